import { createResource, createSignal, Match, Show, Switch, type JSX } from 'solid-js';
import type { ResultView, RoundView } from '../../../shared/ballot/round.ts';
import type { Failure } from '../../../shared/result.ts';
import { Button } from '../../design/Button.tsx';
import { Figures } from '../../design/Figures.tsx';
import { Notice } from '../../design/Notice.tsx';
import { PageHead } from '../../design/PageHead.tsx';
import { Progress } from '../../design/Progress.tsx';
import { VoteBars, type VoteBar } from '../../design/VoteBars.tsx';
import { formatNumber } from '../../platform/language-formats.ts';
import { problemWords } from '../../platform/language-problems.ts';
import { voteWords as words } from '../../words/ballot/vote/index.ts';
import { Check } from './Check.tsx';
import { Frame } from './Frame.tsx';
import type { Voting } from './voting.ts';
import { wire } from './wire.ts';

/** The announced result, the same figures as in the hall, and the check of one's own ballot. */
export function Result(props: { readonly voting: Voting }): JSX.Element {
  const [failure, setFailure] = createSignal<Failure>();
  const [checking, setChecking] = createSignal(false);
  const ballot = (): string | undefined =>
    props.voting.round()?.payload.ballot.id ?? props.voting.kept()?.hall?.round?.ballot;
  const [result, { refetch }] = createResource(
    () => [ballot(), props.voting.kept()?.standing.round?.id] as const,
    async ([id]) => {
      if (id === undefined) return undefined;
      const answer = await wire.result(id);
      setFailure(answer.ok ? undefined : answer.failure);
      return answer.ok ? answer.value : undefined;
    },
  );
  return (
    <Frame
      voting={props.voting}
      screen="result"
      dock={
        <Show when={result.latest}>
          <Button kind="primary" size="large" wide onPress={() => setChecking(true)}>
            {checking() ? words().checkAgain : words().check}
          </Button>
        </Show>
      }
    >
      <Switch fallback={<Progress label={words().loadingResult} />}>
        <Match when={result.latest}>
          {(view) => (
            <>
              <Show when={checking()}>
                <Check voting={props.voting} result={view()} />
              </Show>
              <Outcome result={view()} />
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

function Outcome(props: { readonly result: ResultView }): JSX.Element {
  const round = (): RoundView | undefined =>
    props.result.ballot.rounds.findLast(({ state }) => state === 'announced');
  const elected = (): number => props.result.ballot.result.elected.length;
  return (
    <>
      <PageHead
        title={elected() === 0 ? words().resultNone : words().resultTitle(formatNumber(elected()))}
        variant="compact"
      />
      <Show when={!props.result.ballot.result.final}>
        <Notice>{words().moreToCome}</Notice>
      </Show>
      <Show when={round()}>{(last) => <Votes round={last()} />}</Show>
    </>
  );
}

function Votes(props: { readonly round: RoundView }): JSX.Element {
  const usual = (): boolean => props.round.rules.threshold.fraction === '>1/2';
  return (
    <Show when={props.round.tally}>
      {(tally) => (
        <>
          <Figures
            variant="small"
            figures={[
              { label: words().issued, value: formatNumber(tally().issued) },
              { label: words().returnedCount, value: formatNumber(tally().returned) },
              { label: words().valid, value: formatNumber(tally().valid) },
              { label: words().invalid, value: formatNumber(tally().invalid) },
            ]}
          />
          <p>
            {usual()
              ? words().line(formatNumber(tally().needed))
              : words().lineOther(formatNumber(tally().needed))}
          </p>
          <VoteBars bars={barsOf(props.round)} deputies={tally().base} majority={tally().needed} />
        </>
      )}
    </Show>
  );
}

function barsOf({ tally, candidates, rules }: RoundView): readonly VoteBar[] {
  const results = (tally?.results ?? []).toSorted((a, b) => a.rank - b.rank);
  return results.map((one) => ({
    name: candidates.find(({ code }) => code === one.candidate)?.name ?? one.candidate,
    votes: one.for,
    chosen: one.elected,
    ...(one.elected ? {} : { reason: reasonOf(one.passed, one.rank, rules.threshold.fraction) }),
  }));
}

function reasonOf(passed: boolean, rank: number, fraction: string): string {
  if (passed) return words().passedRank(formatNumber(rank));
  return fraction === '>1/2' ? words().notPassed : words().notPassedOther;
}
