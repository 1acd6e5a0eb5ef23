import type { JSX } from 'solid-js';
import styles from './Vote.module.css';

/** A ballot with its tick, sinking into the box. */
export function BoxArt(): JSX.Element {
  return (
    <svg
      class={styles['art']}
      viewBox="0 0 160 160"
      fill="none"
      stroke="currentColor"
      aria-hidden="true"
    >
      <path class={styles['stroke']} d="M54 76V16h52v60M66 44l11 11 18-21" />
      <path class={styles['stroke']} d="M50 54H32L16 76v64h128V76l-16-22h-18M16 76h128" />
    </svg>
  );
}
