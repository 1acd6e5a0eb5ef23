import { createSignal, For, Show, type JSX } from 'solid-js';
import type { Lead } from '../../../shared/collection/model.ts';
import type { AppraisalRecord } from '../../../shared/screening/appraisal-model.ts';
import { isOpenLead } from '../../../shared/screening/lifecycle.ts';
import { staffApi } from '../../congress/api.ts';
import { createAsked } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { useSeat } from '../../congress/seat.tsx';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { ask } from '../../platform/api.ts';
import { appraisalWords } from '../../words/screening/appraisals/index.ts';
import styles from './Appraisals.module.css';
import { AppraisalEntry } from './AppraisalEntry.tsx';
import { AskDialog } from './AskDialog.tsx';
import { ReturnDialog, WithdrawDialog } from './DecisionDialogs.tsx';

type Doing =
  | { readonly what: 'ask' }
  | { readonly what: 'return' | 'withdraw'; readonly of: AppraisalRecord };

interface LeadAppraisalsProps {
  readonly lead: Pick<Lead, 'id' | 'state'>;
  /** After something was done: the lead's own facts have changed with it. */
  readonly onChanged: () => void;
}

/** Which departments were asked about a lead and what they say; ask, accept, send back, withdraw. */
export function LeadAppraisals(props: LeadAppraisalsProps): JSX.Element {
  const seat = useSeat();
  const words = (): ReturnType<typeof appraisalWords>['lead'] => appraisalWords().lead;
  const [doing, setDoing] = createSignal<Doing>();
  const [said, setSaid] = createSignal<string>();
  const read = createAsked(
    () => ({ body: seat.body().id, lead: props.lead.id }),
    async (param) => {
      const answer = await ask(staffApi.bodies[':body'].leads[':lead'].appraisals.$get({ param }));
      return answer.ok ? { ...answer, value: { lead: param.lead, records: answer.value } } : answer;
    },
  );
  // Those of the last lead are not shown as if they were this one's.
  const records = (): readonly AppraisalRecord[] | undefined =>
    read.value()?.lead === props.lead.id ? read.value()?.records : undefined;
  const mayWrite = (): boolean => seat.may('screen-leads');
  const raise = (next: Doing): void => {
    setSaid(undefined);
    setDoing(next);
  };
  const done = async (text: string): Promise<void> => {
    setDoing(undefined);
    setSaid(text);
    await read.again();
    props.onChanged();
  };
  const about = (what: 'return' | 'withdraw'): AppraisalRecord | undefined => {
    const now = doing();
    return now?.what === what ? now.of : undefined;
  };
  return (
    <div class={styles['block']}>
      <Failed failure={read.failure()} title={words().notRead} onAgain={() => void read.again()} />
      <Show when={said()}>
        {(text) => (
          <Notice tone="done" live>
            {text()}
          </Notice>
        )}
      </Show>
      <Show when={records()?.length === 0}>
        <p class={styles['none']}>{words().none}</p>
      </Show>
      <ul class={styles['entries']} role="list">
        <For each={records() ?? []}>
          {(record) => (
            <li>
              <AppraisalEntry
                body={seat.body().id}
                record={record}
                mayWrite={mayWrite()}
                onDone={(text) => void done(text)}
                onReturn={() => raise({ what: 'return', of: record })}
                onWithdraw={() => raise({ what: 'withdraw', of: record })}
              />
            </li>
          )}
        </For>
      </ul>
      <Show when={mayWrite() && isOpenLead(props.lead.state)}>
        <Button icon="plus" onPress={() => raise({ what: 'ask' })}>
          {(records()?.length ?? 0) === 0 ? words().ask : words().askMore}
        </Button>
      </Show>
      <Show when={doing()?.what === 'ask'}>
        <AskDialog
          body={seat.body().id}
          leads={[props.lead.id]}
          standing={(records() ?? [])
            .filter(({ state }) => state !== 'withdrawn')
            .map(({ unit }) => unit)}
          onDone={(text) => void done(text)}
          onClose={() => setDoing(undefined)}
        />
      </Show>
      <Show when={about('return')}>
        {(record) => (
          <ReturnDialog
            body={seat.body().id}
            appraisal={record()}
            onDone={(text) => void done(text)}
            onClose={() => setDoing(undefined)}
          />
        )}
      </Show>
      <Show when={about('withdraw')}>
        {(record) => (
          <WithdrawDialog
            body={seat.body().id}
            appraisal={record()}
            onDone={(text) => void done(text)}
            onClose={() => setDoing(undefined)}
          />
        )}
      </Show>
    </div>
  );
}
