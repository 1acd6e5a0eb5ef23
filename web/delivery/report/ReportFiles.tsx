import { createSignal, For, Show, type JSX } from 'solid-js';
import { newUnorderedId } from '../../../shared/chance.ts';
import { PHOTO_MOMENTS, type Milestone } from '../../../shared/delivery/model.ts';
import {
  DELIVERY_LENGTHS,
  MOST_REPORT_DOCUMENTS,
  MOST_REPORT_PHOTOS,
} from '../../../shared/delivery/rules.ts';
import { LARGEST_FILE, type StoredFile } from '../../../shared/files.ts';
import { fail, type Result } from '../../../shared/result.ts';
import { staffApi } from '../../congress/api.ts';
import { IconButton } from '../../congress/form/IconButton.tsx';
import { Notice } from '../../design/Notice.tsx';
import { SelectField } from '../../design/SelectField.tsx';
import { TextField } from '../../design/TextField.tsx';
import { ask } from '../../platform/api.ts';
import { browserChance } from '../../platform/chance.ts';
import { fileHeaders } from '../../platform/file-headers.ts';
import { formatNumber } from '../../platform/language-formats.ts';
import { problemWords } from '../../platform/language-problems.ts';
import { preparePhoto } from '../../platform/photos.ts';
import { reportWords } from '../../words/delivery/report/index.ts';
import { FileChoice } from './FileChoice.tsx';
import styles from './Reports.module.css';
import type { TypedReport } from './typed-report.ts';

/** A file may take a while on a slow network. */
const PATIENCE = 120_000;

/** Where the files of a report are sent, and read again. */
export interface FilePlace {
  readonly body: string;
  readonly unit: string;
  readonly project: string;
}

/** Address of a photo or document of a department's report, also one that waits to be sent with it. */
export function fileAddress({ body, unit, project }: FilePlace, file: string): string {
  return `/api/bodies/${body}/departments/${unit}/reports/projects/${project}/files/${file}`;
}

interface ReportFilesProps {
  readonly typed: TypedReport;
  readonly milestones: readonly Milestone[];
  readonly place: FilePlace;
  readonly error: (at: string) => string | undefined;
  readonly onChange: (changed: Partial<Pick<TypedReport, 'photos' | 'documents'>>) => void;
}

/** Photos before, now and after, and documents as proof; each is sent when it is chosen, so that a reload keeps it. */
export function ReportFiles(props: ReportFilesProps): JSX.Element {
  const words = (): ReturnType<typeof reportWords> => reportWords();
  const [sending, setSending] = createSignal('');
  const [problems, setProblems] = createSignal<readonly string[]>([]);
  const send = async (
    files: readonly File[],
    work: (file: File) => Promise<Result<StoredFile>>,
    kept: (file: StoredFile) => void,
  ): Promise<void> => {
    setProblems([]);
    for (const file of files) {
      setSending(file.name);
      const sent = await work(file);
      if (sent.ok) kept(sent.value);
      else setProblems([...problems(), words().notAdded(file.name, problemWords(sent.failure))]);
    }
    setSending('');
  };
  const api = staffApi.bodies[':body'].departments[':unit'].reports;
  const options = (name: string, blob: Blob) => ({
    headers: fileHeaders({ key: newUnorderedId(browserChance), name }),
    init: { body: blob, signal: AbortSignal.timeout(PATIENCE) },
  });
  const param = () => ({ body: props.place.body, unit: props.place.unit });
  const addPhotos = (files: readonly File[]): Promise<void> =>
    send(
      files.slice(0, MOST_REPORT_PHOTOS - props.typed.photos.length),
      async (file) => {
        const prepared = await preparePhoto(file);
        if (!prepared.ok) return prepared;
        const sent = options(file.name, prepared.value.blob);
        return ask<StoredFile>(api.photos.$post({ param: param() }, sent));
      },
      ({ id }) =>
        props.onChange({
          photos: [...props.typed.photos, { file: id, moment: 'now', milestone: '', words: '' }],
        }),
    );
  const addDocuments = (files: readonly File[]): Promise<void> =>
    send(
      files.slice(0, MOST_REPORT_DOCUMENTS - props.typed.documents.length),
      async (file) =>
        file.size > LARGEST_FILE
          ? fail('document-too-large', { most: LARGEST_FILE })
          : ask<StoredFile>(api.documents.$post({ param: param() }, options(file.name, file))),
      ({ id, name }) =>
        props.onChange({
          documents: [...props.typed.documents, { file: id, milestone: '', name }],
        }),
    );
  return (
    <>
      <fieldset class={styles['part']}>
        <legend>{words().photos}</legend>
        <p class={styles['help']}>{words().photosHelp}</p>
        <ul class={styles['photos']} role="list">
          <For each={props.typed.photos.map(({ file }) => file)}>
            {(file, at) => <PhotoLine {...props} file={file} number={formatNumber(at() + 1)} />}
          </For>
        </ul>
        <FileChoice
          label={words().addPhotos}
          accept="image/*"
          icon="camera"
          count={props.typed.photos.length}
          most={MOST_REPORT_PHOTOS}
          busy={sending() !== ''}
          onChoose={(files) => void addPhotos(files)}
        />
      </fieldset>
      <fieldset class={styles['part']}>
        <legend>{words().documents}</legend>
        <p class={styles['help']}>{words().documentsHelp}</p>
        <ul class={styles['documents']} role="list">
          <For each={props.typed.documents}>
            {({ file, name }) => (
              <li>
                <a href={fileAddress(props.place, file)} download={name}>
                  {name}
                </a>
                <IconButton
                  icon="cross"
                  label={words().removeFile(name)}
                  onPress={() =>
                    props.onChange({
                      documents: props.typed.documents.filter((one) => one.file !== file),
                    })
                  }
                />
              </li>
            )}
          </For>
        </ul>
        <FileChoice
          label={words().addDocuments}
          accept=".pdf,.docx,.xlsx,image/jpeg,image/png,image/webp"
          icon="upload"
          count={props.typed.documents.length}
          most={MOST_REPORT_DOCUMENTS}
          busy={sending() !== ''}
          onChoose={(files) => void addDocuments(files)}
        />
      </fieldset>
      <div role="status">
        <Show when={sending() !== ''}>{words().sendingFile(sending())}</Show>
      </div>
      <For each={problems()}>{(problem) => <Notice tone="caution">{problem}</Notice>}</For>
    </>
  );
}

function PhotoLine(
  props: ReportFilesProps & { readonly file: string; readonly number: string },
): JSX.Element {
  const words = (): ReturnType<typeof reportWords> => reportWords();
  const photo = () => props.typed.photos.find(({ file }) => file === props.file);
  const change = (changed: Partial<TypedReport['photos'][number]>): void =>
    props.onChange({
      photos: props.typed.photos.map((one) =>
        one.file === props.file ? { ...one, ...changed } : one,
      ),
    });
  return (
    <Show when={photo()}>
      {(now) => (
        <li>
          <img src={`${fileAddress(props.place, props.file)}?form=small`} alt="" />
          <div role="group" aria-label={words().photo(props.number)}>
            <SelectField
              label={words().moment}
              value={now().moment}
              options={PHOTO_MOMENTS.map((value) => ({ value, label: words().moments[value] }))}
              onChoose={(moment) => change({ moment })}
            />
            <SelectField
              label={words().ofMilestone}
              value={now().milestone}
              options={[
                { value: '', label: words().ofNone },
                ...props.milestones.map(({ id, name }) => ({ value: id, label: name })),
              ]}
              onChoose={(milestone) => change({ milestone })}
            />
            <TextField
              label={words().photoWords}
              maxLength={DELIVERY_LENGTHS.words}
              value={now().words}
              onInput={(text) => change({ words: text })}
            />
          </div>
          <IconButton
            icon="cross"
            label={words().removeFile(words().photo(props.number))}
            onPress={() =>
              props.onChange({
                photos: props.typed.photos.filter(({ file }) => file !== props.file),
              })
            }
          />
        </li>
      )}
    </Show>
  );
}
