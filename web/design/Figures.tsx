import { For, Show, type JSX } from 'solid-js';
import styles from './Figures.module.css';

export interface Figure {
  readonly label: string;
  readonly value: string;
  readonly unit?: string;
}

interface FiguresProps {
  readonly figures: readonly Figure[];
  /** `giant`: the two or three numbers of the moment. `strip`: a line of numbers. `small`: beside a title. */
  readonly variant?: 'giant' | 'strip' | 'small';
  /** At the end of a strip: ✓ 已达法定人数. */
  readonly verdict?: JSX.Element;
}

/** Numbers for the big screen, in figures of equal width so that nothing jumps while they count. */
export function Figures(props: FiguresProps): JSX.Element {
  return (
    <div class={`${styles['figures']} ${styles[props.variant ?? 'giant']}`}>
      <dl>
        <For each={props.figures}>
          {(figure) => (
            <div>
              <dt>{figure.label}</dt>
              <dd>
                {figure.value}
                <Show when={figure.unit}>
                  <small>{figure.unit}</small>
                </Show>
              </dd>
            </div>
          )}
        </For>
      </dl>
      <Show when={props.verdict}>
        <p class={styles['verdict']}>{props.verdict}</p>
      </Show>
    </div>
  );
}
