import type { Decider, Secrecy } from '../../shared/ballot/model.ts';
import type { RoundKind, RoundState, VoidReason } from '../../shared/ballot/round.ts';
import type { Migration } from '../platform/database/columns.ts';

/** Tables of the ballot room. Nothing of a ballot, a ballot key or the box is ever in them. */
export interface BallotTables {
  /** A ballot: candidates and settings, decided in one or more rounds. */
  ballot: {
    id: string;
    body: string;
    session: string;
    title: string;
    /** BallotSettings */
    settings: string;
    /** PaperCandidate[] in order; frozen with the first round that is ready. */
    candidates: string | null;
    created_at: string;
  };
  round: {
    id: string;
    body: string;
    ballot: string;
    session: string;
    number: number;
    kind: RoundKind;
    repeat: number;
    state: RoundState;
    /** 表决方式; secret unless a decision or the ballot's settings say otherwise. */
    secrecy: Secrecy;
    /** Who chose the manner, why, and since when it is minuted. */
    manner_by: Decider | null;
    manner_reason: string | null;
    manner_at: string | null;
    /** 1 from the moment sealing has begun: durable before the issuer key is erased. */
    closing: number;
    /** BallotRules of this round. */
    rules: string;
    /** PaperCandidate[] in order. */
    candidates: string;
    all_deputies: number | null;
    present: number | null;
    issued: number | null;
    returned: number | null;
    unused: number | null;
    /** Public half of the count key while the scrutineers keep it, base64url. */
    count_key: string | null;
    /** Since when the scrutineers count, each alone. */
    counting_at: string | null;
    /** The signed records, as sent. */
    record: string | null;
    opening: string | null;
    seal: string | null;
    tally: string | null;
    quorum_confirmed_at: string | null;
    scrutineers_passed_at: string | null;
    ready_at: string | null;
    open_at: string | null;
    sealed_at: string | null;
    counted_at: string | null;
    certified_at: string | null;
    announced_at: string | null;
    void_at: string | null;
    void_reason: VoidReason | null;
    void_note: string | null;
  };
  round_scrutineer: {
    round: string;
    account: string;
    name: string;
    chief: number;
    /** Who had proposed them: a delegation by name, '' the presidium, null nobody. */
    nominated_by: string | null;
    confirmed_at: string | null;
    /** Signatures under seal and tally by the scrutineer's key. */
    seal_signature: Uint8Array | null;
    tally_signature: Uint8Array | null;
  };
  /** The keys of a scrutineer's browser, for a session of the congress. */
  scrutineer_key: { session: string; account: string; key: Uint8Array; seal_key: Uint8Array };
  /** A share of the count key, sealed to its holder's page; nobody else can open it. */
  dealt_share: {
    round: string;
    account: string;
    sealed: Uint8Array;
    share_check: Uint8Array;
    kept_at: string | null;
  };
  /** A share that its holder has sealed to another scrutineer's page after the box was sealed. */
  released_share: { round: string; holder: string; reader: string; sealed: Uint8Array };
  /** What a scrutineer has counted alone: a Reading. */
  scrutineer_reading: { round: string; account: string; reading: string; at: string };
  /** Who may take a paper, frozen at opening. */
  round_roll: { round: string; deputy: string; name: string; device_key: Uint8Array | null };
  /** Who took a paper: one row a name, and no time. */
  issuance: {
    round: string;
    deputy: string;
    via: 'device' | 'kiosk' | 'paper';
    blinded: Uint8Array;
    /** The station's key; null for a device, whose key stands on the roll. */
    key: Uint8Array | null;
    signature: Uint8Array;
  };
  /** A tie settled without a ballot, after the round with this number. */
  settlement: {
    ballot: string;
    after_round: number;
    way: 'lot' | 'presidium';
    /** Candidate codes. */
    elected: string;
    seed: string | null;
    reason: string | null;
    at: string;
  };
}

declare module '../platform/database/tables.ts' {
  interface Tables extends BallotTables {}
}

export const ballotMigrations: readonly Migration[] = [
  {
    name: '0300-ballot',
    async up(db, { integer, binary }) {
      await db.schema
        .createTable('ballot')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('body', 'text', (c) => c.notNull().references('body.id'))
        .addColumn('session', 'text', (c) => c.notNull().references('congress_session.id'))
        .addColumn('title', 'text', (c) => c.notNull())
        .addColumn('settings', 'text', (c) => c.notNull())
        .addColumn('candidates', 'text')
        .addColumn('created_at', 'text', (c) => c.notNull())
        .addUniqueConstraint('one_ballot_a_session', ['session'])
        .execute();
      await db.schema
        .createTable('round')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('body', 'text', (c) => c.notNull().references('body.id'))
        .addColumn('ballot', 'text', (c) => c.notNull().references('ballot.id'))
        .addColumn('session', 'text', (c) => c.notNull().references('congress_session.id'))
        .addColumn('number', integer, (c) => c.notNull())
        .addColumn('kind', 'text', (c) => c.notNull())
        .addColumn('repeat', integer, (c) => c.notNull())
        .addColumn('state', 'text', (c) => c.notNull())
        .addColumn('closing', integer, (c) => c.notNull())
        .addColumn('rules', 'text', (c) => c.notNull())
        .addColumn('candidates', 'text', (c) => c.notNull())
        .addColumn('all_deputies', integer)
        .addColumn('present', integer)
        .addColumn('issued', integer)
        .addColumn('returned', integer)
        .addColumn('unused', integer)
        .addColumn('record', 'text')
        .addColumn('opening', 'text')
        .addColumn('seal', 'text')
        .addColumn('tally', 'text')
        .addColumn('quorum_confirmed_at', 'text')
        .addColumn('scrutineers_passed_at', 'text')
        .addColumn('ready_at', 'text')
        .addColumn('open_at', 'text')
        .addColumn('sealed_at', 'text')
        .addColumn('counted_at', 'text')
        .addColumn('certified_at', 'text')
        .addColumn('announced_at', 'text')
        .addColumn('void_at', 'text')
        .addColumn('void_reason', 'text')
        .addColumn('void_note', 'text')
        .addUniqueConstraint('round_number', ['ballot', 'number'])
        .execute();
      await db.schema
        .createIndex('round_by_session')
        .on('round')
        .columns(['session', 'number'])
        .execute();
      await db.schema
        .createTable('round_scrutineer')
        .addColumn('round', 'text', (c) => c.notNull().references('round.id'))
        .addColumn('account', 'text', (c) => c.notNull().references('account.id'))
        .addColumn('name', 'text', (c) => c.notNull())
        .addColumn('chief', integer, (c) => c.notNull())
        .addColumn('confirmed_at', 'text')
        .addPrimaryKeyConstraint('round_scrutineer_key', ['round', 'account'])
        .execute();
      await db.schema
        .createTable('round_roll')
        .addColumn('round', 'text', (c) => c.notNull().references('round.id'))
        .addColumn('deputy', 'text', (c) => c.notNull().references('deputy.id'))
        .addColumn('name', 'text', (c) => c.notNull())
        .addColumn('device_key', binary)
        .addPrimaryKeyConstraint('round_roll_key', ['round', 'deputy'])
        .addUniqueConstraint('round_roll_device', ['round', 'device_key'])
        .execute();
      await db.schema
        .createTable('issuance')
        .addColumn('round', 'text', (c) => c.notNull().references('round.id'))
        .addColumn('deputy', 'text', (c) => c.notNull().references('deputy.id'))
        .addColumn('blinded', binary, (c) => c.notNull())
        .addColumn('signature', binary, (c) => c.notNull())
        .addPrimaryKeyConstraint('issuance_key', ['round', 'deputy'])
        .addUniqueConstraint('issuance_blinded', ['round', 'blinded'])
        .execute();
      await db.schema
        .createTable('settlement')
        .addColumn('ballot', 'text', (c) => c.notNull().references('ballot.id'))
        .addColumn('after_round', integer, (c) => c.notNull())
        .addColumn('way', 'text', (c) => c.notNull())
        .addColumn('elected', 'text', (c) => c.notNull())
        .addColumn('seed', 'text')
        .addColumn('reason', 'text')
        .addColumn('at', 'text', (c) => c.notNull())
        .addPrimaryKeyConstraint('settlement_key', ['ballot', 'after_round'])
        .execute();
    },
  },
  {
    name: '0310-custody',
    async up(db, { binary }) {
      await db.schema.alterTable('round').addColumn('count_key', 'text').execute();
      await db.schema.alterTable('round').addColumn('counting_at', 'text').execute();
      for (const signature of ['seal_signature', 'tally_signature'])
        await db.schema.alterTable('round_scrutineer').addColumn(signature, binary).execute();
      await db.schema
        .createTable('scrutineer_key')
        .addColumn('session', 'text', (c) => c.notNull().references('congress_session.id'))
        .addColumn('account', 'text', (c) => c.notNull().references('account.id'))
        .addColumn('key', binary, (c) => c.notNull())
        .addColumn('seal_key', binary, (c) => c.notNull())
        .addPrimaryKeyConstraint('scrutineer_key_key', ['session', 'account'])
        .addUniqueConstraint('scrutineer_key_once', ['session', 'key'])
        .execute();
      await db.schema
        .createTable('dealt_share')
        .addColumn('round', 'text', (c) => c.notNull().references('round.id'))
        .addColumn('account', 'text', (c) => c.notNull().references('account.id'))
        .addColumn('sealed', binary, (c) => c.notNull())
        .addColumn('share_check', binary, (c) => c.notNull())
        .addColumn('kept_at', 'text')
        .addPrimaryKeyConstraint('dealt_share_key', ['round', 'account'])
        .execute();
      await db.schema
        .createTable('released_share')
        .addColumn('round', 'text', (c) => c.notNull().references('round.id'))
        .addColumn('holder', 'text', (c) => c.notNull().references('account.id'))
        .addColumn('reader', 'text', (c) => c.notNull().references('account.id'))
        .addColumn('sealed', binary, (c) => c.notNull())
        .addPrimaryKeyConstraint('released_share_key', ['round', 'holder', 'reader'])
        .execute();
      await db.schema
        .createTable('scrutineer_reading')
        .addColumn('round', 'text', (c) => c.notNull().references('round.id'))
        .addColumn('account', 'text', (c) => c.notNull().references('account.id'))
        .addColumn('reading', 'text', (c) => c.notNull())
        .addColumn('at', 'text', (c) => c.notNull())
        .addPrimaryKeyConstraint('scrutineer_reading_key', ['round', 'account'])
        .execute();
    },
  },
];
