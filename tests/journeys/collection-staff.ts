import { randomUUID } from 'node:crypto';
import { systemChance, systemClock } from '../../server/platform/chance.ts';
import { newSetupLink } from '../../server/congress/setup-acts.ts';
import type { Running } from '../../server/main.ts';
import type { HttpClient } from '../../server/simulation/http-client.ts';
import { Secretariat } from '../../server/simulation/secretariat.ts';
import type { Lead } from '../../shared/collection/model.ts';
import type { QueuePage } from '../../shared/collection/queue.ts';
import type { CredentialCard, Unit } from '../../shared/congress/model.ts';
import { dayAfter, dayOf } from '../../shared/day.ts';
import type { LeadScreening } from '../../shared/screening/lead-model.ts';
import { PASSWORD, rollEntries } from '../support/people.ts';
import { cardFor, DEPARTMENTS, TOWNS, type Project } from './collection-county.ts';

/** A county that has opened its drive, and the office where everything else is prepared. */
export interface County {
  readonly url: string;
  readonly path: string;
  readonly body: string;
  readonly drive: string;
  readonly prefix: string;
  readonly secretariat: Secretariat;
  readonly office: HttpClient;
  readonly units: ReadonlyMap<string, string>;
  readonly cards: readonly CredentialCard[];
}

export const CLERK = { username: 'clerk', password: PASSWORD };
export const NETWORK = { lossy: 0, chance: systemChance, clock: systemClock };
const DEPUTIES = 25;

/** Sets up the congress with its departments, deputies, towns and an open drive. */
export async function openCounty(running: Running): Promise<County> {
  const { url } = running;
  const secretariat = new Secretariat(url, NETWORK);
  await secretariat.setUp((await newSetupLink(running.platform)) ?? '', {
    body: { code: 'qingxi', name: '清溪县人民代表大会' },
    roll: rollEntries(DEPUTIES),
    departments: DEPARTMENTS,
    staff: { name: '沈国梁', username: 'shen' },
    scrutineers: ['林国栋', '陈玉珍'],
  });
  const { office } = secretariat;
  const { body } = secretariat.place;
  const path = `/bodies/${body}`;
  await office.must('PUT', `${path}/towns`, { towns: TOWNS });
  const today = dayOf(systemClock.now());
  const drive = await office.must<{ id: string; prefix: string }>('POST', `${path}/drives`, {
    year: 2027,
    title: '2027 年度民生实事项目征集',
    intro: '您身边最想办的一件事是什么？',
    opensOn: dayAfter(today, -1),
    closesOn: dayAfter(today, 11),
  });
  await office.must('POST', `${path}/drives/${drive.id}/state`, { state: 'published' });
  await office.must('POST', `${path}/staff`, {
    name: '周文婧',
    ...CLERK,
    roles: ['secretariat', 'government-office'],
  });
  const units = await office.must<Unit[]>('GET', `${path}/units`);
  for (const [at, unit] of units.entries())
    await office.must('POST', `${path}/staff`, {
      name: `经办人${at + 1}`,
      username: `department-${at + 1}`,
      password: PASSWORD,
      roles: [],
      units: [unit.id],
    });
  return {
    url,
    path,
    body,
    drive: drive.id,
    prefix: drive.prefix,
    secretariat,
    office,
    units: new Map(units.map(({ name, id }) => [name, id])),
    cards: await secretariat.cards(),
  };
}

/** The leads of a drive in a state. */
export async function leadsOf(county: County, state: string): Promise<readonly Lead[]> {
  const page = await county.office.must<QueuePage>(
    'GET',
    `${county.path}/leads?drive=${county.drive}&state=${state}&size=100`,
  );
  return page.rows;
}

/** Merges these leads into the first of them. */
export async function merge(county: County, leads: readonly Lead[]): Promise<void> {
  const [first, ...rest] = leads;
  if (first === undefined || rest.length === 0) return;
  await county.office.must('POST', `${county.path}/leads/${first.id}/merge`, {
    batch: randomUUID(),
    version: first.version,
    from: rest.map(({ id, version }) => ({ lead: id, version })),
    reason: '',
  });
}

/** The lead of this title as it stands. */
export async function screened(county: County, lead: string): Promise<LeadScreening> {
  return county.office.must('GET', `${county.path}/leads/${lead}/screening`);
}

/** Names project and department, answers the checklist and proposes the lead. */
export async function propose(county: County, lead: Lead, project: Project): Promise<void> {
  const { office, path } = county;
  const unit = county.units.get(project.department);
  await office.must('PATCH', `${path}/leads`, {
    batch: randomUUID(),
    leads: [{ lead: lead.id, version: (await screened(county, lead.id)).lead.version }],
    changes: { title: project.name, category: project.category, unit },
    reason: '',
  });
  const { checks } = await screened(county, lead.id);
  for (const { code, kind } of checks)
    await office.must('PUT', `${path}/leads/${lead.id}/checks/${code}`, {
      answer: kind === 'positive' ? 'yes' : 'no',
      note: '',
      seen: null,
    });
  await act(county, lead.id, 'propose');
}

/** One act on a lead as it stands. */
export async function act(
  county: County,
  lead: string,
  name: string,
  more: { readonly reason?: string; readonly declineReason?: string } = {},
): Promise<void> {
  const { version } = (await screened(county, lead)).lead;
  await county.office.must('POST', `${county.path}/leads/${lead}/state`, {
    act: name,
    version,
    ...more,
  });
}

/** Writes the card of a lead and nominates it. */
export async function nominate(county: County, lead: string, project: Project): Promise<void> {
  const { version } = (await screened(county, lead)).lead;
  await county.office.must('PUT', `${county.path}/leads/${lead}/card`, {
    ...cardFor(project),
    unit: county.units.get(project.department),
    version,
  });
  await act(county, lead, 'nominate');
}
