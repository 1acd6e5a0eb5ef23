import { dayOf } from '../../shared/day.ts';
import { isPlanWithDepartment, BLANK_PLAN } from '../../shared/delivery/rules.ts';
import { asPromised } from '../../shared/delivery/plan-promised.ts';
import type { PlanRecord, PlanTask, UnitProject } from '../../shared/delivery/plan-model.ts';
import type { Executor } from '../platform/database/tables.ts';
import { filesOf } from '../platform/files/stored.ts';
import { planDocuments, planOf, promisedOf } from './plan-rows.ts';
import { itemOf, jointUnits, projectById, projectRows } from './project-rows.ts';
import { projectView } from './project-views.ts';
import { deliverySettingsOf } from './settings-views.ts';

/** The projects for which a department answers, alone or with others, the latest year first. */
export async function projectsOfUnit(
  db: Executor,
  body: string,
  unit: string,
  now: Date,
): Promise<UnitProject[]> {
  const settings = await deliverySettingsOf(db, body);
  const joint = await jointUnits(db, body);
  const rows = await projectRows(db, body)
    .where((eb) =>
      eb.or([
        eb('project.unit', '=', unit),
        eb(
          'project.id',
          'in',
          eb
            .selectFrom('project_unit')
            .select('project_unit.project')
            .where('project_unit.body', '=', body)
            .where('project_unit.unit', '=', unit),
        ),
      ]),
    )
    .orderBy('project.year', 'desc')
    .orderBy('project.number')
    .execute();
  return rows.map((row) => ({
    ...itemOf(row, joint.get(row.id) ?? [], now, settings),
    leads: row.unit === unit,
  }));
}

/** A plan as its lead department works on it; nothing when the project is not this department's. */
export async function planTask(
  db: Executor,
  place: { readonly body: string; readonly unit: string; readonly project: string },
  now: Date,
): Promise<PlanTask | undefined> {
  const project = await projectView(db, place.body, place.project, now);
  if (project === undefined) return undefined;
  const leads = project.unit?.id === place.unit;
  if (!leads && !project.joint.some(({ id }) => id === place.unit)) return undefined;
  const plan = await planOf(db, place.body, place.project);
  const { graceDays } = await deliverySettingsOf(db, place.body);
  const writing = leads && isPlanWithDepartment(plan.state);
  // A draft is seen by the lead department alone, and what it filed by the others only once it is public.
  const shown = leads ? plan.form : project.plan;
  const row = writing ? await projectById(db, place.body, place.project) : undefined;
  const promised = row === undefined ? null : await promisedOf(db, row);
  const form = (writing ? (plan.draft ?? plan.form) : shown) ?? {
    ...BLANK_PLAN,
    startsOn: project.card.startsOn,
    endsOn: project.card.endsOn,
    target: project.card.target,
  };
  return {
    project,
    leads,
    state: plan.state,
    form: promised === null ? form : asPromised(form, promised),
    promised,
    draftedAt: writing ? plan.draftedAt : null,
    submittedAt: plan.submittedAt,
    reason: leads ? plan.reason : '',
    documents:
      leads || plan.state === 'accepted'
        ? [...(await filesOf(db, place.body, planDocuments(place.project)))]
        : [],
    version: plan.version,
    graceDays,
    today: dayOf(now),
  };
}

/** A plan as the staff read it: what was filed, never what is being written. */
export async function planRecord(
  db: Executor,
  body: string,
  id: string,
  now: Date,
): Promise<PlanRecord | undefined> {
  const project = await projectView(db, body, id, now);
  if (project === undefined) return undefined;
  const plan = await planOf(db, body, id);
  const { graceDays } = await deliverySettingsOf(db, body);
  return {
    project,
    state: plan.state,
    form: plan.form,
    submittedAt: plan.submittedAt,
    decidedAt: plan.decidedAt,
    reason: plan.reason,
    documents: plan.form === null ? [] : [...(await filesOf(db, body, planDocuments(id)))],
    version: plan.version,
    graceDays,
    today: dayOf(now),
  };
}
