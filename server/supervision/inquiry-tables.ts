import type { Kysely } from 'kysely';
import type { Columns } from '../platform/database/columns.ts';

/** The tables of special inquiries (专题询问). */
export async function inquiryTables(db: Kysely<never>, integer: Columns['integer']): Promise<void> {
  await db.schema
    .createTable('inquiry')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('body', 'text', (c) => c.notNull().references('body.id'))
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('topic', 'text', (c) => c.notNull())
    .addColumn('held_on', 'text', (c) => c.notNull())
    .addColumn('place', 'text', (c) => c.notNull())
    .addColumn('asked_by', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('minutes', 'text', (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('version', integer, (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex('inquiry_of_body')
    .on('inquiry')
    .columns(['body', 'held_on'])
    .execute();
  await db.schema
    .createTable('inquiry_project')
    .addColumn('inquiry', 'text', (c) => c.notNull().references('inquiry.id'))
    .addColumn('body', 'text', (c) => c.notNull())
    .addColumn('project', 'text', (c) => c.notNull().references('project.id'))
    .addPrimaryKeyConstraint('inquiry_project_key', ['inquiry', 'project'])
    .execute();
  await db.schema
    .createIndex('inquiry_project_of_body')
    .on('inquiry_project')
    .columns(['body', 'project'])
    .execute();
  await db.schema
    .createTable('inquiry_unit')
    .addColumn('inquiry', 'text', (c) => c.notNull().references('inquiry.id'))
    .addColumn('body', 'text', (c) => c.notNull())
    .addColumn('unit', 'text', (c) => c.notNull().references('unit.id'))
    .addColumn('official', 'text', (c) => c.notNull())
    .addColumn('position', integer, (c) => c.notNull())
    .addPrimaryKeyConstraint('inquiry_unit_key', ['inquiry', 'unit'])
    .execute();
  await db.schema
    .createTable('inquiry_question')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('body', 'text', (c) => c.notNull())
    .addColumn('inquiry', 'text', (c) => c.notNull().references('inquiry.id'))
    .addColumn('number', integer, (c) => c.notNull())
    .addColumn('project', 'text', (c) => c.notNull().references('project.id'))
    .addColumn('finding', 'text', (c) => c.references('finding.id'))
    .addColumn('unit', 'text', (c) => c.notNull().references('unit.id'))
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('deputy', 'text', (c) => c.references('deputy.id'))
    .addColumn('follows_up', 'text', (c) => c.references('inquiry_question.id'))
    .addColumn('dropped_because', 'text', (c) => c.notNull())
    .addColumn('spoke', 'text', (c) => c.notNull())
    .addColumn('said', 'text', (c) => c.notNull())
    .addColumn('settled', integer, (c) => c.notNull())
    .addColumn('due_on', 'text', (c) => c.notNull())
    .addColumn('answer', 'text', (c) => c.notNull())
    .addColumn('answered_at', 'text')
    .addColumn('raised', 'text', (c) => c.references('finding.id'))
    .addUniqueConstraint('inquiry_question_number', ['inquiry', 'number'])
    .execute();
  await db.schema
    .createIndex('inquiry_question_due')
    .on('inquiry_question')
    .columns(['body', 'due_on'])
    .execute();
  await db.schema
    .createTable('inquiry_judgement')
    .addColumn('question', 'text', (c) => c.notNull().references('inquiry_question.id'))
    .addColumn('body', 'text', (c) => c.notNull())
    .addColumn('deputy', 'text', (c) => c.notNull().references('deputy.id'))
    .addColumn('judgement', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('inquiry_judgement_key', ['question', 'deputy'])
    .execute();
}
