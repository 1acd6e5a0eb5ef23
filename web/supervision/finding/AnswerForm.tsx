import { createSignal, Show, type JSX } from 'solid-js';
import { ok, type Result } from '../../../shared/result.ts';
import type { StoredFile } from '../../../shared/files.ts';
import type { Finding } from '../../../shared/supervision/finding.ts';
import { MOST_ITEM_PHOTOS, SUPERVISION_LENGTHS } from '../../../shared/supervision/rules.ts';
import { staffApi } from '../../congress/api.ts';
import { createDeed } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { Button } from '../../design/Button.tsx';
import { CheckField } from '../../design/CheckField.tsx';
import { PhotoField, type ChosenPhoto } from '../../design/PhotoField.tsx';
import { TextField } from '../../design/TextField.tsx';
import { ask } from '../../platform/api.ts';
import { fileHeaders } from '../../platform/file-headers.ts';
import { findingWords } from '../../words/supervision/finding/index.ts';
import { createKeptDraft } from '../kept-draft.ts';
import { AnswerDocuments } from './AnswerDocuments.tsx';
import styles from './Finding.module.css';

/** A photo may take a while on a slow network. */
const PATIENCE = 120_000;

/** What a half-typed answer is about: a finding that was sent back asks anew. */
export function answerDraft({ id, round }: Finding): string {
  return `answer/${id}/${round}`;
}

/** A department's answer, or its report that the matter was put right, with photos and documents. */
export function AnswerForm(props: {
  readonly place: { readonly body: string; readonly unit: string };
  readonly finding: Finding;
  readonly onDone: () => void;
}): JSX.Element {
  const words = (): ReturnType<typeof findingWords>['department'] => findingWords().department;
  const mayAnswer = (): boolean => props.finding.state !== 'answered';
  const [act, setAct] = createSignal<'answer' | 'rectify'>(mayAnswer() ? 'answer' : 'rectify');
  const draft = createKeptDraft(answerDraft(props.finding));
  const [photos, setPhotos] = createSignal<readonly ChosenPhoto[]>([]);
  const [documents, setDocuments] = createSignal<readonly StoredFile[]>([]);
  const api = staffApi.bodies[':body'].departments[':unit'].findings;
  const sent = async (): Promise<Result<readonly string[]>> => {
    const files: string[] = [];
    if (act() === 'answer') return ok(files);
    for (const { key, name, blob } of photos()) {
      // The same key again is the same photo: what was sent before is not sent twice.
      const kept = await ask<StoredFile>(
        api.photos.$post(
          { param: props.place },
          {
            headers: fileHeaders({ key, name }),
            init: { body: blob, signal: AbortSignal.timeout(PATIENCE) },
          },
        ),
      );
      if (!kept.ok) return kept;
      files.push(kept.value.id);
    }
    return ok([...files, ...documents().map(({ id }) => id)]);
  };
  const send = createDeed(async (): Promise<Result<object>> => {
    const files = await sent();
    if (!files.ok) return files;
    return ask(
      api[':finding'].steps.$post({
        param: { ...props.place, finding: props.finding.id },
        json: {
          act: act(),
          version: props.finding.version,
          text: draft.text(),
          days: 0,
          unit: '',
          files: [...files.value],
        },
      }),
    );
  });
  const press = async (): Promise<void> => {
    const done = await send.run(undefined);
    if (!done.ok) return;
    draft.done();
    props.onDone();
  };
  return (
    <div class={styles['form']}>
      <Show when={mayAnswer()}>
        <fieldset>
          <legend>{words().what}</legend>
          <p class={styles['help']}>{words().whatHelp}</p>
          <CheckField
            group={`act-${props.finding.id}`}
            label={words().answer}
            checked={act() === 'answer'}
            onCheck={() => setAct('answer')}
          />
          <CheckField
            group={`act-${props.finding.id}`}
            label={words().rectify}
            checked={act() === 'rectify'}
            onCheck={() => setAct('rectify')}
          />
        </fieldset>
      </Show>
      <TextField
        multiline
        label={findingWords().text}
        hint={findingWords().textHelp}
        maxLength={SUPERVISION_LENGTHS.text}
        value={draft.text()}
        onInput={draft.type}
      />
      <Show when={act() === 'rectify'}>
        <PhotoField
          label={words().photos}
          most={MOST_ITEM_PHOTOS}
          photos={photos()}
          onChange={setPhotos}
        />
        <AnswerDocuments place={props.place} documents={documents()} onChange={setDocuments} />
      </Show>
      <Failed failure={send.failure()} />
      <div class={styles['actions']}>
        <Button kind="primary" busy={send.busy()} onPress={() => void press()}>
          {act() === 'answer' ? words().answer : words().rectify}
        </Button>
      </div>
    </div>
  );
}
