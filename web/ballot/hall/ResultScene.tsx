import { Show, type JSX } from 'solid-js';
import { isOpen } from '../../../shared/ballot/model.ts';
import type { BallotStep } from '../../../shared/ballot/next-round.ts';
import type { HallView } from '../../../shared/ballot/round.ts';
import { exhaustive } from '../../../shared/result.ts';
import { Figures } from '../../design/Figures.tsx';
import { HallBars } from '../../design/HallBars.tsx';
import { formatNumber } from '../../platform/language-formats.ts';
import { hallWords } from '../../words/ballot/hall/index.ts';
import { openWords } from '../../words/ballot/open/index.ts';
import { roundWords as words } from '../../words/ballot/round/index.ts';
import { barsFrame, counted, methodOf, resultLines, type Counted } from '../round/result.ts';
import { roundTitle } from '../round/titles.ts';
import styles from './Hall.module.css';

/** 10 个项目入选, and what is still open: 9 个项目入选，2 个得票相同. */
export function resultTitle(view: HallView): string {
  const of = counted(view.round);
  if (of === undefined) return '';
  const { tally } = of;
  const parts = [hallWords().chosen(tally.elected.length)];
  if (tally.tied.length > 0) parts.push(hallWords().tied(tally.tied.length));
  else if (tally.vacant > 0) parts.push(hallWords().short(tally.vacant));
  return parts.join(hallWords().and);
}

/** Votes for every project of the round against the line. */
export function ResultScene(props: { readonly of: Counted }): JSX.Element {
  return <HallBars bars={resultLines(props.of)} {...barsFrame(props.of, 'long')} />;
}

/** The figures of the round beside the title. */
export function ResultAside(props: { readonly view: HallView; readonly of: Counted }): JSX.Element {
  const figure = (label: string, value: number) => ({ label, value: formatNumber(value) });
  return (
    <Figures
      variant="small"
      figures={[
        figure(words().expected, props.view.attendance.expected),
        figure(words().present, props.of.round.present ?? 0),
        ...(isOpen(props.of.round.secrecy)
          ? [figure(openWords().figures.voting, props.of.tally.returned)]
          : [
              figure(words().issued, props.of.tally.issued),
              figure(words().returned, props.of.tally.returned),
            ]),
        figure(words().valid, props.of.tally.valid),
        figure(words().invalid, props.of.tally.invalid),
      ]}
    />
  );
}

/** The rule and the box code; before them what comes next. */
export function ResultFoot(props: { readonly view: HallView; readonly of: Counted }): JSX.Element {
  const next = (): string | undefined => nextWords(props.view.result?.next ?? null);
  const before = (): number => props.view.electedBefore.length;
  return (
    <>
      <span>
        <Show when={props.of.round.number > 1}>
          <b>{roundTitle(props.of.round)}</b>{' '}
        </Show>
        <Show when={next()} fallback={methodOf(props.of)}>
          {(said) => <b class={styles['next']}>{said()}</b>}
        </Show>
        <Show when={before() > 0}> {hallWords().before(before())}</Show>
      </span>
      <span>
        <Show
          when={isOpen(props.of.round.secrecy)}
          fallback={`${words().readOut} ${props.of.round.readOut ?? ''}`}
        >
          {openWords().manners[props.of.round.secrecy]}
        </Show>
      </span>
    </>
  );
}

/** What comes after this round, or nothing when every seat is filled or the next round is under way. */
export function nextWords(next: BallotStep | null): string | undefined {
  if (next === null) return undefined;
  if (next.step !== 'none') return hallWords().next[next.step];
  switch (next.because) {
    case 'all-seats-filled':
      return undefined;
    case 'left-vacant':
      return hallWords().next.vacant;
    case 'left-to-next-session':
      return hallWords().next.later;
    default:
      return exhaustive(next.because);
  }
}
