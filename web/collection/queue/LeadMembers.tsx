import { createSignal, For, Show, type JSX } from 'solid-js';
import { mayGroup } from '../../../shared/collection/lifecycle.ts';
import type { Proposal } from '../../../shared/collection/model.ts';
import type { BatchDone, QueueLead } from '../../../shared/collection/queue.ts';
import { staffApi } from '../../congress/api.ts';
import { createAsked, createDeed } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { useSeat } from '../../congress/seat.tsx';
import { Button, type Blocked } from '../../design/Button.tsx';
import { CheckField } from '../../design/CheckField.tsx';
import { ask } from '../../platform/api.ts';
import { formatNumber } from '../../platform/language-formats.ts';
import { queueWords } from '../../words/collection/queue/index.ts';
import { createBatchKeys } from './batch-keys.ts';
import { ProposalLine } from './ProposalLine.tsx';
import { ReadText } from './ReadTexts.tsx';
import styles from './OpenLead.module.css';

const PIECE = 20;
const MOST = 100;

/** The proposals of a lead; those that do not belong to it are split out. */
export function LeadMembers(props: {
  readonly lead: QueueLead;
  readonly onDone: (batch: BatchDone) => void;
}): JSX.Element {
  const seat = useSeat();
  const words = (): ReturnType<typeof queueWords>['lead'] => queueWords().lead;
  const [count, setCount] = createSignal(PIECE);
  const [chosen, setChosen] = createSignal<readonly string[]>([]);
  const [apart, setApart] = createSignal(false);
  const keys = createBatchKeys();
  const members = createAsked(
    () => ({
      body: seat.body().id,
      lead: props.lead.id,
      count: count(),
      // Read again when the lead has changed.
      version: props.lead.version,
    }),
    ({ body, lead, count: size }) =>
      ask(
        staffApi.bodies[':body'].leads[':lead'].proposals.$get({
          param: { body, lead },
          query: { page: '1', size: String(size) },
        }),
      ),
  );
  const rows = (): readonly Proposal[] => members.value()?.rows ?? [];
  const splits = (): boolean =>
    seat.may('screen-leads') && props.lead.size > 1 && mayGroup('split', props.lead.state);
  const split = createDeed(() => {
    const { id: lead, version } = props.lead;
    const request = { version, proposals: [...chosen()], apart: chosen().length > 1 && apart() };
    return ask(
      staffApi.bodies[':body'].leads[':lead'].split.$post({
        param: { body: seat.body().id, lead },
        json: { ...request, batch: keys.keyOf([lead, request]), reason: '' },
      }),
    );
  });
  const press = async (): Promise<void> => {
    const done = await split.run(undefined);
    if (!done.ok) return;
    keys.answered();
    setChosen([]);
    props.onDone(done.value);
  };
  const blocked = (): readonly Blocked[] =>
    chosen().length >= props.lead.size ? [{ reason: words().splitAll }] : [];
  const toggle = (id: string): void => {
    setChosen((now) => (now.includes(id) ? now.filter((one) => one !== id) : [...now, id]));
  };
  return (
    <div class={styles['part']}>
      <Failed
        failure={members.failure()}
        title={words().membersNotRead}
        onAgain={() => void members.again()}
      />
      <ul class={styles['list']} aria-label={words().members(formatNumber(props.lead.size))}>
        <For each={rows()}>
          {(proposal) => (
            <ProposalLine
              proposal={proposal}
              {...(splits()
                ? {
                    checked: chosen().includes(proposal.id),
                    onCheck: () => toggle(proposal.id),
                  }
                : {})}
            >
              <ReadText proposal={proposal} />
            </ProposalLine>
          )}
        </For>
      </ul>
      <Show when={rows().length < Math.min(props.lead.size, MOST) && rows().length > 0}>
        <Button kind="quiet" onPress={() => setCount((now) => Math.min(now + PIECE, MOST))}>
          {words().more}
        </Button>
      </Show>
      <Show when={splits() && chosen().length > 0}>
        <Show when={chosen().length > 1}>
          <CheckField label={words().splitApart} checked={apart()} onCheck={setApart} />
        </Show>
        <Button
          busy={split.busy()}
          blocked={blocked()}
          consequence={words().splitHint}
          onPress={() => void press()}
        >
          {words().split(formatNumber(chosen().length))}
        </Button>
      </Show>
      <Failed failure={split.failure()} title={queueWords().bulk.notDone} />
    </div>
  );
}
