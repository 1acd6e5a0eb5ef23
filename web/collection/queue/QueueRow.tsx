import { Show, type JSX } from 'solid-js';
import { ORIGINS, type Lead } from '../../../shared/collection/model.ts';
import { leadNumber } from '../../../shared/collection/rules.ts';
import type { BatchDone, QueueLead } from '../../../shared/collection/queue.ts';
import { useSeat } from '../../congress/seat.tsx';
import { Icon } from '../../design/Icon.tsx';
import { Phrase } from '../../design/Phrase.tsx';
import { formatNumber } from '../../platform/language-formats.ts';
import { collectionWords } from '../../words/collection/index.ts';
import { queueWords } from '../../words/collection/queue/index.ts';
import { OpenLead } from './OpenLead.tsx';
import styles from './LeadQueue.module.css';

interface QueueRowProps {
  readonly lead: QueueLead;
  readonly open: boolean;
  /** Whether it is shown beside the list. */
  readonly selected: boolean;
  readonly checked: boolean;
  readonly onCheck: () => void;
  readonly onPress: () => void;
  readonly onFold: () => void;
  readonly onKey: (event: KeyboardEvent) => void;
  readonly onDone: (batch: BatchDone) => void;
  readonly ref: (head: HTMLButtonElement) => void;
}

/** Where its proposals came from: 居民 9，代表 3，联络站 2. */
export function originsSaid({ origins }: Pick<Lead, 'origins'>): string {
  return ORIGINS.filter((origin) => origins[origin] > 0)
    .map((origin) =>
      queueWords().from(collectionWords().origins[origin], formatNumber(origins[origin])),
    )
    .join(queueWords().between);
}

/** One lead of the queue; open, it shows what it is made of and what may belong to it. */
export function QueueRow(props: QueueRowProps): JSX.Element {
  const seat = useSeat();
  const aside = (): string => {
    const { unitName, declineReason } = props.lead;
    if (declineReason !== null) return collectionWords().declineReasons[declineReason];
    return unitName === '' ? '' : queueWords().unit(unitName);
  };
  return (
    <li
      class={styles['lead']}
      classList={{
        [styles['selected'] ?? '']: props.selected,
        [styles['open'] ?? '']: props.open,
      }}
    >
      <div class={styles['row']}>
        <Show when={seat.may('screen-leads')} fallback={<span />}>
          <input
            type="checkbox"
            class={styles['check']}
            aria-label={queueWords().check(props.lead.title)}
            checked={props.checked}
            onChange={() => props.onCheck()}
          />
        </Show>
        <button
          type="button"
          class={styles['fold']}
          aria-expanded={props.open}
          aria-label={queueWords().open(props.lead.title)}
          onClick={() => props.onFold()}
        >
          <Icon name={props.open ? 'down' : 'right'} />
        </button>
        <button
          type="button"
          class={styles['head']}
          aria-current={props.selected ? 'true' : undefined}
          ref={(head) => props.ref(head)}
          onClick={() => props.onPress()}
          onKeyDown={(event) => props.onKey(event)}
          // Space was taken for the tick: it presses nothing when it is let go.
          onKeyUp={(event) => {
            if (event.key === ' ') event.preventDefault();
          }}
        >
          <span class={styles['words']}>
            <span>
              <b>
                <Phrase text={props.lead.title} />
              </b>{' '}
              <small>{leadNumber(props.lead.ordinal)}</small>
            </span>
            <Show when={aside()}>{(text) => <small>{text()}</small>}</Show>
          </span>
        </button>
        <div class={styles['facts']}>
          <span class={styles['size']}>{queueWords().size(formatNumber(props.lead.size))}</span>
          <span class={styles['origins']}>{originsSaid(props.lead)}</span>
          <span class={styles['category']}>
            {props.lead.category === null
              ? collectionWords().noCategory
              : collectionWords().categories[props.lead.category]}
          </span>
        </div>
      </div>
      <Show when={props.open}>
        <OpenLead lead={props.lead} onDone={props.onDone} />
      </Show>
    </li>
  );
}
