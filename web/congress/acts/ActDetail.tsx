import { For, Show, type JSX } from 'solid-js';
import type { ActEntry } from '../../../shared/congress/model.ts';
import { congressWords } from '../../words/congress/index.ts';
import styles from './ActsPage.module.css';

/** Everything that was written down with an act, as it is stored and hashed. */
export function ActDetail(props: { readonly act: ActEntry }): JSX.Element {
  const lines = (): readonly (readonly [string, string])[] => [
    ['subject', props.act.subject],
    ...Object.entries(props.act.detail).map(([name, value]): [string, string] => [
      name,
      typeof value === 'string' ? value : JSON.stringify(value),
    ]),
  ];
  return (
    <Show when={lines().length > 0}>
      <details class={styles['detail']}>
        <summary>{congressWords().acts.detail}</summary>
        <dl>
          <For each={lines()}>
            {([name, value]) => (
              <div>
                <dt>
                  <code>{name}</code>
                </dt>
                <dd>
                  <code>{value}</code>
                </dd>
              </div>
            )}
          </For>
        </dl>
      </details>
    </Show>
  );
}
