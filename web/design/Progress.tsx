import { createUniqueId, Show, type JSX } from 'solid-js';
import { formatNumber } from '../platform/language-formats.ts';
import { designWords } from '../words/design/index.ts';
import { Button } from './Button.tsx';
import styles from './Progress.module.css';

interface ProgressProps {
  /** What is being done: 正在核对名册. */
  readonly label: string;
  /** Absent while the amount of work is unknown. */
  readonly done?: number;
  readonly total?: number;
  /** Present when the work can be stopped. */
  readonly onStop?: () => void;
  readonly stopped?: boolean;
}

/** Long work under way, how far it is, and a way to stop it. */
export function Progress(props: ProgressProps): JSX.Element {
  const id = createUniqueId();
  return (
    <div class={styles['progress']}>
      <div class={styles['words']}>
        <span id={id}>{props.label}</span>
        <Show when={props.done !== undefined && props.total !== undefined}>
          <b>
            {designWords().progressOf(
              formatNumber(props.done ?? 0),
              formatNumber(props.total ?? 0),
            )}
          </b>
        </Show>
      </div>
      <Show
        when={props.done !== undefined || props.stopped === true}
        fallback={<progress aria-labelledby={id} />}
      >
        <progress aria-labelledby={id} max={props.total ?? 1} value={props.done ?? 0} />
      </Show>
      <Show when={props.stopped !== true} fallback={<p role="status">{designWords().stopped}</p>}>
        <Show when={props.onStop}>
          {(stop) => <Button onPress={() => stop()()}>{designWords().stop}</Button>}
        </Show>
      </Show>
    </div>
  );
}
