import { createEffect, type JSX } from 'solid-js';
import styles from './FullScreen.module.css';

interface FullScreenProps {
  /** Title of the browser's tab. */
  readonly title: string;
  /** `done`: one green field that cannot be missed (已入箱). `plain`: white. */
  readonly tone?: 'plain' | 'done';
  /** At the bottom, quieter. */
  readonly foot?: JSX.Element;
  readonly children: JSX.Element;
}

/** A message that fills the screen: everything in the middle, nothing beside it. Its first element is an `h1`. */
export function FullScreen(props: FullScreenProps): JSX.Element {
  createEffect(() => {
    document.title = props.title;
  });
  return (
    <main class={`${styles['screen']} ${styles[props.tone ?? 'plain']}`}>
      <div class={styles['middle']} role="status">
        {props.children}
      </div>
      <div class={styles['foot']}>{props.foot}</div>
    </main>
  );
}
