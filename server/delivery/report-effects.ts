import { dayOf } from '../../shared/day.ts';
import { periodOf } from '../../shared/delivery/periods.ts';
import type { ReportPart } from '../../shared/delivery/parts.ts';
import {
  countingReports,
  entriesOfPart,
  metBy,
  paidByYear,
  stagesBy,
} from '../../shared/delivery/reports.ts';
import type { Clock } from '../../shared/chance.ts';
import type { Executor } from '../platform/database/tables.ts';
import { entriesOf, type StoredEntry } from './report-rows.ts';
import { refreshStanding } from './standing.ts';

/**
 * Brings a project in step with all reports that count, after one on this part:
 * which milestones are met and when, how far its sub-projects are; what was paid
 * and when it was last confirmed as its lead has it. What no report says any more is taken back.
 */
export async function applyReports(
  trx: Executor,
  clock: Clock,
  body: string,
  project: string,
  part: ReportPart,
): Promise<void> {
  const entries = await entriesOf(trx, body, project);
  await applyMet(trx, body, project, metBy(entries));
  const named = new Set(
    entries.flatMap(({ form }) => form.subProjects.map(({ subProject }) => subProject)),
  );
  const stages = stagesBy(entries);
  for (const id of named) {
    const { stage, on } = stages.get(id) ?? { stage: 'not-started', on: '' };
    await trx
      .updateTable('sub_project')
      .set({ stage, stage_on: on })
      .where('body', '=', body)
      .where('project', '=', project)
      .where('id', '=', id)
      .execute();
  }
  if (part === '') await applyLead(trx, clock, body, project, entries);
  await refreshStanding(trx, body, project);
}

async function applyLead(
  trx: Executor,
  clock: Clock,
  body: string,
  project: string,
  entries: readonly StoredEntry[],
): Promise<void> {
  const last = countingReports(entriesOfPart(entries, '')).at(-1);
  await trx
    .updateTable('project')
    .set({
      paid_yuan: [...paidByYear(entries).values()].reduce((sum, yuan) => sum + yuan, 0),
      confirmed_on: dayOf(clock.now()),
      reported_to: last === undefined ? '' : (periodOf(last.period, 1)?.endsOn ?? ''),
    })
    .where('body', '=', body)
    .where('id', '=', project)
    .execute();
}

async function applyMet(
  trx: Executor,
  body: string,
  project: string,
  met: ReadonlyMap<string, string>,
): Promise<void> {
  const rows = await trx
    .selectFrom('milestone')
    .select(['id', 'met_on'])
    .where('body', '=', body)
    .where('project', '=', project)
    .execute();
  for (const { id, met_on } of rows) {
    const metOn = met.get(id) ?? '';
    if (metOn === met_on) continue;
    await trx
      .updateTable('milestone')
      .set({ met_on: metOn })
      .where('body', '=', body)
      .where('project', '=', project)
      .where('id', '=', id)
      .execute();
  }
}
