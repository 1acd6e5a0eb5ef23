import { createResource, Show, type JSX } from 'solid-js';
import { servedPageCode } from '../../platform/page-code.ts';
import { hallWords as words } from '../../words/ballot/hall/index.ts';
import styles from './Codes.module.css';

/** What every deputy can compare with the own phone: the code of the page and that of the round. */
export function Codes(props: { readonly round: string }): JSX.Element {
  // Asked again with every round: a server may have been updated between two.
  const [page] = createResource(() => props.round, servedPageCode);
  return (
    <div class={styles['codes']}>
      <dl>
        <div>
          <dt>{words().codes.round}</dt>
          <dd>{props.round}</dd>
        </div>
        <Show when={page()}>
          {(code) => (
            <div>
              <dt>{words().codes.page}</dt>
              <dd>{code()}</dd>
            </div>
          )}
        </Show>
      </dl>
      <p>{words().codes.compare}</p>
    </div>
  );
}
