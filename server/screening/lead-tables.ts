import { sql } from 'kysely';
import type {
  AppraisalState,
  CheckAnswer,
  Gate,
  GateDecision,
  GateOutcome,
  Stance,
} from '../../shared/screening/model.ts';
import type { Migration } from '../platform/database/columns.ts';

/** Tables of the screening room on the way of a lead to the candidates. */
export interface LeadScreeningTables {
  /** How a body screens; no row while it uses the default of its kind and level. */
  screening_settings: {
    body: string;
    gates: string;
    checks: string;
    set_at: string;
    version: number;
  };
  /** An answered question of a lead's checklist. */
  check_answer: {
    body: string;
    lead: string;
    item: string;
    answer: CheckAnswer;
    note: string;
    account: string | null;
    at: string;
  };
  /** The project card of a lead while it is made (JSON of `ProjectCard`). */
  lead_card: { lead: string; body: string; card: string; changed_at: string };
  /** An appraisal asked of a department. */
  appraisal: {
    id: string;
    body: string;
    lead: string;
    unit: string;
    state: AppraisalState;
    /** What is asked. */
    note: string;
    requested_at: string;
    due_on: string;
    /** As it was submitted last (JSON of `AppraisalForm`); '' until then. */
    form: string;
    /** What the department is writing, seen by nobody else; null while it writes nothing. */
    draft: string | null;
    drafted_at: string | null;
    submitted_at: string | null;
    submitted_by: string | null;
    decided_at: string | null;
    /** Why it was returned or withdrawn. */
    reason: string;
    version: number;
  };
  /** A decision of a gate on the candidate list of a drive's year. */
  gate_decision: {
    id: string;
    body: string;
    drive: string;
    /** Made by whoever sent it, so that a repeated request is one decision. */
    sent_as: string;
    gate: Gate;
    decided_on: string;
    decision: GateDecision;
    minute: string;
    conditions: string;
    at: string;
  };
  /** What it decided on one lead. */
  gate_item: {
    decision: string;
    body: string;
    lead: string;
    outcome: GateOutcome;
    note: string;
    /** Which nomination of the lead it was decided on, from 1. */
    nomination: number;
    /** The card as it then stood (JSON of `SeenCard`). */
    card: string;
  };
  /** A deputy's question on a preliminary candidate, and the answer that all deputies read. */
  lead_question: {
    id: string;
    body: string;
    lead: string;
    deputy: string;
    text: string;
    asked_at: string;
    answer: string;
    answered_by: string | null;
    answered_unit: string | null;
    answered_at: string | null;
  };
  /** What a deputy thinks of a preliminary candidate; advisory. */
  lead_stance: {
    body: string;
    lead: string;
    deputy: string;
    stance: Stance;
    note: string;
    at: string;
  };
  /** An advisory poll of the public on a preliminary list. */
  poll: {
    id: string;
    body: string;
    drive: string;
    title: string;
    intro: string;
    opens_on: string;
    closes_on: string;
    most: number;
    state: 'draft' | 'published' | 'closed';
    created_at: string;
  };
  poll_lead: { poll: string; body: string; lead: string; position: number };
  /** What one device chose; `device` is a keyed hash that leads nowhere else. */
  poll_answer: { poll: string; device: string; choices: string; at: string };
}

declare module '../platform/database/tables.ts' {
  interface Tables extends LeadScreeningTables {}
}

export const leadMigrations: readonly Migration[] = [
  {
    name: '0210-screening-leads',
    async up(db, { integer }) {
      await db.schema
        .alterTable('candidate')
        .addColumn('lead', 'text', (c) => c.references('lead.id'))
        .execute();
      // A lead stands once on the list of a session.
      await db.schema
        .createIndex('candidate_of_lead')
        .unique()
        .on('candidate')
        .columns(['session', 'lead'])
        .execute();
      await db.schema
        .createTable('screening_settings')
        .addColumn('body', 'text', (c) => c.primaryKey().references('body.id'))
        .addColumn('gates', 'text', (c) => c.notNull())
        .addColumn('checks', 'text', (c) => c.notNull())
        .addColumn('set_at', 'text', (c) => c.notNull())
        .addColumn('version', integer, (c) => c.notNull())
        .execute();
      await db.schema
        .createTable('check_answer')
        .addColumn('body', 'text', (c) => c.notNull())
        .addColumn('lead', 'text', (c) => c.notNull().references('lead.id'))
        .addColumn('item', 'text', (c) => c.notNull())
        .addColumn('answer', 'text', (c) => c.notNull())
        .addColumn('note', 'text', (c) => c.notNull())
        .addColumn('account', 'text')
        .addColumn('at', 'text', (c) => c.notNull())
        .addPrimaryKeyConstraint('check_answer_key', ['lead', 'item'])
        .execute();
      await db.schema
        .createTable('lead_card')
        .addColumn('lead', 'text', (c) => c.primaryKey().references('lead.id'))
        .addColumn('body', 'text', (c) => c.notNull())
        .addColumn('card', 'text', (c) => c.notNull())
        .addColumn('changed_at', 'text', (c) => c.notNull())
        .execute();
      await db.schema
        .createTable('appraisal')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('body', 'text', (c) => c.notNull().references('body.id'))
        .addColumn('lead', 'text', (c) => c.notNull().references('lead.id'))
        .addColumn('unit', 'text', (c) => c.notNull().references('unit.id'))
        .addColumn('state', 'text', (c) => c.notNull())
        .addColumn('note', 'text', (c) => c.notNull())
        .addColumn('requested_at', 'text', (c) => c.notNull())
        .addColumn('due_on', 'text', (c) => c.notNull())
        .addColumn('form', 'text', (c) => c.notNull())
        .addColumn('draft', 'text')
        .addColumn('drafted_at', 'text')
        .addColumn('submitted_at', 'text')
        .addColumn('submitted_by', 'text')
        .addColumn('decided_at', 'text')
        .addColumn('reason', 'text', (c) => c.notNull())
        .addColumn('version', integer, (c) => c.notNull())
        .execute();
      // One appraisal of a lead by a department at a time.
      await db.schema
        .createIndex('appraisal_of_lead')
        .unique()
        .on('appraisal')
        .columns(['lead', 'unit'])
        .where(sql.ref('state'), '!=', sql.lit('withdrawn'))
        .execute();
      await db.schema
        .createIndex('appraisal_due')
        .on('appraisal')
        .columns(['body', 'unit', 'state', 'due_on'])
        .execute();
      await db.schema
        .createTable('gate_decision')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('body', 'text', (c) => c.notNull().references('body.id'))
        .addColumn('drive', 'text', (c) => c.notNull().references('drive.id'))
        .addColumn('sent_as', 'text', (c) => c.notNull())
        .addColumn('gate', 'text', (c) => c.notNull())
        .addColumn('decided_on', 'text', (c) => c.notNull())
        .addColumn('decision', 'text', (c) => c.notNull())
        .addColumn('minute', 'text', (c) => c.notNull())
        .addColumn('conditions', 'text', (c) => c.notNull())
        .addColumn('at', 'text', (c) => c.notNull())
        .addUniqueConstraint('gate_decision_sent', ['body', 'sent_as'])
        .execute();
      await db.schema
        .createIndex('gate_decision_of_drive')
        .on('gate_decision')
        .columns(['body', 'drive', 'gate'])
        .execute();
      await db.schema
        .createTable('gate_item')
        .addColumn('decision', 'text', (c) => c.notNull().references('gate_decision.id'))
        .addColumn('body', 'text', (c) => c.notNull())
        .addColumn('lead', 'text', (c) => c.notNull().references('lead.id'))
        .addColumn('outcome', 'text', (c) => c.notNull())
        .addColumn('note', 'text', (c) => c.notNull())
        .addColumn('nomination', integer, (c) => c.notNull())
        .addColumn('card', 'text', (c) => c.notNull())
        .addPrimaryKeyConstraint('gate_item_key', ['decision', 'lead'])
        .execute();
      await db.schema.createIndex('gate_item_of_lead').on('gate_item').columns(['lead']).execute();
      await db.schema
        .createTable('lead_question')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('body', 'text', (c) => c.notNull().references('body.id'))
        .addColumn('lead', 'text', (c) => c.notNull().references('lead.id'))
        .addColumn('deputy', 'text', (c) => c.notNull().references('deputy.id'))
        .addColumn('text', 'text', (c) => c.notNull())
        .addColumn('asked_at', 'text', (c) => c.notNull())
        .addColumn('answer', 'text', (c) => c.notNull())
        .addColumn('answered_by', 'text')
        .addColumn('answered_unit', 'text')
        .addColumn('answered_at', 'text')
        .execute();
      await db.schema
        .createIndex('lead_question_of_lead')
        .on('lead_question')
        .columns(['body', 'lead', 'asked_at'])
        .execute();
      await db.schema
        .createTable('lead_stance')
        .addColumn('body', 'text', (c) => c.notNull())
        .addColumn('lead', 'text', (c) => c.notNull().references('lead.id'))
        .addColumn('deputy', 'text', (c) => c.notNull().references('deputy.id'))
        .addColumn('stance', 'text', (c) => c.notNull())
        .addColumn('note', 'text', (c) => c.notNull())
        .addColumn('at', 'text', (c) => c.notNull())
        .addPrimaryKeyConstraint('lead_stance_key', ['lead', 'deputy'])
        .execute();
      await db.schema
        .createTable('poll')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('body', 'text', (c) => c.notNull().references('body.id'))
        .addColumn('drive', 'text', (c) => c.notNull().references('drive.id'))
        .addColumn('title', 'text', (c) => c.notNull())
        .addColumn('intro', 'text', (c) => c.notNull())
        .addColumn('opens_on', 'text', (c) => c.notNull())
        .addColumn('closes_on', 'text', (c) => c.notNull())
        .addColumn('most', integer, (c) => c.notNull())
        .addColumn('state', 'text', (c) => c.notNull())
        .addColumn('created_at', 'text', (c) => c.notNull())
        .execute();
      await db.schema.createIndex('poll_of_body').on('poll').columns(['body', 'drive']).execute();
      await db.schema
        .createTable('poll_lead')
        .addColumn('poll', 'text', (c) => c.notNull().references('poll.id'))
        .addColumn('body', 'text', (c) => c.notNull())
        .addColumn('lead', 'text', (c) => c.notNull().references('lead.id'))
        .addColumn('position', integer, (c) => c.notNull())
        .addPrimaryKeyConstraint('poll_lead_key', ['poll', 'lead'])
        .execute();
      await db.schema
        .createTable('poll_answer')
        .addColumn('poll', 'text', (c) => c.notNull().references('poll.id'))
        .addColumn('device', 'text', (c) => c.notNull())
        .addColumn('choices', 'text', (c) => c.notNull())
        .addColumn('at', 'text', (c) => c.notNull())
        .addPrimaryKeyConstraint('poll_answer_key', ['poll', 'device'])
        .execute();
    },
  },
];
