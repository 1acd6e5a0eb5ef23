import type { Step, StepKind } from '../../shared/collection/model.ts';
import { moment, type Clock } from '../../shared/chance.ts';
import type { Executor } from '../platform/database/tables.ts';

/** A step to be written: of a lead with all its proposals, or of one proposal. */
export interface NewStep {
  readonly of: { readonly lead: string } | { readonly proposal: string };
  readonly kind: StepKind;
  readonly detail?: Step['detail'];
  readonly reason?: string;
  /** Account of the staff that did it, which staff are shown and nobody else. */
  readonly by?: string | null;
}

/** So many rows go into one statement; both engines limit the number of its parameters. */
const GROUP = 500;

/**
 * Writes steps in their order; answers the number of the last. Only within
 * an act of the body, whose acts take turns: numbers follow each other.
 */
export async function addSteps(
  trx: Executor,
  clock: Clock,
  body: string,
  steps: readonly NewStep[],
): Promise<number> {
  const before = await lastStep(trx, body);
  const at = moment(clock);
  const rows = steps.map((step, index) => ({
    body,
    seq: before + index + 1,
    lead: 'lead' in step.of ? step.of.lead : null,
    proposal: 'proposal' in step.of ? step.of.proposal : null,
    at,
    kind: step.kind,
    detail: JSON.stringify(step.detail ?? {}),
    reason: step.reason ?? '',
    account: step.by ?? null,
  }));
  for (let from = 0; from < rows.length; from += GROUP)
    await trx
      .insertInto('lead_step')
      .values(rows.slice(from, from + GROUP))
      .execute();
  return before + rows.length;
}

/** The number of the body's last step, 0 when there is none. */
export async function lastStep(db: Executor, body: string): Promise<number> {
  const row = await db
    .selectFrom('lead_step')
    .select('seq')
    .where('body', '=', body)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.seq ?? 0;
}

const COLUMNS = ['seq', 'at', 'kind', 'detail', 'reason'] as const;

/** A stored step as it is told. */
export function stepOf(row: {
  readonly seq: number;
  readonly at: string;
  readonly kind: StepKind;
  readonly detail: string;
  readonly reason: string;
}): Step {
  const { seq, at, kind, reason } = row;
  const detail: Step['detail'] = JSON.parse(row.detail);
  return { seq, at, kind, detail, reason };
}

/** The steps of a lead itself, in their order. */
export async function stepsOfLead(db: Executor, body: string, lead: string): Promise<Step[]> {
  const rows = await db
    .selectFrom('lead_step')
    .select(COLUMNS)
    .where('body', '=', body)
    .where('lead', '=', lead)
    .orderBy('seq')
    .execute();
  return rows.map(stepOf);
}

/**
 * The steps that the proposer reads: those of the proposal, and those of each
 * lead while the proposal belonged to it. A revived lead goes on for the
 * proposals of the one in the reserve, and so does what it was merged into.
 */
export async function stepsOfProposal(
  db: Executor,
  body: string,
  proposal: string,
): Promise<Step[]> {
  const own = await db
    .selectFrom('lead_step')
    .select(COLUMNS)
    .where('body', '=', body)
    .where('proposal', '=', proposal)
    .execute();
  const memberships = await db
    .selectFrom('lead_membership')
    .select(['lead', 'since_seq', 'until_seq'])
    .where('body', '=', body)
    .where('proposal', '=', proposal)
    .orderBy('since_seq')
    .execute();
  const last = memberships.at(-1);
  const spans = [...memberships, ...(last === undefined ? [] : await onwards(db, body, last))];
  const steps = own.map(stepOf);
  for (const { lead, since_seq, until_seq } of spans) {
    const rows = await db
      .selectFrom('lead_step')
      .select(COLUMNS)
      .where('body', '=', body)
      .where('lead', '=', lead)
      .where('seq', '>=', since_seq)
      .where('seq', '<=', until_seq ?? Number.MAX_SAFE_INTEGER)
      .execute();
    steps.push(...rows.map(stepOf));
  }
  return steps.toSorted((one, other) => one.seq - other.seq);
}

interface Span {
  readonly lead: string;
  readonly since_seq: number;
  readonly until_seq: number | null;
}

/**
 * Where a lead's matter went on without its proposals: the leads that took it
 * up again out of the reserve, one after the other, and those that these were
 * merged into. What was told there before is not told to those who come later.
 */
async function onwards(db: Executor, body: string, { lead, since_seq }: Span): Promise<Span[]> {
  const found = new Map<string, Span>();
  let since = since_seq;
  for (let at = lead; ;) {
    const into = await mergedInto(db, body, at);
    const next = into?.lead ?? (await revivalOf(db, body, at));
    if (next === undefined || next === lead || found.has(next)) return [...found.values()];
    since = Math.max(since, into?.at ?? 0);
    found.set(next, { lead: next, since_seq: since, until_seq: null });
    at = next;
  }
}

/** The lead that this one was merged into, and the number of the step that told it. */
async function mergedInto(
  db: Executor,
  body: string,
  id: string,
): Promise<{ readonly lead: string; readonly at: number } | undefined> {
  const row = await db
    .selectFrom('lead')
    .select('merged_into')
    .where('body', '=', body)
    .where('id', '=', id)
    .where('state', '=', 'merged')
    .executeTakeFirst();
  if (row === undefined || row.merged_into === null) return undefined;
  const step = await db
    .selectFrom('lead_step')
    .select('seq')
    .where('body', '=', body)
    .where('lead', '=', id)
    .where('kind', '=', 'merged')
    .orderBy('seq', 'desc')
    .executeTakeFirst();
  return { lead: row.merged_into, at: step?.seq ?? 0 };
}

/** The lead that took this one up again out of the reserve. */
async function revivalOf(db: Executor, body: string, lead: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('lead')
    .select('id')
    .where('body', '=', body)
    .where('revived_from', '=', lead)
    .executeTakeFirst();
  return row?.id;
}
