import type { Migration } from '../platform/database/columns.ts';
import './tables.ts';

/** What was decided, promised, reported and changed. */
export const deliveryMigrations: readonly Migration[] = [
  {
    name: '0400-delivery',
    async up(db, { integer }) {
      await db.schema
        .createTable('delivery_settings')
        .addColumn('body', 'text', (c) => c.primaryKey().references('body.id'))
        .addColumn('plan_days', integer, (c) => c.notNull())
        .addColumn('rhythm', 'text', (c) => c.notNull())
        .addColumn('report_day', integer, (c) => c.notNull())
        .addColumn('grace_days', integer, (c) => c.notNull())
        .addColumn('stuck_days', integer, (c) => c.notNull())
        .addColumn('version', integer, (c) => c.notNull())
        .execute();
      await db.schema
        .createTable('project')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('body', 'text', (c) => c.notNull().references('body.id'))
        .addColumn('year', integer, (c) => c.notNull())
        .addColumn('number', integer, (c) => c.notNull())
        .addColumn('session', 'text', (c) => c.notNull().references('congress_session.id'))
        .addColumn('ballot', 'text', (c) => c.notNull())
        .addColumn('code', 'text', (c) => c.notNull())
        .addColumn('lead', 'text', (c) => c.references('lead.id'))
        .addColumn('category', 'text', (c) => c.notNull())
        .addColumn('voted', 'text', (c) => c.notNull())
        .addColumn('card', 'text', (c) => c.notNull())
        .addColumn('name', 'text', (c) => c.notNull())
        .addColumn('unit', 'text', (c) => c.references('unit.id'))
        .addColumn('official_name', 'text', (c) => c.notNull())
        .addColumn('official_post', 'text', (c) => c.notNull())
        .addColumn('state', 'text', (c) => c.notNull())
        .addColumn('announced_on', 'text', (c) => c.notNull())
        .addColumn('plan_due_on', 'text', (c) => c.notNull())
        .addColumn('starts_on', 'text', (c) => c.notNull())
        .addColumn('ends_on', 'text', (c) => c.notNull())
        .addColumn('planned', integer, (c) => c.notNull())
        .addColumn('percent', integer, (c) => c.notNull())
        .addColumn('stage', 'text', (c) => c.notNull())
        .addColumn('next_due_on', 'text', (c) => c.notNull())
        .addColumn('last_met_due_on', 'text', (c) => c.notNull())
        .addColumn('done_on', 'text', (c) => c.notNull())
        .addColumn('paid_yuan', integer, (c) => c.notNull())
        .addColumn('confirmed_on', 'text', (c) => c.notNull())
        .addColumn('reported_to', 'text', (c) => c.notNull())
        .addColumn('version', integer, (c) => c.notNull())
        // One project a chosen candidate, however often the result is told.
        .addUniqueConstraint('project_of_candidate', ['session', 'code'])
        .addUniqueConstraint('project_number', ['body', 'year', 'number'])
        .execute();
      await db.schema
        .createIndex('project_of_unit')
        .on('project')
        .columns(['body', 'unit', 'year'])
        .execute();
      await db.schema
        .createTable('project_unit')
        .addColumn('project', 'text', (c) => c.notNull().references('project.id'))
        .addColumn('body', 'text', (c) => c.notNull())
        .addColumn('unit', 'text', (c) => c.notNull().references('unit.id'))
        .addColumn('position', integer, (c) => c.notNull())
        .addPrimaryKeyConstraint('project_unit_key', ['project', 'unit'])
        .execute();
      await db.schema
        .createIndex('project_unit_of_body')
        .on('project_unit')
        .columns(['body', 'unit'])
        .execute();
      await db.schema
        .createTable('plan')
        .addColumn('project', 'text', (c) => c.primaryKey().references('project.id'))
        .addColumn('body', 'text', (c) => c.notNull())
        .addColumn('state', 'text', (c) => c.notNull())
        .addColumn('form', 'text', (c) => c.notNull())
        .addColumn('draft', 'text')
        .addColumn('drafted_at', 'text')
        .addColumn('submitted_at', 'text')
        .addColumn('decided_at', 'text')
        .addColumn('reason', 'text', (c) => c.notNull())
        .addColumn('published_on', 'text', (c) => c.notNull())
        .addColumn('version', integer, (c) => c.notNull())
        .execute();
      await db.schema.createIndex('plan_of_body').on('plan').columns(['body', 'state']).execute();
      await db.schema
        .createTable('milestone')
        // Made by whoever writes the plan, so that another project may have the same.
        .addColumn('id', 'text', (c) => c.notNull())
        .addColumn('body', 'text', (c) => c.notNull())
        .addColumn('project', 'text', (c) => c.notNull().references('project.id'))
        .addColumn('position', integer, (c) => c.notNull())
        .addColumn('name', 'text', (c) => c.notNull())
        .addColumn('due_on', 'text', (c) => c.notNull())
        .addColumn('planned_on', 'text', (c) => c.notNull())
        .addColumn('weight', integer, (c) => c.notNull())
        .addColumn('stage', 'text', (c) => c.notNull())
        .addColumn('proof', 'text', (c) => c.notNull())
        .addColumn('unit', 'text', (c) => c.notNull())
        .addColumn('met_on', 'text', (c) => c.notNull())
        .addPrimaryKeyConstraint('milestone_key', ['project', 'id'])
        .execute();
      await db.schema
        .createIndex('milestone_of_project')
        .on('milestone')
        .columns(['body', 'project', 'position'])
        .execute();
      await db.schema
        .createIndex('milestone_open')
        .on('milestone')
        .columns(['body', 'met_on', 'due_on'])
        .execute();
      await db.schema
        .createTable('sub_project')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('body', 'text', (c) => c.notNull())
        .addColumn('project', 'text', (c) => c.notNull().references('project.id'))
        .addColumn('position', integer, (c) => c.notNull())
        .addColumn('name', 'text', (c) => c.notNull())
        .addColumn('town', 'text', (c) => c.notNull())
        .addColumn('site', 'text', (c) => c.notNull())
        .addColumn('scale', 'text', (c) => c.notNull())
        .addColumn('due_on', 'text', (c) => c.notNull())
        .addColumn('stage', 'text', (c) => c.notNull())
        .addColumn('stage_on', 'text', (c) => c.notNull())
        .addUniqueConstraint('sub_project_name', ['project', 'name'])
        .execute();
      await db.schema
        .createIndex('sub_project_of_body')
        .on('sub_project')
        .columns(['body', 'project', 'position'])
        .execute();
      await db.schema
        .createTable('progress_report')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('body', 'text', (c) => c.notNull())
        .addColumn('project', 'text', (c) => c.notNull().references('project.id'))
        .addColumn('part', 'text', (c) => c.notNull())
        .addColumn('unit', 'text', (c) => c.notNull().references('unit.id'))
        .addColumn('period', 'text', (c) => c.notNull())
        .addColumn('entry', integer, (c) => c.notNull())
        .addColumn('form', 'text', (c) => c.notNull())
        .addColumn('account', 'text')
        .addColumn('sent_at', 'text', (c) => c.notNull())
        .addUniqueConstraint('progress_report_entry', ['project', 'part', 'period', 'entry'])
        .execute();
      await db.schema
        .createIndex('progress_report_of_body')
        .on('progress_report')
        .columns(['body', 'project', 'period'])
        .execute();
      await db.schema
        .createTable('change_request')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('body', 'text', (c) => c.notNull().references('body.id'))
        .addColumn('project', 'text', (c) => c.notNull().references('project.id'))
        .addColumn('number', integer, (c) => c.notNull())
        .addColumn('kind', 'text', (c) => c.notNull())
        .addColumn('level', 'text', (c) => c.notNull())
        .addColumn('organ', 'text', (c) => c.notNull())
        .addColumn('state', 'text', (c) => c.notNull())
        .addColumn('form', 'text', (c) => c.notNull())
        .addColumn('unit', 'text', (c) => c.references('unit.id'))
        .addColumn('by_office', integer, (c) => c.notNull())
        .addColumn('account', 'text')
        .addColumn('filed_at', 'text', (c) => c.notNull())
        .addColumn('moved_at', 'text', (c) => c.notNull())
        .addColumn('decided_on', 'text', (c) => c.notNull())
        .addColumn('minute', 'text', (c) => c.notNull())
        .addColumn('reason', 'text', (c) => c.notNull())
        .addColumn('told_on', 'text', (c) => c.notNull())
        .addColumn('told_session', 'text', (c) => c.references('congress_session.id'))
        .addColumn('version', integer, (c) => c.notNull())
        .addUniqueConstraint('change_request_number', ['body', 'number'])
        .execute();
      await db.schema
        .createIndex('change_request_of_project')
        .on('change_request')
        .columns(['body', 'project', 'state'])
        .execute();
    },
  },
];
