import { For, Show, type JSX } from 'solid-js';
import type { ResultView, RoundView } from '../../../shared/ballot/round.ts';
import { Panel } from '../../design/Panel.tsx';
import { Table, type Column } from '../../design/Table.tsx';
import { formatNumber } from '../../platform/language-formats.ts';
import { resultsWords as words } from '../../words/ballot/results/index.ts';
import styles from './Results.module.css';
import { roundAnchor, roundName } from './Rounds.tsx';
import { countedRounds, standingsOf } from './standing.ts';

/** Several rounds: what each was for and what came of it, and who is chosen in the end. */
export default function SeveralRounds(props: { readonly view: ResultView }): JSX.Element {
  return (
    <div class={styles['rounds']}>
      <Panel variant="open" title={words().roundsTitle}>
        <ol class={styles['steps']}>
          <For each={props.view.ballot.rounds}>
            {(round) => (
              <li>
                <b>
                  <Show
                    when={round.state === 'announced' || round.state === 'void'}
                    fallback={roundName(round)}
                  >
                    <a href={`#${roundAnchor(round)}`}>{roundName(round)}</a>
                  </Show>
                </b>
                <span>{whatCameOf(round)}</span>
                <small>{round.repeat ? words().repeatWhy : words().kindsWhy[round.kind]}</small>
              </li>
            )}
          </For>
        </ol>
      </Panel>
      <Panel variant="open" title={words().unionTitle}>
        <Union view={props.view} />
      </Panel>
    </div>
  );
}

function whatCameOf(round: RoundView): string {
  if (round.state === 'void') return words().roundVoid;
  if (round.tally === null) return words().roundUnderWay;
  const { elected, tied, vacant } = round.tally;
  return [
    words().roundOutcome({
      candidates: formatNumber(round.candidates.length),
      seats: formatNumber(round.rules.seats),
      elected: formatNumber(elected.length),
    }),
    tied.length === 0 ? '' : words().outcomeTie(formatNumber(tied.length)),
    vacant === 0 ? '' : words().outcomeVacant(formatNumber(vacant)),
  ].join('');
}

function Union(props: { readonly view: ResultView }): JSX.Element {
  const columns = (): readonly Column<Chosen>[] => [
    { label: words().project, kind: 'head', cell: (one) => one.name },
    {
      label: words().decidedBy,
      cell: (one) =>
        one.by === undefined
          ? words().byDecision[props.view.ballot.settings.tie]
          : words().byRound(formatNumber(one.by.round), formatNumber(one.by.votes)),
    },
  ];
  return (
    <Table
      caption={words().unionCaption(
        formatNumber(props.view.ballot.result.elected.length),
        formatNumber(props.view.ballot.result.vacant),
      )}
      columns={columns()}
      rows={chosenOverall(props.view)}
    />
  );
}

/** How an elected candidate was chosen: by a round with its votes, or by the lot or the presidium. */
interface Chosen {
  readonly code: string;
  readonly name: string;
  readonly by: { readonly round: number; readonly votes: number } | undefined;
}

/** Everybody chosen over all rounds, in the order in which they were. */
function chosenOverall(view: ResultView): readonly Chosen[] {
  const byRound = countedRounds(view).flatMap((round) =>
    standingsOf(round)
      .filter(({ elected }) => elected)
      .map((one) => ({
        code: one.candidate,
        name: one.name,
        by: { round: round.number, votes: one.for },
      })),
  );
  const known = new Set(byRound.map(({ code }) => code));
  const names = new Map(
    view.ballot.rounds
      .flatMap(({ candidates }) => candidates)
      .map(({ code, name }) => [code, name]),
  );
  const decided = view.ballot.result.elected
    .filter((code) => !known.has(code))
    .map((code) => ({ code, name: names.get(code) ?? code, by: undefined }));
  return [...byRound, ...decided];
}
