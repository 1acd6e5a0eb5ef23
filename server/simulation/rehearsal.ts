import type { ConsoleView } from '../../shared/ballot/round.ts';
import type { CongressSession, CredentialCard, Me } from '../../shared/congress/model.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { HttpClient, type Network } from './http-client.ts';

/** Somebody of the congress staff who signs in to rehearse. */
export interface Login {
  readonly username: string;
  readonly password: string;
}

/** A rehearsal that is sitting, as the secretariat sees it. */
export interface Rehearsal {
  readonly body: string;
  readonly session: CongressSession;
  readonly cards: readonly CredentialCard[];
  console(): Promise<ConsoleView>;
}

/**
 * Signs in and finds the rehearsal (演练) that is sitting; `code` names the body where the account
 * serves several. `no-body` {codes}: none, or several, in which the account may print cards;
 * `no-rehearsal` {real}: no session is sitting, or the one of this title is real, where nobody may
 * be simulated. Besides, what the server answers, as `wrong-name-or-password`.
 */
export async function findRehearsal(
  origin: string,
  network: Network,
  login: Login,
  code: string | undefined,
): Promise<Result<Rehearsal>> {
  const staff = new HttpClient(origin, network, 'staff');
  const me = await staff.api<Me>('POST', '/staff/sign-in', login);
  if (!me.ok) return me;
  const bodies = me.value.bodies.filter(
    ({ body, roles }) =>
      roles.includes('secretariat') && (code === undefined || body.code === code),
  );
  const [one, ...others] = bodies;
  if (one === undefined || others.length > 0)
    return fail('no-body', { codes: bodies.map(({ body }) => body.code).join(', ') });
  const path = `/bodies/${one.body.id}`;
  const sessions = await staff.must<CongressSession[]>('GET', `${path}/sessions`);
  const sitting = sessions.filter(({ state }) => state === 'sitting');
  const session = sitting.find(({ rehearsal }) => rehearsal);
  if (session === undefined) return fail('no-rehearsal', { real: sitting[0]?.title ?? '' });
  return ok({
    body: one.body.name,
    session,
    cards: await staff.must<CredentialCard[]>('POST', `${path}/cards`, {}),
    console: () => staff.must('GET', `${path}/sessions/${session.id}/console`),
  });
}
