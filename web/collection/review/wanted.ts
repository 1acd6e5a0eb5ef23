import {
  CATEGORIES,
  CHANNELS,
  ORIGINS,
  PROPOSAL_STATES,
  type Category,
  type Channel,
  type Origin,
  type ProposalState,
} from '../../../shared/collection/model.ts';

/** What of the queue is shown; '' for all. */
export interface Wanted {
  readonly state: ProposalState | 'all';
  readonly search: string;
  readonly drive: string;
  readonly town: string;
  readonly category: Category | 'none' | '';
  readonly origin: Origin | '';
  readonly channel: Channel | '';
  readonly order: 'oldest' | 'newest';
  readonly page: number;
}

/** Proposals on a page of the queue. */
export const PAGE_SIZE = 20;

type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

/** What an address asks for; what it does not know is passed over. */
export function wantedOf(query: Query): Wanted {
  const text = (name: string): string => {
    const value = query[name];
    return typeof value === 'string' ? value : '';
  };
  const one = <Value extends string>(
    name: string,
    values: readonly Value[],
    otherwise: Value,
  ): Value => values.find((value) => value === text(name)) ?? otherwise;
  return {
    state: one('state', [...PROPOSAL_STATES, 'all'], 'received'),
    search: text('search'),
    drive: text('drive'),
    town: text('town'),
    category: one<Category | 'none' | ''>('category', [...CATEGORIES, 'none'], ''),
    origin: one<Origin | ''>('origin', ORIGINS, ''),
    channel: one<Channel | ''>('channel', CHANNELS, ''),
    order: one('order', ['oldest', 'newest'], 'oldest'),
    page: Math.max(1, Math.trunc(Number(text('page'))) || 1),
  };
}

/** The same as the server is asked. */
export function queryOf({ state, page, order, ...narrowing }: Wanted): Record<string, string> {
  const filled = Object.entries(narrowing).filter(([, value]) => value !== '');
  return {
    ...Object.fromEntries(filled),
    ...(state === 'all' ? {} : { state }),
    order,
    page: String(page),
    size: String(PAGE_SIZE),
  };
}

/** Whether anything but the state narrows it. */
export function isNarrowed({ search, town, category, origin, channel }: Wanted): boolean {
  return [search, town, category, origin, channel].some((value) => value !== '');
}
