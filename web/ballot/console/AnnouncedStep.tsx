import { For, Match, Show, Switch, type JSX } from 'solid-js';
import type { BallotStep } from '../../../shared/ballot/next-round.ts';
import { Button, type Blocked } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { consoleWords as words } from '../../words/ballot/console/index.ts';
import { roundWords } from '../../words/ballot/round/index.ts';
import { roundTitle } from '../round/titles.ts';
import { offline, otherLeads } from './blocked.ts';
import { Report, Votes } from './CertifySteps.tsx';
import { ChairScript } from './ChairScript.tsx';
import styles from './Console.module.css';
import { announcementAddress } from './document-address.ts';
import { nameIn } from './names.ts';
import { closingWords } from './script.ts';
import { StepFrame } from './StepFrame.tsx';
import type { RoundStepProps } from './step-props.ts';
import { Presidium, SettleByLot } from './Settle.tsx';

interface AnnouncedStepProps extends RoundStepProps {
  /** The body recommends and does not decide (票选). */
  readonly recommends: boolean;
}

/** Step 9, done: the result, and what comes next: another round, a lot, the presidium, or the end. */
export function AnnouncedStep(props: AnnouncedStepProps): JSX.Element {
  const next = (): BallotStep | null => props.view.ballot?.result.next ?? null;
  return (
    <StepFrame
      console={props.console}
      step="announce"
      title={words().announced.title}
      action={
        <NextAction console={props.console} view={props.view} round={props.round} next={next()} />
      }
      beside={
        <>
          <Report {...props} />
          <Show when={props.view.ballot?.result.final}>
            <Button
              href={announcementAddress(props.console.body, props.console.session)}
              icon="print"
            >
              {words().actions.announcement}
            </Button>
          </Show>
          <Button kind="quiet" href="/staff/documents">
            {words().actions.documents}
          </Button>
        </>
      }
    >
      <Next {...props} next={next()} />
      <ChairScript script={{ now: closingWords(props.view, props.recommends) }} />
      <Votes {...props} />
    </StepFrame>
  );
}

/** A void round: why, and that it is held again. */
export function VoidedStep(props: RoundStepProps): JSX.Element {
  const next = (): BallotStep | null => props.view.ballot?.result.next ?? null;
  return (
    <StepFrame
      console={props.console}
      step={undefined}
      title={words().voided.title(roundTitle(props.round))}
      voids
      action={
        <NextAction console={props.console} view={props.view} round={props.round} next={next()} />
      }
    >
      <Show when={props.round.voided}>
        {(voided) => (
          <Notice tone="caution" title={roundWords().voidReasons[voided().reason]}>
            <Show when={voided().note}>{(note) => <p>{words().because(note())}</p>}</Show>
            <p>{words().voided.text}</p>
          </Notice>
        )}
      </Show>
      <Next {...props} next={next()} />
    </StepFrame>
  );
}

interface NextProps extends RoundStepProps {
  readonly next: BallotStep | null;
}

/** What has to come next, in words, with who stands. */
function Next(props: NextProps): JSX.Element {
  const ahead = () => {
    const { next } = props;
    return next === null || next.step === 'none' ? undefined : next;
  };
  const over = () => (props.next?.step === 'none' ? props.next : undefined);
  const result = () => props.view.ballot?.result;
  return (
    <Switch>
      <Match when={over()}>
        {(end) => (
          <Notice tone="done" title={words().announced.final}>
            <p>
              {words().announced.electedAll(result()?.elected.length ?? 0)}
              {(result()?.vacant ?? 0) > 0
                ? ` · ${words().announced.vacant(result()?.vacant ?? 0)}`
                : ''}
              {' · '}
              {words().announced.because[end().because]}
            </p>
            <Show when={(props.view.ballot?.rounds.length ?? 0) > 1}>
              <ul class={styles['standing']}>
                <For each={result()?.elected ?? []}>
                  {(code) => <li>{nameIn(props.view, code)}</li>}
                </For>
              </ul>
            </Show>
          </Notice>
        )}
      </Match>
      <Match when={ahead()}>
        {(step) => (
          <Notice tone="info" title={words().announced.next}>
            <p>{words().announced.nextText[step().step](step().candidates.length, step().seats)}</p>
            <ul class={styles['standing']}>
              <For each={step().candidates}>{(code) => <li>{nameIn(props.view, code)}</li>}</For>
            </ul>
          </Notice>
        )}
      </Match>
    </Switch>
  );
}

function NextAction(props: NextProps): JSX.Element {
  const ballot = (): string => props.view.ballot?.id ?? '';
  const round = () => {
    const { next } = props;
    return next !== null && 'repeat' in next ? next : undefined;
  };
  const wording = (): string => {
    const step = round();
    if (step === undefined) return '';
    return words().actions.next[step.repeat ? 'first' : step.step];
  };
  return (
    <Switch>
      <Match when={props.next?.step === 'none'}>
        <Button kind="primary" size="large" href={`/results/${encodeURIComponent(ballot())}`}>
          {words().actions.results}
        </Button>
      </Match>
      <Match when={round()}>
        <Button
          kind="primary"
          size="large"
          blocked={props.console.lost() ? [offline()] : mayLead(props)}
          busy={props.console.busy() === 'next-round'}
          onPress={() => void props.console.act({ act: 'next-round' })}
        >
          {wording()}
        </Button>
      </Match>
      <Match when={props.next?.step === 'lot'}>
        <SettleByLot console={props.console} blocked={mayLead(props)} />
      </Match>
      <Match when={props.next?.step === 'presidium' && props.next}>
        {(step) => (
          <Presidium
            console={props.console}
            view={props.view}
            candidates={step().candidates}
            seats={step().seats}
            blocked={mayLead(props)}
          />
        )}
      </Match>
    </Switch>
  );
}

/** Preparing and settling belong to those who lead the vote. */
function mayLead({ view, console }: Pick<RoundStepProps, 'view' | 'console'>): readonly Blocked[] {
  const other = otherLeads(console);
  if (other.length > 0) return other;
  const leads = view.roles.includes('secretariat') || view.roles.includes('chair');
  return leads
    ? []
    : [
        {
          reason: words().notLeading,
          lift: words().lifts['not-allowed-for-role']?.() ?? '',
        },
      ];
}
