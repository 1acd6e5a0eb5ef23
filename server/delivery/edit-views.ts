import { inWan } from '../../shared/amounts.ts';
import { dayOf } from '../../shared/day.ts';
import {
  EDIT_KINDS,
  type EditField,
  type EditKind,
  type MinorEdit,
} from '../../shared/delivery/edits.ts';
import type { Official, PlanForm } from '../../shared/delivery/model.ts';
import type { SubProjectFacts } from '../../shared/delivery/sub-projects.ts';
import type { Executor } from '../platform/database/tables.ts';

type Changes = MinorEdit['changes'];

/** Who answers for a project, as an act has it. */
interface Assigned {
  readonly unit: string | null;
  readonly joint: readonly string[];
  readonly official: Official;
}

interface Row {
  readonly kind: string;
  readonly at: string;
  readonly detail: string;
}

/**
 * The minor edits of a project, the latest first: what the act log has of who
 * answers for it, of a plan that was published anew, and of its sub-projects.
 * The first assignment and the first plan are no edits.
 */
export async function minorEdits(
  db: Executor,
  body: string,
  project: string,
): Promise<readonly MinorEdit[]> {
  const rows = await db
    .selectFrom('act')
    .select(['kind', 'at', 'detail'])
    .where('body', '=', body)
    .where('subject', '=', `project/${project}`)
    .where('kind', 'in', [...EDIT_KINDS])
    .orderBy('seq')
    .execute();
  const names = await unitNames(db, body);
  let before: PlanForm | undefined;
  const edits = rows.flatMap((row): MinorEdit[] => {
    const kind = EDIT_KINDS.find((one) => one === row.kind);
    if (kind === undefined) return [];
    if (kind === 'plan-accepted') {
      const { form }: { form: PlanForm } = JSON.parse(row.detail);
      const changes = before === undefined ? [] : planChanges(before, form);
      before = form;
      return changes.length === 0 ? [] : [edit(kind, row, '', changes)];
    }
    if (kind === 'project-assigned') {
      const { before: was, after }: { before: Assigned; after: Assigned } = JSON.parse(row.detail);
      const first = was.official.name === '';
      const changes = first ? [] : assignedChanges(was, after, names);
      return changes.length === 0 ? [] : [edit(kind, row, '', changes)];
    }
    return [partEdit(kind, row)];
  });
  return edits.toReversed();
}

function edit(kind: EditKind, { at }: Row, name: string, changes: Changes): MinorEdit {
  return { kind, on: dayOf(new Date(at)), name, changes };
}

/** An edit of a sub-project; one that is new has nothing before. */
function partEdit(kind: EditKind, row: Row): MinorEdit {
  if (kind === 'sub-projects-imported') return edit(kind, row, '', []);
  const { before, after }: { before: SubProjectFacts | null; after?: SubProjectFacts } = JSON.parse(
    row.detail,
  );
  const name = after?.name ?? before?.name ?? '';
  if (before === null || after === undefined) return edit(kind, row, name, []);
  return edit(
    kind,
    row,
    name,
    differences([
      ['name', before.name, after.name],
      ['town', before.town, after.town],
      ['site', before.site, after.site],
      ['amount', before.scale, after.scale],
      ['dueOn', before.dueOn, after.dueOn],
    ]),
  );
}

function planChanges(before: PlanForm, after: PlanForm): Changes {
  return differences([
    ['scale', before.scale, after.scale],
    ['target', before.target, after.target],
    ['risks', before.risks, after.risks],
    ['contractor', before.contractor, after.contractor],
    ['money', moneyOf(before), moneyOf(after)],
    ['proof', proofsOf(before), proofsOf(after)],
  ]);
}

/** The money of a plan in one line, in 万元. */
function moneyOf({ money }: PlanForm): string {
  return money.map(({ year, yuan, source }) => `${year} ${source} ${inWan(yuan)}`).join('；');
}

function proofsOf({ milestones }: PlanForm): string {
  return milestones.map(({ name, proof }) => `${name} ${proof}`.trim()).join('；');
}

function assignedChanges(
  before: Assigned,
  after: Assigned,
  names: ReadonlyMap<string, string>,
): Changes {
  const named = (units: readonly (string | null)[]): string =>
    units.map((unit) => names.get(unit ?? '') ?? '').join('、');
  const said = ({ official: { post, name } }: Assigned): string => `${post} ${name}`.trim();
  return differences([
    ['unit', named([before.unit]), named([after.unit])],
    ['joint', named(before.joint), named(after.joint)],
    ['official', said(before), said(after)],
  ]);
}

function differences(fields: readonly (readonly [EditField, string, string])[]): Changes {
  return fields
    .filter(([, from, to]) => from !== to)
    .map(([field, from, to]) => ({ field, from, to }));
}

async function unitNames(db: Executor, body: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('unit')
    .select(['id', 'name'])
    .where('body', '=', body)
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
