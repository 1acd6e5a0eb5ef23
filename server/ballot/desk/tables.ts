import type { DeskVia, StationKind } from '../../../shared/ballot/desk/model.ts';
import type { Migration } from '../../platform/database/columns.ts';

/** Which of a name's papers: the first, or the one that replaces it. */
export type Slot = 'first' | 'second';

/** Tables of the issue desk. Who took a paper, never a time and nothing of a ballot. */
export interface DeskTables {
  /** The key of a teller's browser, for a session of the congress. */
  teller_key: { session: string; account: string; key: Uint8Array };
  station: {
    id: string;
    session: string;
    kind: StationKind;
    name: string;
    /** SHA-256 of the one-time code with which a browser takes the place. */
    code_hash: Uint8Array;
    key: Uint8Array | null;
    opened_at: string;
    closed_at: string | null;
  };
  /** Who asks for a paper at the desk and waits for the tellers. */
  paper_request: {
    round: string;
    deputy: string;
    slot: Slot;
    via: DeskVia;
    blinded: Uint8Array;
    key: Uint8Array;
    signature: Uint8Array;
    refused: number;
  };
  teller_signature: {
    round: string;
    deputy: string;
    slot: Slot;
    account: string;
    key: Uint8Array;
    signature: Uint8Array;
  };
  /** A second device that the desk has let in during a round. */
  replacement_permit: { round: string; deputy: string; reason: string; at: string };
  /** The paper of a second device: a second entry of that name. */
  replacement: {
    round: string;
    deputy: string;
    blinded: Uint8Array;
    key: Uint8Array;
    signature: Uint8Array;
  };
  /** A terminal of paper ballots that has keyed in everything, or that the rostrum no longer waits for. */
  terminal_report: { round: string; station: string; at: string; given_up: string | null };
}

declare module '../../platform/database/tables.ts' {
  interface Tables extends DeskTables {}
}

export const deskMigrations: readonly Migration[] = [
  {
    name: '0330-desk',
    async up(db, { integer, binary }) {
      await db.schema
        .alterTable('issuance')
        .addColumn('via', 'text', (c) => c.notNull().defaultTo('device'))
        .execute();
      // The station's key; a device's stands on the roll.
      await db.schema.alterTable('issuance').addColumn('key', binary).execute();
      await db.schema
        .createTable('teller_key')
        .addColumn('session', 'text', (c) => c.notNull().references('congress_session.id'))
        .addColumn('account', 'text', (c) => c.notNull().references('account.id'))
        .addColumn('key', binary, (c) => c.notNull())
        .addPrimaryKeyConstraint('teller_key_key', ['session', 'account'])
        .addUniqueConstraint('teller_key_once', ['session', 'key'])
        .execute();
      await db.schema
        .createTable('station')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('session', 'text', (c) => c.notNull().references('congress_session.id'))
        .addColumn('kind', 'text', (c) => c.notNull())
        .addColumn('name', 'text', (c) => c.notNull())
        .addColumn('code_hash', binary, (c) => c.notNull())
        .addColumn('key', binary)
        .addColumn('opened_at', 'text', (c) => c.notNull())
        .addColumn('closed_at', 'text')
        .addUniqueConstraint('station_key_once', ['session', 'key'])
        .addUniqueConstraint('station_code_once', ['code_hash'])
        .execute();
      await db.schema
        .createTable('paper_request')
        .addColumn('round', 'text', (c) => c.notNull().references('round.id'))
        .addColumn('deputy', 'text', (c) => c.notNull().references('deputy.id'))
        .addColumn('slot', 'text', (c) => c.notNull())
        .addColumn('via', 'text', (c) => c.notNull())
        .addColumn('blinded', binary, (c) => c.notNull())
        .addColumn('key', binary, (c) => c.notNull())
        .addColumn('signature', binary, (c) => c.notNull())
        .addColumn('refused', integer, (c) => c.notNull())
        .addPrimaryKeyConstraint('paper_request_key', ['round', 'deputy', 'slot'])
        .execute();
      await db.schema
        .createTable('teller_signature')
        .addColumn('round', 'text', (c) => c.notNull().references('round.id'))
        .addColumn('deputy', 'text', (c) => c.notNull().references('deputy.id'))
        .addColumn('slot', 'text', (c) => c.notNull())
        .addColumn('account', 'text', (c) => c.notNull().references('account.id'))
        .addColumn('key', binary, (c) => c.notNull())
        .addColumn('signature', binary, (c) => c.notNull())
        .addPrimaryKeyConstraint('teller_signature_key', ['round', 'deputy', 'slot', 'account'])
        .execute();
      await db.schema
        .createTable('replacement_permit')
        .addColumn('round', 'text', (c) => c.notNull().references('round.id'))
        .addColumn('deputy', 'text', (c) => c.notNull().references('deputy.id'))
        .addColumn('reason', 'text', (c) => c.notNull())
        .addColumn('at', 'text', (c) => c.notNull())
        .addPrimaryKeyConstraint('replacement_permit_key', ['round', 'deputy'])
        .execute();
      await db.schema
        .createTable('replacement')
        .addColumn('round', 'text', (c) => c.notNull().references('round.id'))
        .addColumn('deputy', 'text', (c) => c.notNull().references('deputy.id'))
        .addColumn('blinded', binary, (c) => c.notNull())
        .addColumn('key', binary, (c) => c.notNull())
        .addColumn('signature', binary, (c) => c.notNull())
        .addPrimaryKeyConstraint('replacement_key', ['round', 'deputy'])
        .addUniqueConstraint('replacement_blinded', ['round', 'blinded'])
        .addUniqueConstraint('replacement_device', ['round', 'key'])
        .execute();
      await db.schema
        .createTable('terminal_report')
        .addColumn('round', 'text', (c) => c.notNull().references('round.id'))
        .addColumn('station', 'text', (c) => c.notNull().references('station.id'))
        .addColumn('at', 'text', (c) => c.notNull())
        .addColumn('given_up', 'text')
        .addPrimaryKeyConstraint('terminal_report_key', ['round', 'station'])
        .execute();
    },
  },
];
