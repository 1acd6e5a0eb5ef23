import type { Lead, ProposalState, PublishedText, Step } from '../../shared/collection/model.ts';
import type { Executor } from '../platform/database/tables.ts';

/** What a row says of the texts of a proposal. */
export interface TextRow {
  readonly state: ProposalState;
  readonly published: string | null;
  readonly name: string;
  readonly reason: string;
  readonly content: string;
  readonly site: string;
}

/** What everybody may read of a proposal: what staff published, else the original; nothing before it was accepted. */
export function publicText(row: TextRow): PublishedText | null {
  if (row.state !== 'accepted') return null;
  const { name, reason, content, site } = row;
  if (row.published === null) return { name, reason, content, site };
  const published: PublishedText = JSON.parse(row.published);
  return published;
}

/** The name by which everybody may know a proposal; '' before it was accepted. */
export function publicName(row: Pick<TextRow, 'state' | 'published' | 'name'>): string {
  return publicText({ reason: '', content: '', site: '', ...row })?.name ?? '';
}

/**
 * The titles of leads as everybody may read them. A lead takes its title from
 * its first proposal, which may be one that nobody has reviewed, or whose text
 * is withheld: then the name of its first accepted proposal stands for it, and
 * '' where it has none. A title that no proposal has is one that staff wrote.
 */
export async function publicTitles(
  db: Executor,
  body: string,
  leads: readonly Pick<Lead, 'id' | 'title'>[],
): Promise<ReadonlyMap<string, string>> {
  const titles = new Map<string, string>();
  for (const { id, title } of leads) {
    const named = await db
      .selectFrom('lead_membership')
      .innerJoin('proposal', 'proposal.id', 'lead_membership.proposal')
      .select(['proposal.state', 'proposal.published', 'proposal.name'])
      .where('lead_membership.body', '=', body)
      .where('lead_membership.lead', '=', id)
      .where('proposal.name', '=', title)
      .execute();
    const open = named.length === 0 || named.some((row) => publicName(row) === title);
    titles.set(id, open ? title : await firstAcceptedName(db, body, id));
  }
  return titles;
}

/**
 * Steps as everybody may read them. A step that names another lead of the
 * drive (`into`, `from`: its ordinal) may carry its title; one that only an
 * unreviewed proposal has is left out.
 */
export async function publicSteps(
  db: Executor,
  body: string,
  drive: string,
  steps: readonly Step[],
): Promise<Step[]> {
  const shown: Step[] = [];
  for (const step of steps) {
    const { title, ...facts } = step.detail;
    const ordinal = Number(facts['into'] ?? facts['from']);
    if (title === undefined || (await isOpenTitle(db, body, drive, ordinal, String(title))))
      shown.push(step);
    else shown.push({ ...step, detail: facts });
  }
  return shown;
}

async function isOpenTitle(
  db: Executor,
  body: string,
  drive: string,
  ordinal: number,
  title: string,
): Promise<boolean> {
  if (!Number.isInteger(ordinal)) return false;
  const lead = await db
    .selectFrom('lead')
    .select('id')
    .where('body', '=', body)
    .where('drive', '=', drive)
    .where('ordinal', '=', ordinal)
    .executeTakeFirst();
  if (lead === undefined) return false;
  return (await publicTitles(db, body, [{ id: lead.id, title }])).get(lead.id) === title;
}

async function firstAcceptedName(db: Executor, body: string, lead: string): Promise<string> {
  const row = await db
    .selectFrom('proposal')
    .select(['state', 'published', 'name'])
    .where('body', '=', body)
    .where('lead', '=', lead)
    .where('state', '=', 'accepted')
    .orderBy('seq')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? '' : publicName(row);
}
