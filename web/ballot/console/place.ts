import { createResource, createSignal } from 'solid-js';
import type { Body, CongressSession, Me } from '../../../shared/congress/model.ts';
import { permits } from '../../../shared/roles.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { ask, createApi } from '../../platform/api.ts';
import { newestFirst } from '../hall/find-session.ts';

/** Which body and session a page of the rostrum is about. */
export interface Seat {
  readonly bodies: () => readonly Body[];
  readonly body: () => Body | undefined;
  readonly sessions: () => Result<readonly CongressSession[]> | undefined;
  readonly session: () => CongressSession | undefined;
  readonly chooseBody: (id: string) => void;
  readonly chooseSession: (id: string) => void;
  readonly again: () => void;
}

/**
 * The body and session of the address, else the first body where this person
 * may watch, and its sitting or newest session. A choice goes into the address,
 * so that a reload and a second window show the same.
 */
export function createSeat(me: () => Me): Seat {
  const asked = new URLSearchParams(location.search);
  const [bodyId, setBodyId] = createSignal(asked.get('body'));
  const [sessionId, setSessionId] = createSignal(asked.get('session'));
  const bodies = (): readonly Body[] =>
    me()
      .bodies.filter(({ roles }) => permits(roles, 'watch-session'))
      .map(({ body }) => body);
  const body = (): Body | undefined => bodies().find((one) => one.id === bodyId()) ?? bodies()[0];
  const [sessions, { refetch }] = createResource(
    () => body()?.id,
    async (id): Promise<Result<readonly CongressSession[]>> => {
      const answer = await ask(
        createApi('staff').bodies[':body'].sessions.$get({ param: { body: id } }),
      );
      return answer.ok ? ok(newestFirst(answer.value)) : answer;
    },
  );
  const listed = (): readonly CongressSession[] => {
    const answer = sessions();
    return answer?.ok === true ? answer.value : [];
  };
  const write = (): void => {
    const address = new URL(location.href);
    const places = { body: bodyId(), session: sessionId() };
    for (const [name, value] of Object.entries(places)) {
      if (value === null) address.searchParams.delete(name);
      else address.searchParams.set(name, value);
    }
    history.replaceState(history.state, '', address);
  };
  return {
    bodies,
    body,
    sessions: () => (sessions.loading ? undefined : sessions()),
    session: () => listed().find((one) => one.id === sessionId()) ?? listed()[0],
    chooseBody(id) {
      setBodyId(id);
      setSessionId(null);
      write();
    },
    chooseSession(id) {
      setSessionId(id);
      setBodyId(body()?.id ?? null);
      write();
    },
    again: () => void refetch(),
  };
}
