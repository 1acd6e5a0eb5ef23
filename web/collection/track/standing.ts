import type { LeadState, StepKind } from '../../../shared/collection/model.ts';
import type { Outcome, TrackedProposal } from '../../../shared/collection/public.ts';
import type { StageState } from '../../design/StageLine.tsx';

/** Where a proposal stands, as its page says it at the top. */
export type Standing = 'received' | 'preliminary' | Outcome;

const STANDING_OF: Readonly<Record<LeadState, Standing>> = {
  lead: 'waiting',
  merged: 'waiting',
  proposed: 'proposed',
  preliminary: 'preliminary',
  candidate: 'candidate',
  chosen: 'chosen',
  suggestion: 'suggestion',
  reserve: 'reserve',
  declined: 'declined',
};

/** What ends the way of a matter: told at once, whatever of its proposals was reviewed. */
const SETTLED: readonly Standing[] = ['chosen', 'suggestion', 'reserve', 'declined'];

/** Where it stands: while it waits for its own review that, however far the group is that it joined, unless that is settled. */
export function standingOf({
  state,
  lead,
}: Pick<TrackedProposal, 'state'> & {
  readonly lead: Pick<TrackedProposal['lead'], 'state'>;
}): Standing {
  const standing = STANDING_OF[lead.state];
  return state === 'received' && !SETTLED.includes(standing) ? 'received' : standing;
}

/** How far the group is that a proposal under review has joined; nothing where there is nothing to say. */
export function groupStanding({
  state,
  lead,
}: Pick<TrackedProposal, 'state' | 'lead'>): Standing | undefined {
  const standing = STANDING_OF[lead.state];
  return state === 'received' && lead.voices > 1 && !SETTLED.includes(standing)
    ? standing
    : undefined;
}

/** The way to the ballot in six stages, each with the step that reaches it. */
const WAY: readonly { readonly standing: Standing; readonly reached: StepKind }[] = [
  { standing: 'received', reached: 'received' },
  { standing: 'waiting', reached: 'accepted' },
  { standing: 'proposed', reached: 'became-proposed' },
  { standing: 'preliminary', reached: 'became-preliminary' },
  { standing: 'candidate', reached: 'became-candidate' },
  { standing: 'chosen', reached: 'became-chosen' },
];

/** A stage of the way. */
export interface Reached {
  readonly state: StageState;
  /** When it was reached the last time; nothing while it was not, or where nobody has written it down. */
  readonly at: string | undefined;
}

/** How far it has come on the way to the ballot: what it is, and the stage that is worked on; nothing once it has left that way. */
export function stagesOf(
  tracked: Pick<TrackedProposal, 'state' | 'lead' | 'steps' | 'receivedAt'>,
): readonly Reached[] | undefined {
  const standing = standingOf(tracked);
  const at = WAY.findIndex((stage) => stage.standing === standing);
  if (at === -1) return undefined;
  return WAY.map(({ reached }, stage) => {
    if (stage > at) return { state: stage === at + 1 ? 'now' : 'todo', at: undefined };
    const step = tracked.steps.findLast(({ kind }) => kind === reached);
    return { state: 'done', at: stage === 0 ? tracked.receivedAt : step?.at };
  });
}
