import { quorumNeeded } from '../../shared/ballot/threshold.ts';
import { ROUND_LIFECYCLE } from '../../shared/ballot/lifecycle.ts';
import { OPEN_LIFECYCLE, type OpenFacts } from '../../shared/ballot/open/lifecycle.ts';
import { isOpen, type BallotSettings } from '../../shared/ballot/model.ts';
import { settingsSchema } from '../../shared/ballot/schema.ts';
import {
  OPEN_STATES,
  type OpenAct,
  type OpenState,
  type RoundAct,
  type RoundState,
  type SecretAct,
} from '../../shared/ballot/round.ts';
import type { RoundFacts } from '../../shared/ballot/lifecycle.ts';
import { mayAct, reasonsAgainst } from '../../shared/lifecycle.ts';
import { fail, type Failure, type Result } from '../../shared/result.ts';
import type { Role } from '../../shared/roles.ts';
import { attendanceOf } from '../congress/attendance-views.ts';
import { sessionOf } from '../congress/session-views.ts';
import type { Executor } from '../platform/database/tables.ts';
import { paperCandidatesOf } from '../screening/candidate-views.ts';
import { ungatedCandidates } from '../screening/ungated.ts';
import { compareReadings } from '../../shared/ballot/custody.ts';
import { custodiansOf, dealtShares, readingsOf } from './custody-rows.ts';
import { countReplaced, terminalsOf } from './desk/rows.ts';
import { enteredOf, faultsIn } from './open/entry-rows.ts';
import { tallyOf, type StoredRound } from './stored-round.ts';

/** The settings of a ballot as they are stored. */
export async function settingsOf(db: Executor, ballot: string): Promise<BallotSettings> {
  const row = await db
    .selectFrom('ballot')
    .select('settings')
    .where('id', '=', ballot)
    .executeTakeFirstOrThrow();
  return settingsSchema.parse(JSON.parse(row.settings));
}

/** Everything the acts of a round depend on, read at one moment. `figures` come from the box. */
export async function roundFacts(
  db: Executor,
  round: StoredRound,
  figures: { readonly issued: number; readonly returned: number; readonly unused: number },
  now: Date,
): Promise<OpenFacts> {
  const settings = await settingsOf(db, round.ballot);
  const attendance = await attendanceOf(db, round.session);
  const session = await sessionOf(db, round.body, round.session);
  const scrutineers = await db
    .selectFrom('round_scrutineer')
    .select('confirmed_at')
    .where('round', '=', round.id)
    .execute();
  const before = await db
    .selectFrom('round')
    .select('state')
    .where('ballot', '=', round.ballot)
    .where('number', '=', round.number - 1)
    .executeTakeFirst();
  const tally = round.tally === null ? null : tallyOf(round);
  return {
    sessionSitting: session?.state === 'sitting',
    present: attendance.present,
    quorumNeeded: quorumNeeded(settings.quorum, attendance.allDeputies),
    quorumConfirmed: round.quorum_confirmed_at !== null,
    scrutineersPassed: round.scrutineers_passed_at === null ? 0 : scrutineers.length,
    scrutineersNeeded: settings.scrutineersNeeded,
    ...(await custodyFacts(db, round, settings)),
    candidates: await candidatesOf(db, round),
    ungated: await ungatedOf(db, round, session?.rehearsal === true),
    seats: round.rules.seats,
    previousSettled:
      before === undefined || before.state === 'announced' || before.state === 'void',
    closing: round.closing === 1 && round.state === 'open',
    ...figures,
    replaced: await countReplaced(db, round.id),
    terminalsOut: await terminalsOut(db, round),
    secondsSealed:
      round.sealed_at === null
        ? 0
        : Math.floor((now.getTime() - new Date(round.sealed_at).getTime()) / 1000),
    confirmations: scrutineers.filter((one) => one.confirmed_at !== null).length,
    outcomeVoid: tally?.outcome === 'void',
    mannerMinuted: round.manner_at !== null,
    entryFaults:
      isOpen(round.secrecy) && round.state === 'open'
        ? faultsIn(round, await enteredOf(db, round))
        : [],
  };
}

/** Nobody waits any more once the sealing has begun. */
async function terminalsOut(db: Executor, round: StoredRound): Promise<number> {
  if (round.state !== 'open' || round.closing === 1 || isOpen(round.secrecy)) return 0;
  const terminals = await terminalsOf(db, round.id, round.session);
  return terminals.filter(({ at }) => at === null).length;
}

type CustodyFacts = Pick<
  RoundFacts,
  | 'custody'
  | 'keysMissing'
  | 'countKeyDealt'
  | 'sharesNotKept'
  | 'countBegun'
  | 'readingsAgreed'
  | 'readingsDiffer'
>;

/** How far the scrutineers are with the count key in their hands. */
async function custodyFacts(
  db: Executor,
  round: StoredRound,
  { custody, scrutineersNeeded }: BallotSettings,
): Promise<CustodyFacts> {
  const countBegun = round.counting_at !== null;
  if (custody === 'server')
    return {
      custody,
      keysMissing: 0,
      countKeyDealt: false,
      sharesNotKept: 0,
      countBegun,
      readingsAgreed: 0,
      readingsDiffer: false,
    };
  const custodians = await custodiansOf(db, round);
  const shares = [...(await dealtShares(db, round.id)).values()];
  const { states } = compareReadings(await readingsOf(db, round.id), scrutineersNeeded);
  const readings = [...states.values()];
  return {
    custody,
    keysMissing: custodians.filter(({ key }) => key === undefined).length,
    countKeyDealt: round.count_key !== null,
    sharesNotKept: shares.filter(({ kept_at: keptAt }) => keptAt === null).length,
    countBegun,
    readingsAgreed: readings.filter((state) => state === 'agrees').length,
    readingsDiffer: readings.includes('differs'),
  };
}

/** How many stand: in the draft of a first round whoever is on the list at this moment. */
async function candidatesOf(db: Executor, round: StoredRound): Promise<number> {
  if (round.state !== 'draft' || round.kind !== 'first') return round.candidates.length;
  return (await paperCandidatesOf(db, round.session)).length;
}

/**
 * Who on the list of a first round has not come through the body's gates; a
 * rehearsal asks for none. Asked until the papers are issued: a gate may have
 * been set after the list was frozen.
 */
async function ungatedOf(
  db: Executor,
  round: StoredRound,
  rehearsal: boolean,
): Promise<RoundFacts['ungated']> {
  const asks = (round.state === 'draft' || round.state === 'ready') && round.kind === 'first';
  const ungated = asks && !rehearsal ? await ungatedCandidates(db, round.body, round.session) : [];
  const { candidate = '', why = '', gate = '' } = ungated[0] ?? {};
  return { count: ungated.length, candidate, why, gate };
}

/** Whether this act may be done now; `done` when its effect is already there. `not-in-this-manner` {act} for one of the other manner. */
export function mayDo(
  act: RoundAct,
  round: StoredRound,
  roles: readonly Role[],
  facts: OpenFacts,
): Result<{ readonly done: boolean }> {
  const { state } = round;
  if (isOpen(round.secrecy))
    return isOpenAct(act) && isOpenState(state)
      ? mayAct(OPEN_LIFECYCLE, act, state, roles, facts)
      : fail('not-in-this-manner', { act });
  return isSecretAct(act)
    ? mayAct(ROUND_LIFECYCLE, act, state, roles, facts)
    : fail('not-in-this-manner', { act });
}

/** For each act the named reasons against it; empty when it is allowed. */
export function reasonsFor(
  round: StoredRound,
  roles: readonly Role[],
  facts: OpenFacts,
): Record<RoundAct, readonly Failure[]> {
  const { state } = round;
  return forEveryAct((act) => {
    const other = [fail('not-in-this-manner', { act }).failure];
    if (isOpen(round.secrecy))
      return isOpenAct(act) && isOpenState(state)
        ? reasonsAgainst(OPEN_LIFECYCLE, act, state, roles, facts)
        : other;
    return isSecretAct(act) ? reasonsAgainst(ROUND_LIFECYCLE, act, state, roles, facts) : other;
  });
}

/** The same question about every act. */
export function forEveryAct<Answer>(ask: (act: RoundAct) => Answer): Record<RoundAct, Answer> {
  return {
    'confirm-quorum': ask('confirm-quorum'),
    'take-back-quorum': ask('take-back-quorum'),
    'pass-scrutineers': ask('pass-scrutineers'),
    'take-back-scrutineers': ask('take-back-scrutineers'),
    'minute-manner': ask('minute-manner'),
    'make-ready': ask('make-ready'),
    open: ask('open'),
    'set-voting-time': ask('set-voting-time'),
    seal: ask('seal'),
    count: ask('count'),
    settle: ask('settle'),
    correct: ask('correct'),
    certify: ask('certify'),
    announce: ask('announce'),
    void: ask('void'),
  };
}

function isOpenAct(act: RoundAct): act is OpenAct {
  return Object.hasOwn(OPEN_LIFECYCLE.acts, act);
}

function isSecretAct(act: RoundAct): act is SecretAct {
  return Object.hasOwn(ROUND_LIFECYCLE.acts, act);
}

function isOpenState(state: RoundState): state is OpenState {
  return OPEN_STATES.some((one) => one === state);
}
