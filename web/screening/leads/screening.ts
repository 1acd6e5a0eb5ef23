import { createEffect, createSignal, onCleanup, type Accessor } from 'solid-js';
import type { LeadScreening } from '../../../shared/screening/lead-model.ts';
import { staffApi } from '../../congress/api.ts';
import { createAsked, type Asked } from '../../congress/asked.ts';
import { ask } from '../../platform/api.ts';
import { listenLive } from '../../platform/live.ts';

/** One lead as the staff screen it, asked again whenever it or something in the body changes. */
export function createScreening(
  body: Accessor<string>,
  lead: Accessor<string>,
): Asked<LeadScreening> {
  const [changes, setChanges] = createSignal(0);
  const read = createAsked(
    () => ({ body: body(), lead: lead(), changes: changes() }),
    (place) =>
      ask<LeadScreening>(
        staffApi.bodies[':body'].leads[':lead'].screening.$get({
          param: { body: place.body, lead: place.lead },
        }),
      ),
  );
  createEffect(() => {
    const stop = listenLive([`collection/${body()}`, `lead/${lead()}`], {
      onSignal: () => setChanges((count) => count + 1),
    });
    onCleanup(stop);
  });
  return read;
}
