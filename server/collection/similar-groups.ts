import type { Cluster } from '../../shared/collection/clusters.ts';
import { mayGroup } from '../../shared/collection/lifecycle.ts';
import type { SimilarGroup, SimilarScope } from '../../shared/collection/similar.ts';
import type { Executor } from '../platform/database/tables.ts';
import { boundedMap } from '../platform/identity/bounded-map.ts';
import { apartIn } from './apart.ts';
import type { SimilarBooks } from './similar-book.ts';
import { leadsAmong, SCOPES, similarRows } from './similar-leads.ts';

/** The machine's proposals for merging the leads of drives. */
export interface SimilarGroups {
  /** Groups of leads of a drive that seem to raise one matter, the largest first. */
  of(db: Executor, body: string, drive: string, scope: SimilarScope): Promise<SimilarGroup[]>;
}

/** Proposals among which groups are looked for at a time: a matter of some ten seconds. */
const MOST_GROUPED = 5000;
/** Among so many nobody notices the time it takes; among more, what was found last is answered meanwhile. */
const SOON = 1000;
const MOST_REMEMBERED = 12;

interface Found {
  /** What the proposals were when it was looked for. */
  readonly print: string;
  readonly clusters: Promise<readonly Cluster[]>;
}

/**
 * Looks for groups among the earliest proposals of leads that nobody has
 * decided on. Which proposals resemble each other is looked for again when
 * some came or changed; which leads they are in now, and what staff have found
 * to be apart, is read each time.
 */
export function createSimilarGroups(books: SimilarBooks): SimilarGroups {
  const latest = boundedMap<Found>(MOST_REMEMBERED);
  const whole = boundedMap<readonly Cluster[]>(MOST_REMEMBERED);

  async function clustersOf(
    db: Executor,
    body: string,
    drive: string,
    scope: SimilarScope,
  ): Promise<readonly Cluster[]> {
    const key = `${body}/${drive}/${scope}`;
    const { print, count } = await standing(db, body, drive);
    let found = latest.get(key);
    if (found === undefined || found.print !== print) {
      const clusters = openProposals(db, body, drive).then((seqs) =>
        books.clusters(db, body, seqs, SCOPES[scope]),
      );
      found = latest.set(key, { print, clusters });
      // What failed is looked for anew by whoever asks next.
      clusters.then(
        (done) => whole.set(key, done),
        () => latest.set(key, { print: '', clusters }),
      );
    }
    const before = whole.get(key);
    return before === undefined || count <= SOON ? found.clusters : before;
  }

  return {
    async of(db, body, drive, scope) {
      const clusters = await clustersOf(db, body, drive, scope);
      const rows = await similarRows(
        db,
        body,
        clusters.flatMap(({ head, members }) => [head, ...members.map(({ key }) => key)]),
      );
      const isApart = await apartIn(db, body, drive);
      const grouped = new Set<string>();
      const groups = clusters.flatMap(({ head, members }): SimilarGroup[] => {
        const into = [head, ...members.map(({ key }) => key)]
          .flatMap((seq) => rows.get(seq) ?? [])
          .find(({ id, state }) => mayGroup('mergeInto', state) && !grouped.has(id));
        if (into === undefined) return [];
        grouped.add(into.id);
        const leads = leadsAmong(members, rows, grouped).filter(
          ({ id, state }) => state === 'lead' && !isApart(into.id, id),
        );
        for (const { id } of leads) grouped.add(id);
        const { proposal: _proposal, ...lead } = into;
        return leads.length === 0
          ? []
          : [{ into: lead, leads: leads.map((one) => ({ ...one, apart: false })) }];
      });
      return groups.toSorted((one, other) => other.leads.length - one.leads.length);
    },
  };
}

/** What tells whether proposals came or changed, and how many there are. */
async function standing(
  db: Executor,
  body: string,
  drive: string,
): Promise<{ readonly print: string; readonly count: number }> {
  const { count } = await db
    .selectFrom('drive')
    .select('proposals as count')
    .where('body', '=', body)
    .where('id', '=', drive)
    .executeTakeFirstOrThrow();
  const changed = await db
    .selectFrom('proposal_earlier')
    .select((eb) => [eb.fn.max('at').as('at'), eb.fn.countAll<number>().as('count')])
    .where('body', '=', body)
    .executeTakeFirstOrThrow();
  return { print: `${count}/${changed.at ?? ''}/${changed.count}`, count };
}

async function openProposals(db: Executor, body: string, drive: string): Promise<number[]> {
  const open = await db
    .selectFrom('proposal')
    .innerJoin('lead', 'lead.id', 'proposal.lead')
    .select('proposal.seq')
    .where('proposal.body', '=', body)
    .where('proposal.drive', '=', drive)
    .where('lead.drive', '=', drive)
    .where('lead.state', '=', 'lead')
    .orderBy('proposal.seq')
    .limit(MOST_GROUPED)
    .execute();
  return open.map(({ seq }) => seq);
}
