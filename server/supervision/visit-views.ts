import type { FindingBrief, VisitRecord } from '../../shared/supervision/visits.ts';
import type { SeenItem } from '../../shared/supervision/model.ts';
import type { Executor } from '../platform/database/tables.ts';
import { filesOfAll } from '../platform/files/stored.ts';

/** What the photos of one item of a visit belong to. */
export function itemOwner(visit: string, item: string): string {
  return `visit/${visit}/${item}`;
}

/** Visits of these projects, the latest first, by project. */
export async function visitsOf(
  db: Executor,
  body: string,
  projects: readonly string[],
): Promise<ReadonlyMap<string, readonly VisitRecord[]>> {
  if (projects.length === 0) return new Map();
  const rows = await db
    .selectFrom('visit')
    .select(['id', 'project', 'number', 'visited_on', 'way', 'note', 'task'])
    .where('body', '=', body)
    .where('project', 'in', projects)
    .orderBy('number', 'desc')
    .execute();
  const ids = rows.map(({ id }) => id);
  const deputies = await deputiesOf(db, body, ids);
  const findings = await findingsOf(db, body, ids);
  const items = await itemsOf(db, body, ids, findings);
  const photos = await filesOfAll(
    db,
    body,
    ids.map((id) => `visit/${id}`),
  );
  const visits = new Map<string, VisitRecord[]>();
  for (const { project, visited_on, task, ...row } of rows)
    visits.set(project, [
      ...(visits.get(project) ?? []),
      {
        ...row,
        visitedOn: visited_on,
        task: task ?? '',
        deputies: deputies.get(row.id) ?? [],
        items: items.get(row.id) ?? [],
        photos: photos.get(`visit/${row.id}`) ?? [],
        findings: findings.get(row.id) ?? [],
      },
    ]);
  return visits;
}

async function deputiesOf(db: Executor, body: string, visits: readonly string[]) {
  const by = new Map<string, { id: string; name: string }[]>();
  if (visits.length === 0) return by;
  const rows = await db
    .selectFrom('visit_deputy')
    .innerJoin('deputy', 'deputy.id', 'visit_deputy.deputy')
    .select(['visit_deputy.visit', 'deputy.id', 'deputy.name'])
    .where('visit_deputy.body', '=', body)
    .where('visit_deputy.visit', 'in', visits)
    .orderBy('deputy.position')
    .orderBy('deputy.number')
    .execute();
  for (const { visit, ...deputy } of rows) by.set(visit, [...(by.get(visit) ?? []), deputy]);
  return by;
}

async function itemsOf(
  db: Executor,
  body: string,
  visits: readonly string[],
  findings: ReadonlyMap<string, readonly FindingBrief[]>,
): Promise<ReadonlyMap<string, readonly SeenItem[]>> {
  const by = new Map<string, SeenItem[]>();
  if (visits.length === 0) return by;
  const rows = await db
    .selectFrom('visit_item')
    .innerJoin('checklist_item', 'checklist_item.id', 'visit_item.item')
    .select([
      'visit_item.visit',
      'visit_item.item',
      'visit_item.result',
      'visit_item.note',
      'visit_item.code',
      'visit_item.words',
    ])
    .where('visit_item.body', '=', body)
    .where('visit_item.visit', 'in', visits)
    .orderBy('checklist_item.position')
    .execute();
  // A photo that a finding took along is still one of what was seen there.
  const raised = [...findings.values()].flat();
  const owners = [
    ...rows.map(({ visit, item }) => itemOwner(visit, item)),
    ...raised.map(({ id }) => `finding/${id}`),
  ];
  const files = await filesOfAll(db, body, owners);
  for (const { visit, ...row } of rows) {
    const taken = (findings.get(visit) ?? []).filter(({ item }) => item === row.item);
    const photos = [
      ...(files.get(itemOwner(visit, row.item)) ?? []),
      ...taken.flatMap(({ id }) => files.get(`finding/${id}`) ?? []),
    ].map(({ id }) => id);
    by.set(visit, [...(by.get(visit) ?? []), { ...row, photos }]);
  }
  return by;
}

async function findingsOf(
  db: Executor,
  body: string,
  visits: readonly string[],
): Promise<ReadonlyMap<string, readonly FindingBrief[]>> {
  const by = new Map<string, FindingBrief[]>();
  if (visits.length === 0) return by;
  const rows = await db
    .selectFrom('finding')
    .innerJoin('unit', 'unit.id', 'finding.unit')
    .select([
      'finding.visit',
      'finding.id',
      'finding.number',
      'finding.item',
      'finding.title',
      'finding.text',
      'finding.urgency',
      'finding.state',
      'finding.rectify_due_on',
      'unit.id as unit_id',
      'unit.name as unit_name',
    ])
    .where('finding.body', '=', body)
    .where('finding.visit', 'in', visits)
    .orderBy('finding.number')
    .execute();
  for (const { visit, item, rectify_due_on, unit_id, unit_name, ...row } of rows) {
    if (visit === null) continue;
    const brief = {
      ...row,
      item: item ?? '',
      unit: { id: unit_id, name: unit_name },
      rectifyDueOn: rectify_due_on,
    };
    by.set(visit, [...(by.get(visit) ?? []), brief]);
  }
  return by;
}
