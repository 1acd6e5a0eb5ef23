import { choicesLength } from '../../shared/ballot/choices.ts';
import { toBase64url } from '../../shared/ballot/protocol/bytes.ts';
import { scrutineersToPass } from '../../shared/ballot/lifecycle.ts';
import { recordHash, type RoundPayload } from '../../shared/ballot/protocol/records.ts';
import { checkSettings } from '../../shared/ballot/settings.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { attendanceOf } from '../congress/attendance-views.ts';
import { bodyOf } from '../congress/body-views.ts';
import { sessionOf } from '../congress/session-views.ts';
import { ballotOfSession, type StoredBallot } from './ballot-progress.ts';
import { namesOf, type BallotRoom } from './ballot-room.ts';
import type { Executor } from '../platform/database/tables.ts';
import { takeBack } from './custody-acts.ts';
import { custodiansOf } from './custody-rows.ts';
import { tellersOf } from './desk/rows.ts';
import { signedTitle, signRecord } from './record-signing.ts';
import { act, type Hand, type Step } from './rostrum.ts';
import { eligibleScrutineers } from './nomination-views.ts';
import { custodyOf, storedRound, storedRounds, type StoredRound } from './stored-round.ts';

/** Confirms at the rostrum that the quorum is met (地方组织法 art. 14). Repeated, it changes nothing. */
export function confirmQuorum(room: BallotRoom, body: string, round: string, hand: Hand) {
  return act(room, body, round, 'confirm-quorum', hand, async (step) => {
    const { trx, facts, at, record } = step;
    if (facts.quorumConfirmed) return ok(undefined);
    await trx
      .updateTable('round')
      .set({ quorum_confirmed_at: at })
      .where('id', '=', round)
      .execute();
    record({
      kind: 'quorum-confirmed',
      detail: { present: facts.present, needed: facts.quorumNeeded },
    });
    return ok(undefined);
  });
}

/**
 * Records the scrutineers whom the deputies passed by show of hands. Repeated
 * with the same ones it changes nothing. Fails with
 * `no-such-scrutineer`, `scrutineers-twice`, `one-chief-scrutineer`, or
 * `scrutineers-not-passed` {needed} when they are fewer than must confirm.
 */
export function passScrutineers(
  room: BallotRoom,
  body: string,
  round: string,
  hand: Hand,
  named: readonly { readonly account: string; readonly chief: boolean }[],
) {
  return act(
    room,
    body,
    round,
    'pass-scrutineers',
    hand,
    async ({ trx, facts, at, record, round: stored }) => {
      const accounts = named.map((one) => one.account);
      if (new Set(accounts).size !== accounts.length) return fail('scrutineers-twice');
      if (named.filter((one) => one.chief).length !== 1) return fail('one-chief-scrutineer');
      const needed = scrutineersToPass(custodyOf(stored, facts), facts.scrutineersNeeded);
      if (named.length < needed) return fail('scrutineers-not-passed', { needed });
      if (await arePassed(trx, round, named)) return ok(undefined);
      const people = await eligibleScrutineers(trx, body, stored.session);
      await trx.deleteFrom('round_scrutineer').where('round', '=', round).execute();
      for (const { account, chief } of named) {
        const person = people.find((one) => one.account === account);
        if (person === undefined) return fail('no-such-scrutineer', { account });
        await trx
          .insertInto('round_scrutineer')
          .values({
            round,
            account,
            name: person.name,
            chief: chief ? 1 : 0,
            nominated_by: person.nomination?.by ?? null,
            confirmed_at: null,
            seal_signature: null,
            tally_signature: null,
          })
          .execute();
      }
      // A count key that was dealt to others is theirs no longer.
      await takeBack(trx, round);
      await trx
        .updateTable('round')
        .set({ scrutineers_passed_at: at })
        .where('id', '=', round)
        .execute();
      const passed = people.filter((one) => accounts.includes(one.account));
      record({ kind: 'scrutineers-passed', detail: { names: passed.map((one) => one.name) } });
      return ok(undefined);
    },
  );
}

/** Whether exactly these are the scrutineers of the round already. */
async function arePassed(
  trx: Executor,
  round: string,
  named: readonly { readonly account: string; readonly chief: boolean }[],
): Promise<boolean> {
  const passed = await trx
    .selectFrom('round_scrutineer')
    .select(['account', 'chief'])
    .where('round', '=', round)
    .execute();
  const chiefs = new Map(passed.map(({ account, chief }) => [account, chief === 1]));
  return (
    passed.length === named.length && named.every((one) => chiefs.get(one.account) === one.chief)
  );
}

/**
 * Shows the empty box: freezes and signs the round, makes its keys and its box,
 * and reports issued 0, returned 0. From now on devices fetch the record and
 * prepare.
 */
export async function makeReady(
  room: BallotRoom,
  body: string,
  round: string,
  hand: Hand,
): Promise<Result<{ readonly done: boolean }>> {
  const made = await act(room, body, round, 'make-ready', hand, async (step) => {
    const ballot = await ballotOfSession(step.trx, step.round.session);
    const current = ballot?.underWay;
    if (ballot === undefined || current === undefined) return fail('no-ballot');
    const payload = await roundPayload(room, step, ballot);
    if (!payload.ok) return payload;
    const { privateKey, publicJwk } = room.platform.keys.record;
    const record = await signRecord('piaojue-round', payload.value, privateKey, publicJwk.kid);
    await room.store.make(round, 'ballot');
    await step.trx
      .updateTable('round')
      .set({
        state: 'ready',
        ready_at: step.at,
        candidates: JSON.stringify(current.candidates),
        all_deputies: payload.value.allDeputies,
        issued: 0,
        returned: 0,
        unused: 0,
        record,
      })
      .where('id', '=', round)
      .execute();
    await step.trx
      .updateTable('ballot')
      .set({ candidates: JSON.stringify(ballot.candidates) })
      .where('id', '=', ballot.id)
      .execute();
    step.record({
      kind: 'box-shown-empty',
      detail: { issued: 0, returned: 0, record: toBase64url(await recordHash(record)) },
    });
    return ok(undefined);
  });
  if (made.ok) await admit(room, round);
  return made;
}

async function roundPayload(
  room: BallotRoom,
  { trx, round }: Step,
  ballot: StoredBallot,
): Promise<Result<RoundPayload>> {
  const body = await bodyOf(trx, ballot.body);
  const session = await sessionOf(trx, ballot.body, ballot.session);
  if (body === undefined || session === undefined) return fail('not-found', { what: 'session' });
  const candidates = ballot.underWay?.candidates ?? [];
  // The list may have become shorter since the settings were checked against it.
  const { faults } = checkSettings(body.type, ballot.settings, candidates.length);
  if (round.kind === 'first' && faults[0] !== undefined) return { ok: false, failure: faults[0] };
  const issuer = await room.keys.makeIssuer(round.id);
  const inTheirHands = ballot.settings.custody === 'scrutineers';
  const countKey = inTheirHands
    ? round.count_key
    : toBase64url((await room.keys.makeCount(round.id)).publicKey);
  if (countKey === null) return fail('count-key-not-made');
  const sealed = (await storedRounds(trx, ballot.id)).findLast((earlier) => earlier.seal !== null);
  const attendance = await attendanceOf(trx, ballot.session);
  return ok({
    version: 1,
    round: round.id,
    ballot: { id: ballot.id, title: ballot.title, body: body.name, session: signedTitle(session) },
    number: round.number,
    candidates: candidates.map(({ code, name }) => ({ code, name })),
    rules: round.rules,
    allDeputies: attendance.allDeputies,
    box: room.platform.config.boxUrl,
    issuer: issuer.issuer,
    countKey,
    choicesLength: choicesLength(candidates.map(({ code }) => code)),
    custody: ballot.settings.custody,
    disclosure: ballot.settings.disclosure,
    // With the count key in the server's custody scrutineers confirm by name and sign-in.
    scrutineers: inTheirHands ? await keyHolders(trx, round) : [],
    scrutineersNeeded: inTheirHands ? ballot.settings.scrutineersNeeded : 0,
    tellers: (await tellersOf(trx, round.session)).map(({ name, key }) => ({
      name,
      key: toBase64url(key),
    })),
    previous:
      sealed === undefined || sealed.seal === null
        ? null
        : toBase64url(await recordHash(sealed.seal)),
  });
}

/** The scrutineers with the keys that will sign seal and tally. */
async function keyHolders(
  trx: Executor,
  round: Step['round'],
): Promise<RoundPayload['scrutineers']> {
  return (await custodiansOf(trx, round)).flatMap(({ name, key }) =>
    key === undefined ? [] : [{ name, key: toBase64url(key) }],
  );
}

/** Makes a round known to the box and, while its papers can be issued, to the issue desk. */
export async function admit(room: BallotRoom, id: string): Promise<void> {
  const round = await storedRound(room.platform.db, id);
  if (round === undefined || round.record === null) return;
  const { R, payload } = await namesOf(round);
  const issuer = room.keys.issuer(id);
  const issuing = (round.state === 'ready' || round.state === 'open') && round.closing === 0;
  if (issuing && issuer !== undefined) room.active.set(id, { id, R, payload, issuer });
  await room.office.admit({
    round: id,
    R,
    issuer: payload.issuer,
    choicesLength: payload.choicesLength,
    stage: boxStage(round),
  });
}

function boxStage({ state, closing, counting_at: countingAt }: StoredRound) {
  if (state === 'ready') return 'ready';
  if (state === 'open') return closing === 1 ? 'sealing' : 'open';
  if (state === 'sealed') return countingAt === null ? 'sealed' : 'count-begun';
  return state === 'void' ? 'void' : 'count-begun';
}
