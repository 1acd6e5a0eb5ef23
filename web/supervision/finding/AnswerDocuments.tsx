import { createSignal, For, Show, type JSX } from 'solid-js';
import { newUnorderedId } from '../../../shared/chance.ts';
import { LARGEST_FILE, type StoredFile } from '../../../shared/files.ts';
import { fail } from '../../../shared/result.ts';
import { MOST_ITEM_PHOTOS } from '../../../shared/supervision/rules.ts';
import { staffApi } from '../../congress/api.ts';
import { IconButton } from '../../congress/form/IconButton.tsx';
import { FileChoice } from '../../delivery/report/FileChoice.tsx';
import { Notice } from '../../design/Notice.tsx';
import { ask } from '../../platform/api.ts';
import { browserChance } from '../../platform/chance.ts';
import { fileHeaders } from '../../platform/file-headers.ts';
import { problemWords } from '../../platform/language-problems.ts';
import { findingWords } from '../../words/supervision/finding/index.ts';
import styles from './Finding.module.css';

/** A file may take a while on a slow network. */
const PATIENCE = 120_000;

/** Documents that prove a rectification; each is sent when it is chosen, and belongs to the answer once that is sent. */
export function AnswerDocuments(props: {
  readonly place: { readonly body: string; readonly unit: string };
  readonly documents: readonly StoredFile[];
  readonly onChange: (documents: readonly StoredFile[]) => void;
}): JSX.Element {
  const words = (): ReturnType<typeof findingWords>['documents'] => findingWords().documents;
  const [sending, setSending] = createSignal('');
  const [problems, setProblems] = createSignal<readonly string[]>([]);
  const send = (file: File) =>
    ask<StoredFile>(
      staffApi.bodies[':body'].departments[':unit'].findings.documents.$post(
        { param: props.place },
        {
          headers: fileHeaders({ key: newUnorderedId(browserChance), name: file.name }),
          init: { body: file, signal: AbortSignal.timeout(PATIENCE) },
        },
      ),
    );
  const add = async (files: readonly File[]): Promise<void> => {
    setProblems([]);
    for (const file of files.slice(0, MOST_ITEM_PHOTOS - props.documents.length)) {
      setSending(file.name);
      const sent =
        file.size > LARGEST_FILE
          ? fail('document-too-large', { most: LARGEST_FILE })
          : await send(file);
      if (sent.ok) props.onChange([...props.documents, sent.value]);
      else setProblems([...problems(), words().notAdded(file.name, problemWords(sent.failure))]);
    }
    setSending('');
  };
  return (
    <fieldset>
      <legend>{words().title}</legend>
      <ul class={styles['documents']} role="list">
        <For each={props.documents}>
          {({ id, name }) => (
            <li>
              <span>{name}</span>
              <IconButton
                icon="cross"
                label={words().remove(name)}
                onPress={() => props.onChange(props.documents.filter((one) => one.id !== id))}
              />
            </li>
          )}
        </For>
      </ul>
      <FileChoice
        label={words().add}
        accept=".pdf,.docx,.xlsx,image/jpeg,image/png,image/webp"
        icon="upload"
        count={props.documents.length}
        most={MOST_ITEM_PHOTOS}
        busy={sending() !== ''}
        onChoose={(files) => void add(files)}
      />
      <div role="status">
        <Show when={sending() !== ''}>{words().sending(sending())}</Show>
      </div>
      <For each={problems()}>{(problem) => <Notice tone="caution">{problem}</Notice>}</For>
    </fieldset>
  );
}
