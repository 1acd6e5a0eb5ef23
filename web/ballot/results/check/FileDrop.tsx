import { createSignal, createUniqueId, type JSX } from 'solid-js';
import { Icon } from '../../../design/Icon.tsx';
import styles from './Check.module.css';

interface FileDropProps {
  readonly hint: string;
  /** What to press: 选择 held.json */
  readonly choose: string;
  readonly busy: boolean;
  readonly onFile: (file: File) => void;
}

/** Takes one JSON file, chosen or dropped. */
export function FileDrop(props: FileDropProps): JSX.Element {
  const id = createUniqueId();
  const [over, setOver] = createSignal(false);
  const take = (files: FileList | null | undefined): void => {
    const file = files?.[0];
    if (file !== undefined && !props.busy) props.onFile(file);
  };
  return (
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
        take(event.dataTransfer?.files);
      }}
    >
      <p id={`${id}-hint`}>{props.hint}</p>
      <input
        id={id}
        class={styles['file']}
        type="file"
        accept=".json,application/json"
        aria-describedby={`${id}-hint`}
        disabled={props.busy}
        onChange={(event) => {
          take(event.currentTarget.files);
          // The same file can be chosen again after it has changed.
          event.currentTarget.value = '';
        }}
      />
      <label for={id}>
        <Icon name="upload" />
        {props.choose}
      </label>
    </div>
  );
}
