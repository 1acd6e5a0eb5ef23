import { For, type JSX } from 'solid-js';
import { ORIGINS, type Origin, type OriginCounts } from '../../shared/collection/model.ts';
import { formatNumber } from '../platform/language-formats.ts';
import { collectionWords } from '../words/collection/index.ts';
import styles from './OriginBar.module.css';

/** Where proposals come from: one bar of shares, and under it each origin with its count. */
export function OriginBar(props: {
  readonly label: string;
  readonly origins: OriginCounts;
}): JSX.Element {
  const present = (): readonly Origin[] => ORIGINS.filter((origin) => props.origins[origin] > 0);
  return (
    <div class={styles['bar']}>
      <div class={styles['shares']} aria-hidden="true">
        <For each={present()}>
          {(origin) => (
            <span class={styles[origin]} style={{ 'flex-grow': props.origins[origin] }} />
          )}
        </For>
      </div>
      <dl aria-label={props.label}>
        <For each={present()}>
          {(origin) => (
            <div>
              <dt>
                <span class={`${styles['mark']} ${styles[origin]}`} aria-hidden="true" />
                {collectionWords().origins[origin]}
              </dt>
              <dd>{formatNumber(props.origins[origin])}</dd>
            </div>
          )}
        </For>
      </dl>
    </div>
  );
}
