import { createSignal, createUniqueId, For, Show, type JSX } from 'solid-js';
import { newUnorderedId } from '../../../shared/chance.ts';
import type { StoredFile } from '../../../shared/files.ts';
import { fail, type Failure, type Result } from '../../../shared/result.ts';
import { MOST_DOCUMENTS } from '../../../shared/screening/appraisal.ts';
import { LARGEST_FILE } from '../../../shared/files.ts';
import { IconButton } from '../../congress/form/IconButton.tsx';
import { Icon } from '../../design/Icon.tsx';
import { Notice } from '../../design/Notice.tsx';
import { browserChance } from '../../platform/chance.ts';
import { problemWords } from '../../platform/language-problems.ts';
import { photoWords } from '../../words/design/photos/index.ts';
import { departmentWords } from '../../words/screening/department/index.ts';
import styles from './DocumentField.module.css';

/** What is taken, as the browser's own dialog filters it. */
const ACCEPTED = '.pdf,.docx,.xlsx,image/jpeg,image/png,image/webp';

interface DocumentFieldProps {
  readonly documents: readonly StoredFile[];
  /** Where a document is read; '' where it cannot be yet. */
  readonly addressOf: (file: string) => string;
  /** Sends a file under a key of its own; answers all documents. */
  readonly send: (file: File, key: string) => Promise<Result<readonly StoredFile[]>>;
  readonly remove: (file: string) => Promise<Result<readonly StoredFile[]>>;
  readonly onChange: (documents: readonly StoredFile[]) => void;
}

/** Documents that belong to a form: sent at once when they are chosen, taken off by name. */
export function DocumentField(props: DocumentFieldProps): JSX.Element {
  const words = (): ReturnType<typeof departmentWords>['documents'] => departmentWords().documents;
  const id = createUniqueId();
  const [sending, setSending] = createSignal<string>();
  const [problems, setProblems] = createSignal<readonly string[]>([]);
  const [said, setSaid] = createSignal('');
  const full = (): boolean => props.documents.length >= MOST_DOCUMENTS;
  const add = async (files: readonly File[]): Promise<void> => {
    setProblems([]);
    for (const file of files) {
      setSending(file.name);
      const sent =
        file.size > LARGEST_FILE
          ? fail('document-too-large', { most: LARGEST_FILE })
          : await props.send(file, newUnorderedId(browserChance));
      if (sent.ok) {
        props.onChange(sent.value);
        setSaid(words().added(file.name));
      } else setProblems([...problems(), notAdded(file.name, sent.failure)]);
    }
    setSending(undefined);
  };
  const notAdded = (name: string, failure: Failure): string =>
    photoWords().failedFile(name, problemWords(failure));
  const remove = async (file: StoredFile): Promise<void> => {
    const removed = await props.remove(file.id);
    if (!removed.ok) return void setProblems([problemWords(removed.failure)]);
    props.onChange(removed.value);
    setSaid(words().removed(file.name));
    return undefined;
  };
  return (
    <div class={styles['field']}>
      <Show when={props.documents.length > 0}>
        <ul class={styles['list']} role="list">
          <For each={props.documents}>
            {(file) => (
              <li>
                <Show when={props.addressOf(file.id)} fallback={<span>{file.name}</span>}>
                  {(address) => (
                    <a href={address()} download={file.name}>
                      {file.name}
                    </a>
                  )}
                </Show>
                <IconButton
                  icon="cross"
                  label={words().remove(file.name)}
                  onPress={() => void remove(file)}
                />
              </li>
            )}
          </For>
        </ul>
      </Show>
      <label class={`${styles['add']} ${full() ? styles['full'] : ''}`}>
        <input
          type="file"
          multiple
          accept={ACCEPTED}
          aria-disabled={full() || sending() !== undefined ? 'true' : undefined}
          aria-describedby={`${id}-hint`}
          onClick={(event) => {
            if (full() || sending() !== undefined) event.preventDefault();
          }}
          onChange={(event) => {
            const files = [...(event.currentTarget.files ?? [])];
            // The same file may be chosen again after it was taken off.
            event.currentTarget.value = '';
            void add(files);
          }}
        />
        <Icon name={full() ? 'lock' : 'upload'} />
        <span>
          <b>{full() ? words().full(MOST_DOCUMENTS) : words().add}</b>
          <small id={`${id}-hint`}>{words().hint}</small>
        </span>
      </label>
      <p role="status" class={styles['said']}>
        {sending() === undefined ? said() : words().sending(sending() ?? '')}
      </p>
      <div aria-live="polite">
        <For each={problems()}>{(problem) => <Notice tone="problem">{problem}</Notice>}</For>
      </div>
    </div>
  );
}
