import { For, Show, type JSX } from 'solid-js';
import type { ImportPreview } from '../../../shared/congress/model.ts';
import { formatNumber } from '../../platform/language-formats.ts';
import { congressWords } from '../../words/congress/index.ts';
import { CHANGES } from './PreviewTable.tsx';
import styles from './Sheet.module.css';

/** How many rows of each kind a sheet has, what is wrong first. */
export function PreviewCounts(props: {
  readonly counts: ImportPreview<unknown>['counts'];
}): JSX.Element {
  const words = (): ReturnType<typeof congressWords>['sheet'] => congressWords().sheet;
  return (
    <dl class={styles['counts']} aria-label={words().counts}>
      <For each={CHANGES}>
        {(change) => (
          <Show when={props.counts[change] > 0}>
            <div class={change === 'refused' ? styles['refused'] : ''}>
              <dt>{words().changes[change]}</dt>
              <dd>{formatNumber(props.counts[change])}</dd>
            </div>
          </Show>
        )}
      </For>
    </dl>
  );
}
