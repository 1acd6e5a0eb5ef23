import { createSignal, createUniqueId, type JSX } from 'solid-js';
import { Icon } from '../../../design/Icon.tsx';
import { checkWords as words } from '../../../words/ballot/results/check/index.ts';
import styles from './Check.module.css';

interface HeldFileProps {
  readonly busy: boolean;
  /** The text of the file; it never leaves this device. */
  readonly onRead: (text: string) => void;
}

/** Takes the file that a deputy's device kept, chosen or dropped, to check one's own ballot too. */
export function HeldFile(props: HeldFileProps): JSX.Element {
  const id = createUniqueId();
  const [over, setOver] = createSignal(false);
  const read = async (files: FileList | null | undefined): Promise<void> => {
    const file = files?.[0];
    if (file !== undefined && !props.busy) props.onRead(await file.text());
  };
  const take = async (input: HTMLInputElement): Promise<void> => {
    await read(input.files);
    // The same file can be chosen again after it has changed.
    input.value = '';
  };
  return (
    <details class={styles['held']}>
      <summary>{words().heldTitle}</summary>
      <div
        class={over() ? styles['over'] : styles['drop']}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          void read(event.dataTransfer?.files);
        }}
      >
        <p id={`${id}-hint`}>{words().heldHint}</p>
        <input
          id={id}
          class={styles['file']}
          type="file"
          accept=".json,application/json"
          aria-describedby={`${id}-hint`}
          disabled={props.busy}
          onChange={(event) => void take(event.currentTarget)}
        />
        <label for={id}>
          <Icon name="upload" />
          {words().heldChoose}
        </label>
      </div>
    </details>
  );
}
