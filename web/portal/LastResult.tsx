import { Show, type JSX } from 'solid-js';
import { reasonFor } from '../../shared/ballot/outcome.ts';
import type { CandidateResult } from '../../shared/ballot/model.ts';
import type { ResultView, RoundTally, RoundView } from '../../shared/ballot/round.ts';
import { exhaustive } from '../../shared/result.ts';
import { Icon } from '../design/Icon.tsx';
import { VoteBars } from '../design/VoteBars.tsx';
import { formatNumber } from '../platform/language-formats.ts';
import { designWords } from '../words/design/index.ts';
import { portalWords as words } from '../words/portal/index.ts';
import { byVotes, firstRound } from './portal.ts';
import styles from './Portal.module.css';

type Counted = RoundView & { readonly tally: RoundTally };

/** The last result in small, and the way to the whole of it. */
export function LastResult(props: { readonly result: ResultView }): JSX.Element {
  return (
    <Show when={firstRound(props.result)}>
      {(round) => <Bars result={props.result} round={round()} />}
    </Show>
  );
}

function Bars(props: { readonly result: ResultView; readonly round: Counted }): JSX.Element {
  const deputies = (): number => props.result.attendance.allDeputies;
  const isMajority = (): boolean => props.round.rules.threshold.fraction === '>1/2';
  const nameOf = (code: string): string =>
    props.round.candidates.find((candidate) => candidate.code === code)?.name ?? code;
  return (
    <section class={styles['result']}>
      <h2>
        {words().resultTitle(
          formatNumber(props.round.candidates.length),
          formatNumber(props.result.ballot.result.elected.length),
        )}
      </h2>
      <p class={styles['deck']}>
        {words().resultDeck({
          session: props.result.session.title,
          deputies: formatNumber(deputies()),
          present: formatNumber(props.round.present ?? 0),
        })}
        <Show when={props.result.ballot.rounds.length > 1}>
          {' '}
          {words().resultRound(formatNumber(props.round.number))}
        </Show>
      </p>
      <VoteBars
        bars={byVotes(props.round.tally.results).map((one) => ({
          name: nameOf(one.candidate),
          votes: one.for,
          chosen: one.elected,
          ...(one.elected ? {} : { reason: reasonWords(one, props.round, deputies()) }),
        }))}
        deputies={deputies()}
        majority={
          props.round.rules.threshold.fraction === 'none' ? undefined : props.round.tally.needed
        }
        labels={
          isMajority()
            ? undefined
            : {
                line: words().line(formatNumber(props.round.tally.needed)),
                whole: designWords().allDeputies(formatNumber(deputies())),
              }
        }
      />
      <a class={styles['onward']} href={`/results/${props.result.ballot.id}`}>
        {words().resultLink}
        <Icon name="right" />
      </a>
    </section>
  );
}

function reasonWords(one: CandidateResult, round: Counted, allDeputies: number): string {
  const { tally, rules, present } = round;
  const reason = reasonFor(one, tally, rules, { ...tally, allDeputies, present: present ?? 0 });
  const rank = formatNumber(one.rank);
  switch (reason.code) {
    case 'below-threshold':
      return words().reasons.below;
    case 'tied-at-last-seat':
      return words().reasons.tied;
    case 'passed-rank-beyond-seats':
      return rules.threshold.fraction === '>1/2'
        ? words().reasons.beyond(rank)
        : words().reasons.other(rank);
    case 'elected':
    case 'round-void':
      return '';
    default:
      return exhaustive(reason);
  }
}
