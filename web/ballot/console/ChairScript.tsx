import { For, Show, type JSX } from 'solid-js';
import { Panel } from '../../design/Panel.tsx';
import { consoleWords as words } from '../../words/ballot/console/index.ts';
import styles from './Console.module.css';
import type { Passage, Script } from './script-model.ts';

/** What the chair reads aloud, in large type. */
export function ChairScript(props: { readonly script: Script }): JSX.Element {
  return (
    <Show when={props.script.now.length > 0}>
      <Panel title={words().script.title} variant="quiet">
        <div class={styles['script']}>
          <For each={props.script.now}>
            {(passage) => (
              <p>
                <Read passage={passage} />
              </p>
            )}
          </For>
          <Show when={props.script.next}>
            {(passage) => (
              <p class={styles['then']}>
                <Read passage={passage()} />
              </p>
            )}
          </Show>
        </div>
      </Panel>
    </Show>
  );
}

function Read(props: { readonly passage: Passage }): JSX.Element {
  const blank = () => (typeof props.passage === 'string' ? undefined : props.passage);
  return (
    <Show when={blank()} fallback={<>{props.passage}</>}>
      {(around) => (
        <>
          {around().before} <span class={styles['blank']}>{around().blank}</span> {around().after}
        </>
      )}
    </Show>
  );
}
