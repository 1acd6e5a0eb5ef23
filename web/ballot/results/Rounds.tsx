import { Show, type JSX } from 'solid-js';
import type { ResultView, RoundView } from '../../../shared/ballot/round.ts';
import { Notice } from '../../design/Notice.tsx';
import { formatNumber } from '../../platform/language-formats.ts';
import { resultsWords as words } from '../../words/ballot/results/index.ts';
import styles from './Results.module.css';
import { countedRounds } from './standing.ts';

/** Where a round stands on the page. */
export function roundAnchor(round: RoundView): string {
  return `round-${round.number}`;
}

/** The name of a round: 第 2 轮：再次投票. */
export function roundName(round: RoundView): string {
  return words().roundName(formatNumber(round.number), words().kinds[round.kind]);
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
