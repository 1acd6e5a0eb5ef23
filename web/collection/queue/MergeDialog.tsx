import { createEffect, createSignal, For, on, type JSX } from 'solid-js';
import { mayGroup } from '../../../shared/collection/lifecycle.ts';
import { leadNumber } from '../../../shared/collection/rules.ts';
import {
  LONGEST_REASON,
  type BatchDone,
  type QueueLead,
} from '../../../shared/collection/queue.ts';
import { fail } from '../../../shared/result.ts';
import { staffApi } from '../../congress/api.ts';
import { createDeed } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { useSeat } from '../../congress/seat.tsx';
import { Button } from '../../design/Button.tsx';
import { CheckField } from '../../design/CheckField.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { TextField } from '../../design/TextField.tsx';
import { ask } from '../../platform/api.ts';
import { formatNumber } from '../../platform/language-formats.ts';
import { queueWords } from '../../words/collection/queue/index.ts';
import { createBatchKeys } from './batch-keys.ts';
import styles from './BulkBar.module.css';

/** Which of the chosen leads takes in the others. */
export function MergeDialog(props: {
  readonly leads: readonly QueueLead[];
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onDone: (batch: BatchDone) => void;
}): JSX.Element {
  const seat = useSeat();
  const words = (): ReturnType<typeof queueWords>['bulk'] => queueWords().bulk;
  const [into, setInto] = createSignal<string>();
  const [reason, setReason] = createSignal('');
  const keys = createBatchKeys();
  const takers = (): readonly QueueLead[] =>
    props.leads
      .filter(({ state }) => mayGroup('mergeInto', state))
      .toSorted((one, other) => other.size - one.size || one.ordinal - other.ordinal);
  const others = (): readonly QueueLead[] => props.leads.filter(({ id }) => id !== into());
  const moving = (): string => formatNumber(others().reduce((sum, { size }) => sum + size, 0));
  const merge = createDeed(async () => {
    const taker = takers().find(({ id }) => id === into());
    if (taker === undefined) return fail('malformed');
    const from = others().map(({ id, version }) => ({ lead: id, version }));
    const request = { version: taker.version, from, reason: reason().trim() };
    return ask(
      staffApi.bodies[':body'].leads[':lead'].merge.$post({
        param: { body: seat.body().id, lead: taker.id },
        json: { ...request, batch: keys.keyOf([taker.id, request]) },
      }),
    );
  });
  createEffect(
    on(
      () => props.open,
      (open) => {
        if (!open) return;
        merge.forget();
        setInto(takers()[0]?.id);
        setReason('');
      },
    ),
  );
  const press = async (): Promise<void> => {
    const done = await merge.run(undefined);
    if (!done.ok) return;
    keys.answered();
    props.onDone(done.value);
  };
  return (
    <Dialog
      open={props.open}
      title={words().mergeTitle(formatNumber(props.leads.length))}
      onClose={props.onClose}
      actions={
        <Button
          kind="primary"
          busy={merge.busy()}
          blocked={takers().length === 0 ? [{ reason: words().mergeUnfit }] : []}
          onPress={() => void press()}
        >
          {words().mergeDo}
        </Button>
      }
    >
      <div class={styles['choices']} role="radiogroup" aria-label={words().mergeInto}>
        <p>{words().mergeInto}</p>
        <For each={takers()}>
          {(lead) => (
            <CheckField
              group="merge-into"
              label={lead.title}
              hint={[leadNumber(lead.ordinal), queueWords().size(formatNumber(lead.size))].join(
                queueWords().between,
              )}
              checked={into() === lead.id}
              onCheck={() => setInto(lead.id)}
            />
          )}
        </For>
      </div>
      <p>{words().mergeHelp(moving())}</p>
      <TextField
        label={words().reason}
        hint={words().reasonHint}
        value={reason()}
        maxLength={LONGEST_REASON}
        onInput={setReason}
      />
      <Failed failure={merge.failure()} title={words().notDone} />
    </Dialog>
  );
}
