import { createSignal, For, Show, type JSX } from 'solid-js';
import type { BatchDone, QueueLead } from '../../../shared/collection/queue.ts';
import { leadNumber } from '../../../shared/collection/rules.ts';
import type { Result } from '../../../shared/result.ts';
import { MOST_LEADS_ASKED } from '../../../shared/screening/appraisal.ts';
import {
  BULK_ACTS,
  isOpenLead,
  leadLifecycle,
  type BulkAct,
} from '../../../shared/screening/lifecycle.ts';
import { createBatchKeys } from '../../collection/queue/batch-keys.ts';
import { staffApi } from '../../congress/api.ts';
import { useSeat } from '../../congress/seat.tsx';
import { Button, type Blocked } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { ask } from '../../platform/api.ts';
import { formatNumber } from '../../platform/language-formats.ts';
import { collectionWords } from '../../words/collection/index.ts';
import { leadWords } from '../../words/screening/leads/index.ts';
import { AskDialog } from '../appraisals/AskDialog.tsx';
import { ActDialog, type ActReason } from './ActDialog.tsx';

interface BulkActsProps {
  readonly leads: readonly QueueLead[];
  /** What was done, so that it can be undone. */
  readonly onDone: (batch: BatchDone) => void;
}

/** Asks departments to appraise all chosen leads, or brings them aside or back with one reason. */
export function BulkActs(props: BulkActsProps): JSX.Element {
  const seat = useSeat();
  const words = (): ReturnType<typeof leadWords>['acts'] => leadWords().acts;
  const [asking, setAsking] = createSignal<BulkAct>();
  const keys = createBatchKeys();
  const leadsFrom = (act: BulkAct, { state }: QueueLead): boolean => {
    const from: readonly string[] = leadLifecycle.acts[act].from;
    return from.includes(state);
  };
  /** Those that at least one of the chosen knows; where another does not, it says which. */
  const acts = (): readonly BulkAct[] =>
    BULK_ACTS.filter((act) => props.leads.some((lead) => leadsFrom(act, lead)));
  const blocked = (act: BulkAct): readonly Blocked[] => {
    const unfit = props.leads.find((lead) => !leadsFrom(act, lead));
    return unfit === undefined
      ? []
      : [
          {
            reason: words().unfit(
              leadNumber(unfit.ordinal),
              collectionWords().leadStates[unfit.state],
            ),
          },
        ];
  };
  const [inquiring, setInquiring] = createSignal(false);
  const [said, setSaid] = createSignal<string>();
  /** Whom nobody appraises any more, and more than are asked about at once. */
  const unasked = (): readonly Blocked[] => {
    if (props.leads.length > MOST_LEADS_ASKED)
      return [{ reason: words().askTooMany(formatNumber(MOST_LEADS_ASKED)) }];
    const settled = props.leads.find(({ state }) => !isOpenLead(state));
    return settled === undefined
      ? []
      : [
          {
            reason: words().unfit(
              leadNumber(settled.ordinal),
              collectionWords().leadStates[settled.state],
            ),
          },
        ];
  };
  const size = (): number => props.leads.reduce((sum, lead) => sum + lead.size, 0);
  const send = async (
    act: BulkAct,
    { reason, declineReason }: ActReason,
  ): Promise<Result<BatchDone>> => {
    const request = {
      leads: props.leads.map(({ id, version }) => ({ lead: id, version })),
      act,
      reason,
      ...(declineReason === undefined ? {} : { declineReason }),
    };
    const done = await ask<BatchDone>(
      staffApi.bodies[':body'].leads.state.$post({
        param: { body: seat.body().id },
        json: { ...request, batch: keys.keyOf(request) },
      }),
    );
    if (!done.ok) return done;
    keys.answered();
    setAsking(undefined);
    props.onDone(done.value);
    return done;
  };
  return (
    <>
      <Button
        blocked={unasked()}
        onPress={() => {
          setSaid(undefined);
          setInquiring(true);
        }}
      >
        {words().ask}
      </Button>
      <For each={acts()}>
        {(act) => (
          <Button blocked={blocked(act)} onPress={() => setAsking(act)}>
            {words().names[act]}
          </Button>
        )}
      </For>
      <Show when={said()}>
        {(text) => (
          <Notice tone="done" live>
            {text()}
          </Notice>
        )}
      </Show>
      <Show when={inquiring()}>
        <AskDialog
          body={seat.body().id}
          leads={props.leads.map(({ id }) => id)}
          standing={[]}
          onDone={(text) => {
            setInquiring(false);
            setSaid(text);
          }}
          onClose={() => setInquiring(false)}
        />
      </Show>
      <Show when={asking()} keyed>
        {(act) => (
          <ActDialog
            act={act}
            about={words().many(formatNumber(props.leads.length), formatNumber(size()))}
            size={size()}
            onSend={(given) => send(act, given)}
            onClose={() => setAsking(undefined)}
          />
        )}
      </Show>
    </>
  );
}
