import type { JSX } from 'solid-js';
import { Icon, type IconName } from '../../design/Icon.tsx';
import { formatNumber } from '../../platform/language-formats.ts';
import { reportWords } from '../../words/delivery/report/index.ts';
import styles from './Reports.module.css';

/** A large button that opens the browser's own choice of files; when there are enough it says so. */
export function FileChoice(props: {
  readonly label: string;
  readonly accept: string;
  readonly icon: IconName;
  readonly count: number;
  readonly most: number;
  readonly busy: boolean;
  readonly onChoose: (files: readonly File[]) => void;
}): JSX.Element {
  const full = (): boolean => props.count >= props.most;
  return (
    <label class={`${styles['choose']} ${full() ? styles['full'] : ''}`}>
      <input
        type="file"
        multiple
        accept={props.accept}
        aria-disabled={full() || props.busy ? 'true' : undefined}
        onClick={(event) => {
          if (full() || props.busy) event.preventDefault();
        }}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          // The same file may be chosen again after it was taken off.
          event.currentTarget.value = '';
          props.onChoose(files);
        }}
      />
      <Icon name={full() ? 'lock' : props.icon} />
      <span>{full() ? reportWords().fileFull(formatNumber(props.most)) : props.label}</span>
    </label>
  );
}
