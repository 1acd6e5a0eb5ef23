import { handOver } from '../../server/delivery/handover.ts';
import { perform, SYSTEM } from '../../server/platform/acts/acts.ts';
import type { CongressSession } from '../../shared/congress/model.ts';
import type { ProjectItem } from '../../shared/delivery/project.ts';
import { ok } from '../../shared/result.ts';
import type { Candidate, ProjectCard } from '../../shared/screening/model.ts';
import { card } from '../screening/builders.ts';
import type { House } from '../support/house.ts';
import { aSession, type OwnBody } from '../support/people.ts';

/** Tells the delivery room what a ballot has decided, as the announcement does. */
export async function announced(
  house: House,
  body: OwnBody,
  session: CongressSession,
  decided: readonly { readonly code: string; readonly chosen: boolean }[],
): Promise<void> {
  const { platform } = house;
  const { clock, chance } = platform;
  const done = await perform(platform, body.id, SYSTEM, async (trx, record) => {
    await handOver(chance)({ trx, clock, session, ballot: 'a-ballot', decided, record });
    return ok({});
  });
  if (!done.ok) throw new Error('not handed over');
}

/** Candidates of a session with these names, in this order. */
export async function candidatesOf(
  body: OwnBody,
  session: CongressSession,
  names: readonly string[],
  cardOf: (name: string) => Partial<ProjectCard> = () => ({}),
): Promise<readonly Candidate[]> {
  const list = `${body.path}/sessions/${session.id}/candidates`;
  const candidates: Candidate[] = [];
  for (const name of names)
    candidates.push(await body.staff.post<Candidate>(list, { ...card({ name, ...cardOf(name) }) }));
  return candidates;
}

/** Projects with these names, as the announcement of a ballot leaves them: in the year 2027. */
export async function projectsIn(
  house: House,
  body: OwnBody,
  names: readonly string[],
  cardOf: (name: string) => Partial<ProjectCard> = () => ({}),
): Promise<readonly ProjectItem[]> {
  const session = await aSession(body, { opensOn: '2027-01-12', state: 'planned' });
  const candidates = await candidatesOf(body, session, names, cardOf);
  await announced(
    house,
    body,
    session,
    candidates.map(({ code }) => ({ code, chosen: true })),
  );
  const all = await body.staff.get<ProjectItem[]>(`${body.path}/projects/years/2027`);
  return all.filter(({ name }) => names.includes(name));
}
