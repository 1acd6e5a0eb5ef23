import { For, Show, type JSX } from 'solid-js';
import type { ResultView, RoundView } from '../../../shared/ballot/round.ts';
import { Notice } from '../../design/Notice.tsx';
import { Panel } from '../../design/Panel.tsx';
import { Table, type Column } from '../../design/Table.tsx';
import { formatNumber } from '../../platform/language-formats.ts';
import { resultsWords as words } from '../../words/ballot/results/index.ts';
import styles from './Results.module.css';
import { chosenOverall, countedRounds, type Chosen } from './standing.ts';

/** Where a round stands on the page. */
export function roundAnchor(round: RoundView): string {
  return `round-${round.number}`;
}

/** The name of a round: 第 2 轮：再次投票. */
export function roundName(round: RoundView): string {
  return words().roundName(formatNumber(round.number), words().kinds[round.kind]);
}

/** Several rounds: what each was for and what came of it, and who is chosen in the end. */
export function Rounds(props: { readonly view: ResultView }): JSX.Element {
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

/** A void round: why, and how far it had come. */
export function VoidRound(props: { readonly round: RoundView }): JSX.Element {
  return (
    <section class={styles['part']} id={roundAnchor(props.round)}>
      <h2>{roundName(props.round)}</h2>
      <Notice tone="caution" title={words().roundVoid}>
        <Show when={props.round.voided}>
          {(voided) => (
            <>
              <p>{words().voidReasons[voided().reason]}</p>
              <Show when={voided().note !== ''}>
                <p>{words().note(voided().note)}</p>
              </Show>
            </>
          )}
        </Show>
        <p>
          {words().voidFigures(
            formatNumber(props.round.figures.issued),
            formatNumber(props.round.figures.returned),
          )}
        </p>
      </Notice>
    </section>
  );
}

/** Whether the page must speak of rounds at all: one round that simply decided needs no number. */
export function hasSeveralRounds(view: ResultView): boolean {
  return view.ballot.rounds.length > 1 || countedRounds(view).length > 1;
}
