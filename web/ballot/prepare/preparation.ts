import type { CongressSession } from '../../../shared/congress/model.ts';
import type { ConsoleView } from '../../../shared/ballot/round.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { CandidateList } from '../../../shared/screening/model.ts';
import { staffApi } from '../../congress/api.ts';
import { wholeRoll } from '../../congress/roll/whole-roll.ts';
import type { StaffSeat } from '../../congress/seat.tsx';
import { ask } from '../../platform/api.ts';

/** How far the preparation of a session has come; null for what this person may not see. */
export interface Preparation {
  readonly session: CongressSession | undefined;
  readonly deputies: number | null;
  readonly withoutCard: number | null;
  readonly departments: number;
  readonly list: CandidateList | undefined;
  readonly view: ConsoleView | undefined;
  readonly scrutineers: number | null;
}

const NOT_ASKED = Promise.resolve(ok(undefined));

/** Asks for everything that the workbench shows, each by the permission it needs. */
export async function readPreparation(
  seat: StaffSeat,
  session: CongressSession | undefined,
): Promise<Result<Preparation>> {
  const body = seat.body().id;
  const api = staffApi.bodies[':body'];
  const param = session === undefined ? undefined : { body, session: session.id };
  const [roll, units, staff, list, view] = await Promise.all([
    seat.may('manage-roll') ? wholeRoll(body) : NOT_ASKED,
    ask(api.units.$get({ param: { body } })),
    seat.may('manage-staff') ? ask(api.staff.$get({ param: { body } })) : NOT_ASKED,
    param === undefined ? NOT_ASKED : ask(api.sessions[':session'].candidates.$get({ param })),
    param === undefined || !seat.may('watch-session')
      ? NOT_ASKED
      : ask(api.sessions[':session'].console.$get({ param })),
  ]);
  if (!roll.ok) return roll;
  if (!units.ok) return units;
  if (!staff.ok) return staff;
  if (!list.ok) return list;
  if (!view.ok) return view;
  return ok({
    session,
    deputies: roll.value?.length ?? view.value?.attendance.allDeputies ?? null,
    withoutCard: roll.value?.filter(({ card }) => card === 'none').length ?? null,
    departments: units.value.filter(({ kind }) => kind === 'department').length,
    list: list.value,
    view: view.value,
    scrutineers: staff.value?.filter(({ roles }) => roles.includes('scrutineer')).length ?? null,
  });
}
