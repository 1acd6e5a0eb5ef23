import { createResource, createSignal, For, Match, Show, Switch, type JSX } from 'solid-js';
import type { PaperCandidate, ResultView } from '../../../shared/ballot/round.ts';
import type { Failure } from '../../../shared/result.ts';
import { Button } from '../../design/Button.tsx';
import { Fact, Facts } from '../../design/Facts.tsx';
import { Notice } from '../../design/Notice.tsx';
import { PageHead } from '../../design/PageHead.tsx';
import { Panel } from '../../design/Panel.tsx';
import { Progress } from '../../design/Progress.tsx';
import { VoteBars, type VoteBar } from '../../design/VoteBars.tsx';
import { formatNumber } from '../../platform/language-formats.ts';
import { problemWords } from '../../platform/language-problems.ts';
import { voteWords as words } from '../../words/ballot/vote/index.ts';
import { barsFrame, counted, resultLines, type Counted } from '../round/result.ts';
import { Check } from './Check.tsx';
import { Frame } from './Frame.tsx';
import type { Voting } from './voting.ts';
import styles from './Vote.module.css';
import { wire } from './wire.ts';

/** The announced result, the same figures as in the hall, and the check of one's own ballot. */
export function Result(props: {
  readonly voting: Voting;
  /** Another ballot than the present one, which is over, and the way back. */
  readonly earlier?: { readonly ballot: string; readonly onBack: () => void } | undefined;
}): JSX.Element {
  const [failure, setFailure] = createSignal<Failure>();
  const [checking, setChecking] = createSignal(0);
  const ballot = (): string | undefined =>
    props.earlier?.ballot ??
    props.voting.round()?.payload.ballot.id ??
    props.voting.kept()?.hall?.round?.ballot;
  const [result, { refetch }] = createResource(
    () => [ballot(), props.voting.kept()?.standing.round?.id] as const,
    async ([id]) => {
      if (id === undefined) return undefined;
      const answer = await wire.result(id);
      setFailure(answer.ok ? undefined : answer.failure);
      return answer.ok ? answer.value : undefined;
    },
  );
  const check = (): void => {
    // Pressed again, everything is fetched and checked anew.
    setChecking((times) => times + 1);
    scrollTo(0, 0);
  };
  return (
    <Frame
      voting={props.voting}
      screen={props.earlier === undefined ? 'result' : undefined}
      rehearsal={props.earlier === undefined ? undefined : result.latest?.session.rehearsal}
      dock={
        <Show when={result.latest ?? props.earlier}>
          <div class={styles['stacked']}>
            <Show when={result.latest}>
              <Button
                kind={checking() > 0 ? 'secondary' : 'primary'}
                size="large"
                wide
                onPress={check}
              >
                {checking() > 0 ? words().checkAgain : words().check}
              </Button>
            </Show>
            <Show when={props.earlier}>
              {(earlier) => (
                <Button kind="quiet" wide onPress={() => earlier().onBack()}>
                  {words().earlierBack}
                </Button>
              )}
            </Show>
          </div>
        </Show>
      }
    >
      <Switch fallback={<Progress label={words().loadingResult} />}>
        <Match when={result.latest}>
          {(view) => (
            <>
              <Show when={checking()} keyed>
                <Check voting={props.voting} result={view()} />
              </Show>
              <Outcome result={view()} earlier={props.earlier !== undefined} />
            </>
          )}
        </Match>
        <Match when={failure()}>
          {(problem) => (
            <Notice
              tone="caution"
              live
              action={<Button onPress={() => void refetch()}>{words().tryAgain}</Button>}
            >
              {problemWords(problem())}
            </Notice>
          )}
        </Match>
      </Switch>
    </Frame>
  );
}

function Outcome(props: { readonly result: ResultView; readonly earlier: boolean }): JSX.Element {
  const last = (): Counted | undefined =>
    counted(props.result.ballot.rounds.findLast(({ state }) => state === 'announced') ?? null);
  const elected = (): number => props.result.ballot.result.elected.length;
  /** Chosen in rounds before the one whose bars are shown. */
  const before = (): readonly PaperCandidate[] => {
    const shown = new Set(last()?.round.candidates.map(({ code }) => code));
    const all = props.result.ballot.rounds.flatMap(({ candidates }) => candidates);
    return props.result.ballot.result.elected
      .filter((code) => !shown.has(code))
      .flatMap((code) => all.find((candidate) => candidate.code === code) ?? []);
  };
  return (
    <>
      <PageHead
        title={elected() === 0 ? words().resultNone : words().resultTitle(formatNumber(elected()))}
        variant="compact"
        {...(props.earlier ? { eyebrow: props.result.session.title } : {})}
      />
      <Show when={!props.result.ballot.result.final && !props.earlier}>
        <Notice>{words().moreToCome}</Notice>
      </Show>
      <Show when={last()}>
        {(round) => (
          <>
            <div class={styles['figures']}>
              <Facts variant="strip">
                <Fact label={words().issued} value={formatNumber(round().tally.issued)} />
                <Fact label={words().returnedCount} value={formatNumber(round().tally.returned)} />
                <Fact label={words().valid} value={formatNumber(round().tally.valid)} />
                <Fact label={words().invalid} value={formatNumber(round().tally.invalid)} />
              </Facts>
            </div>
            <VoteBars bars={resultLines(round()).map(short)} {...barsFrame(round(), 'short')} />
            <Show when={before().length > 0}>
              <Panel variant="open" title={words().electedBefore}>
                <ul>
                  <For each={before()}>{({ name }) => <li>{name}</li>}</For>
                </ul>
              </Panel>
            </Show>
          </>
        )}
      </Show>
    </>
  );
}

/** On a phone the votes for are enough; the full table stands on the page of results. */
function short({ name, votes, chosen, reason, verdict }: VoteBar): VoteBar {
  return {
    name,
    votes,
    chosen,
    ...(reason === undefined ? {} : { reason }),
    ...(verdict === undefined ? {} : { verdict }),
  };
}
