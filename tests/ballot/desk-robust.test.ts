import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { Executor } from '../../server/platform/database/tables.ts';
import { knownBase64url, toBase64url } from '../../shared/ballot/protocol/bytes.ts';
import { issueRequest } from '../../shared/ballot/protocol/device.ts';
import { issueMessage } from '../../shared/ballot/protocol/messages.ts';
import { recordHash } from '../../shared/ballot/protocol/records.ts';
import { newSigningKeys, sign } from '../../shared/ballot/protocol/signatures.ts';
import { scanned } from '../support/people.ts';
import { describeInHalls } from '../support/rounds-hall.ts';
import { text, type Voter } from '../support/rounds-voter.ts';
import { aMeetingWithDesk, Kiosk, type AtDesk } from './desk-meeting.ts';

function voterAt({ meeting }: AtDesk, place: number): Voter {
  const voter = meeting.voters[place];
  if (voter === undefined) throw new Error('nobody is there');
  return voter;
}

async function kioskAt(at: AtDesk, name: string): Promise<Kiosk> {
  const { hall, session } = at.meeting;
  return Kiosk.opened(hall, session.id, await at.tellers[0].open('kiosk', name));
}

async function opened(at: AtDesk): Promise<string> {
  const id = await at.meeting.toReady();
  await at.meeting.step('open');
  return id;
}

/** Everybody votes by phone but those in the list; then what the verifier finds. */
async function findingsAfter(at: AtDesk, id: string, elsewhere: readonly Voter[] = []) {
  const { meeting } = at;
  for (const voter of meeting.voters)
    if (!elsewhere.includes(voter)) {
      if (voter.held.get(id)?.issued === undefined) await voter.takePaper(id);
      await voter.cast(id, { A01: 'for' });
    }
  await meeting.step('seal');
  meeting.hall.clock.step(11);
  await meeting.step('count');
  await meeting.certify();
  await meeting.step('announce');
  return meeting.findings(id);
}

/** Whether another connection to this PostgreSQL database waits for a row. */
async function somebodyWaits(db: Executor): Promise<boolean> {
  const { rows } = await sql`
    select pid from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`.execute(db);
  return rows.length > 0;
}

describeInHalls('what must not go wrong at the issue desk', (hall) => {
  test('no paper goes to a place that cannot take it any more, and every paper issued is sound', async () => {
    const at = await aMeetingWithDesk(hall(), { deputies: 8 });
    const { meeting, tellers, terminal } = at;
    const kiosk = await kioskAt(at, '平板');
    const id = await opened(at);
    // The own phone works again after one teller has signed at the desk.
    const quick = voterAt(at, 0);
    await terminal.issue(id, quick.deputy, [tellers[0]]);
    await quick.takePaper(id);
    // A tablet is closed while the tellers look.
    const guest = voterAt(at, 1);
    const paper = await kiosk.prepared(id, guest.card);
    await paper.refused();
    await tellers[0].signAll(id);
    await meeting.staff.post(`${meeting.body.path}/stations/${kiosk.station.id}/close`);
    expect(await tellers[1].sign(id, guest.deputy, 'first', paper.blinded)).toMatchObject({
      code: 'no-such-request',
    });
    await guest.takePaper(id);
    // A terminal that has keyed in everything issues no more.
    const [first, late, never] = [voterAt(at, 2), voterAt(at, 3), voterAt(at, 4)];
    expect(await terminal.issue(id, first.deputy, tellers)).toBeUndefined();
    await terminal.issue(id, late.deputy, [tellers[0]]);
    await terminal.cast(id, [{ marks: { A01: 'for' } }]);
    await tellers[0].keyedIn(id, terminal.station.id);
    const request = (await at.desk()).requests.find(({ deputy }) => deputy === late.deputy);
    expect(await tellers[1].sign(id, late.deputy, 'first', request?.blinded ?? '')).toMatchObject({
      code: 'terminal-finished',
    });
    expect(await terminal.issue(id, never.deputy, tellers)).toMatchObject({
      code: 'terminal-finished',
    });
    expect(await findingsAfter(at, id, [first])).toEqual([]);
  });

  test('a place that is closed before it has fetched what two tellers signed still fetches it, and asks for nothing more', async () => {
    const at = await aMeetingWithDesk(hall(), { deputies: 8 });
    const { meeting, tellers, terminal } = at;
    const kiosk = await kioskAt(at, '平板');
    const id = await opened(at);
    const [guest, sheet, late, never] = [0, 1, 2, 3].map((place) => voterAt(at, place));
    if (guest === undefined || sheet === undefined || late === undefined || never === undefined)
      throw new Error('nobody is there');
    const close = (station: string) =>
      meeting.staff.post(`${meeting.body.path}/stations/${station}/close`);
    const paper = await kiosk.prepared(id, guest.card);
    await paper.refused();
    for (const teller of tellers) await teller.signAll(id);
    const after = await kiosk.prepared(id, late.card);
    await close(kiosk.station.id);
    expect(await after.refused()).toMatchObject({ code: 'station-unknown' });
    expect(await paper.cast({ A01: 'for' })).toMatchObject({ status: 200 });
    // The terminal as well: the sheet is in the deputy's hand, and must be keyed in.
    const closing = {
      sign: async (...asked: Parameters<(typeof tellers)[1]['sign']>) => {
        const signed = await tellers[1].sign(...asked);
        await close(terminal.station.id);
        return signed;
      },
    };
    expect(await terminal.issue(id, sheet.deputy, [tellers[0], closing])).toBeUndefined();
    expect(await terminal.issue(id, never.deputy, tellers)).toMatchObject({
      code: 'station-unknown',
    });
    await terminal.cast(id, [{ marks: { A01: 'for' } }]);
    await tellers[0].keyedIn(id, terminal.station.id);
    expect(await findingsAfter(at, id, [guest, sheet])).toEqual([]);
    expect((await meeting.round()).tally).toMatchObject({ issued: 8, returned: 8, missing: 0 });
  });

  test('a sheet that is issued at the moment of sealing is waited for', async () => {
    const at = await aMeetingWithDesk(hall(), { deputies: 8 });
    const { meeting, terminal } = at;
    const id = await opened(at);
    const { db, engine } = hall().platform;
    const { key } = await db
      .selectFrom('station')
      .select('key')
      .where('id', '=', terminal.station.id)
      .executeTakeFirstOrThrow();
    const [path, deputy] = [await meeting.at('seal'), voterAt(at, 0).deputy];
    const { sealed } = await db.transaction().execute(async (trx) => {
      // As the second teller's signature does it, up to its commit.
      const open = trx.selectFrom('round').select('id').where('id', '=', id);
      await (engine === 'postgres' ? open.forShare() : open).execute();
      const bytes = Buffer.alloc(256, 1);
      const entry = { round: id, deputy, key, blinded: bytes, signature: bytes };
      await trx
        .insertInto('issuance')
        .values({ ...entry, via: 'paper' })
        .execute();
      const sealing = meeting.staff.send('POST', path);
      while (engine === 'postgres' && !(await somebodyWaits(db)));
      return { sealed: sealing };
    });
    expect((await sealed).json).toMatchObject({ code: 'paper-not-keyed-in' });
    expect(await meeting.round()).toMatchObject({ state: 'open', closing: false });
  });

  test('one key signs once, one place asks at a time, and a tablet has no deputy’s key', async () => {
    const at = await aMeetingWithDesk(hall());
    const { meeting, tellers } = at;
    const [one, other] = at.clients;
    const enrol = `${meeting.body.path}/sessions/${meeting.session.id}/teller-key`;
    const shared = await newSigningKeys();
    const proof = await Kiosk.proof(shared, meeting.session.id);
    await one.post(enrol, proof);
    const [first, second] = [await kioskAt(at, '平板一'), await kioskAt(at, '平板二')];
    const owner = voterAt(at, 0);
    const taken = hall().client('deputy');
    const station = await taken.post<{ id: string }>('/stations/enrol', {
      code: await tellers[0].open('kiosk', '平板三'),
      ...(await Kiosk.proof(owner.device, meeting.session.id)),
    });
    const id = await opened(at);

    const { card, deputy } = voterAt(at, 1);
    const [here, there] = [await first.prepared(id, card), await second.prepared(id, card)];
    await here.refused();
    const record = await text(one, `/rounds/${id}/record`);
    const blinded = knownBase64url(here.blinded);
    const message = await issueMessage(await recordHash(record), deputy, blinded);
    const signature = toBase64url(await sign(shared.privateKey, message));
    const json = { slot: 'first', blinded: here.blinded, signature };
    const path = await meeting.at(`papers/${deputy}/sign`);
    await one.post(path, json);
    await one.post(enrol, await Kiosk.proof(await newSigningKeys(), meeting.session.id));
    await other.post(enrol, proof);
    expect(await other.problem('POST', path, json)).toMatchObject({ code: 'same-teller' });

    expect(await there.refused()).toMatchObject({ code: 'asked-elsewhere' });
    const refuse = await meeting.at(`papers/${deputy}/refuse`);
    await other.post(refuse, { slot: 'first' });
    expect(await there.refused()).toMatchObject({ code: 'waiting-for-tellers' });
    expect((await at.desk()).requests).toMatchObject([{ station: '平板二', signed: [] }]);

    const victim = voterAt(at, 2);
    const { prepared } = await victim.prepare(id);
    const asked = await issueRequest(prepared, victim.deputy, owner.device.privateKey);
    expect(
      await taken.problem('POST', `/stations/${station.id}/paper`, {
        round: id,
        card: scanned(victim.card),
        blinded: asked.blinded,
        signature: asked.deviceSignature,
      }),
    ).toMatchObject({ code: 'station-unknown' });
  });
});
