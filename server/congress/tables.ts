import { sql } from 'kysely';
import type {
  BodyLevel,
  BodyType,
  SessionState,
  Sex,
  SignInWay,
  UnitKind,
} from '../../shared/congress/model.ts';
import type { Migration } from '../platform/database/columns.ts';

/** Tables of the congress room: who belongs to which body, and who is there. */
export interface CongressTables {
  body: {
    id: string;
    code: string;
    name: string;
    type: BodyType;
    level: BodyLevel;
    parent: string | null;
    created_at: string;
  };
  delegation: { id: string; body: string; name: string; position: number };
  /** Departments and liaison stations. */
  unit: {
    id: string;
    body: string;
    kind: UnitKind;
    code: string;
    name: string;
    parent: string | null;
  };
  /** A seat on a roll. The number is unique among those not removed. */
  deputy: {
    id: string;
    body: string;
    account: string;
    number: string;
    name: string;
    delegation: string | null;
    sex: Sex | null;
    trade: string;
    phone: string;
    /** Order on the roll, which is the order of the sheet it came from. */
    position: number;
    added_at: string;
    removed_at: string | null;
  };
  congress_session: {
    id: string;
    body: string;
    term: number;
    number: number;
    title: string;
    opens_on: string;
    state: SessionState;
    rehearsal: number;
    /** From here on its figures are those of the roll at this moment. */
    closed_at: string | null;
  };
  sign_in: { session: string; deputy: string; at: string; via: SignInWay };
  leave: { session: string; deputy: string; reason: string; at: string };
  /** A credential card. Its secrets are derived from its handle, never stored. */
  card: {
    handle: string;
    deputy: string;
    issued_at: string;
    revoked_at: string | null;
    failures: number;
    wait_until: string | null;
  };
  /** The device that a deputy has enrolled, with the web session that came with it. */
  device: { deputy: string; key: string; web_session: string; enrolled_at: string };
  /** Hashes of the one-time links that set up an empty installation. */
  setup_link: { hash: string; made_at: string };
}

declare module '../platform/database/tables.ts' {
  interface Tables extends CongressTables {}
}

export const congressMigrations: readonly Migration[] = [
  {
    name: '0100-congress',
    async up(db, { integer }) {
      await db.schema
        .createTable('body')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('code', 'text', (c) => c.notNull().unique())
        .addColumn('name', 'text', (c) => c.notNull())
        .addColumn('type', 'text', (c) => c.notNull())
        .addColumn('level', 'text', (c) => c.notNull())
        .addColumn('parent', 'text', (c) => c.references('body.id'))
        .addColumn('created_at', 'text', (c) => c.notNull())
        .execute();
      await db.schema
        .createTable('delegation')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('body', 'text', (c) => c.notNull().references('body.id'))
        .addColumn('name', 'text', (c) => c.notNull())
        .addColumn('position', integer, (c) => c.notNull())
        .addUniqueConstraint('delegation_name', ['body', 'name'])
        .execute();
      await db.schema
        .createTable('unit')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('body', 'text', (c) => c.notNull().references('body.id'))
        .addColumn('kind', 'text', (c) => c.notNull())
        .addColumn('code', 'text', (c) => c.notNull())
        .addColumn('name', 'text', (c) => c.notNull())
        .addColumn('parent', 'text', (c) => c.references('unit.id'))
        .addUniqueConstraint('unit_code', ['body', 'kind', 'code'])
        .execute();
      await db.schema
        .createTable('deputy')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('body', 'text', (c) => c.notNull().references('body.id'))
        .addColumn('account', 'text', (c) => c.notNull().references('account.id'))
        .addColumn('number', 'text', (c) => c.notNull())
        .addColumn('name', 'text', (c) => c.notNull())
        .addColumn('delegation', 'text', (c) => c.references('delegation.id'))
        .addColumn('sex', 'text')
        .addColumn('trade', 'text', (c) => c.notNull())
        .addColumn('phone', 'text', (c) => c.notNull())
        .addColumn('position', integer, (c) => c.notNull())
        .addColumn('added_at', 'text', (c) => c.notNull())
        .addColumn('removed_at', 'text')
        .execute();
      await db.schema
        .createIndex('deputy_number')
        .unique()
        .on('deputy')
        .columns(['body', 'number'])
        .where(sql.ref('removed_at'), 'is', null)
        .execute();
      await db.schema
        .createTable('congress_session')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('body', 'text', (c) => c.notNull().references('body.id'))
        .addColumn('term', integer, (c) => c.notNull())
        .addColumn('number', integer, (c) => c.notNull())
        .addColumn('title', 'text', (c) => c.notNull())
        .addColumn('opens_on', 'text', (c) => c.notNull())
        .addColumn('state', 'text', (c) => c.notNull())
        .addColumn('rehearsal', integer, (c) => c.notNull())
        .addColumn('closed_at', 'text')
        .execute();
      await db.schema
        .createIndex('congress_session_by_body')
        .on('congress_session')
        .columns(['body', 'state'])
        .execute();
      await db.schema
        .createTable('sign_in')
        .addColumn('session', 'text', (c) => c.notNull().references('congress_session.id'))
        .addColumn('deputy', 'text', (c) => c.notNull().references('deputy.id'))
        .addColumn('at', 'text', (c) => c.notNull())
        .addColumn('via', 'text', (c) => c.notNull())
        .addPrimaryKeyConstraint('sign_in_key', ['session', 'deputy'])
        .execute();
      await db.schema
        .createTable('leave')
        .addColumn('session', 'text', (c) => c.notNull().references('congress_session.id'))
        .addColumn('deputy', 'text', (c) => c.notNull().references('deputy.id'))
        .addColumn('reason', 'text', (c) => c.notNull())
        .addColumn('at', 'text', (c) => c.notNull())
        .addPrimaryKeyConstraint('leave_key', ['session', 'deputy'])
        .execute();
      await db.schema
        .createTable('card')
        .addColumn('handle', 'text', (c) => c.primaryKey())
        .addColumn('deputy', 'text', (c) => c.notNull().references('deputy.id'))
        .addColumn('issued_at', 'text', (c) => c.notNull())
        .addColumn('revoked_at', 'text')
        .addColumn('failures', integer, (c) => c.notNull())
        .addColumn('wait_until', 'text')
        .execute();
      await db.schema
        .createIndex('card_of_deputy')
        .unique()
        .on('card')
        .columns(['deputy'])
        .where(sql.ref('revoked_at'), 'is', null)
        .execute();
      await db.schema
        .createTable('device')
        .addColumn('deputy', 'text', (c) => c.primaryKey().references('deputy.id'))
        .addColumn('key', 'text', (c) => c.notNull().unique())
        .addColumn('web_session', 'text', (c) => c.notNull().references('web_session.id'))
        .addColumn('enrolled_at', 'text', (c) => c.notNull())
        .execute();
      await db.schema
        .createTable('setup_link')
        .addColumn('hash', 'text', (c) => c.primaryKey())
        .addColumn('made_at', 'text', (c) => c.notNull())
        .execute();
    },
  },
];
