import { Show, type JSX } from 'solid-js';
import styles from './Facts.module.css';

interface FactsProps {
  /** What the facts are about, for screen readers. */
  readonly label?: string;
  /** `list`: label beside value, line by line. `strip`: figures side by side, under a strong line. `console`: large figures of the running round. */
  readonly variant?: 'list' | 'strip' | 'console';
  readonly children: JSX.Element;
}

/** A group of `Fact`s. */
export function Facts(props: FactsProps): JSX.Element {
  return (
    <dl class={`${styles['facts']} ${styles[props.variant ?? 'list']}`} aria-label={props.label}>
      {props.children}
    </dl>
  );
}

interface FactProps {
  readonly label: string;
  readonly value: JSX.Element;
  /** The measure word after a figure: 人, 票, 张. */
  readonly unit?: string;
  /** A short line under the value. */
  readonly note?: JSX.Element;
  /** `attention`: an exception, its note in amber. `quiet`: nothing there yet. `rule`: a limit rather than a count. */
  readonly tone?: 'attention' | 'quiet' | 'rule';
}

/** One thing that is so: a label, a value and, where needed, why. */
export function Fact(props: FactProps): JSX.Element {
  return (
    <div class={`${styles['fact']} ${props.tone === undefined ? '' : styles[props.tone]}`}>
      <dt>{props.label}</dt>
      <dd>
        <span class={styles['value']}>{props.value}</span>
        <Show when={props.unit}>
          <span class={styles['unit']}>{props.unit}</span>
        </Show>
        <Show when={props.note}>
          <span class={styles['note']}>{props.note}</span>
        </Show>
      </dd>
    </div>
  );
}
