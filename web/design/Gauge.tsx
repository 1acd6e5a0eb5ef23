import { For, Show, type JSX } from 'solid-js';
import styles from './Gauge.module.css';

interface GaugeProps {
  /** The whole sentence for screen readers: 已签到 148 人，法定人数 160 人，代表总数 240 人. */
  readonly label: string;
  readonly value: number;
  readonly total: number;
  /** A limit that matters, as a line across the bar: quorum. */
  readonly mark?: number;
  /** `thin`: for small multiples in a list. `hall`: measured in hall pixels. */
  readonly variant?: 'normal' | 'thin' | 'hall';
  /** Figures under the bar: below its start, at the mark, at its end. */
  readonly legend?: readonly {
    readonly at: 'start' | 'mark' | 'end';
    readonly figure: string;
    readonly words: string;
  }[];
}

/** How much of a whole is there, and whether the mark is reached. */
export function Gauge(props: GaugeProps): JSX.Element {
  const share = (value: number): string =>
    `${props.total <= 0 ? 0 : Math.min(100, (value / props.total) * 100)}%`;
  return (
    <div class={`${styles['gauge']} ${styles[props.variant ?? 'normal']}`}>
      <svg class={styles['bar']} width="100%" role="img" aria-label={props.label}>
        <rect class={styles['whole']} width="100%" />
        <rect class={styles['part']} width={share(props.value)} />
        <Show when={props.mark}>
          {(mark) => (
            <svg x={share(mark())} overflow="visible">
              <rect class={styles['mark']} x="-1.5" width="3" height="100%" />
            </svg>
          )}
        </Show>
      </svg>
      <Show when={props.legend}>
        <div class={styles['legend']}>
          <For each={props.legend}>
            {(entry) => (
              <span class={styles[`at-${entry.at}`]} style={{ '--mark': share(props.mark ?? 0) }}>
                <b>{entry.figure}</b> {entry.words}
              </span>
            )}
          </For>
        </div>
      </Show>
    </div>
  );
}
