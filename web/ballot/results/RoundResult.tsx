import { Show, type JSX } from 'solid-js';
import type { BallotSettings } from '../../../shared/ballot/model.ts';
import { VoteBars } from '../../design/VoteBars.tsx';
import { formatNumber } from '../../platform/language-formats.ts';
import { designWords } from '../../words/design/index.ts';
import { resultsWords as words } from '../../words/ballot/results/index.ts';
import { FiguresTable } from './FiguresTable.tsx';
import styles from './Results.module.css';
import {
  firstNotChosen,
  isMajority,
  standingsOf,
  type CountedRound,
  type Standing,
} from './standing.ts';
import { fullReason, shortReason } from './wording.ts';

interface RoundResultProps {
  readonly round: CountedRound;
  readonly settings: BallotSettings;
  /** Level of its headings: 2, or 3 below the heading of the round. */
  readonly level: 2 | 3;
}

/** The votes of one round: bars, why the first who is not chosen is not, and every figure. */
export function RoundResult(props: RoundResultProps): JSX.Element {
  const standings = (): readonly Standing[] => standingsOf(props.round);
  const line = (): number | undefined =>
    props.round.rules.threshold.fraction === 'none' ? undefined : props.round.tally.needed;
  const labels = (): { line: string; whole: string } | undefined =>
    isMajority(props.round)
      ? undefined
      : {
          line: words().lineLabel(formatNumber(props.round.tally.needed)),
          whole: designWords().allDeputies(formatNumber(props.round.allDeputies)),
        };
  return (
    <>
      <section class={styles['part']}>
        <Heading level={props.level}>
          {line() === undefined ? words().barsTitleNoLine : words().barsTitle}
        </Heading>
        <p class={styles['deck']}>{words().barsDeck(formatNumber(props.round.allDeputies))}</p>
        <VoteBars
          bars={standings().map((standing) => ({
            name: standing.name,
            votes: standing.for,
            chosen: standing.elected,
            ...(standing.elected ? {} : { reason: shortReason(standing, props.round) }),
            ...(standing.reason.code === 'tied-at-last-seat' ? { verdict: words().undecided } : {}),
          }))}
          deputies={props.round.allDeputies}
          majority={line()}
          labels={labels()}
        />
        <Show when={firstNotChosen(standings())}>
          {(first) => (
            <p class={styles['why']}>
              <b>
                {first().reason.code === 'tied-at-last-seat'
                  ? words().whyTied
                  : words().whyTitle(formatNumber(first().rank))}
              </b>{' '}
              {fullReason(first(), props.round, props.settings.tie)}
            </p>
          )}
        </Show>
      </section>
      <section class={styles['part']}>
        <Heading level={props.level}>{words().tableTitle}</Heading>
        <FiguresTable round={props.round} standings={standings()} />
      </section>
    </>
  );
}

function Heading(props: { readonly level: 2 | 3; readonly children: JSX.Element }): JSX.Element {
  return (
    <Show when={props.level === 3} fallback={<h2>{props.children}</h2>}>
      <h3>{props.children}</h3>
    </Show>
  );
}
