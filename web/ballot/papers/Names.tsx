import { For, Show, type JSX } from 'solid-js';
import type { KnownScope } from '../../../shared/ballot/documents/model.ts';
import { templateWords as words } from '../../words/ballot/templates/index.ts';
import styles from './Documents.module.css';

/** Every name that a template may use, with what it means and what stands for it now. */
export function Names(props: { readonly scopes: readonly KnownScope[] }): JSX.Element {
  const meaning = (of: Readonly<Record<string, string>>, name: string): string => of[name] ?? '';
  return (
    <section class={styles['names']}>
      <h2>{words().page.names}</h2>
      <For each={props.scopes}>
        {(scope) => (
          <details>
            <summary>
              {scope.within.length === 0
                ? words().page.whole
                : words().page.within(
                    scope.within,
                    meaning(words().groups, scope.within.at(-1) ?? ''),
                  )}
            </summary>
            <dl>
              <For each={scope.fields}>
                {({ name, value }) => (
                  <div>
                    <dt>{words().page.field(name)}</dt>
                    <dd>
                      {meaning(words().fields, name)}
                      <small>
                        {value === null ? words().page.unknown : words().page.now(value)}
                      </small>
                    </dd>
                  </div>
                )}
              </For>
              <For each={scope.tests}>
                {(name) => (
                  <div>
                    <dt>{words().page.test(name)}</dt>
                    <dd>{meaning(words().tests, name)}</dd>
                  </div>
                )}
              </For>
            </dl>
            <Show when={scope.groups.length > 0}>
              <p>{words().page.groups(scope.groups)}</p>
            </Show>
          </details>
        )}
      </For>
    </section>
  );
}
