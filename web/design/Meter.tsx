import { For, type JSX } from 'solid-js';
import styles from './Meter.module.css';

interface MeterProps {
  /** 已赞成 8 / 最多 10, said again after every change. */
  readonly label: JSX.Element;
  readonly value: number;
  readonly most: number;
}

/** A count towards a limit, one box for each. */
export function Meter(props: MeterProps): JSX.Element {
  return (
    <div class={styles['meter']}>
      <p role="status">{props.label}</p>
      <svg width="100%" height="10" aria-hidden="true">
        <For each={Array.from({ length: props.most }, (_, index) => index)}>
          {(index) => (
            <svg
              x={`${(index / props.most) * 100}%`}
              width={`${100 / props.most}%`}
              height="10"
              overflow="visible"
            >
              <rect
                class={index < props.value ? styles['on'] : styles['off']}
                x="1.5"
                y="1"
                width="88%"
                height="8"
                rx="3"
              />
            </svg>
          )}
        </For>
      </svg>
    </div>
  );
}
