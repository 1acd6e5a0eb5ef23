import type { UnitWaiting } from '../../../shared/screening/pre-review.ts';
import { ok } from '../../../shared/result.ts';
import { staffApi } from '../../congress/api.ts';
import { createAsked } from '../../congress/asked.ts';
import { ask } from '../../platform/api.ts';

/** How much waits at each unit of these bodies that the visitor acts for; 0 while it is not known. */
export function createWaiting(bodies: () => readonly string[]): (unit: string) => number {
  const waiting = createAsked(
    () => bodies().join(' ') || undefined,
    async (ids) => {
      const all: UnitWaiting[] = [];
      for (const body of new Set(ids.split(' '))) {
        const one = await ask(staffApi.bodies[':body'].waiting.$get({ param: { body } }));
        if (!one.ok) return one;
        all.push(...one.value);
      }
      return ok(all);
    },
  );
  return (id) => {
    const found = waiting.value()?.find(({ unit }) => unit === id);
    return found === undefined ? 0 : found.appraisals + found.questions;
  };
}
