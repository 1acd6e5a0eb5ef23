import type { JSX } from 'solid-js';
import { size, switchSize } from '../platform/page.tsx';
import { designWords } from '../words/design/index.ts';
import styles from './Switch.module.css';

/** Turns to the other size: 标准版 or 关怀版. */
export function SizeSwitch(): JSX.Element {
  return (
    <button
      type="button"
      class={styles['switch']}
      onClick={() => switchSize(size() === 'large' ? 'standard' : 'large')}
    >
      {size() === 'large' ? designWords().standardSize : designWords().largeSize}
    </button>
  );
}
