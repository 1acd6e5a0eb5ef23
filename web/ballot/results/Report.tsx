import { For, Show, type JSX } from 'solid-js';
import type { ResultView } from '../../../shared/ballot/round.ts';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { PageHead } from '../../design/PageHead.tsx';
import { formatMoment, formatNumber } from '../../platform/language-formats.ts';
import { lazyPage } from '../../platform/page.tsx';
import { resultsWords as words } from '../../words/ballot/results/index.ts';
import { Cards } from './Cards.tsx';
import { CheckPanel } from './check/CheckPanel.tsx';
import { Downloads } from './Downloads.tsx';
import { Method } from './Method.tsx';
import styles from './Results.module.css';
import { RoundFigures, type RoundFiguresProps } from './RoundFigures.tsx';
import { RoundResult } from './RoundResult.tsx';
import { hasSeveralRounds, roundAnchor, roundName, VoidRound } from './Rounds.tsx';
import { countedRounds, isMajority, type CountedRound } from './standing.ts';

interface ReportProps {
  readonly view: ResultView;
  readonly home: string;
  readonly busy: boolean;
  readonly onRefresh: () => void;
}

/** Everything that is known of an announced ballot. */
export function Report(props: ReportProps): JSX.Element {
  const first = (): CountedRound | undefined => countedRounds(props.view)[0];
  const several = (): boolean => hasSeveralRounds(props.view);
  return (
    <>
      <Head view={props.view} home={props.home} />
      <Show when={!props.view.ballot.result.final}>
        <Notice
          tone="caution"
          title={words().notFinal}
          action={
            <Button busy={props.busy} onPress={() => props.onRefresh()}>
              {words().refresh}
            </Button>
          }
        >
          {words().notFinalWhy[whatComes(props.view)]}
        </Notice>
      </Show>
      <Show when={props.view.session.rehearsal}>
        <Notice tone="caution" title={words().rehearsal}>
          {words().rehearsalWhy}
        </Notice>
      </Show>
      <Show
        when={several()}
        fallback={
          <Show when={first()}>
            {(round) => <Figures round={round()} settings={props.view.ballot.settings} />}
          </Show>
        }
      >
        <SeveralRounds view={props.view} />
      </Show>
      <div class={styles['columns']}>
        <div class={styles['main']}>
          <Show when={several()} fallback={<OnlyRound view={props.view} round={first()} />}>
            <EveryRound view={props.view} />
          </Show>
          <Cards body={props.view.session.body} cards={props.view.cards} />
        </div>
        <aside class={styles['side']}>
          <CheckPanel view={props.view} />
          <Downloads view={props.view} />
        </aside>
      </div>
      <Show when={first()}>{(round) => <Method view={props.view} round={round()} />}</Show>
    </>
  );
}

const SeveralRounds = lazyPage<{ view: ResultView }>(() => import('./SeveralRounds.tsx'));
const OpenRound = lazyPage<{ round: CountedRound }>(() => import('./OpenRound.tsx'));

function Figures(props: RoundFiguresProps): JSX.Element {
  return (
    <Show when={props.round.secrecy === 'secret'} fallback={<OpenRound round={props.round} />}>
      <RoundFigures {...props} />
    </Show>
  );
}

function OnlyRound(props: {
  readonly view: ResultView;
  readonly round: CountedRound | undefined;
}): JSX.Element {
  return (
    <Show when={props.round}>
      {(round) => <RoundResult round={round()} settings={props.view.ballot.settings} level={2} />}
    </Show>
  );
}

function EveryRound(props: { readonly view: ResultView }): JSX.Element {
  const counted = (id: string): CountedRound | undefined =>
    countedRounds(props.view).find((round) => round.id === id);
  return (
    <For each={props.view.ballot.rounds}>
      {(round) => (
        <Show
          when={counted(round.id)}
          fallback={
            <Show when={round.state === 'void'}>
              <VoidRound round={round} />
            </Show>
          }
        >
          {(one) => (
            <section class={styles['round']} id={roundAnchor(one())}>
              <h2>{roundName(one())}</h2>
              <Figures round={one()} settings={props.view.ballot.settings} />
              <RoundResult round={one()} settings={props.view.ballot.settings} level={3} />
            </section>
          )}
        </Show>
      )}
    </For>
  );
}

/** What has to come before the ballot is decided. */
function whatComes({ ballot }: ResultView): keyof ReturnType<typeof words>['notFinalWhy'] {
  const { next } = ballot.result;
  return next === null || next.step === 'none' ? 'under-way' : next.step;
}

function Head(props: { readonly view: ResultView; readonly home: string }): JSX.Element {
  const lede = (): string => {
    const { ballot } = props.view;
    const rounds = countedRounds(props.view);
    const [first] = rounds;
    if (first === undefined) return '';
    const { settings } = ballot;
    const { rules } = settings;
    const passed = first.tally.results.filter((result) => result.passed).length;
    return words().lede({
      candidates: formatNumber(first.candidates.length),
      manner: words().manners[first.secrecy],
      seats: formatNumber(rules.seats),
      elected: formatNumber(ballot.result.elected.length),
      passed: passedWords(rounds, passed, rules.seats),
    });
  };
  return (
    <PageHead
      title={words().headline(props.view.ballot.title)}
      back={{ href: props.home, label: words().back }}
      lede={
        <>
          <p>{lede()}</p>
          <p class={styles['by']}>
            {words().announced(props.view.session.title, formatMoment(props.view.announcedAt))}
          </p>
        </>
      }
    />
  );
}

function passedWords(rounds: readonly CountedRound[], passed: number, seats: number): string {
  if (rounds.length > 1) return words().inRounds(formatNumber(rounds.length));
  const line = words().line[rounds.every(isMajority) ? 'majority' : 'other'];
  return passed > seats
    ? words().passedRanked(line, formatNumber(passed), formatNumber(seats))
    : words().passedAll(line, formatNumber(passed));
}
