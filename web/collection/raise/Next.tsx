import { For, type JSX } from 'solid-js';
import { Panel } from '../../design/Panel.tsx';
import { raiseWords as words } from '../../words/collection/raise/index.ts';
import styles from './Raise.module.css';

/** What happens to a proposal once it is sent, in a few steps. */
export function Next(): JSX.Element {
  return (
    <Panel variant="quiet" title={words().next}>
      <div class={styles['next']}>
        <ol>
          <For each={words().nextSteps}>{(step) => <li>{step}</li>}</For>
        </ol>
      </div>
    </Panel>
  );
}
