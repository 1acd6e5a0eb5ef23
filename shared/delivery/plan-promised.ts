import { fail, type Failure } from '../result.ts';
import type { PlanForm, PlannedMilestone, VotedCard } from './model.ts';
import { planFaults } from './rules.ts';

/**
 * What a plan that was published once has promised, as decided changes have made
 * it: its days, and each milestone with its name, date, weight, stage and department.
 */
export interface Promised {
  readonly startsOn: string;
  readonly endsOn: string;
  readonly milestones: readonly PlannedMilestone[];
}

/**
 * All that keeps a plan from being filed: `planFaults`, `milestone-unit-unknown` for a
 * milestone given to none of the joint departments, and for a plan that was
 * published before and has come back to its department (`promised`) also
 * `days-promised` and `milestone-promised` {name}: what was promised changes by a
 * decided request and in no other way (陕西省条例 art. 18). What the request has
 * opened, as the money after another total, is written anew; so are scale,
 * target, risks, the builder and the proof that is expected.
 */
export function filingFaults(
  plan: PlanForm,
  voted: VotedCard,
  promised: Promised | null,
  joint: readonly { readonly id: string }[],
): readonly Failure[] {
  const faults = planFaults(plan, voted);
  if (promised === null) return [...faults, ...unitFaults(plan, joint)];
  return [
    // A milestone may stand outside the days that a decided change has set when it was met before.
    ...faults.filter(({ code }) => code !== 'milestone-outside'),
    ...promiseFaults(plan, promised),
  ];
}

/** The plan with what was promised in place of what it says of it; the proof is its own. */
export function asPromised(plan: PlanForm, { startsOn, endsOn, milestones }: Promised): PlanForm {
  return {
    ...plan,
    startsOn,
    endsOn,
    milestones: milestones.map((one) => ({
      ...one,
      proof: plan.milestones.find(({ id }) => id === one.id)?.proof ?? one.proof,
    })),
  };
}

function promiseFaults(plan: PlanForm, promised: Promised): readonly Failure[] {
  const faults: Failure[] = [];
  for (const field of ['startsOn', 'endsOn'] as const)
    if (plan[field] !== promised[field]) faults.push(fail('days-promised', { at: field }).failure);
  const named = new Set<string>();
  for (const [index, one] of plan.milestones.entries()) {
    const stands = promised.milestones.find(({ id }) => id === one.id);
    named.add(one.id);
    if (stands === undefined || said(stands) !== said(one))
      faults.push(
        fail('milestone-promised', {
          at: `milestones.${index}.name`,
          name: stands?.name ?? one.name,
        }).failure,
      );
  }
  for (const { id, name } of promised.milestones)
    if (!named.has(id)) faults.push(fail('milestone-promised', { at: 'milestones', name }).failure);
  return faults;
}

function said({ name, dueOn, weight, stage, unit }: PlannedMilestone): string {
  return JSON.stringify([name, dueOn, weight, stage, unit]);
}

function unitFaults(
  { milestones }: PlanForm,
  joint: readonly { readonly id: string }[],
): readonly Failure[] {
  return milestones.flatMap(({ unit }, index) =>
    unit === '' || joint.some(({ id }) => id === unit)
      ? []
      : [fail('milestone-unit-unknown', { at: `milestones.${index}.unit`, unit }).failure],
  );
}
