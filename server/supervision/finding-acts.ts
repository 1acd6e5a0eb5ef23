import type { ActKind } from '../../shared/act-kinds.ts';
import { moment, newId } from '../../shared/chance.ts';
import { dayAfter, dayOf } from '../../shared/day.ts';
import { mayAct } from '../../shared/lifecycle.ts';
import { fail, ok, type Failure, type Result } from '../../shared/result.ts';
import type { SentStep } from '../../shared/supervision/finding.ts';
import {
  findingLifecycle,
  type FindingAct,
  type FindingRole,
} from '../../shared/supervision/lifecycle.ts';
import { MOST_RECTIFY_DAYS, MOST_VISIT_PHOTOS } from '../../shared/supervision/rules.ts';
import { checkedText } from '../../shared/supervision/texts.ts';
import { perform, type Actor } from '../platform/acts/acts.ts';
import type { Executor } from '../platform/database/tables.ts';
import { claimFiles, filesOf } from '../platform/files/stored.ts';
import type { Platform } from '../platform/platform.ts';
import { findingById, seatInGroup, stepOwner, sumsOf, type FindingRow } from './finding-rows.ts';
import { supervisionSettingsOf } from './settings-views.ts';
import { supervisionTopics } from './topics.ts';

/** Who moves which finding how: a department, a deputy, or (neither) the staff. */
export interface FindingMove {
  readonly body: string;
  readonly finding: string;
  readonly act: FindingAct;
  readonly unit?: string;
  readonly deputy?: string;
}

const KINDS: Readonly<Record<FindingAct, ActKind>> = {
  answer: 'finding-answered',
  rectify: 'finding-rectified',
  'send-back': 'finding-sent-back',
  'hand-on': 'finding-handed-on',
  'sign-off': 'finding-signed-off',
  withdraw: 'finding-withdrawn',
  reopen: 'finding-reopened',
};

/** Acts after which a new round of judgements begins, with a new day for the rectification. */
const ANEW: readonly FindingAct[] = ['send-back', 'hand-on', 'reopen'];

/**
 * Moves a finding one step and says so on its public line. What is sent back,
 * reopened or handed on begins a round anew. The same step sent again changes
 * nothing.
 *
 * Failures: `not-found` {finding}, also for another department; `not-in-group`;
 * `finding-changed` when somebody has moved it since this version; those of
 * `findingLifecycle`; `too-long`, `forbidden-character`; `days-out-of-range`
 * {most}; `finding-unit-unknown`; `too-many-photos` {most}; those of `claimFiles`.
 */
export async function moveFinding(
  platform: Platform,
  actor: Actor,
  move: FindingMove,
  sent: SentStep,
): Promise<Result<object>> {
  const { body, finding, act } = move;
  const today = dayOf(platform.clock.now());
  const text = checkedText(sent.text, 'text');
  if (!text.ok) return text;
  const step = { ...sent, text: text.value };
  return perform(platform, body, actor, async (trx, record): Promise<Result<object>> => {
    const row = await findingById(trx, body, finding);
    if (row === undefined || (move.unit !== undefined && row.unit !== move.unit))
      return await gone(trx, actor, move, row, step);
    const roles = await rolesOf(trx, row, move);
    if (roles.length === 0) return fail('not-in-group');
    if (await isRepeated(trx, actor, row, act, step)) return ok({});
    if (row.version !== step.version) return fail('finding-changed');
    const may = mayAct(findingLifecycle, act, row.state, roles, {
      text: step.text,
      ...(await judgedResult(trx, row)),
    });
    if (!may.ok) return may;
    // Nobody is told that it is done who has not done it.
    if (may.value.done) return fail('wrong-state', { act, state: row.state });
    const fault = await stepFault(trx, body, act, step);
    if (fault !== undefined) return { ok: false, failure: fault };
    await trx
      .updateTable('finding')
      .set({
        state: may.value.to,
        version: row.version + 1,
        ...(await datesOf(trx, row, act, step, today)),
        ...(act === 'hand-on' ? { unit: step.unit } : {}),
      })
      .where('body', '=', body)
      .where('id', '=', finding)
      .execute();
    const position = await nextPosition(trx, body, finding);
    await trx
      .insertInto('finding_step')
      .values({
        id: newId(platform.clock, platform.chance),
        body,
        finding,
        position,
        kind: act,
        by: move.unit === undefined ? '' : row.unit_name,
        text: step.text,
        at: moment(platform.clock),
        account: actor.account,
      })
      .execute();
    const claimed = await claimFiles(trx, body, step.files, stepOwner(finding, position));
    if (!claimed.ok) return claimed;
    record({
      kind: KINDS[act],
      subject: `finding/${finding}`,
      detail: {
        project: row.project,
        number: row.number,
        title: row.title,
        round: row.round,
        ...(ANEW.includes(act) ? { days: step.days } : {}),
        ...(act === 'hand-on' ? { from: row.unit, to: step.unit } : {}),
        ...(step.files.length === 0 ? {} : { files: step.files.length }),
      },
      ...(step.text === '' ? {} : { reason: step.text }),
      topics: supervisionTopics(body),
    });
    return ok({});
  });
}

/** A department that has just sent it again is told so; for another one there is none. */
async function gone(
  trx: Executor,
  actor: Actor,
  { finding, act }: FindingMove,
  row: FindingRow | undefined,
  step: SentStep,
): Promise<Result<object>> {
  const again = row !== undefined && (await isRepeated(trx, actor, row, act, step));
  return again ? ok({}) : fail('not-found', { finding });
}

async function rolesOf(
  trx: Executor,
  row: FindingRow,
  { body, unit, deputy }: FindingMove,
): Promise<readonly FindingRole[]> {
  if (unit !== undefined) return ['department'];
  if (deputy === undefined) return ['secretariat'];
  const seat = await seatInGroup(trx, body, row.project, deputy);
  return seat === undefined ? [] : seat === 'leader' ? ['member', 'leader'] : ['member'];
}

/** Whether this step is the last one, by the same person, with the same words and files. */
async function isRepeated(
  trx: Executor,
  actor: Actor,
  row: FindingRow,
  act: FindingAct,
  step: SentStep,
): Promise<boolean> {
  if (row.version !== step.version + 1) return false;
  const last = await trx
    .selectFrom('finding_step')
    .select(['position', 'kind', 'text', 'account'])
    .where('body', '=', row.body)
    .where('finding', '=', row.id)
    .orderBy('position', 'desc')
    .executeTakeFirst();
  if (last === undefined || last.kind !== act || last.text !== step.text) return false;
  const files = await filesOf(trx, row.body, stepOwner(row.id, last.position));
  return last.account === actor.account && files.map(({ id }) => id).join() === step.files.join();
}

async function judgedResult(trx: Executor, row: FindingRow) {
  const sums = (await sumsOf(trx, row.body, [row.id])).get(row.id) ?? [];
  const { satisfied, basically, dissatisfied } = sums.find(({ round }) => round === row.round)
    ?.result ?? { satisfied: 0, basically: 0, dissatisfied: 0 };
  return { judged: satisfied + basically + dissatisfied, dissatisfied };
}

async function stepFault(
  trx: Executor,
  body: string,
  act: FindingAct,
  { days, unit, files }: SentStep,
): Promise<Failure | undefined> {
  if (ANEW.includes(act) && (days < 1 || days > MOST_RECTIFY_DAYS))
    return fail('days-out-of-range', { most: MOST_RECTIFY_DAYS }).failure;
  if (files.length > MOST_VISIT_PHOTOS)
    return fail('too-many-photos', { most: MOST_VISIT_PHOTOS }).failure;
  if (act !== 'hand-on') return undefined;
  const known = await trx
    .selectFrom('unit')
    .select('id')
    .where('body', '=', body)
    .where('id', '=', unit)
    .where('kind', '=', 'department')
    .executeTakeFirst();
  return known === undefined ? fail('finding-unit-unknown').failure : undefined;
}

/** The days that follow from a step: for the rectification as it was said, for answer and judgement as the body has set. */
async function datesOf(
  trx: Executor,
  row: FindingRow,
  act: FindingAct,
  { days }: SentStep,
  today: string,
) {
  const { answerDays, judgeDays } = await supervisionSettingsOf(trx, row.body);
  if (act === 'rectify') return { judge_due_on: dayAfter(today, judgeDays) };
  if (!ANEW.includes(act)) return {};
  const rectify = dayAfter(today, days);
  const answer = dayAfter(today, answerDays[row.urgency]);
  return {
    round: row.round + 1,
    rectify_due_on: rectify,
    answer_due_on: answer < rectify ? answer : rectify,
    judge_due_on: dayAfter(rectify, judgeDays),
  };
}

/** Acts of a body take turns, so that nobody else takes the same place. */
async function nextPosition(trx: Executor, body: string, finding: string): Promise<number> {
  const { last } = await trx
    .selectFrom('finding_step')
    .select((eb) => eb.fn.max('position').as('last'))
    .where('body', '=', body)
    .where('finding', '=', finding)
    .executeTakeFirstOrThrow();
  return (last ?? 0) + 1;
}
