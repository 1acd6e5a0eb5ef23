import { ok } from '../../../shared/result.ts';
import type { UnitDuties } from '../../../shared/supervision/duties.ts';
import { staffApi } from '../../congress/api.ts';
import { createAsked } from '../../congress/asked.ts';
import { ask } from '../../platform/api.ts';

/** How much is to be done at each unit of these bodies that the visitor acts for; 0 while it is not known. */
export function createWaiting(bodies: () => readonly string[]): (unit: string) => number {
  const waiting = createAsked(
    () => bodies().join(' ') || undefined,
    async (ids) => {
      const all: UnitDuties[] = [];
      for (const body of new Set(ids.split(' '))) {
        const one = await ask(staffApi.bodies[':body'].waiting.$get({ param: { body } }));
        if (!one.ok) return one;
        all.push(...one.value);
      }
      return ok(all);
    },
  );
  return (id) => waiting.value()?.find(({ unit }) => unit === id)?.open ?? 0;
}
