import { newId, type Chance, type Clock } from '../../shared/chance.ts';
import type { CongressSession } from '../../shared/congress/model.ts';
import { dayAfter, dayOf } from '../../shared/day.ts';
import type { ProjectCard } from '../../shared/screening/model.ts';
import type { Deed } from '../platform/acts/acts.ts';
import type { Executor } from '../platform/database/tables.ts';
import { deliverySettingsOf } from './settings-views.ts';
import { deliveryTopics } from './topics.ts';

/** What an announced ballot has decided, as far as this room needs it. */
export interface Chosen {
  readonly trx: Executor;
  readonly clock: Clock;
  readonly session: CongressSession;
  readonly ballot: string;
  readonly decided: readonly { readonly code: string; readonly chosen: boolean }[];
  readonly record: (deed: Deed) => void;
}

/**
 * The announcement creates the projects: each candidate that was chosen becomes
 * one, with the card as the deputies decided on it, in the order of the list.
 * Told again, or told more after a further ballot, it adds only what is not
 * there; a rehearsal creates nothing. The plan is due `planDays` after.
 */
export function handOver(chance: Chance) {
  return async ({ trx, clock, session, ballot, decided, record }: Chosen): Promise<void> => {
    const codes = decided.filter(({ chosen }) => chosen).map(({ code }) => code);
    if (session.rehearsal || codes.length === 0) return;
    const { body } = session;
    const known = await trx
      .selectFrom('project')
      .select('code')
      .where('body', '=', body)
      .where('session', '=', session.id)
      .execute();
    const there = new Set(known.map(({ code }) => code));
    const candidates = await trx
      .selectFrom('candidate')
      .leftJoin('lead', 'lead.id', 'candidate.lead')
      .leftJoin('drive', 'drive.id', 'lead.drive')
      .selectAll('candidate')
      .select('drive.year')
      .where('candidate.body', '=', body)
      .where('candidate.session', '=', session.id)
      .where('candidate.code', 'in', codes)
      .orderBy('candidate.position')
      .execute();
    const { planDays } = await deliverySettingsOf(trx, body);
    const today = dayOf(clock.now());
    const last = await lastNumbers(trx, body);
    for (const row of candidates) {
      if (there.has(row.code)) continue;
      const year = row.year ?? Number(session.opensOn.slice(0, 4));
      const number = (last.get(year) ?? 0) + 1;
      last.set(year, number);
      const id = newId(clock, chance);
      const card = cardOf(row);
      await trx
        .insertInto('project')
        .values({
          id,
          body,
          year,
          number,
          session: session.id,
          ballot,
          code: row.code,
          lead: row.lead,
          category: row.category,
          voted: JSON.stringify(card),
          card: JSON.stringify(card),
          name: row.name,
          unit: row.unit,
          official_name: '',
          official_post: '',
          state: 'active',
          announced_on: today,
          plan_due_on: dayAfter(today, planDays),
          starts_on: row.starts_on,
          ends_on: row.ends_on,
          planned: 0,
          percent: 0,
          stage: 'not-started',
          next_due_on: '',
          last_met_due_on: '',
          done_on: '',
          paid_yuan: 0,
          confirmed_on: '',
          reported_to: '',
          version: 1,
        })
        .execute();
      record({
        kind: 'project-handed-over',
        subject: `project/${id}`,
        detail: { session: session.id, ballot, code: row.code, name: row.name, unit: row.unit },
        topics: deliveryTopics(body),
      });
    }
  };
}

/** The last number of each year; acts of a body take turns, so that nobody else takes the next. */
async function lastNumbers(trx: Executor, body: string): Promise<Map<number, number>> {
  const rows = await trx
    .selectFrom('project')
    .select((eb) => ['year', eb.fn.max('number').as('last')])
    .where('body', '=', body)
    .groupBy('year')
    .execute();
  return new Map(rows.map(({ year, last }) => [year, last]));
}

type Candidate = Omit<
  ProjectCard,
  | 'beneficiaryGroup'
  | 'totalYuan'
  | 'yearYuan'
  | 'fundingSource'
  | 'startsOn'
  | 'endsOn'
  | 'originNote'
> & {
  readonly beneficiary_group: string;
  readonly total_yuan: number;
  readonly year_yuan: number;
  readonly funding_source: string;
  readonly starts_on: string;
  readonly ends_on: string;
  readonly origin_note: string;
};

function cardOf(row: Candidate): ProjectCard {
  return {
    name: row.name,
    content: row.content,
    site: row.site,
    beneficiaries: row.beneficiaries,
    beneficiaryGroup: row.beneficiary_group,
    totalYuan: row.total_yuan,
    yearYuan: row.year_yuan,
    fundingSource: row.funding_source,
    department: row.department,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    target: row.target,
    origin: row.origin,
    originNote: row.origin_note,
    category: row.category,
  };
}
