import { createContext, createSignal, useContext, type Accessor } from 'solid-js';
import type { OwnStance, PreReview, PreReviewItem } from '../../../shared/screening/pre-review.ts';
import { createAsked, type Asked } from '../../congress/asked.ts';
import type { OwnProposal } from '../../collection/deputy/own-proposals.ts';
import { ask, createApi } from '../../platform/api.ts';

/** The API as the deputy's seat asks it. */
export const deputyApi = createApi('deputy');

/** What the pages of a deputy share, so that going from one to the next needs no network. */
export interface DeputyDesk {
  readonly review: Asked<PreReview>;
  readonly proposals: Asked<readonly OwnProposal[]>;
  /** What this deputy thinks of a candidate, as far as it is saved. */
  mine(item: PreReviewItem): OwnStance | null;
  /** Takes over what was just saved. */
  marked(lead: string, stance: OwnStance | null): void;
}

export function createDesk(): DeputyDesk {
  const [marks, setMarks] = createSignal<ReadonlyMap<string, OwnStance | null>>(new Map());
  const review = createAsked(
    () => 'now',
    () => ask(deputyApi['pre-review'].$get()),
  );
  return {
    review,
    proposals: createAsked(
      () => (review.value() === undefined ? undefined : 'now'),
      () => ask(deputyApi.deputy.proposals.$get()),
    ),
    mine: ({ lead, mine }) => marks().get(lead.id) ?? (marks().has(lead.id) ? null : mine),
    marked: (lead, stance) => setMarks((before) => new Map(before).set(lead, stance)),
  };
}

interface Place {
  readonly desk: DeputyDesk;
  readonly review: Accessor<PreReview>;
}

const Desk = createContext<Place>();

export const DeskProvider = Desk.Provider;

/** The desk of the page, once it is known who sits there. A page outside of the deputies' house has none, which is a bug. */
export function useDesk(): Place {
  const place = useContext(Desk);
  if (place === undefined) throw new Error('this page stands outside of the deputies’ house');
  return place;
}
