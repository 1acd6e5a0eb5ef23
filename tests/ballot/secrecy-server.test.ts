import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { Client } from 'pg';
import { expect, test } from 'vitest';
import { pileTables } from '../../server/ballot/box/postgres-tables.ts';
import { pilePaths } from '../../server/ballot/box/sqlite-box.ts';
import { tick } from '../../server/ballot/ticker.ts';
import { readCastBody } from '../../shared/ballot/protocol/body.ts';
import { describeInHalls, type Hall } from '../support/rounds-hall.ts';
import { aMeeting } from '../support/rounds-meeting.ts';
import type { Voter } from '../support/rounds-voter.ts';
import { filesOf, found, rowsOf, secret, type Secret } from './secrets.ts';

/** What would tell who cast which ballot: everything of the anonymous side. */
function secretsOf({ held }: Voter, id: string): Secret[] {
  const { filled, receipt, round } = held.get(id) ?? {};
  if (filled === undefined || round === undefined) throw new Error('nothing was cast');
  const ballot = readCastBody(filled.body, round.choicesLength);
  if (!ballot.ok) throw new Error(ballot.failure.code);
  return [
    secret('ballot key', filled.key),
    secret('paper signature', filled.signature),
    secret('paper', filled.paper),
    secret('ballot', filled.ballot),
    secret('sealed choices', ballot.value.sealed),
    secret('ballot signature', ballot.value.ballotSignature),
    secret('body', filled.body),
    secret('receipt', Buffer.from(receipt ?? 'no receipt', 'latin1')),
  ];
}

/** The columns of a table of the main database, and those of the box. */
async function columnsOf(
  { config }: Hall,
  id: string,
): Promise<{ issuance: string[]; box: string[] }> {
  if (config.databaseUrl === undefined) {
    const columns = (file: string, table: string): string[] => {
      const database = new SQLite(file, { readonly: true });
      const rows = database.prepare<[], { name: string }>(`pragma table_info(${table})`).all();
      database.close();
      return rows.map(({ name }) => name);
    };
    return {
      issuance: columns(join(config.dataDir, 'main.sqlite'), 'issuance'),
      box: columns(pilePaths(config.dataDir, id, 'ballot').sealed, 'ballot'),
    };
  }
  const client = new Client({ connectionString: config.databaseUrl });
  await client.connect();
  const columns = async (schema: string, table: string): Promise<string[]> => {
    const { rows } = await client.query<{ name: string }>(
      `select column_name as name from information_schema.columns
       where table_schema = $1 and table_name = $2 order by ordinal_position`,
      [schema, table],
    );
    return rows.map(({ name }) => name);
  };
  const [schema = '', table = ''] = pileTables(id, 'ballot').sealed.split('.');
  const both = { issuance: await columns('public', 'issuance'), box: await columns(schema, table) };
  await client.end();
  return both;
}

describeInHalls('nothing but the box knows a ballot', (hall) => {
  test('no log, no act, no table, no file and no answer holds a paper, a key, a body or a receipt', async () => {
    const meeting = await aMeeting(hall(), { deputies: 7 });
    const id = await meeting.toIssued();
    const casters = meeting.voters.slice(0, 6);
    for (const voter of casters) await voter.cast(id, { A01: 'for', A02: 'for' });
    // The receipts themselves are the one answer that says so, to whoever holds the ballot.
    const answers = hall().answers.filter((answer) => !answer.includes('"receipt"'));
    const [first, second, , , , , keeper] = meeting.voters;
    const mine = first?.of(id).filled?.body ?? new Uint8Array();
    const wrong = Buffer.from(mine);
    // Not the last character, of which some bits must be zero.
    wrong[wrong.length - 10] = wrong[wrong.length - 10] === 65 ? 66 : 65;
    const other = await second?.fill(id, { A03: 'for' });
    const refusals = [
      await hall().toBox(`/box/${id}/ballots`, new Uint8Array(wrong)),
      await hall().toBox(`/box/${id}/ballots`, other?.body ?? ''),
      await hall().toBox(`/box/${id}/ballots`, new Uint8Array(mine.subarray(1))),
      await hall().toBox(`/box/${id}/unused`, mine),
      await hall().toBox('/box/019cd542-070c-7e5b-adb8-98d1d00036a3/ballots', mine),
    ];
    expect(refusals.map(({ json }) => json.code)).toEqual([
      'ballot-signature',
      'paper-already-used',
      'malformed',
      'box-not-sealed',
      'no-such-round',
    ]);
    await tick(hall().room);
    await hall().restart();
    await meeting.step('seal');
    await keeper?.fill(id, {});
    await keeper?.returnUnused(id);
    await meeting.step('count');
    const secrets = meeting.voters.flatMap((voter) => secretsOf(voter, id));
    // What is looked for would be found: the box itself has it.
    const inBox = [];
    for await (const { body } of hall().room.store.rows(id, 'ballot')) inBox.push(body);
    expect(found(secrets, 'box', Buffer.concat(inBox)).length).toBe(6 * 5);
    const looked = [
      ...filesOf(hall().config.dataDir).map(({ path, bytes }) => ({ where: path, bytes })),
      ...(await rowsOf(hall())).map(({ table, text }) => ({
        where: `table ${table}`,
        bytes: Buffer.from(text),
      })),
      ...hall().log.map((line) => ({ where: 'log', bytes: Buffer.from(line) })),
      ...[...answers, ...hall().answers.filter((answer) => !answer.includes('"receipt"'))].map(
        (answer) => ({ where: 'answer', bytes: Buffer.from(answer, 'latin1') }),
      ),
    ];
    expect(looked.length).toBeGreaterThan(50);
    expect(looked.flatMap(({ where, bytes }) => found(secrets, where, bytes))).toEqual([]);
    const paths = [`/box/${id}`, `${id}.ballot`, `ballot_${id.replaceAll('-', '_')}`];
    expect(hall().log.filter((line) => paths.some((path) => line.includes(path)))).toEqual([]);
    for (const { table, text } of await rowsOf(hall()))
      expect(
        paths.filter((path) => text.includes(path)),
        table,
      ).toEqual([]);
    expect(filesOf(hall().config.dataDir).filter(({ path }) => /\.(new|tmp)$/.test(path))).toEqual(
      [],
    );

    await meeting.certify();
    await meeting.step('announce');
    expect(await meeting.findings(id)).toEqual([]);
    // Under "totals" the published bundle names papers and hashes, but opens nothing.
    const after = filesOf(hall().config.dataDir).filter(({ path }) => !path.startsWith('bundles'));
    expect(after.flatMap(({ path, bytes }) => found(secrets, path, bytes))).toEqual([]);
    const bundle = readFileSync(hall().room.bundleFile(id));
    const opened = secrets.filter(({ what }) =>
      ['sealed choices', 'ballot signature', 'body', 'receipt'].includes(what),
    );
    expect(found(opened, 'bundle', bundle)).toEqual([]);
  });

  test('names are written down without a time, ballots without a name, and acts in groups', async () => {
    const meeting = await aMeeting(hall());
    const id = await meeting.toIssued();
    await tick(hall().room);
    await meeting.vote({ A01: 'for', A02: 'for' });
    await tick(hall().room);
    await meeting.step('seal');
    expect(await columnsOf(hall(), id)).toEqual({
      issuance: ['round', 'deputy', 'blinded', 'signature', 'via', 'key'],
      box: ['paper', 'body'],
    });
    const { rows } = await meeting.staff.get<{ rows: { kind: string; detail: object }[] }>(
      `${meeting.body.path}/acts?subject=round/${id}`,
    );
    expect(rows.map(({ kind }) => kind).toReversed()).toEqual([
      'quorum-confirmed',
      'scrutineers-passed',
      'box-shown-empty',
      'round-opened',
      'papers-issued',
      'sealing-begun',
      'box-sealed',
    ]);
    expect(rows.find(({ kind }) => kind === 'papers-issued')?.detail).toEqual({ issued: 6 });
    const said = JSON.stringify(rows.filter(({ kind }) => kind !== 'scrutineers-passed'));
    for (const { deputy, card } of meeting.voters) {
      expect(said).not.toContain(deputy);
      expect(said).not.toContain(card.name);
    }
  });

  test('no signal goes out for a paper or a ballot, only the tick’s figures', async () => {
    const meeting = await aMeeting(hall());
    const id = await meeting.toReady();
    await meeting.step('open');
    const { live } = hall().platform;
    const topics = ['hall', 'console', 'vote'].map((kind) => `${kind}/${meeting.session.id}`);
    const deputies = meeting.voters.map(({ deputy }) => `deputy/${deputy}`);
    const frames: string[] = [];
    const settled = async (): Promise<void> => {
      // Whatever was touched before is signalled by now.
      for (let turn = 0; turn < 3; turn += 1) {
        hall().clock.step(0.6);
        await meeting.console();
      }
    };
    await settled();
    const stop = live.listen([...topics, ...deputies], (frame) => {
      frames.push(new TextDecoder().decode(frame));
    });
    await expect.poll(() => frames.length).toBe(topics.length + deputies.length);
    frames.length = 0;
    for (const voter of meeting.voters) await voter.takePaper(id);
    await meeting.vote({ A01: 'for' });
    const before = (await meeting.round()).figures;
    expect(frames).toEqual([]);
    expect(before).toEqual({ issued: 0, returned: 0, unused: 0 });
    await tick(hall().room);
    await expect.poll(() => frames.length).toBe(2);
    expect(
      frames.filter((frame) => frame.includes(`"vote/`) || frame.includes(`"deputy/`)),
    ).toEqual([]);
    expect((await meeting.round()).figures).toEqual({ issued: 6, returned: 6, unused: 0 });
    stop();
  });
});
