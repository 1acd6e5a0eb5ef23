import { moment, newId } from '../../shared/chance.ts';
import type { BallotSettings, Secrecy } from '../../shared/ballot/model.ts';
import type { BallotStep } from '../../shared/ballot/next-round.ts';
import { checkSettings } from '../../shared/ballot/settings.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { bodyOf } from '../congress/body-views.ts';
import { attendanceOf } from '../congress/attendance-views.ts';
import { sessionOf } from '../congress/session-views.ts';
import { quorumNeeded } from '../../shared/ballot/threshold.ts';
import { perform, type Actor } from '../platform/acts/acts.ts';
import type { Executor } from '../platform/database/tables.ts';
import type { Platform } from '../platform/platform.ts';
import { paperCandidatesOf } from '../screening/candidate-views.ts';
import { ballotOfSession, storedBallot, type StoredBallot } from './ballot-progress.ts';
import type { BallotRoom } from './ballot-room.ts';
import { mayLead, type AtRostrum } from './console-lead.ts';
import { takeBack } from './custody-acts.ts';
import { topicsOf } from './rostrum.ts';

type RoundStep = Extract<BallotStep, { readonly repeat: boolean }>;

/**
 * Prepares the ballot of a session, or changes its draft: title and settings.
 * Fails with `ballot-frozen` once a round is ready, and with the first fault
 * of the settings. Where the settings say that the vote is not secret, the
 * round still waits until it is minuted who chose that.
 */
export function prepareBallot(
  platform: Platform,
  body: string,
  session: string,
  actor: Actor,
  draft: { readonly title: string; readonly settings: BallotSettings },
): Promise<Result<{ readonly ballot: string }>> {
  const { clock, chance } = platform;
  return perform(platform, body, actor, async (trx, record) => {
    const of = await bodyOf(trx, body);
    const held = await sessionOf(trx, body, session);
    if (of === undefined || held === undefined) return fail('not-found', { what: 'session' });
    const known = await ballotOfSession(trx, session);
    if (known?.frozen === true) return fail('ballot-frozen');
    const candidates = await paperCandidatesOf(trx, session);
    const [fault] = checkSettings(of.type, draft.settings, candidates.length).faults;
    if (fault !== undefined) return { ok: false, failure: fault };
    const settings = JSON.stringify(draft.settings);
    const id = known?.id ?? newId(clock, chance);
    if (known === undefined) {
      await trx
        .insertInto('ballot')
        .values({
          id,
          body,
          session,
          title: draft.title,
          settings,
          candidates: null,
          created_at: moment(clock),
        })
        .execute();
      await addRound(
        trx,
        platform,
        { id, body, session, number: 1, secrecy: draft.settings.secrecy },
        {
          step: 'first',
          repeat: false,
          candidates: candidates.map((candidate) => candidate.code),
          seats: draft.settings.rules.seats,
          rules: draft.settings.rules,
        },
        candidates,
      );
    } else {
      // A count key that was dealt for another custody would be asked for, and open nothing.
      if (known.underWay !== undefined && draft.settings.custody !== known.settings.custody)
        await takeBack(trx, known.underWay.id);
      await trx
        .updateTable('ballot')
        .set({ title: draft.title, settings })
        .where('id', '=', id)
        .execute();
      await trx
        .updateTable('round')
        .set({
          rules: JSON.stringify(draft.settings.rules),
          // Another manner than before has yet to be minuted.
          ...(draft.settings.secrecy === known.settings.secrecy
            ? {}
            : {
                secrecy: draft.settings.secrecy,
                manner_by: null,
                manner_reason: null,
                manner_at: null,
              }),
        })
        .where('ballot', '=', id)
        .where('state', '=', 'draft')
        .execute();
    }
    record({
      kind: known === undefined ? 'ballot-prepared' : 'ballot-changed',
      subject: `ballot/${id}`,
      detail: { title: draft.title, settings: draft.settings },
      topics: topicsOf({ session }),
    });
    return ok({ ballot: id });
  });
}

async function addRound(
  trx: Executor,
  { clock, chance }: Platform,
  of: {
    readonly id: string;
    readonly body: string;
    readonly session: string;
    readonly number: number;
    readonly secrecy: Secrecy;
  },
  step: RoundStep,
  names: StoredBallot['candidates'],
): Promise<string> {
  const id = newId(clock, chance);
  const candidates = names.filter((candidate) => step.candidates.includes(candidate.code));
  await trx
    .insertInto('round')
    .values({
      id,
      body: of.body,
      ballot: of.id,
      session: of.session,
      number: of.number,
      kind: step.step,
      repeat: step.repeat ? 1 : 0,
      state: 'draft',
      secrecy: of.secrecy,
      closing: 0,
      rules: JSON.stringify(step.rules),
      candidates: JSON.stringify(candidates),
    })
    .execute();
  return id;
}

/**
 * Prepares the next round of a ballot: the runoff, the second ballot, or the
 * repetition of a void one. The scrutineers stay in office, and the quorum
 * counts as confirmed while it is met. Repeated, it changes nothing.
 * Fails with `no-next-round` when nothing is to be voted on.
 */
export function prepareNextRound(
  room: BallotRoom,
  body: string,
  ballot: string,
  hand: AtRostrum,
): Promise<Result<void>> {
  const { platform } = room;
  return perform<void, string>(platform, body, hand, async (trx, record) => {
    const stored = await storedBallot(trx, ballot);
    if (stored === undefined || stored.body !== body) return fail('not-found', { what: 'ballot' });
    const leads = await mayLead(room, { trx, session: stored.session, record }, hand);
    if (!leads.ok) return leads;
    if (stored.underWay !== undefined) return ok(undefined);
    const { next } = stored.progress;
    if (!('repeat' in next)) return fail('no-next-round');
    const last = stored.rounds.at(-1);
    const number = (last?.number ?? 0) + 1;
    const id = await addRound(
      trx,
      platform,
      {
        id: ballot,
        body,
        session: stored.session,
        number,
        secrecy: stored.settings.secrecy,
      },
      next,
      stored.candidates,
    );
    if (last !== undefined) await stayInOffice(trx, platform, stored, last.id, id);
    record({
      kind: 'round-prepared',
      subject: `round/${id}`,
      detail: { number, kind: next.step, repeat: next.repeat, candidates: next.candidates },
      topics: topicsOf(stored),
    });
    return ok(undefined);
  });
}

async function stayInOffice(
  trx: Executor,
  { clock }: Platform,
  ballot: StoredBallot,
  before: string,
  round: string,
): Promise<void> {
  const scrutineers = await trx
    .selectFrom('round_scrutineer')
    .select(['account', 'name', 'chief', 'nominated_by'])
    .where('round', '=', before)
    .execute();
  for (const scrutineer of scrutineers)
    await trx
      .insertInto('round_scrutineer')
      .values({
        round,
        ...scrutineer,
        confirmed_at: null,
        seal_signature: null,
        tally_signature: null,
      })
      .execute();
  const { present, allDeputies } = await attendanceOf(trx, ballot.session);
  const met = present >= quorumNeeded(ballot.settings.quorum, allDeputies);
  await trx
    .updateTable('round')
    .set({
      quorum_confirmed_at: met ? moment(clock) : null,
      scrutineers_passed_at: scrutineers.length > 0 ? moment(clock) : null,
    })
    .where('id', '=', round)
    .execute();
}
