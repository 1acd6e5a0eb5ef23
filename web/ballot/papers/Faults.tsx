import { For, Show, type JSX } from 'solid-js';
import type { TemplateFault } from '../../../shared/ballot/documents/model.ts';
import { Notice } from '../../design/Notice.tsx';
import { templateWords as words } from '../../words/ballot/templates/index.ts';
import styles from './Documents.module.css';
import type { TextPlace } from './text-place.ts';

/** What is wrong in a template, each leading to its place in the text. */
export function Faults(props: {
  readonly faults: readonly TemplateFault[];
  readonly onGo: (place: TextPlace) => void;
}): JSX.Element {
  return (
    <Show when={props.faults.length > 0}>
      <Notice tone="problem" title={words().page.faults(props.faults.length)} live>
        <ul>
          <For each={props.faults}>
            {({ code, line, column, name, near }) => (
              <li>
                <button
                  type="button"
                  class={styles['goTo']}
                  onClick={() => props.onGo({ line, column })}
                >
                  {words().page.at(line, column)}
                </button>
                {words().faults[code](name, near)}
              </li>
            )}
          </For>
        </ul>
      </Notice>
    </Show>
  );
}
