import { createSignal, Show, type JSX } from 'solid-js';
import type { Category } from '../../../shared/collection/model.ts';
import {
  LONGEST_REASON,
  type BatchDone,
  type QueueLead,
} from '../../../shared/collection/queue.ts';
import { staffApi } from '../../congress/api.ts';
import { createDeed } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { useSeat } from '../../congress/seat.tsx';
import { Button } from '../../design/Button.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { TextField } from '../../design/TextField.tsx';
import { ask } from '../../platform/api.ts';
import { formatNumber } from '../../platform/language-formats.ts';
import { queueWords } from '../../words/collection/queue/index.ts';
import { createBatchKeys } from './batch-keys.ts';
import { CategoryField } from './LeadWordsDialog.tsx';
import { UnitField } from './UnitField.tsx';

/** One category or one department for all chosen leads. */
export function ChangeDialog(props: {
  readonly leads: readonly QueueLead[];
  readonly what: 'category' | 'unit';
  readonly onClose: () => void;
  readonly onDone: (batch: BatchDone) => void;
}): JSX.Element {
  const seat = useSeat();
  const words = (): ReturnType<typeof queueWords>['bulk'] => queueWords().bulk;
  // What the first of them has, so that nothing is set by a careless press.
  const [category, setCategory] = createSignal<Category | ''>(props.leads[0]?.category ?? '');
  const [unit, setUnit] = createSignal(props.leads[0]?.unit ?? '');
  const [reason, setReason] = createSignal('');
  const keys = createBatchKeys();
  const change = createDeed(() => {
    const leads = props.leads.map(({ id, version }) => ({ lead: id, version }));
    const chosen = category();
    const changes =
      props.what === 'category'
        ? { category: chosen === '' ? null : chosen }
        : { unit: unit() === '' ? null : unit() };
    const request = { leads, changes, reason: reason().trim() };
    return ask(
      staffApi.bodies[':body'].leads.$patch({
        param: { body: seat.body().id },
        json: { ...request, batch: keys.keyOf(request) },
      }),
    );
  });
  const press = async (): Promise<void> => {
    const done = await change.run(undefined);
    if (!done.ok) return;
    keys.answered();
    props.onDone(done.value);
  };
  const count = (): string => formatNumber(props.leads.length);
  return (
    <Dialog
      open
      title={
        props.what === 'category' ? words().categoryTitle(count()) : words().unitTitle(count())
      }
      onClose={props.onClose}
      actions={
        <Button kind="primary" busy={change.busy()} onPress={() => void press()}>
          {props.what === 'category' ? words().categoryDo : words().unitDo}
        </Button>
      }
    >
      <Show
        when={props.what === 'category'}
        fallback={<UnitField label={queueWords().words.unit} value={unit()} onChoose={setUnit} />}
      >
        <CategoryField
          label={queueWords().words.category}
          value={category()}
          onChoose={setCategory}
        />
      </Show>
      <TextField
        label={words().reason}
        hint={words().recordHint}
        value={reason()}
        maxLength={LONGEST_REASON}
        onInput={setReason}
      />
      <Failed failure={change.failure()} title={words().notDone} />
    </Dialog>
  );
}
