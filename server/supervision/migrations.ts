import type { Migration } from '../platform/database/columns.ts';
import { inquiryTables } from './inquiry-tables.ts';
import './tables.ts';

/** Who looks, at what, what was found and what became of it. */
export const supervisionMigrations: readonly Migration[] = [
  {
    name: '0500-supervision',
    async up(db, { integer }) {
      await db.schema
        .createTable('supervision_settings')
        .addColumn('body', 'text', (c) => c.primaryKey().references('body.id'))
        .addColumn('settings', 'text', (c) => c.notNull())
        .addColumn('version', integer, (c) => c.notNull())
        .execute();
      await db.schema
        .createTable('supervisor')
        .addColumn('project', 'text', (c) => c.notNull().references('project.id'))
        .addColumn('body', 'text', (c) => c.notNull())
        .addColumn('deputy', 'text', (c) => c.notNull().references('deputy.id'))
        .addColumn('leader', integer, (c) => c.notNull())
        .addPrimaryKeyConstraint('supervisor_key', ['project', 'deputy'])
        .execute();
      await db.schema
        .createIndex('supervisor_of_body')
        .on('supervisor')
        .columns(['body', 'deputy'])
        .execute();
      await db.schema
        .createTable('checklist_item')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('body', 'text', (c) => c.notNull())
        .addColumn('project', 'text', (c) => c.notNull().references('project.id'))
        .addColumn('code', 'text', (c) => c.notNull())
        .addColumn('words', 'text', (c) => c.notNull())
        .addColumn('hint', 'text', (c) => c.notNull())
        .addColumn('due_on', 'text', (c) => c.notNull())
        .addColumn('position', integer, (c) => c.notNull())
        .addColumn('dropped_on', 'text', (c) => c.notNull())
        .addUniqueConstraint('checklist_item_code', ['project', 'code'])
        .execute();
      await db.schema
        .createTable('checklist_template')
        .addColumn('body', 'text', (c) => c.notNull().references('body.id'))
        .addColumn('category', 'text', (c) => c.notNull())
        .addColumn('items', 'text', (c) => c.notNull())
        .addColumn('version', integer, (c) => c.notNull())
        .addPrimaryKeyConstraint('checklist_template_key', ['body', 'category'])
        .execute();
      await db.schema
        .createTable('supervision_task')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('body', 'text', (c) => c.notNull())
        .addColumn('project', 'text', (c) => c.notNull().references('project.id'))
        .addColumn('kind', 'text', (c) => c.notNull())
        .addColumn('due_on', 'text', (c) => c.notNull())
        .addColumn('done_on', 'text', (c) => c.notNull())
        .addColumn('note', 'text', (c) => c.notNull())
        .addUniqueConstraint('supervision_task_key', ['project', 'kind', 'due_on'])
        .execute();
      await db.schema
        .createIndex('supervision_task_due')
        .on('supervision_task')
        .columns(['body', 'done_on', 'due_on'])
        .execute();
      await db.schema
        .createTable('visit')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('body', 'text', (c) => c.notNull())
        .addColumn('project', 'text', (c) => c.notNull().references('project.id'))
        .addColumn('number', integer, (c) => c.notNull())
        .addColumn('visited_on', 'text', (c) => c.notNull())
        .addColumn('way', 'text', (c) => c.notNull())
        .addColumn('note', 'text', (c) => c.notNull())
        .addColumn('task', 'text', (c) => c.references('supervision_task.id'))
        .addColumn('digest', 'text', (c) => c.notNull())
        .addColumn('account', 'text')
        .addColumn('sent_at', 'text', (c) => c.notNull())
        .addUniqueConstraint('visit_number', ['project', 'number'])
        .execute();
      await db.schema
        .createIndex('visit_of_body')
        .on('visit')
        .columns(['body', 'visited_on'])
        .execute();
      await db.schema
        .createTable('visit_deputy')
        .addColumn('visit', 'text', (c) => c.notNull().references('visit.id'))
        .addColumn('body', 'text', (c) => c.notNull())
        .addColumn('deputy', 'text', (c) => c.notNull().references('deputy.id'))
        .addPrimaryKeyConstraint('visit_deputy_key', ['visit', 'deputy'])
        .execute();
      await db.schema
        .createIndex('visit_deputy_of_body')
        .on('visit_deputy')
        .columns(['body', 'deputy'])
        .execute();
      await db.schema
        .createTable('visit_item')
        .addColumn('visit', 'text', (c) => c.notNull().references('visit.id'))
        .addColumn('body', 'text', (c) => c.notNull())
        .addColumn('item', 'text', (c) => c.notNull().references('checklist_item.id'))
        .addColumn('result', 'text', (c) => c.notNull())
        .addColumn('note', 'text', (c) => c.notNull())
        .addColumn('code', 'text', (c) => c.notNull())
        .addColumn('words', 'text', (c) => c.notNull())
        .addPrimaryKeyConstraint('visit_item_key', ['visit', 'item'])
        .execute();
      await db.schema
        .createTable('finding')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('body', 'text', (c) => c.notNull())
        .addColumn('project', 'text', (c) => c.notNull().references('project.id'))
        .addColumn('number', integer, (c) => c.notNull())
        .addColumn('visit', 'text', (c) => c.references('visit.id'))
        .addColumn('item', 'text', (c) => c.references('checklist_item.id'))
        .addColumn('title', 'text', (c) => c.notNull())
        .addColumn('text', 'text', (c) => c.notNull())
        .addColumn('urgency', 'text', (c) => c.notNull())
        .addColumn('unit', 'text', (c) => c.notNull().references('unit.id'))
        .addColumn('state', 'text', (c) => c.notNull())
        .addColumn('round', integer, (c) => c.notNull())
        .addColumn('raised_on', 'text', (c) => c.notNull())
        .addColumn('answer_due_on', 'text', (c) => c.notNull())
        .addColumn('rectify_due_on', 'text', (c) => c.notNull())
        .addColumn('judge_due_on', 'text', (c) => c.notNull())
        .addColumn('version', integer, (c) => c.notNull())
        .addUniqueConstraint('finding_number', ['body', 'number'])
        .execute();
      await db.schema
        .createIndex('finding_of_project')
        .on('finding')
        .columns(['body', 'project', 'state'])
        .execute();
      await db.schema
        .createIndex('finding_of_unit')
        .on('finding')
        .columns(['body', 'unit', 'state'])
        .execute();
      await db.schema
        .createTable('finding_step')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('body', 'text', (c) => c.notNull())
        .addColumn('finding', 'text', (c) => c.notNull().references('finding.id'))
        .addColumn('position', integer, (c) => c.notNull())
        .addColumn('kind', 'text', (c) => c.notNull())
        .addColumn('by', 'text', (c) => c.notNull())
        .addColumn('text', 'text', (c) => c.notNull())
        .addColumn('at', 'text', (c) => c.notNull())
        .addColumn('account', 'text')
        .addUniqueConstraint('finding_step_place', ['finding', 'position'])
        .execute();
      await db.schema
        .createTable('finding_judgement')
        .addColumn('finding', 'text', (c) => c.notNull().references('finding.id'))
        .addColumn('body', 'text', (c) => c.notNull())
        .addColumn('round', integer, (c) => c.notNull())
        .addColumn('deputy', 'text', (c) => c.notNull().references('deputy.id'))
        .addColumn('answer', 'text')
        .addColumn('result', 'text')
        .addColumn('note', 'text', (c) => c.notNull())
        .addColumn('at', 'text', (c) => c.notNull())
        .addPrimaryKeyConstraint('finding_judgement_key', ['finding', 'round', 'deputy'])
        .execute();
      await db.schema
        .createTable('notice_paper')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('body', 'text', (c) => c.notNull().references('body.id'))
        .addColumn('year', integer, (c) => c.notNull())
        .addColumn('number', integer, (c) => c.notNull())
        .addColumn('step', 'text', (c) => c.notNull())
        .addColumn('by', 'text', (c) => c.notNull())
        .addColumn('unit', 'text', (c) => c.references('unit.id'))
        .addColumn('reply_by', 'text', (c) => c.notNull())
        .addColumn('note', 'text', (c) => c.notNull())
        .addColumn('at', 'text', (c) => c.notNull())
        .addColumn('account', 'text')
        .addColumn('acknowledged_at', 'text')
        .addColumn('acknowledged_by', 'text')
        .addUniqueConstraint('notice_paper_number', ['body', 'year', 'number'])
        .execute();
      await db.schema
        .createIndex('notice_paper_of_unit')
        .on('notice_paper')
        .columns(['body', 'unit'])
        .execute();
      await db.schema
        .createTable('notice')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('body', 'text', (c) => c.notNull())
        .addColumn('paper', 'text', (c) => c.notNull().references('notice_paper.id'))
        .addColumn('step', 'text', (c) => c.notNull())
        .addColumn('subject', 'text', (c) => c.notNull())
        .addColumn('project', 'text', (c) => c.notNull().references('project.id'))
        .addColumn('unit', 'text', (c) => c.references('unit.id'))
        .addColumn('due_on', 'text', (c) => c.notNull())
        .addColumn('text', 'text', (c) => c.notNull())
        .addColumn('at', 'text', (c) => c.notNull())
        .addColumn('account', 'text')
        // One notice of a step on one matter and date, however often it is sent.
        .addUniqueConstraint('notice_once', ['body', 'subject', 'due_on', 'step'])
        .execute();
      await inquiryTables(db, integer);
    },
  },
];
