import type { JSX } from 'solid-js';
import styles from './Hidden.module.css';

/** Text for screen readers only. */
export function Hidden(props: {
  readonly id?: string;
  readonly children: JSX.Element;
}): JSX.Element {
  return (
    <span class={styles['hidden']} id={props.id}>
      {props.children}
    </span>
  );
}
