import { createSignal, For, Show, type JSX } from 'solid-js';
import { LEAD_STATES, type LeadState } from '../../../shared/collection/model.ts';
import type { BatchDone, QueueLead, QueuePage } from '../../../shared/collection/queue.ts';
import { useSeat } from '../../congress/seat.tsx';
import { formatNumber } from '../../platform/language-formats.ts';
import { collectionWords } from '../../words/collection/index.ts';
import { queueWords } from '../../words/collection/queue/index.ts';
import type { Checked } from './checked.ts';
import { QueueRow } from './QueueRow.tsx';
import styles from './LeadQueue.module.css';

interface QueueListProps {
  readonly rows: readonly QueueLead[];
  /** Whether the server has answered yet: before that nothing is said to be empty. */
  readonly asked: boolean;
  readonly narrowed: boolean;
  readonly counts: QueuePage['counts'] | undefined;
  readonly state: LeadState;
  readonly selected: string | undefined;
  readonly checked: Checked;
  readonly onSelect: (lead: QueueLead) => void;
  readonly onDone: (batch: BatchDone) => void;
}

/** The leads of a page; arrows go from one to the next, Enter opens, Space selects. */
export function QueueList(props: QueueListProps): JSX.Element {
  const seat = useSeat();
  const [open, setOpen] = createSignal<string>();
  const heads = new Map<string, HTMLButtonElement>();
  const fold = (lead: QueueLead): void => {
    setOpen((now) => (now === lead.id ? undefined : lead.id));
  };
  // What is shown beside is open here too; pressed once more it is folded.
  const press = (lead: QueueLead): void => {
    if (props.selected === lead.id) fold(lead);
    else setOpen(lead.id);
    props.onSelect({ ...lead });
  };
  const move = (event: KeyboardEvent, lead: QueueLead, at: number): void => {
    const last = props.rows.length - 1;
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: last }[event.key];
    const row = to === undefined ? undefined : props.rows[to];
    if (event.key === ' ' && seat.may('screen-leads')) {
      event.preventDefault();
      props.checked.toggle(lead);
    } else if (to !== undefined) {
      event.preventDefault();
      if (row !== undefined) heads.get(row.id)?.focus();
    }
  };
  const elsewhere = (): string =>
    LEAD_STATES.filter((state) => state !== props.state && (props.counts?.[state] ?? 0) > 0)
      .map((state) =>
        queueWords().from(
          collectionWords().leadStates[state],
          formatNumber(props.counts?.[state] ?? 0),
        ),
      )
      .join(queueWords().between);
  return (
    <>
      <div class={styles['columns']} aria-hidden="true">
        <span class={styles['title']}>{queueWords().columns.title}</span>
        <span>{queueWords().columns.size}</span>
        <span>{queueWords().columns.origins}</span>
        <span>{queueWords().columns.category}</span>
      </div>
      <ul class={styles['rows']} aria-label={queueWords().list}>
        <For each={props.rows}>
          {(lead, at) => (
            <QueueRow
              lead={lead}
              open={open() === lead.id}
              selected={props.selected === lead.id}
              checked={props.checked.has(lead.id)}
              onCheck={() => props.checked.toggle(lead)}
              onPress={() => press(lead)}
              onFold={() => fold(lead)}
              onKey={(event) => move(event, lead, at())}
              onDone={props.onDone}
              ref={(head) => heads.set(lead.id, head)}
            />
          )}
        </For>
      </ul>
      <Show when={props.rows.length === 0}>
        <div class={styles['empty']}>
          <Show when={props.asked} fallback={<p>{queueWords().loading}</p>}>
            <p>{props.narrowed ? queueWords().nothingFound : queueWords().empty}</p>
            <Show when={props.narrowed && elsewhere() !== ''}>
              <p>{queueWords().elsewhere(elsewhere())}</p>
            </Show>
          </Show>
        </div>
      </Show>
    </>
  );
}
