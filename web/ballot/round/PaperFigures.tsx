import { For, Show, type JSX } from 'solid-js';
import { isOpen } from '../../../shared/ballot/model.ts';
import { formatNumber } from '../../platform/language-formats.ts';
import { openWords } from '../../words/ballot/open/index.ts';
import { roundWords } from '../../words/ballot/round/index.ts';
import styles from './PaperFigures.module.css';
import type { Counted } from './result.ts';

/** Every figure of the papers, kept apart. */
export function PaperFigures(props: { readonly of: Counted }): JSX.Element {
  const tally = () => props.of.tally;
  const figures = (): readonly (readonly [string, number, string?])[] =>
    isOpen(props.of.round.secrecy) ? openFigures() : paperFigures();
  /** Of papers there were none. */
  const openFigures = (): readonly (readonly [string, number, string?])[] => [
    [roundWords().allDeputies, props.of.round.allDeputies ?? 0],
    [roundWords().present, props.of.round.present ?? 0],
    [openWords().figures.voting, tally().returned],
    [openWords().figures.notVoting, tally().unused],
    ...(props.of.round.secrecy === 'named'
      ? ([
          [roundWords().valid, tally().valid],
          [roundWords().invalid, tally().invalid],
        ] as const)
      : []),
  ];
  const paperFigures = (): readonly (readonly [string, number, string?])[] => [
    [roundWords().allDeputies, props.of.round.allDeputies ?? 0],
    [roundWords().present, props.of.round.present ?? 0],
    [roundWords().issued, tally().issued],
    [roundWords().replaced, tally().replaced],
    [roundWords().returned, tally().returned],
    [roundWords().unused, tally().unused],
    [roundWords().missing, tally().missing],
    [roundWords().valid, tally().valid, roundWords().blankOf(formatNumber(tally().blank))],
    [roundWords().invalid, tally().invalid],
  ];
  return (
    <dl class={styles['figures']}>
      <For each={figures()}>
        {([label, value, note]) => (
          <div>
            <dt>{label}</dt>
            <dd>
              <b>{formatNumber(value)}</b>
              <Show when={note}>
                <small>{note}</small>
              </Show>
            </dd>
          </div>
        )}
      </For>
    </dl>
  );
}
