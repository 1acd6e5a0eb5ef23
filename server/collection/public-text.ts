import type { Lead, ProposalState, PublishedText, Step } from '../../shared/collection/model.ts';
import { leadNumber } from '../../shared/collection/rules.ts';
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

/** What a lead says of a matter: its name, and what it is about. */
export type LeadWords = Pick<Lead, 'title' | 'summary'>;

/**
 * Title and summary of a lead as everybody may read them. A lead takes its
 * words from its first proposal, which may be one that nobody has reviewed, or
 * whose text is withheld or covered: then those of its first accepted proposal
 * stand for them, and '' where it has none. Words that no proposal has are
 * such as staff wrote. One that was taken up again out of the reserve has its
 * words from the proposals of the earlier year.
 */
export async function publicWords(
  db: Executor,
  body: string,
  { id, title, summary }: LeadWords & Pick<Lead, 'id'>,
): Promise<LeadWords> {
  const line = await lineOf(db, body, id);
  const rows = await db
    .selectFrom('lead_membership')
    .innerJoin('proposal', 'proposal.id', 'lead_membership.proposal')
    .select(TEXT)
    .where('lead_membership.body', '=', body)
    .where('lead_membership.lead', 'in', line)
    .where((eb) =>
      eb.or([
        eb('proposal.name', '=', title),
        ...(summary === ''
          ? []
          : [eb('proposal.content', '=', summary), eb('proposal.reason', '=', summary)]),
        eb('proposal.published', 'is not', null),
      ]),
    )
    .execute();
  const isOpen = (word: string, of: (text: PublishedText) => string): boolean => {
    const own = rows.filter((row) => wordings(row).some((text) => of(text) === word));
    return (
      own.length === 0 ||
      own.some((row) => {
        const text = publicText(row);
        return text !== null && of(text) === word;
      })
    );
  };
  const open = { title: isOpen(title, ({ name }) => name), summary: isOpen(summary, summaryOf) };
  if (open.title && open.summary) return { title, summary };
  const first = await firstAccepted(db, body, line);
  return {
    title: open.title ? title : (first?.name ?? ''),
    summary: open.summary ? summary : first === undefined ? '' : summaryOf(first),
  };
}

/** The titles of leads as everybody may read them, by id (see `publicWords`). */
export async function publicTitles(
  db: Executor,
  body: string,
  leads: readonly Pick<Lead, 'id' | 'title'>[],
): Promise<ReadonlyMap<string, string>> {
  const titles = new Map<string, string>();
  for (const { id, title } of leads)
    if (!titles.has(id))
      titles.set(id, (await publicWords(db, body, { id, title, summary: '' })).title);
  return titles;
}

/** The same, and of a lead whose words nobody may read yet its number. */
export async function publicTitlesOrNumbers(
  db: Executor,
  body: string,
  leads: readonly Pick<Lead, 'id' | 'title' | 'ordinal'>[],
): Promise<ReadonlyMap<string, string>> {
  const titles = await publicTitles(db, body, leads);
  return new Map(leads.map(({ id, ordinal }) => [id, titles.get(id) || leadNumber(ordinal)]));
}

/** What a lead says of a proposal's matter. */
export function summaryOf({ content, reason }: Pick<PublishedText, 'content' | 'reason'>): string {
  return content === '' ? reason : content;
}

const TEXT = [
  'proposal.state',
  'proposal.published',
  'proposal.name',
  'proposal.reason',
  'proposal.content',
  'proposal.site',
] as const;

/** How a proposal reads as it was sent, and as staff would publish it. */
function wordings(row: TextRow): readonly PublishedText[] {
  const published = publicText({ ...row, state: 'accepted' });
  return published === null ? [row] : [row, published];
}

/** The lead with those that it takes up again, one after the other. */
async function lineOf(db: Executor, body: string, lead: string): Promise<string[]> {
  const line = [lead];
  for (let at: string | undefined = lead; at !== undefined;) {
    const row: { readonly revived_from: string | null } | undefined = await db
      .selectFrom('lead')
      .select('revived_from')
      .where('body', '=', body)
      .where('id', '=', at)
      .executeTakeFirst();
    at = row?.revived_from ?? undefined;
    if (at !== undefined) line.push(at);
  }
  return line;
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

async function firstAccepted(
  db: Executor,
  body: string,
  leads: readonly string[],
): Promise<PublishedText | undefined> {
  const row = await db
    .selectFrom('proposal')
    .select(TEXT)
    .where('body', '=', body)
    .where('lead', 'in', leads)
    .where('state', '=', 'accepted')
    .orderBy('seq')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? undefined : (publicText(row) ?? undefined);
}
