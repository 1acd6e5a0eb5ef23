import { useSearchParams } from '@solidjs/router';
import type { Accessor } from 'solid-js';
import {
  CATEGORIES,
  LEAD_STATES,
  ORIGINS,
  type Category,
  type LeadState,
  type Origin,
} from '../../../shared/collection/model.ts';
import { QUEUE_SORTS, type QueueSort } from '../../../shared/collection/queue.ts';

/** What the queue shows; '' where nothing narrows it. */
export interface QueueFilters {
  readonly state: LeadState;
  readonly search: string;
  readonly category: Category | 'none' | '';
  readonly town: string;
  readonly origin: Origin | '';
  readonly sort: QueueSort;
  /** Only what the machine would merge. */
  readonly mergeable: boolean;
  /** Whether instead of the list the machine's proposals for merging are shown. */
  readonly groups: boolean;
  readonly page: number;
}

export interface Filters {
  readonly now: Accessor<QueueFilters>;
  /** Changes some of them and goes to the first page, unless a page is asked for. */
  set(changes: Partial<QueueFilters>): void;
}

/** The filters as they stand in the address, where a reload and a link keep them. */
export function createFilters(): Filters {
  const [address, setAddress] = useSearchParams();
  const text = (name: string): string => {
    const value = address[name];
    return typeof value === 'string' ? value : '';
  };
  const now = (): QueueFilters => ({
    state: oneOf(LEAD_STATES, text('state')) ?? 'lead',
    search: text('search').slice(0, 50),
    category: oneOf([...CATEGORIES, 'none'] as const, text('category')) ?? '',
    town: text('town').slice(0, 50),
    origin: oneOf(ORIGINS, text('origin')) ?? '',
    sort: oneOf(QUEUE_SORTS, text('sort')) ?? 'size',
    mergeable: text('mergeable') === 'yes',
    groups: text('groups') === 'yes',
    page: Math.max(1, Math.trunc(Number(text('page'))) || 1),
  });
  return {
    now,
    set(changes) {
      const {
        page = 1,
        state,
        sort,
        mergeable,
        groups,
        ...rest
      } = { ...now(), page: undefined, ...changes };
      setAddress(
        {
          ...rest,
          // What is usual needs no place in the address.
          state: state === 'lead' ? '' : state,
          sort: sort === 'size' ? '' : sort,
          mergeable: mergeable ? 'yes' : '',
          groups: groups ? 'yes' : '',
          page: page === undefined || page === 1 ? '' : String(page),
        },
        { replace: true },
      );
    },
  };
}

function oneOf<Value extends string>(values: readonly Value[], text: string): Value | undefined {
  return values.find((value) => value === text);
}
