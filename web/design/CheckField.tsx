import { createUniqueId, Show, type JSX } from 'solid-js';
import { Hidden } from './Hidden.tsx';
import styles from './CheckField.module.css';

interface CheckFieldProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onCheck: (checked: boolean) => void;
  readonly hint?: string;
  /** For screen readers, where the same label stands in many rows: which of them. */
  readonly about?: string;
  /** With the same name in a group: one of several, as a radio. */
  readonly group?: string;
}

/** A box to tick or, in a `group`, one of several; the whole line can be pressed. */
export function CheckField(props: CheckFieldProps): JSX.Element {
  const id = createUniqueId();
  return (
    <label class={styles['line']}>
      <input
        type={props.group === undefined ? 'checkbox' : 'radio'}
        name={props.group}
        checked={props.checked}
        aria-describedby={props.hint === undefined ? undefined : id}
        onChange={(event) => props.onCheck(event.currentTarget.checked)}
      />
      <span>
        {props.label}
        <Show when={props.about}>{(about) => <Hidden>{about()}</Hidden>}</Show>
      </span>
      <Show when={props.hint}>
        <small id={id}>{props.hint}</small>
      </Show>
    </label>
  );
}
