import { sql } from 'kysely';
import {
  SETTLED_STATES,
  SETTLING_STEPS,
  type Answer,
  type AnswersView,
  type SettledState,
  type ToldBy,
  type ToldWanted,
} from '../../shared/collection/answers.ts';
import { dayOf } from '../../shared/day.ts';
import type { Executor } from '../platform/database/tables.ts';
import { stepOf } from './steps.ts';

/** Kind of the deed by which it is kept that a proposer was told. */
export const TOLD = 'proposer-told';

/** Subject of what is done with a proposal in the act log. */
export function subjectOf(proposal: string): string {
  return `proposal/${proposal}`;
}

/** What answers are wanted. */
export interface AnswersWanted {
  readonly state: SettledState | null;
  readonly told: ToldWanted;
  /** Only of those who left a telephone number. */
  readonly phone: boolean;
}

/**
 * The settled proposals of a drive with those who made them and whether they
 * were told (回告), in the order of their numbers. Whoever was told of an
 * earlier outcome is told again of a new one.
 */
export async function answersOf(
  db: Executor,
  body: string,
  drive: string,
  wanted: AnswersWanted,
  { page, size }: { readonly page: number; readonly size: number },
): Promise<AnswersView> {
  const found = settled(db, body, drive, wanted);
  const counted = await found
    .select((eb) => eb.fn.countAll<number | bigint>().as('count'))
    .executeTakeFirst();
  const rows = await found
    .select(['proposal.id', 'proposal.number', 'proposal.name', 'proposal.by_name'])
    .select(['proposal.by_phone', 'proposal.origin', 'proposal.received_at'])
    .select(['lead.ordinal', 'lead.title', 'lead.state', LAST_STEP.as('step')])
    .orderBy('proposal.seq')
    .limit(size)
    .offset((page - 1) * size)
    .execute();
  const steps = await stepsAt(
    db,
    body,
    rows.map(({ step }) => step),
  );
  const told = await toldOf(
    db,
    body,
    rows.map(({ id }) => id),
  );
  const waiting = await settled(db, body, drive, { state: null, told: 'no', phone: true })
    .select((eb) => eb.fn.countAll<number | bigint>().as('count'))
    .executeTakeFirst();
  return {
    rows: rows.flatMap((row): Answer[] => {
      const state = SETTLED_STATES.find((one) => one === row.state);
      const step = steps.get(row.step);
      if (state === undefined || step === undefined) return [];
      const last = told.get(row.id);
      return [
        {
          proposal: row.id,
          number: row.number,
          name: row.name,
          byName: row.by_name,
          byPhone: row.by_phone,
          origin: row.origin,
          receivedOn: dayOf(new Date(row.received_at)),
          lead: row.ordinal,
          title: row.title,
          state,
          step,
          told: last?.step === row.step ? { at: last.at, by: last.by, how: last.how } : null,
        },
      ];
    }),
    total: Number(counted?.count ?? 0),
    waiting: Number(waiting?.count ?? 0),
  };
}

const KINDS = sql.join(SETTLING_STEPS.map((kind) => sql.lit(kind)));

/** The number of the last step that settled the lead. */
export const LAST_STEP = sql<number>`(
  select max(${sql.ref('s.seq')}) from ${sql.table('lead_step')} as s
  where ${sql.ref('s.lead')} = ${sql.ref('lead.id')} and ${sql.ref('s.kind')} in (${KINDS}))`;

/** Whether the act log says that the proposer was told of this very step. */
const WAS_TOLD = sql<boolean>`exists (
  select 1 from ${sql.table('act')} as a
  where ${sql.ref('a.body')} = ${sql.ref('proposal.body')}
    and ${sql.ref('a.subject')} = 'proposal/' || ${sql.ref('proposal.id')}
    and ${sql.ref('a.kind')} = ${sql.lit(TOLD)}
    and ${sql.ref('a.detail')} like '%"step":' || cast(${LAST_STEP} as text) || '}')`;

function settled(db: Executor, body: string, drive: string, wanted: AnswersWanted) {
  const { state, told, phone } = wanted;
  return db
    .selectFrom('proposal')
    .innerJoin('lead', 'lead.id', 'proposal.lead')
    .where('proposal.body', '=', body)
    .where('proposal.drive', '=', drive)
    .where('lead.state', 'in', state === null ? SETTLED_STATES : [state])
    .where(LAST_STEP, 'is not', null)
    .$if(phone, (query) => query.where('proposal.by_phone', '!=', ''))
    .$if(told === 'yes', (query) => query.where(WAS_TOLD))
    .$if(told === 'no', (query) => query.where((eb) => eb.not(WAS_TOLD)));
}

async function stepsAt(
  db: Executor,
  body: string,
  seqs: readonly number[],
): Promise<ReadonlyMap<number, Answer['step']>> {
  if (seqs.length === 0) return new Map();
  const rows = await db
    .selectFrom('lead_step')
    .select(['seq', 'at', 'kind', 'detail', 'reason'])
    .where('body', '=', body)
    .where('seq', 'in', [...new Set(seqs)])
    .execute();
  return new Map(
    rows.map((row) => {
      const { kind, detail, reason, at } = stepOf(row);
      return [row.seq, { kind, detail, reason, at }];
    }),
  );
}

interface Telling {
  readonly step: number;
  readonly at: string;
  readonly by: string;
  readonly how: ToldBy;
}

/** How each of these proposers was told last. */
export async function toldOf(
  db: Executor,
  body: string,
  proposals: readonly string[],
): Promise<ReadonlyMap<string, Telling>> {
  if (proposals.length === 0) return new Map();
  const rows = await db
    .selectFrom('act')
    .select(['subject', 'at', 'actor', 'detail'])
    .where('body', '=', body)
    .where('subject', 'in', proposals.map(subjectOf))
    .where('kind', '=', TOLD)
    .orderBy('seq')
    .execute();
  return new Map(
    rows.map(({ subject, at, actor, detail }) => {
      const { step, how }: { readonly step: number; readonly how: ToldBy } = JSON.parse(detail);
      return [subject.slice(subjectOf('').length), { step, at, by: actor, how }];
    }),
  );
}
