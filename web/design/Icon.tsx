import type { JSX } from 'solid-js';
import styles from './Icon.module.css';

/** The symbols, drawn on 24 × 24 and coloured by the text around them. `filled` ones are solid shapes. */
const SYMBOLS = {
  check: { line: 'M5 12.5l5 5L19.5 7' },
  cross: { line: 'M6 6l12 12M18 6L6 18' },
  dash: { line: 'M5 12h14' },
  ring: { line: 'M4 12a8 8 0 1 0 16 0a8 8 0 1 0-16 0' },
  down: { line: 'M6 9l6 6 6-6' },
  right: { line: 'M9 6l6 6-6 6' },
  back: { line: 'M15 6l-6 6 6 6' },
  plus: { line: 'M12 5v14M5 12h14' },
  search: { line: 'M4.5 10.5a6 6 0 1 0 12 0a6 6 0 1 0-12 0M15 15l5 5' },
  download: { line: 'M12 4v11m-5-5 5 5 5-5M4.5 20h15' },
  upload: { line: 'M12 15V4m-5 5 5-5 5 5M4.5 20h15' },
  print: { line: 'M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z' },
  clock: { line: 'M3.5 12a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0-17 0M12 7v5l3.5 2' },
  offline: {
    line: 'M4 4l16 16M7 8.5A5 5 0 0 0 7 18h10M10 6.3A5.5 5.5 0 0 1 17.4 10 4 4 0 0 1 19.5 17',
  },
  scan: { line: 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5M8 12h8' },
  camera: { line: 'M3.5 8h4l1.5-3h6l1.5 3h4v11h-17zM8.5 13a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0-7 0' },
  lock: { filled: 'M5 11h14v10H5z', line: 'M7.5 11V8a4.5 4.5 0 0 1 9 0v3' },
  info: { filled: 'M2 12a10 10 0 1 0 20 0a10 10 0 1 0-20 0', cut: 'M12 11v6M12 7v.5' },
  warn: { filled: 'M12 2.5 23 21H1z', cut: 'M12 9.5v5M12 17.3v.4' },
  done: { filled: 'M2 12a10 10 0 1 0 20 0a10 10 0 1 0-20 0', cut: 'M7 12.4l3.4 3.4L17 9' },
  problem: { filled: 'M3 3h18v18H3z', cut: 'M12 7.5v5.5M12 16v.5' },
  ahead: { filled: 'M12 3 22 21H2z' },
  onTime: { filled: 'M3.5 12a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0-17 0' },
  behind: { filled: 'M12 2l10 10-10 10L2 12z' },
  box: { line: 'M3 11h18v10H3zM3 11l3-4h2M21 11l-3-4h-2M8 12V3h8v9M10 7.2l1.6 1.6L14.3 5.5' },
} as const satisfies Record<string, { line?: string; filled?: string; cut?: string }>;

export type IconName = keyof typeof SYMBOLS;

/** A symbol in the size of the text beside it; it says nothing by itself, a word always stands with it. */
export function Icon(props: { readonly name: IconName; readonly class?: string }): JSX.Element {
  const symbol = (): { line?: string; filled?: string; cut?: string } => SYMBOLS[props.name];
  return (
    <svg class={`${styles['icon']} ${props.class ?? ''}`} viewBox="0 0 24 24" aria-hidden="true">
      <path class={styles['filled']} d={symbol().filled ?? ''} />
      <path class={styles['line']} d={symbol().line ?? ''} />
      <path class={styles['cut']} d={symbol().cut ?? ''} />
    </svg>
  );
}
