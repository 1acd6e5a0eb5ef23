import { For, Show, type JSX } from 'solid-js';
import type { Category, ProposalState } from '../../../shared/collection/model.ts';
import type { ProposalRow } from '../../../shared/collection/review.ts';
import { Icon, type IconName } from '../../design/Icon.tsx';
import { formatDay, formatNumber } from '../../platform/language-formats.ts';
import { collectionWords } from '../../words/collection/index.ts';
import { reviewWords as words } from '../../words/collection/review/index.ts';
import styles from './Review.module.css';

const STATE_ICONS: Readonly<Record<ProposalState, IconName>> = {
  received: 'ring',
  accepted: 'check',
  withheld: 'dash',
};

interface ReviewListProps {
  readonly rows: readonly ProposalRow[];
  /** Id of the one shown beside. */
  readonly open: string | undefined;
  /** Say of each how its review stands, where the list shows several states. */
  readonly withState: boolean;
  readonly onOpen: (id: string) => void;
}

/** The proposals of a page; one press opens one. */
export function ReviewList(props: ReviewListProps): JSX.Element {
  return (
    <ul class={styles['rows']} role="list">
      <For each={props.rows}>
        {(row) => (
          <li>
            <button
              type="button"
              aria-current={row.id === props.open ? 'true' : undefined}
              onClick={() => props.onOpen(row.id)}
            >
              <b>{row.name}</b>
              <span>
                <span>{row.number}</span>
                <span>{placeOf(row) || words().noPlace}</span>
                <span>{categorySaid(row.category)}</span>
              </span>
              <span>
                <span>{originSaid(row)}</span>
                <span>{formatDay(row.receivedAt)}</span>
                <Show when={row.photos > 0}>
                  <span>{words().photos(formatNumber(row.photos))}</span>
                </Show>
                <Show when={props.withState}>
                  <span class={styles['state']}>
                    <Icon name={STATE_ICONS[row.state]} />
                    {words().states[row.state]}
                  </span>
                </Show>
              </span>
              <Show when={row.flags > 0}>
                <span class={styles['flag']}>
                  <Icon name="warn" />
                  {words().flags(formatNumber(row.flags))}
                </span>
              </Show>
            </button>
          </li>
        )}
      </For>
    </ul>
  );
}

/** Town and village of a proposal. */
export function placeOf({ town, village }: Pick<ProposalRow, 'town' | 'village'>): string {
  return [town, village].filter(Boolean).join(' ');
}

/** The name of a category, also of none. */
export function categorySaid(category: Category | null): string {
  const { categories, noCategory } = collectionWords();
  return category === null ? noCategory : categories[category];
}

/** Where a proposal comes from, and how. */
export function originSaid({
  origin,
  channel,
  unit,
}: Pick<ProposalRow, 'origin' | 'channel' | 'unit'>): string {
  const { origins, channels } = collectionWords();
  const who = unit === '' ? origins[origin] : words().from(origins[origin], unit);
  return words().by(who, channels[channel]);
}
