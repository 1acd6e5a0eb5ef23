import type { JSX } from 'solid-js';
import { checkWords as words } from '../../../words/ballot/results/check/index.ts';
import styles from './Check.module.css';
import { FileDrop } from './FileDrop.tsx';

interface HeldFileProps {
  readonly busy: boolean;
  /** The text of the file; it never leaves this device. */
  readonly onRead: (text: string) => void;
}

/** Takes the file that a deputy's device kept, chosen or dropped, to check one's own ballot too. */
export function HeldFile(props: HeldFileProps): JSX.Element {
  const read = async (file: File): Promise<void> => props.onRead(await file.text());
  return (
    <details class={styles['held']}>
      <summary>{words().heldTitle}</summary>
      <FileDrop
        hint={words().heldHint}
        choose={words().heldChoose}
        busy={props.busy}
        onFile={(file) => void read(file)}
      />
    </details>
  );
}
