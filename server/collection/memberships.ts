import type { Executor } from '../platform/database/tables.ts';

/** Proposals that went from one lead to another, as of the step that told it. */
export interface Moved {
  readonly from: string;
  readonly to: string;
  /** Number of that step. It ends the one membership and begins the other; it belongs to one of the two leads. */
  readonly at: number;
}

/** So many ids go into one statement; both engines limit the number of its parameters. */
const GROUP = 500;

/** Moves all proposals of a lead. Counts are the caller's. */
export async function moveAll(trx: Executor, body: string, { from, to, at }: Moved): Promise<void> {
  await trx
    .updateTable('proposal')
    .set({ lead: to })
    .where('body', '=', body)
    .where('lead', '=', from)
    .execute();
  await trx
    .updateTable('lead_membership')
    .set({ until_seq: at })
    .where('body', '=', body)
    .where('lead', '=', from)
    .where('until_seq', 'is', null)
    .execute();
  const ended = await movedProposals(trx, body, { from, to, at });
  await begin(trx, body, to, at, ended);
}

/** Moves these proposals of a lead. Counts are the caller's. */
export async function movePart(
  trx: Executor,
  body: string,
  { from, to, at }: Moved,
  proposals: readonly string[],
): Promise<void> {
  for (const group of groupsOf(proposals)) {
    await trx
      .updateTable('proposal')
      .set({ lead: to })
      .where('body', '=', body)
      .where('lead', '=', from)
      .where('id', 'in', group)
      .execute();
    await trx
      .updateTable('lead_membership')
      .set({ until_seq: at })
      .where('body', '=', body)
      .where('lead', '=', from)
      .where('until_seq', 'is', null)
      .where('proposal', 'in', group)
      .execute();
  }
  await begin(trx, body, to, at, proposals);
}

/** The proposals of such a move, wherever they are now. */
export async function movedProposals(
  db: Executor,
  body: string,
  { from, at }: Moved,
): Promise<string[]> {
  const rows = await db
    .selectFrom('lead_membership')
    .select('proposal')
    .where('body', '=', body)
    .where('lead', '=', from)
    .where('until_seq', '=', at)
    .execute();
  return rows.map(({ proposal }) => proposal);
}

/** Which of these proposals belong to the lead now. */
export async function membersAmong(
  db: Executor,
  body: string,
  lead: string,
  proposals: readonly string[],
): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const group of groupsOf(proposals)) {
    const rows = await db
      .selectFrom('proposal')
      .select('id')
      .where('body', '=', body)
      .where('lead', '=', lead)
      .where('id', 'in', group)
      .execute();
    for (const { id } of rows) found.add(id);
  }
  return found;
}

async function begin(
  trx: Executor,
  body: string,
  lead: string,
  at: number,
  proposals: readonly string[],
): Promise<void> {
  for (const group of groupsOf(proposals))
    await trx
      .insertInto('lead_membership')
      .values(group.map((proposal) => ({ body, proposal, lead, since_seq: at, until_seq: null })))
      .execute();
}

function groupsOf(ids: readonly string[]): string[][] {
  const groups: string[][] = [];
  for (let from = 0; from < ids.length; from += GROUP) groups.push(ids.slice(from, from + GROUP));
  return groups;
}
