import type { Role } from '../../../shared/roles.ts';
import type { Migration } from '../database/columns.ts';

export interface IdentityTables {
  /** A person. Roles in any number of bodies and seats on any number of rolls hang on it. */
  account: { id: string; name: string; created_at: string };
  /** How staff sign in. */
  login: {
    account: string;
    username: string;
    password_hash: string;
    failures: number;
    wait_until: string | null;
  };
  /** What a person may do in a body; `unit` narrows it to a department or station, '' when it does not. */
  role: { account: string; body: string; role: Role; unit: string };
  /** A signed-in browser. `deputy` is set when a credential card opened it. */
  web_session: {
    id: string;
    account: string;
    deputy: string | null;
    created_at: string;
    expires_at: string;
    ended_at: string | null;
  };
}

export const identityMigrations: readonly Migration[] = [
  {
    name: '0002-identity',
    async up(db, { integer }) {
      await db.schema
        .createTable('account')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('name', 'text', (c) => c.notNull())
        .addColumn('created_at', 'text', (c) => c.notNull())
        .execute();
      await db.schema
        .createTable('login')
        .addColumn('account', 'text', (c) => c.primaryKey().references('account.id'))
        .addColumn('username', 'text', (c) => c.notNull().unique())
        .addColumn('password_hash', 'text', (c) => c.notNull())
        .addColumn('failures', integer, (c) => c.notNull().defaultTo(0))
        .addColumn('wait_until', 'text')
        .execute();
      await db.schema
        .createTable('role')
        .addColumn('account', 'text', (c) => c.notNull().references('account.id'))
        .addColumn('body', 'text', (c) => c.notNull())
        .addColumn('role', 'text', (c) => c.notNull())
        .addColumn('unit', 'text', (c) => c.notNull())
        .addPrimaryKeyConstraint('role_key', ['account', 'body', 'role', 'unit'])
        .execute();
      await db.schema
        .createTable('web_session')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('account', 'text', (c) => c.notNull().references('account.id'))
        .addColumn('deputy', 'text')
        .addColumn('created_at', 'text', (c) => c.notNull())
        .addColumn('expires_at', 'text', (c) => c.notNull())
        .addColumn('ended_at', 'text')
        .execute();
      await db.schema
        .createIndex('web_session_by_account')
        .on('web_session')
        .columns(['account'])
        .execute();
    },
  },
];
