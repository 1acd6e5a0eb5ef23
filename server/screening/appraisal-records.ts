import type {
  AppraisalRecord,
  AppraisalTurn,
  AppraisalTask,
} from '../../shared/screening/appraisal-model.ts';
import { BLANK_APPRAISAL } from '../../shared/screening/appraisal.ts';
import type { AppraisalForm } from '../../shared/screening/model.ts';
import { publicTitlesOrNumbers } from '../collection/public-text.ts';
import type { Executor } from '../platform/database/tables.ts';
import { filesOf, filesOfAll } from '../platform/files/stored.ts';
import {
  appraisalRows,
  documentsOf,
  FORM,
  ITEM,
  itemOf,
  storedForm,
  type FormRow,
} from './appraisal-rows.ts';
import { publicProposals } from './public-proposals.ts';

/** The appraisals of a lead as the screeners read them, those asked first on top. */
export async function appraisalsOfLead(
  db: Executor,
  body: string,
  lead: string,
  now: Date,
): Promise<AppraisalRecord[]> {
  const rows = await appraisalRows(db, body)
    .select([...ITEM, ...FORM])
    .where('lead.id', '=', lead)
    .orderBy('appraisal.requested_at')
    .orderBy('appraisal.id')
    .execute();
  const owners = rows.map(({ id }) => documentsOf(id));
  const documents = await filesOfAll(db, body, owners);
  const turns = await turnsOf(db, body, owners);
  return rows.map((row) => {
    const owner = documentsOf(row.id);
    return {
      ...itemOf(row, now),
      form: storedForm(row.form),
      // What a department has attached while it writes belongs to its draft.
      documents: row.form === '' ? [] : (documents.get(owner) ?? []),
      turns: turns.get(owner) ?? [],
    };
  });
}

const TURNS: Readonly<Record<string, AppraisalTurn['kind']>> = {
  'appraisal-requested': 'requested',
  'appraisal-submitted': 'submitted',
  'appraisal-returned': 'returned',
  'appraisal-accepted': 'accepted',
  'appraisal-withdrawn': 'withdrawn',
};

/** What happened to these appraisals, the newest first, out of the act log; `subjects` as it names them. */
async function turnsOf(
  db: Executor,
  body: string,
  subjects: readonly string[],
): Promise<ReadonlyMap<string, readonly AppraisalTurn[]>> {
  if (subjects.length === 0) return new Map();
  const rows = await db
    .selectFrom('act')
    .select(['seq', 'at', 'actor', 'kind', 'subject', 'detail', 'reason'])
    .where('body', '=', body)
    .where('subject', 'in', subjects)
    .orderBy('seq', 'desc')
    .execute();
  const turns = new Map<string, AppraisalTurn[]>();
  for (const { seq, at, actor, subject, detail, reason, ...row } of rows) {
    const kind = TURNS[row.kind];
    if (kind === undefined) continue;
    const { form }: { form?: AppraisalForm } = JSON.parse(detail);
    const turn = { seq, at, kind, by: actor, reason: reason ?? '', form: form ?? null };
    turns.set(subject, [...(turns.get(subject) ?? []), turn]);
  }
  return turns;
}

/** So many proposals of a lead are shown in full; a department need not read hundreds of the same. */
const SHOWN = 50;

/** An appraisal as its department works on it. */
export async function taskOf(
  db: Executor,
  body: string,
  row: FormRow,
  now: Date,
): Promise<AppraisalTask> {
  const { year } = await db
    .selectFrom('lead')
    .innerJoin('drive', 'drive.id', 'lead.drive')
    .select('drive.year')
    .where('lead.id', '=', row.lead)
    .executeTakeFirstOrThrow();
  const { lead: id, title, ordinal } = row;
  const titles = await publicTitlesOrNumbers(db, body, [{ id, title, ordinal }]);
  return {
    ...itemOf({ ...row, title: titles.get(row.lead) ?? '' }, now),
    form: storedForm(row.draft) ?? storedForm(row.form) ?? BLANK_APPRAISAL,
    draftedAt: row.drafted_at,
    documents: await filesOf(db, body, documentsOf(row.id)),
    year,
    proposals: await publicProposals(db, body, row.lead, SHOWN),
  };
}
