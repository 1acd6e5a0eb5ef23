import type { RoundAct } from '../../../shared/ballot/round.ts';
import type { Failure } from '../../../shared/result.ts';
import type { Blocked } from '../../design/Button.tsx';
import { formatNumber } from '../../platform/language-formats.ts';
import { problemWords } from '../../platform/language-problems.ts';
import { consoleWords as words } from '../../words/ballot/console/index.ts';
import type { Console } from './console-state.ts';

/** More delegations than these are not named one by one. */
const MOST_NAMED = 4;

/** Why an act is not possible now and what would lift it; empty when it is. Without the server nothing is. */
export function blockedBy(console: Console, act: RoundAct): readonly Blocked[] {
  if (console.lost()) return [offline()];
  const other = otherLeads(console);
  if (other.length > 0) return other;
  return (console.view()?.acts[act] ?? []).map((failure) => explained(console, failure));
}

/** The reason while the server cannot be reached. */
export function offline(): Blocked {
  return { reason: words().lostReason, lift: words().lostLift };
}

/** The reason while another console leads; empty when none does. */
export function otherLeads(console: Console): readonly Blocked[] {
  const lead = console.view()?.lead ?? null;
  if (lead === null || lead.mine) return [];
  return [{ reason: words().lead.reason(lead.name), lift: words().lead.lift }];
}

/** One named reason with what would lift it. */
export function explained(console: Console, failure: Failure): Blocked {
  const reason = problemWords(failure);
  const lift = liftOf(console, failure);
  return lift === undefined ? { reason } : { reason, lift };
}

function liftOf(console: Console, { code, facts }: Failure): string | undefined {
  const view = console.view();
  if (code === 'quorum-missing' && view !== undefined) {
    const { needed, present } = facts;
    const lines = [words().quorum.lift(String(needed), String(present))];
    const { names, people } = awaited(view.attendance.byDelegation);
    if (names.length > 0) lines.push(words().quorum.awaited(names, formatNumber(people)));
    return lines.join(' ');
  }
  if (code === 'papers-still-returning') return words().seal.waitLift;
  if (code === 'scrutineers-not-confirmed') return words().confirm.where;
  return words().lifts[code]?.();
}

interface OfDelegation {
  readonly delegation: string;
  readonly expected: number;
  readonly present: number;
}

/** Delegations by the number of those missing, the most first; those with the same number in their own order. */
export function byMissing(delegations: readonly OfDelegation[]): readonly OfDelegation[] {
  return delegations.toSorted(
    (one, other) => other.expected - other.present - (one.expected - one.present),
  );
}

/** The delegations that most are missing from, and how many that are together. */
function awaited(delegations: readonly OfDelegation[]): {
  readonly names: readonly string[];
  readonly people: number;
} {
  const some = byMissing(delegations)
    .filter(({ delegation, expected, present }) => delegation !== '' && expected > present)
    .slice(0, MOST_NAMED);
  return {
    names: some.map(({ delegation }) => delegation),
    people: some.reduce((sum, { expected, present }) => sum + expected - present, 0),
  };
}
