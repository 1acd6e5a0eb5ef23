import { createUniqueId, Show, type JSX } from 'solid-js';
import styles from './Panel.module.css';

interface PanelProps {
  readonly title?: string;
  /** Beside the title: a count, a date. */
  readonly note?: string;
  /** At the right of the title. */
  readonly action?: JSX.Element;
  /** The bar at the bottom with the panel's action. */
  readonly foot?: JSX.Element;
  /** `card`: white on a desk. `open`: no frame, on a white page. `quiet`: grey, for what is read aloud or explained. */
  readonly variant?: 'card' | 'open' | 'quiet';
  /** Level of the title; `h2` unless it lies inside another panel. */
  readonly level?: 2 | 3;
  readonly children: JSX.Element;
}

/** A part of a page about one thing. */
export function Panel(props: PanelProps): JSX.Element {
  const id = createUniqueId();
  return (
    <section
      class={`${styles['panel']} ${styles[props.variant ?? 'card']}`}
      aria-labelledby={props.title === undefined ? undefined : id}
    >
      <Show when={props.title}>
        <div class={styles['head']}>
          <Show when={props.level === 3} fallback={<h2 id={id}>{props.title}</h2>}>
            <h3 id={id}>{props.title}</h3>
          </Show>
          <Show when={props.note}>
            <span class={styles['note']}>{props.note}</span>
          </Show>
          <Show when={props.action}>
            <div class={styles['action']}>{props.action}</div>
          </Show>
        </div>
      </Show>
      <div class={styles['body']}>{props.children}</div>
      <Show when={props.foot}>
        <div class={styles['foot']}>{props.foot}</div>
      </Show>
    </section>
  );
}
