import type {
  Category,
  Channel,
  DeclineReason,
  DriveState,
  LeadState,
  Origin,
  ProposalState,
  StepKind,
} from '../../shared/collection/model.ts';
import type { Migration } from '../platform/database/columns.ts';

/** Tables of the collection room: what people want, and what became of it. */
export interface CollectionTables {
  drive: {
    id: string;
    body: string;
    year: number;
    title: string;
    intro: string;
    opens_on: string;
    closes_on: string;
    state: DriveState;
    prefix: string;
    /** How many tracking numbers and lead numbers it has given. */
    proposals: number;
    leads: number;
    created_at: string;
  };
  /** Villages and communities of the body; a town without any has one row with `village` ''. */
  area: { body: string; town: string; village: string; position: number };
  proposal: {
    /** Made by whoever sends it, so that a repeated request is recognised. */
    id: string;
    body: string;
    drive: string;
    number: string;
    /** Counts the proposals of a body in the order in which they came. */
    seq: number;
    lead: string;
    state: ProposalState;
    origin: Origin;
    channel: Channel;
    /** The deputy who proposes it, for `deputies`. */
    deputy: string | null;
    /** The department or station that proposes or received it. */
    unit: string | null;
    /** The account of the staff that typed it in. */
    entered_by: string | null;
    name: string;
    reason: string;
    content: string;
    town: string;
    village: string;
    site: string;
    term: string;
    estimate_yuan: number | null;
    funding_source: string;
    category: Category | null;
    /** Seen by staff only, of residents. */
    by_name: string;
    by_phone: string;
    /** What the public reads as JSON of `PublishedText`; null where it reads the original. */
    published: string | null;
    /** Words of the similarity search, joined by spaces. */
    terms: string;
    /** What a search of the staff goes through. */
    search: string;
    /** SHA-256 of what was sent under this id: the same again is no second proposal. */
    fingerprint: string;
    received_at: string;
    /** Grows with every review and change; who acts on an older one is told. */
    version: number;
  };
  lead: {
    id: string;
    body: string;
    drive: string;
    ordinal: number;
    title: string;
    summary: string;
    category: Category | null;
    town: string;
    state: LeadState;
    size: number;
    residents: number;
    deputies: number;
    departments: number;
    stations: number;
    government: number;
    unit: string | null;
    first_at: string;
    last_at: string;
    version: number;
    merged_into: string | null;
    revived_from: string | null;
    decline_reason: DeclineReason | null;
    reason: string;
    /** Its title to be searched; '' while that is the name of one of its proposals, which says it too. */
    search: string;
  };
  /** Which lead a proposal belonged to from which step to which. */
  lead_membership: {
    body: string;
    proposal: string;
    lead: string;
    since_seq: number;
    until_seq: number | null;
  };
  /** Steps of leads and of single proposals, which their tracking pages tell. */
  lead_step: {
    body: string;
    seq: number;
    lead: string | null;
    proposal: string | null;
    at: string;
    kind: StepKind;
    /** JSON of texts and numbers. */
    detail: string;
    reason: string;
    /** Who of the staff did it; null for the system and for those outside. */
    account: string | null;
  };
}

declare module '../platform/database/tables.ts' {
  interface Tables extends CollectionTables {}
}

export const collectionMigrations: readonly Migration[] = [
  {
    name: '0150-collection',
    async up(db, { integer }) {
      await db.schema
        .createTable('drive')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('body', 'text', (c) => c.notNull().references('body.id'))
        .addColumn('year', integer, (c) => c.notNull())
        .addColumn('title', 'text', (c) => c.notNull())
        .addColumn('intro', 'text', (c) => c.notNull())
        .addColumn('opens_on', 'text', (c) => c.notNull())
        .addColumn('closes_on', 'text', (c) => c.notNull())
        .addColumn('state', 'text', (c) => c.notNull())
        .addColumn('prefix', 'text', (c) => c.notNull().unique())
        .addColumn('proposals', integer, (c) => c.notNull())
        .addColumn('leads', integer, (c) => c.notNull())
        .addColumn('created_at', 'text', (c) => c.notNull())
        .execute();
      await db.schema.createIndex('drive_by_body').on('drive').columns(['body', 'year']).execute();
      await db.schema
        .createTable('area')
        .addColumn('body', 'text', (c) => c.notNull().references('body.id'))
        .addColumn('town', 'text', (c) => c.notNull())
        .addColumn('village', 'text', (c) => c.notNull())
        .addColumn('position', integer, (c) => c.notNull())
        .addPrimaryKeyConstraint('area_key', ['body', 'town', 'village'])
        .execute();
      await db.schema
        .createTable('lead')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('body', 'text', (c) => c.notNull().references('body.id'))
        .addColumn('drive', 'text', (c) => c.notNull().references('drive.id'))
        .addColumn('ordinal', integer, (c) => c.notNull())
        .addColumn('title', 'text', (c) => c.notNull())
        .addColumn('summary', 'text', (c) => c.notNull())
        .addColumn('category', 'text')
        .addColumn('town', 'text', (c) => c.notNull())
        .addColumn('state', 'text', (c) => c.notNull())
        .addColumn('size', integer, (c) => c.notNull())
        .addColumn('residents', integer, (c) => c.notNull())
        .addColumn('deputies', integer, (c) => c.notNull())
        .addColumn('departments', integer, (c) => c.notNull())
        .addColumn('stations', integer, (c) => c.notNull())
        .addColumn('government', integer, (c) => c.notNull())
        .addColumn('unit', 'text', (c) => c.references('unit.id').onDelete('set null'))
        .addColumn('first_at', 'text', (c) => c.notNull())
        .addColumn('last_at', 'text', (c) => c.notNull())
        .addColumn('version', integer, (c) => c.notNull())
        .addColumn('merged_into', 'text', (c) => c.references('lead.id'))
        .addColumn('revived_from', 'text', (c) => c.references('lead.id'))
        .addColumn('decline_reason', 'text')
        .addColumn('reason', 'text', (c) => c.notNull())
        .addColumn('search', 'text', (c) => c.notNull())
        .addUniqueConstraint('lead_ordinal', ['drive', 'ordinal'])
        .execute();
      await db.schema.createIndex('lead_merged').on('lead').columns(['merged_into']).execute();
      // What stood in the reserve is taken up again once.
      await db.schema
        .createIndex('lead_revived')
        .unique()
        .on('lead')
        .columns(['revived_from'])
        .execute();
      await db.schema
        .createTable('proposal')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('body', 'text', (c) => c.notNull().references('body.id'))
        .addColumn('drive', 'text', (c) => c.notNull().references('drive.id'))
        .addColumn('number', 'text', (c) => c.notNull().unique())
        .addColumn('seq', integer, (c) => c.notNull())
        .addColumn('lead', 'text', (c) => c.notNull().references('lead.id'))
        .addColumn('state', 'text', (c) => c.notNull())
        .addColumn('origin', 'text', (c) => c.notNull())
        .addColumn('channel', 'text', (c) => c.notNull())
        .addColumn('deputy', 'text', (c) => c.references('deputy.id'))
        .addColumn('unit', 'text', (c) => c.references('unit.id').onDelete('set null'))
        .addColumn('entered_by', 'text', (c) => c.references('account.id'))
        .addColumn('name', 'text', (c) => c.notNull())
        .addColumn('reason', 'text', (c) => c.notNull())
        .addColumn('content', 'text', (c) => c.notNull())
        .addColumn('town', 'text', (c) => c.notNull())
        .addColumn('village', 'text', (c) => c.notNull())
        .addColumn('site', 'text', (c) => c.notNull())
        .addColumn('term', 'text', (c) => c.notNull())
        .addColumn('estimate_yuan', integer)
        .addColumn('funding_source', 'text', (c) => c.notNull())
        .addColumn('category', 'text')
        .addColumn('by_name', 'text', (c) => c.notNull())
        .addColumn('by_phone', 'text', (c) => c.notNull())
        .addColumn('published', 'text')
        .addColumn('terms', 'text', (c) => c.notNull())
        .addColumn('search', 'text', (c) => c.notNull())
        .addColumn('fingerprint', 'text', (c) => c.notNull())
        .addColumn('received_at', 'text', (c) => c.notNull())
        .addColumn('version', integer, (c) => c.notNull())
        .addUniqueConstraint('proposal_seq', ['body', 'seq'])
        .execute();
      await db.schema
        .createIndex('proposal_by_lead')
        .on('proposal')
        .columns(['body', 'lead', 'seq'])
        .execute();
      await db.schema
        .createIndex('proposal_by_state')
        .on('proposal')
        .columns(['body', 'drive', 'state', 'seq'])
        .execute();
      await db.schema
        .createIndex('proposal_by_town')
        .on('proposal')
        .columns(['body', 'drive', 'town', 'lead'])
        .execute();
      await db.schema
        .createIndex('proposal_of_deputy')
        .on('proposal')
        .columns(['deputy', 'seq'])
        .execute();
      await db.schema
        .createIndex('proposal_of_unit')
        .on('proposal')
        .columns(['unit', 'seq'])
        .execute();
      await db.schema
        .createTable('lead_membership')
        .addColumn('body', 'text', (c) => c.notNull())
        .addColumn('proposal', 'text', (c) => c.notNull().references('proposal.id'))
        .addColumn('lead', 'text', (c) => c.notNull().references('lead.id'))
        .addColumn('since_seq', integer, (c) => c.notNull())
        .addColumn('until_seq', integer)
        .addPrimaryKeyConstraint('lead_membership_key', ['proposal', 'since_seq'])
        .execute();
      await db.schema
        .createIndex('lead_membership_by_lead')
        .on('lead_membership')
        .columns(['lead', 'until_seq'])
        .execute();
      await db.schema
        .createTable('lead_step')
        .addColumn('body', 'text', (c) => c.notNull())
        .addColumn('seq', integer, (c) => c.notNull())
        .addColumn('lead', 'text', (c) => c.references('lead.id'))
        .addColumn('proposal', 'text', (c) => c.references('proposal.id'))
        .addColumn('at', 'text', (c) => c.notNull())
        .addColumn('kind', 'text', (c) => c.notNull())
        .addColumn('detail', 'text', (c) => c.notNull())
        .addColumn('reason', 'text', (c) => c.notNull())
        .addColumn('account', 'text', (c) => c.references('account.id'))
        .addPrimaryKeyConstraint('lead_step_key', ['body', 'seq'])
        .execute();
      await db.schema
        .createIndex('lead_step_of_lead')
        .on('lead_step')
        .columns(['lead', 'seq'])
        .execute();
      await db.schema
        .createIndex('lead_step_of_proposal')
        .on('lead_step')
        .columns(['proposal', 'seq'])
        .execute();
    },
  },
];
