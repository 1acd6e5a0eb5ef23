import type { Lead } from '../../shared/collection/model.ts';
import {
  asProjectCard,
  leadCardFaults,
  mainOrigin,
  originNote,
} from '../../shared/screening/lead-card.ts';
import type { LeadCard, LeadCardView, TypedLeadCard } from '../../shared/screening/lead-model.ts';
import type { AppraisalForm, ProjectCard } from '../../shared/screening/model.ts';
import { CARD_LENGTHS } from '../../shared/screening/rules.ts';
import { ancestryOf, voicesOf } from '../collection/ancestry.ts';
import { leadById } from '../collection/lead-rows.ts';
import { publicWords } from '../collection/public-text.ts';
import { publishedOf } from '../collection/review-views.ts';
import type { Executor } from '../platform/database/tables.ts';
import { withHomes } from './appraised-leads.ts';

/** The project card of a lead: as it was written, otherwise as lead and appraisal offer it. */
export async function leadCardOf(db: Executor, body: string, lead: Lead): Promise<LeadCardView> {
  const offered = await offeredCard(db, body, lead);
  const row = await db
    .selectFrom('lead_card')
    .select(['card', 'changed_at'])
    .where('body', '=', body)
    .where('lead', '=', lead.id)
    .executeTakeFirst();
  if (row === undefined)
    return { card: offered, writtenAt: null, offered, faults: leadCardFaults(offered) };
  const written: ProjectCard = JSON.parse(row.card);
  const { category, unit, department, origin, originNote: note } = offered;
  const card = { ...written, category, unit, department, origin, originNote: note };
  return { card, writtenAt: row.changed_at, offered, faults: leadCardFaults(card) };
}

/** The card of a lead of this body as the list of candidates takes it; nothing while it has no category. */
export async function projectCardOf(
  db: Executor,
  body: string,
  id: string,
): Promise<ProjectCard | undefined> {
  const lead = await leadById(db, body, id);
  return lead === undefined ? undefined : asProjectCard((await leadCardOf(db, body, lead)).card);
}

/** What is computed of a card, from the lead as it stands; the voices of earlier years count with it. */
export async function computedOf(
  db: Executor,
  body: string,
  lead: Lead,
): Promise<Omit<LeadCard, keyof TypedLeadCard>> {
  const { unit } = lead;
  const origins = voicesOf((await ancestryOf(db, body, [lead])).get(lead.id) ?? [lead]);
  const row =
    unit === null
      ? undefined
      : await db
          .selectFrom('unit')
          .select('name')
          .where('body', '=', body)
          .where('id', '=', unit)
          .executeTakeFirst();
  return {
    department: row?.name ?? '',
    origin: mainOrigin(origins),
    originNote: originNote(origins),
  };
}

/** What lead, proposals and the accepted appraisal say; empty where none of them does. */
async function offeredCard(db: Executor, body: string, lead: Lead): Promise<LeadCard> {
  const form = await acceptedForm(db, body, lead);
  const computed = await computedOf(db, body, lead);
  // A card is read by everybody: it takes over only what everybody may read.
  const { title, summary } = await publicWords(db, body, lead);
  const drive = await db
    .selectFrom('drive')
    .select('year')
    .where('body', '=', body)
    .where('id', '=', lead.drive)
    .executeTakeFirstOrThrow();
  const money = form?.money ?? [];
  const inYear = money.filter(({ year }) => year === drive.year);
  const sources = new Set(money.map(({ source }) => source).filter((source) => source !== ''));
  return {
    name: title,
    content: form?.content || summary,
    site: form?.site || (await sitesOf(db, body, lead)),
    beneficiaries: form?.beneficiaries ?? 0,
    beneficiaryGroup: form?.beneficiaryGroup ?? '',
    totalYuan: sum(money.map(({ yuan }) => yuan)),
    yearYuan: sum(inYear.map(({ yuan }) => yuan)),
    fundingSource: cut([...sources].join('；'), CARD_LENGTHS.fundingSource),
    startsOn: form?.startsOn ?? '',
    endsOn: form?.endsOn ?? '',
    target: form?.target ?? '',
    category: lead.category,
    unit: lead.unit,
    ...computed,
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function cut(text: string, most: number): string {
  return Array.from(text).slice(0, most).join('');
}

/** The accepted appraisal of the responsible department, otherwise the last one; its own before those of what was merged into it. */
async function acceptedForm(
  db: Executor,
  body: string,
  lead: Lead,
): Promise<AppraisalForm | undefined> {
  const found = await withHomes(db, body)
    .selectFrom('appraisal')
    .innerJoin('home', 'home.appraised', 'appraisal.lead')
    .select(['appraisal.unit', 'appraisal.form', 'appraisal.lead'])
    .where('appraisal.body', '=', body)
    .where('home.lead', '=', lead.id)
    .where('appraisal.state', '=', 'accepted')
    .orderBy('appraisal.submitted_at', 'desc')
    .orderBy('appraisal.id', 'desc')
    .execute();
  const own = found.filter((one) => one.lead === lead.id);
  const rows = [...own, ...found.filter((one) => one.lead !== lead.id)];
  const row = rows.find(({ unit }) => unit === lead.unit) ?? rows[0];
  if (row === undefined) return undefined;
  const form: AppraisalForm = JSON.parse(row.form);
  return form;
}

/** So many towns are named. */
const MOST_TOWNS = 8;

/** So many of its accepted proposals are looked at for their places. */
const MOST_PLACES = 200;

/** Where the accepted proposals of a lead would have it, as everybody reads them. */
async function sitesOf(db: Executor, body: string, lead: Lead): Promise<string> {
  const rows = await db
    .selectFrom('proposal')
    .select(['town', 'village', 'site', 'published'])
    .distinct()
    .where('body', '=', body)
    .where('lead', '=', lead.id)
    .where('state', '=', 'accepted')
    .limit(MOST_PLACES)
    .execute();
  const places = new Set(
    rows.map(({ town, village, site, published }) =>
      [town, (publishedOf(published)?.site ?? site) || village].join(''),
    ),
  );
  places.delete('');
  const [only] = places;
  if (places.size === 1 && only !== undefined) return cut(only, CARD_LENGTHS.site);
  if (lead.town !== '') return lead.town;
  const towns = await db
    .selectFrom('proposal')
    .select('town')
    .distinct()
    .where('body', '=', body)
    .where('lead', '=', lead.id)
    .where('town', '!=', '')
    .orderBy('town')
    .limit(MOST_TOWNS)
    .execute();
  return cut(towns.map(({ town }) => town).join('、'), CARD_LENGTHS.site);
}
