import { Show, type JSX } from 'solid-js';
import { formatNumber } from '../../platform/language-formats.ts';
import { queueWords } from '../../words/collection/queue/index.ts';
import styles from './LeadQueue.module.css';

interface QueuePagesProps {
  /** From 1. */
  readonly page: number;
  readonly size: number;
  readonly total: number;
  readonly onPage: (page: number) => void;
}

/** Which leads of how many are shown, and the way to the others. */
export function QueuePages(props: QueuePagesProps): JSX.Element {
  const words = (): ReturnType<typeof queueWords>['pages'] => queueWords().pages;
  const first = (): number => Math.min((props.page - 1) * props.size + 1, props.total);
  const last = (): number => Math.min(props.page * props.size, props.total);
  return (
    <Show when={props.total > 0}>
      <div class={styles['pages']}>
        <p role="status">
          {words().rows(formatNumber(first()), formatNumber(last()), formatNumber(props.total))}
        </p>
        <p class={styles['keys']}>{queueWords().keys}</p>
        <div class={styles['ways']}>
          <Show when={props.page > 1}>
            <button
              type="button"
              class={styles['link']}
              onClick={() => props.onPage(props.page - 1)}
            >
              {words().previous}
            </button>
          </Show>
          <Show when={last() < props.total}>
            <button
              type="button"
              class={styles['link']}
              onClick={() => props.onPage(props.page + 1)}
            >
              {words().next}
            </button>
          </Show>
        </div>
      </div>
    </Show>
  );
}
