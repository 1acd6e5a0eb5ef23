import { For, type JSX } from 'solid-js';
import type { PaperCandidate } from '../../../shared/ballot/round.ts';
import { Phrase } from '../../design/Phrase.tsx';
import { hallWords as words } from '../../words/ballot/hall/index.ts';
import styles from './Hall.module.css';

/** Who stands in the round that comes, in the order of the paper; two columns above six. */
export function PaperList(props: { readonly candidates: readonly PaperCandidate[] }): JSX.Element {
  return (
    <ol
      class={styles['paper']}
      classList={{ [styles['long'] ?? '']: props.candidates.length > 6 }}
      aria-label={words().standingNow}
    >
      <For each={props.candidates}>
        {(candidate, index) => (
          <li>
            <span>{index() + 1}</span>
            <b>
              <Phrase text={candidate.name} />
            </b>
          </li>
        )}
      </For>
    </ol>
  );
}
