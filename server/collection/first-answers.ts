import { sql } from 'kysely';
import type { StepKind } from '../../shared/collection/model.ts';
import { daysBetween, dayOf } from '../../shared/day.ts';
import type { YearReport } from '../../shared/collection/report.ts';
import type { Executor } from '../platform/database/tables.ts';
import { inPieces, type Piece } from './pieces.ts';

/** Steps by which a proposal only comes in: they answer nothing. */
const ARRIVALS: readonly StepKind[] = ['received', 'joined'];

/** A moment cut to its hour, `2027-01-19T06`, by which days are told in any time zone of whole hours. */
const HOUR = 13;

/**
 * How many proposals of a drive have been told anything since they came, and
 * after how many days of the calendar on the average, to one decimal; null
 * while none has. What their lead is told while they belong to it counts.
 */
export async function firstAnswers(
  db: Executor,
  body: string,
  drive: string,
): Promise<Pick<YearReport, 'answered' | 'daysToAnswer'>> {
  let answered = 0;
  let days = 0;
  await inPieces(db, body, async (piece) => {
    for (const { of, came, told, count } of await answersIn(db, body, piece)) {
      if (of !== drive) continue;
      answered += Number(count);
      days += Number(count) * Math.max(0, daysBetween(dayAt(came), dayAt(told)));
    }
  });
  return {
    answered,
    daysToAnswer: answered === 0 ? null : Math.round((days / answered) * 10) / 10,
  };
}

/** The first answers to a piece of the proposals of a body, by drive and hours. */
async function answersIn(db: Executor, body: string, { after, upTo }: Piece) {
  const told = db
    .selectFrom('proposal')
    .innerJoin('lead_step', 'lead_step.proposal', 'proposal.id')
    .select(['proposal.id as of', 'lead_step.at as at'])
    .where('proposal.body', '=', body)
    .where('proposal.seq', '>', after)
    .where('proposal.seq', '<=', upTo)
    .where('lead_step.kind', 'not in', ARRIVALS)
    .unionAll((eb) =>
      eb
        .selectFrom('proposal')
        .innerJoin('lead_membership', 'lead_membership.proposal', 'proposal.id')
        .innerJoin('lead_step', 'lead_step.lead', 'lead_membership.lead')
        .select(['proposal.id as of', 'lead_step.at as at'])
        .where('proposal.body', '=', body)
        .where('proposal.seq', '>', after)
        .where('proposal.seq', '<=', upTo)
        .whereRef('lead_step.seq', '>=', 'lead_membership.since_seq')
        .where((part) =>
          part.or([
            part('lead_membership.until_seq', 'is', null),
            part('lead_step.seq', '<=', part.ref('lead_membership.until_seq')),
          ]),
        ),
    );
  const first = db
    .selectFrom(told.as('told'))
    .select((eb) => ['told.of', eb.fn.min('told.at').as('at')])
    .groupBy('told.of');
  const hours = (column: string) => sql<string>`substr(${sql.ref(column)}, 1, ${sql.lit(HOUR)})`;
  return db
    .selectFrom(first.as('first'))
    .innerJoin('proposal', 'proposal.id', 'first.of')
    .select((eb) => [
      'proposal.drive as of',
      hours('proposal.received_at').as('came'),
      hours('first.at').as('told'),
      eb.fn.countAll<number | bigint>().as('count'),
    ])
    .groupBy(['proposal.drive', hours('proposal.received_at'), hours('first.at')])
    .execute();
}

function dayAt(hour: string): string {
  return dayOf(new Date(`${hour}:00:00Z`));
}
