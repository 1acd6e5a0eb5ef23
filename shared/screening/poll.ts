import type { OriginCounts } from '../collection/model.ts';
import { isDay } from '../day.ts';
import { lifecycle } from '../lifecycle.ts';
import { fail, type Failure } from '../result.ts';
import type { Role } from '../roles.ts';

/** An advisory poll of the public (公众意见征询) on a preliminary list: it advises the deputies and decides nothing. */

export const POLL_STATES = ['draft', 'published', 'closed'] as const;
export type PollState = (typeof POLL_STATES)[number];

/** Longest texts of a poll, in characters. */
export const POLL_LENGTHS = { title: 60, intro: 500 } as const;

/** Where a published poll stands today by its days; a closed one is over whatever they say. */
export const POLL_PHASES = ['draft', 'coming', 'open', 'over'] as const;
export type PollPhase = (typeof POLL_PHASES)[number];

/** What the staff write of a poll. Days as YYYY-MM-DD, both included. */
export interface PollFacts {
  readonly title: string;
  readonly intro: string;
  readonly opensOn: string;
  readonly closesOn: string;
  /** Most projects that one device may choose. */
  readonly most: number;
}

/** A project of a poll, as the list named it when the poll was published. */
export interface PollItem {
  readonly lead: string;
  readonly title: string;
  /** What would be done, from its card. */
  readonly content: string;
  readonly town: string;
  readonly origins: OriginCounts;
  /** How many chose it; null while the reader may not know. */
  readonly chosen: number | null;
}

/** A poll as somebody may see it. */
export interface PollView extends PollFacts {
  readonly id: string;
  readonly body: { readonly id: string; readonly code: string; readonly name: string };
  readonly drive: string;
  readonly state: PollState;
  readonly phase: PollPhase;
  /** How many devices answered; null while the reader may not know. */
  readonly answers: number | null;
  readonly items: readonly PollItem[];
}

/** Where a poll stands on a day. */
export function pollPhase(
  { state, opensOn, closesOn }: Pick<PollView, 'state' | 'opensOn' | 'closesOn'>,
  today: string,
): PollPhase {
  if (state === 'draft') return 'draft';
  if (state === 'closed' || today > closesOn) return 'over';
  return today < opensOn ? 'coming' : 'open';
}

/** What publishing a poll depends on. */
export interface PollContext {
  /** The first fault of its facts against the list, if there is one. */
  readonly fault: Failure | undefined;
}

const STAFF = ['secretariat'] as const satisfies readonly Role[];

/** A poll: draft → published → closed; its list is fixed when it is published. */
export const pollLifecycle = lifecycle<PollContext>()({
  states: POLL_STATES,
  initial: 'draft',
  line: POLL_STATES,
  acts: {
    change: { from: ['draft'], to: 'draft', by: STAFF },
    publish: {
      from: ['draft'],
      to: 'published',
      by: STAFF,
      requires: [({ fault }) => fault],
    },
    close: { from: ['published'], to: 'closed', by: STAFF },
  },
});

/** The act that leads to this state. */
export function pollActTo(state: Exclude<PollState, 'draft'>): 'publish' | 'close' {
  return state === 'published' ? 'publish' : 'close';
}

/**
 * The first reason why a poll with these facts cannot be published on a list
 * of so many projects: `name-missing`, `too-long` {field, most},
 * `date-unknown` {field}, `ends-before-start`, `poll-most-out-of-range` {most}, `poll-list-empty`.
 */
export function pollFault(facts: PollFacts, projects: number): Failure | undefined {
  const { title, intro, opensOn, closesOn, most } = facts;
  if (title === '') return fail('name-missing').failure;
  for (const [field, text] of [
    ['title', title],
    ['intro', intro],
  ] as const)
    if (Array.from(text).length > POLL_LENGTHS[field])
      return fail('too-long', { field, most: POLL_LENGTHS[field] }).failure;
  if (!isDay(opensOn)) return fail('date-unknown', { field: 'opensOn' }).failure;
  if (!isDay(closesOn)) return fail('date-unknown', { field: 'closesOn' }).failure;
  if (closesOn < opensOn) return fail('ends-before-start').failure;
  if (projects === 0) return fail('poll-list-empty').failure;
  if (!Number.isInteger(most) || most < 1 || most > projects)
    return fail('poll-most-out-of-range', { most: projects }).failure;
  return undefined;
}
