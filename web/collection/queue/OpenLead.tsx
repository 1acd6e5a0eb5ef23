import { createSignal, Show, type JSX } from 'solid-js';
import { mayGroup } from '../../../shared/collection/lifecycle.ts';
import type { BatchDone, QueueLead } from '../../../shared/collection/queue.ts';
import { useSeat } from '../../congress/seat.tsx';
import { formatNumber } from '../../platform/language-formats.ts';
import { queueWords } from '../../words/collection/queue/index.ts';
import { LeadMembers } from './LeadMembers.tsx';
import { LeadWordsDialog } from './LeadWordsDialog.tsx';
import { SimilarLeads } from './SimilarLeads.tsx';
import styles from './LeadQueue.module.css';

/** What stands under an open lead: what may belong to it, its proposals, and the way to change its words. */
export function OpenLead(props: {
  readonly lead: QueueLead;
  readonly onDone: (batch: BatchDone) => void;
}): JSX.Element {
  const seat = useSeat();
  const words = (): ReturnType<typeof queueWords>['lead'] => queueWords().lead;
  const [members, setMembers] = createSignal(false);
  const [changing, setChanging] = createSignal(false);
  return (
    <div class={styles['inside']}>
      <Show when={mayGroup('mergeInto', props.lead.state)}>
        <SimilarLeads lead={props.lead} onDone={props.onDone} />
      </Show>
      <div class={styles['ways']}>
        <Show when={props.lead.size > 0}>
          <button
            type="button"
            class={styles['link']}
            aria-expanded={members()}
            onClick={() => setMembers((now) => !now)}
          >
            {members() ? words().hideMembers : words().showMembers(formatNumber(props.lead.size))}
          </button>
        </Show>
        <Show when={seat.may('screen-leads') && mayGroup('change', props.lead.state)}>
          <button type="button" class={styles['link']} onClick={() => setChanging(true)}>
            {words().change}
          </button>
        </Show>
      </div>
      <Show when={members()}>
        <LeadMembers lead={props.lead} onDone={props.onDone} />
      </Show>
      <LeadWordsDialog
        lead={props.lead}
        open={changing()}
        onClose={() => setChanging(false)}
        onDone={(batch) => {
          setChanging(false);
          props.onDone(batch);
        }}
      />
    </div>
  );
}
