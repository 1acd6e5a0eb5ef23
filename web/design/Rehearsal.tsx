import { createUniqueId, type JSX } from 'solid-js';
import { designWords } from '../words/design/index.ts';
import styles from './Rehearsal.module.css';

/** The watermark of a rehearsal: over everything, in nobody's way, and printed too. */
export function Rehearsal(): JSX.Element {
  const id = createUniqueId();
  return (
    <div class={styles['mark']} role="note" aria-label={designWords().rehearsalLong}>
      <svg width="100%" height="100%" aria-hidden="true">
        <pattern
          id={id}
          width="420"
          height="300"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(-24)"
        >
          <text x="20" y="160">
            {designWords().rehearsal}
          </text>
        </pattern>
        <rect width="100%" height="100%" fill={`url(#${id})`} />
      </svg>
    </div>
  );
}
