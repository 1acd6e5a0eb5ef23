import { Show, type JSX } from 'solid-js';
import { Button } from '../../design/Button.tsx';
import { formatNumber } from '../../platform/language-formats.ts';
import { congressWords } from '../../words/congress/index.ts';
import styles from './Pager.module.css';

interface PagerProps {
  /** From 1. */
  readonly page: number;
  readonly size: number;
  readonly total: number;
  readonly onPage: (page: number) => void;
}

/** Which rows of how many are shown, and the way to the others. */
export function Pager(props: PagerProps): JSX.Element {
  const first = (): number => (props.page - 1) * props.size + 1;
  const last = (): number => Math.min(props.page * props.size, props.total);
  return (
    <Show when={props.total > 0}>
      <div class={styles['pager']}>
        <p role="status">
          {congressWords().pager.rows(
            formatNumber(first()),
            formatNumber(last()),
            formatNumber(props.total),
          )}
        </p>
        <Show when={props.total > props.size}>
          <div class={styles['ways']}>
            <Show when={props.page > 1}>
              <Button onPress={() => props.onPage(props.page - 1)}>
                {congressWords().pager.previous}
              </Button>
            </Show>
            <Show when={last() < props.total}>
              <Button onPress={() => props.onPage(props.page + 1)}>
                {congressWords().pager.next}
              </Button>
            </Show>
          </div>
        </Show>
      </div>
    </Show>
  );
}
