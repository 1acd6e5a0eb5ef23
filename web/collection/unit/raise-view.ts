import type { RaiseView } from '../../../shared/collection/public.ts';
import { createAsked, type Asked } from '../../congress/asked.ts';
import { useUnitSeat } from '../../congress/unit-seat.tsx';
import { ask, createApi } from '../../platform/api.ts';

/** The drives of the unit's body and the towns that forms offer. */
export function createRaiseView(): Asked<RaiseView> {
  const seat = useUnitSeat();
  return createAsked(
    () => seat.body().id,
    (body) => ask(createApi().bodies[':body'].raise.$get({ param: { body }, query: {} })),
  );
}
