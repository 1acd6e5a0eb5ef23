import { createUniqueId, For, type JSX } from 'solid-js';
import type { Outcome } from '../../shared/collection/public.ts';
import styles from './OutcomeBar.module.css';

interface OutcomeBarProps {
  /** The whole sentence for screen readers; the figures stand in a list beside the bar. */
  readonly label: string;
  readonly parts: readonly { readonly outcome: Outcome; readonly proposals: number }[];
  readonly total: number;
}

/** Where everything went, as shares of one bar; each in a colour and pattern of its own. */
export function OutcomeBar(props: OutcomeBarProps): JSX.Element {
  const share = (proposals: number): number => (proposals / Math.max(1, props.total)) * 100;
  const startOf = (index: number): number =>
    share(props.parts.slice(0, index).reduce((sum, { proposals }) => sum + proposals, 0));
  const pattern = createUniqueId();
  return (
    <svg class={styles['bar']} width="100%" height="28" role="img" aria-label={props.label}>
      <Hatch id={pattern} />
      <For each={props.parts}>
        {({ outcome, proposals }, index) => (
          <svg x={`${startOf(index())}%`} width={`${share(proposals)}%`} height="28">
            <rect
              class={styles[outcome]}
              x="1"
              y="1"
              width="100%"
              height="26"
              {...hatched(outcome, pattern)}
            />
          </svg>
        )}
      </For>
    </svg>
  );
}

/** The sign of an outcome before its line in the list. */
export function OutcomeSign(props: { readonly outcome: Outcome }): JSX.Element {
  const pattern = createUniqueId();
  return (
    <svg class={styles['sign']} viewBox="0 0 16 16" aria-hidden="true">
      <Hatch id={pattern} />
      <rect
        class={styles[props.outcome]}
        x="1"
        y="1"
        width="14"
        height="14"
        {...hatched(props.outcome, pattern)}
      />
    </svg>
  );
}

function Hatch(props: { readonly id: string }): JSX.Element {
  return (
    <pattern
      id={props.id}
      width="5"
      height="5"
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"
    >
      <rect width="5" height="5" class={styles['under']} />
      <rect width="1.5" height="5" class={styles['stripe']} />
    </pattern>
  );
}

function hatched(outcome: Outcome, pattern: string): { readonly fill?: string } {
  return outcome === 'declined' ? { fill: `url(#${pattern})` } : {};
}
