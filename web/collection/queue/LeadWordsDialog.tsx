import { createEffect, createSignal, on, type JSX } from 'solid-js';
import { CATEGORIES, type Category } from '../../../shared/collection/model.ts';
import { LEAD_LENGTHS, type BatchDone, type QueueLead } from '../../../shared/collection/queue.ts';
import { staffApi } from '../../congress/api.ts';
import { createDeed } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { placedIn } from '../../congress/form/placed.ts';
import { useSeat } from '../../congress/seat.tsx';
import { Button } from '../../design/Button.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { SelectField } from '../../design/SelectField.tsx';
import { TextField } from '../../design/TextField.tsx';
import { ask } from '../../platform/api.ts';
import { collectionWords } from '../../words/collection/index.ts';
import { queueWords } from '../../words/collection/queue/index.ts';
import { createBatchKeys } from './batch-keys.ts';
import { UnitField } from './UnitField.tsx';

/** What the staff say of a lead: its name, what it is about, its category and who answers for it. */
export function LeadWordsDialog(props: {
  readonly lead: QueueLead;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onDone: (batch: BatchDone) => void;
}): JSX.Element {
  const seat = useSeat();
  const words = (): ReturnType<typeof queueWords>['words'] => queueWords().words;
  const [title, setTitle] = createSignal('');
  const [summary, setSummary] = createSignal('');
  const [category, setCategory] = createSignal<Category | ''>('');
  const [unit, setUnit] = createSignal('');
  const keys = createBatchKeys();
  const change = createDeed(() => {
    const { id: lead, version } = props.lead;
    const chosen = category();
    const changes = {
      title: title(),
      summary: summary(),
      category: chosen === '' ? null : chosen,
      unit: unit() === '' ? null : unit(),
    };
    const leads = [{ lead, version }];
    return ask(
      staffApi.bodies[':body'].leads.$patch({
        param: { body: seat.body().id },
        json: { batch: keys.keyOf([leads, changes]), leads, changes, reason: '' },
      }),
    );
  });
  createEffect(
    on(
      () => props.open,
      (open) => {
        if (!open) return;
        change.forget();
        setTitle(props.lead.title);
        setSummary(props.lead.summary);
        setCategory(props.lead.category ?? '');
        setUnit(props.lead.unit ?? '');
      },
    ),
  );
  const placed = placedIn(change.failure, { title: ['name-missing'], summary: [] });
  const save = async (): Promise<void> => {
    const done = await change.run(undefined);
    if (!done.ok) return;
    keys.answered();
    props.onDone(done.value);
  };
  return (
    <Dialog
      open={props.open}
      title={words().title}
      onClose={props.onClose}
      actions={
        <Button kind="primary" busy={change.busy()} onPress={() => void save()}>
          {words().save}
        </Button>
      }
    >
      <p>{words().help}</p>
      <TextField
        label={words().name}
        value={title()}
        maxLength={LEAD_LENGTHS.title}
        onInput={setTitle}
        error={placed.at('title')}
      />
      <TextField
        label={words().summary}
        multiline
        value={summary()}
        maxLength={LEAD_LENGTHS.summary}
        onInput={setSummary}
        error={placed.at('summary')}
      />
      <CategoryField label={words().category} value={category()} onChoose={setCategory} />
      <UnitField label={words().unit} value={unit()} onChoose={setUnit} />
      <Failed failure={placed.rest()} title={words().notSaved} />
    </Dialog>
  );
}

/** One of the categories, or none. */
export function CategoryField(props: {
  readonly label: string;
  readonly value: Category | '';
  readonly onChoose: (category: Category | '') => void;
}): JSX.Element {
  return (
    <SelectField<Category | ''>
      label={props.label}
      value={props.value}
      options={[
        { value: '', label: collectionWords().noCategory },
        ...CATEGORIES.map((value) => ({ value, label: collectionWords().categories[value] })),
      ]}
      onChoose={props.onChoose}
    />
  );
}
