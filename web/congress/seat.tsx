import { createContext, createSignal, useContext, type Accessor } from 'solid-js';
import type { Body, CongressSession, Me } from '../../shared/congress/model.ts';
import { permits, type Permission, type Role } from '../../shared/roles.ts';
import { ask } from '../platform/api.ts';
import { recall, remember } from '../platform/storage.ts';
import { staffApi } from './api.ts';
import { createAsked, type Asked } from './asked.ts';

/** Where somebody of the staff works: who they are, for which body, at which session. */
export interface StaffSeat {
  readonly me: Accessor<Me>;
  readonly body: Accessor<Body>;
  readonly roles: Accessor<readonly Role[]>;
  readonly sessions: Asked<readonly CongressSession[]>;
  /** The session the pages are about: the chosen one, else the one that sits, else the next, else the last. */
  readonly session: Accessor<CongressSession | undefined>;
  /** Whether this person may do it in this body. */
  may(permission: Permission): boolean;
  chooseBody(id: string): void;
  chooseSession(id: string): void;
  /** Reads again who is signed in, after the body's facts or roles have changed. */
  refresh(): Promise<void>;
}

const Seat = createContext<StaffSeat>();

export const SeatProvider = Seat.Provider;

/** The seat of the page. A page outside of the staff's frame has none, which is a bug. */
export function useSeat(): StaffSeat {
  const seat = useContext(Seat);
  if (seat === undefined) throw new Error('this page stands outside of the staff’s frame');
  return seat;
}

const BODY = 'staff-body';
const SESSION = 'staff-session';

/** The seat of somebody who is signed in and serves this body at least. */
export function createSeat(me: Accessor<Me>, first: Body, refresh: () => Promise<void>): StaffSeat {
  const [chosenBody, setBody] = createSignal(recall(BODY));
  const [chosenSession, setSession] = createSignal(recall(SESSION));
  const place = (): Me['bodies'][number] | undefined =>
    me().bodies.find((held) => held.body.id === chosenBody()) ?? me().bodies[0];
  const body = (): Body => place()?.body ?? first;
  const roles = (): readonly Role[] => place()?.roles ?? [];
  const sessions = createAsked(
    () => body().id,
    (id) => ask(staffApi.bodies[':body'].sessions.$get({ param: { body: id } })),
  );
  return {
    me,
    body,
    roles,
    sessions,
    session: () => sessionShown(sessions.value() ?? [], body().id, chosenSession()),
    may: (permission) => permits(roles(), permission),
    chooseBody(id) {
      remember(BODY, id);
      setBody(id);
    },
    chooseSession(id) {
      remember(SESSION, id);
      setSession(id);
    },
    refresh,
  };
}

/** `sessions` with the newest first. */
function sessionShown(
  sessions: readonly CongressSession[],
  body: string,
  chosen: string | undefined,
): CongressSession | undefined {
  const own = sessions.filter((session) => session.body === body);
  return (
    own.find(({ id }) => id === chosen) ??
    own.find(({ state }) => state === 'sitting') ??
    own.findLast(({ state }) => state === 'planned') ??
    own[0]
  );
}
