import { createSignal, Show, type JSX } from 'solid-js';
import type { Deputy, Unit } from '../../../shared/congress/model.ts';
import type { Result } from '../../../shared/result.ts';
import { MOST_VISIT_PHOTOS, SUPERVISION_LENGTHS } from '../../../shared/supervision/rules.ts';
import type { SupervisedProject, VisitReceipt } from '../../../shared/supervision/visits.ts';
import { staffApi } from '../../congress/api.ts';
import { createDeed } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { Buttons } from '../../congress/form/Form.tsx';
import { useSeat } from '../../congress/seat.tsx';
import { sendPhotos } from '../../collection/form/sending-photos.ts';
import { Button, type Blocked } from '../../design/Button.tsx';
import { ConfirmDialog } from '../../design/ConfirmDialog.tsx';
import { PhotoField, type ChosenPhoto } from '../../design/PhotoField.tsx';
import type { PhotoState } from '../../design/PhotoRow.tsx';
import { TextField } from '../../design/TextField.tsx';
import { ask } from '../../platform/api.ts';
import { formatTime } from '../../platform/language-formats.ts';
import type { Outbox } from '../../platform/outbox.ts';
import { paperWords as words } from '../../words/supervision/paper/index.ts';
import { itemName } from '../deputy/item-words.ts';
import { forgetVisit, type KeptVisit } from '../deputy/kept-visit.ts';
import { sendable } from '../deputy/visit-draft.ts';
import { createPaperWork, paperForm, type PaperWork } from './paper-visit.ts';
import styles from './Paper.module.css';
import { PaperHead } from './PaperHead.tsx';
import { PaperItems } from './PaperItems.tsx';

interface PaperFormProps {
  readonly kept: KeptVisit;
  readonly held: SupervisedProject;
  readonly roll: readonly Deputy[];
  readonly units: readonly Unit[];
  readonly outbox: Outbox | undefined;
  readonly onTaken: (receipt: VisitReceipt) => void;
  /** What was typed is gone; another begins. */
  readonly onDropped: () => void;
}

/** A sheet of paper, typed in: who and when, the exceptions, notes, a picture of it. */
export function PaperForm(props: PaperFormProps): JSX.Element {
  const seat = useSeat();
  const [sending, setSending] = createSignal<ReadonlyMap<string, PhotoState>>(new Map());
  const [dropping, setDropping] = createSignal(false);
  // The page gives every visit a form of its own.
  // oxlint-disable-next-line solid/reactivity
  const work = createPaperWork(props.kept);
  const api = staffApi.bodies[':body'];
  const photos = (): readonly ChosenPhoto[] => [...props.kept.photos().values()];
  const send = createDeed(async (): Promise<Result<VisitReceipt>> => {
    await props.kept.settled();
    const body = seat.body().id;
    const failed = await sendPhotos(
      photos(),
      (request) => ask(api.supervision.photos.$post({ param: { body } }, request)),
      (key, state) => setSending((before) => new Map(before).set(key, state)),
    );
    setSending(new Map());
    if (failed !== undefined) return failed;
    const form = paperForm(
      work.draft(),
      props.held,
      photos().map(({ key }) => key),
    );
    return ask<VisitReceipt>(
      api.projects[':project'].supervision.visits[':visit'].$put({
        param: { body, project: props.held.project.id, visit: work.draft().id },
        json: sendable(form),
      }),
    );
  });
  const forget = async (): Promise<void> => {
    await props.kept.settled();
    props.kept.close();
    if (props.outbox !== undefined) await forgetVisit(props.outbox, work.draft().id);
  };
  const press = async (): Promise<void> => {
    const sent = await send.run(undefined);
    if (!sent.ok) return;
    await forget();
    props.onTaken(sent.value);
  };
  const empty = async (): Promise<void> => {
    await forget();
    setDropping(false);
    props.onDropped();
  };
  const change = (chosen: readonly ChosenPhoto[]): void => {
    const known = props.kept.photos();
    for (const photo of chosen) if (!known.has(photo.key)) props.kept.addPhoto(photo);
    const left = new Set(chosen.map(({ key }) => key));
    for (const key of known.keys()) if (!left.has(key)) props.kept.dropPhoto(key);
  };
  return (
    <div class={styles['form']}>
      <PaperHead work={work} held={props.held} roll={props.roll} />
      <PaperItems work={work} held={props.held} units={props.units} />
      <section class={styles['part']} aria-labelledby="paper-rest">
        <h3 id="paper-rest">{words().rest}</h3>
        <TextField
          label={words().note}
          multiline
          maxLength={SUPERVISION_LENGTHS.note}
          value={work.draft().note}
          onInput={(note) => work.change({ note })}
        />
        <PhotoField
          label={words().photos}
          hint={words().photosHint}
          most={MOST_VISIT_PHOTOS}
          photos={photos()}
          state={(key) => sending().get(key)}
          onChange={change}
        />
      </section>
      <Failed failure={send.failure()} />
      <Buttons>
        <Button
          kind="primary"
          size="large"
          busy={send.busy()}
          blocked={blockedBy(work, props.held)}
          onPress={() => void press()}
        >
          {words().save}
        </Button>
        <Button kind="quiet" onPress={() => setDropping(true)}>
          {words().drop}
        </Button>
        <Show when={props.kept.savedAt() !== ''}>
          <small class={styles['kept']}>
            {props.kept.where() === 'device'
              ? words().kept(formatTime(props.kept.savedAt()))
              : words().keptMemory}
          </small>
        </Show>
      </Buttons>
      <ConfirmDialog
        open={dropping()}
        title={words().dropAsk}
        consequence={words().dropSays}
        confirm={words().dropDo}
        onConfirm={() => void empty()}
        onClose={() => setDropping(false)}
      />
    </div>
  );
}

/** Why the visit cannot be recorded yet. */
function blockedBy(work: PaperWork, held: SupervisedProject): readonly Blocked[] {
  const problems = held.checklist.filter(({ id }) => work.of(id).result === 'problem');
  const silent = problems.filter(({ id }) => work.of(id).note.trim() === '');
  const untitled = problems.filter(({ id }) => work.finding(id)?.title.trim() === '');
  return [
    ...(work.draft().deputies.length === 0 ? [{ reason: words().blocked.nobody }] : []),
    ...silent.map((item) => ({ reason: words().blocked.note(itemName(item)) })),
    ...untitled
      .filter((item) => !silent.includes(item))
      .map((item) => ({ reason: words().blocked.title(itemName(item)) })),
    ...(held.project.unit === null && problems.some(({ id }) => work.finding(id)?.unit === '')
      ? [{ reason: words().blocked.unit }]
      : []),
  ];
}
