import { flagsOf, publicText, sameText } from '../../shared/collection/flags.ts';
import { proposalLifecycle, type ReviewedState } from '../../shared/collection/lifecycle.ts';
import type { Proposal, PublishedText } from '../../shared/collection/model.ts';
import type { AcceptedTogether } from '../../shared/collection/review.ts';
import { checkedProposal } from '../../shared/collection/rules.ts';
import { mayAct } from '../../shared/lifecycle.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { perform } from '../platform/acts/acts.ts';
import type { Executor } from '../platform/database/tables.ts';
import { unindexed } from '../platform/database/unindexed.ts';
import { actorOf, rolesIn, type Visitor } from '../platform/identity/visitor.ts';
import type { Platform } from '../platform/platform.ts';
import { collectionTopics } from './drive-acts.ts';
import { changeText } from './review-rows.ts';
import { proposalOf, storedProposal, type StoredProposal } from './review-views.ts';
import { addSteps } from './steps.ts';

/** What somebody decides on a proposal as they saw it. */
export interface Review {
  readonly to: ReviewedState;
  /** Of the proposal as it was seen. */
  readonly version: number;
  /** What the public is to read; null for the original, left out for what stands. */
  readonly published?: PublishedText | null | undefined;
  /** Staff have looked at the personal data that is left and publish it all the same. */
  readonly publishAnyway: boolean;
  readonly reason: string;
}

/**
 * Accepts a proposal, so that everybody reads it, or withholds its text; both
 * also when it had been decided otherwise. The same again changes nothing.
 *
 * Failures: `not-found`; `proposal-changed` {number}, when somebody else has
 * changed or reviewed it since it was seen; those of the lifecycle
 * (`personal-data-stands` {count}, `reason-missing`) and of the text.
 */
export async function reviewProposal(
  platform: Platform,
  visitor: Visitor,
  body: string,
  id: string,
  review: Review,
): Promise<Result<object>> {
  return perform(platform, body, actorOf(visitor), async (trx, record): Promise<Result<object>> => {
    const seen = await asSeen(trx, body, id, review.published);
    if (!seen.ok) return seen;
    const { row, text, same, flags } = seen.value;
    if (row.state === review.to && same) return ok({});
    // What has been decided so already can only read otherwise, which is another act.
    if (row.state === review.to || row.version !== review.version)
      return fail('proposal-changed', { number: row.number });
    const act = review.to === 'accepted' ? 'accept' : 'withhold';
    const may = mayAct(proposalLifecycle, act, row.state, rolesIn(visitor, body), {
      personalData: flags,
      publishAnyway: review.publishAnyway,
      reason: review.reason,
    });
    if (!may.ok) return may;
    if (!same) await changeText(trx, platform.clock, body, row, text, visitor.account);
    await setStates(trx, body, [id], review.to, same ? 1 : 0);
    await addSteps(trx, platform.clock, body, [
      { of: { proposal: id }, kind: review.to, reason: review.reason, by: visitor.account },
    ]);
    record({
      kind: `proposal-${review.to}`,
      subject: `proposal/${id}`,
      detail: {
        number: row.number,
        ...(same ? {} : { textChanged: true }),
        ...(review.to === 'accepted' && flags > 0 ? { personalDataConfirmed: flags } : {}),
      },
      ...(review.reason === '' ? {} : { reason: review.reason }),
      topics: collectionTopics(body),
    });
    return ok({});
  });
}

/**
 * Changes what the public reads or would read, null for the original. Failures:
 * `not-found`; `proposal-changed` {number}; those of the text;
 * `personal-data-stands` {count}, where the proposal is public already.
 */
export async function changePublished(
  platform: Platform,
  visitor: Visitor,
  body: string,
  id: string,
  change: {
    readonly version: number;
    readonly published: PublishedText | null;
    readonly publishAnyway: boolean;
  },
): Promise<Result<object>> {
  return perform(platform, body, actorOf(visitor), async (trx, record): Promise<Result<object>> => {
    const seen = await asSeen(trx, body, id, change.published);
    if (!seen.ok) return seen;
    const { row, text, same, flags } = seen.value;
    if (same) return ok({});
    if (row.version !== change.version) return fail('proposal-changed', { number: row.number });
    if (row.state === 'accepted' && flags > 0 && !change.publishAnyway)
      return fail('personal-data-stands', { count: flags });
    await changeText(trx, platform.clock, body, row, text, visitor.account);
    record({
      kind: 'proposal-text-changed',
      subject: `proposal/${id}`,
      detail: {
        number: row.number,
        ...(row.state === 'accepted' && flags > 0 ? { personalDataConfirmed: flags } : {}),
      },
      topics: collectionTopics(body),
    });
    return ok({});
  });
}

/**
 * Accepts all of these that nobody has reviewed since they were seen and in
 * which nothing personal stands; the others stay as they were, and why is said.
 */
export async function acceptTogether(
  platform: Platform,
  visitor: Visitor,
  body: string,
  seen: readonly { readonly proposal: string; readonly version: number }[],
): Promise<Result<AcceptedTogether>> {
  return perform(
    platform,
    body,
    actorOf(visitor),
    async (trx, record): Promise<Result<AcceptedTogether>> => {
      const versions = new Map(seen.map(({ proposal, version }) => [proposal, version]));
      const rows = await trx
        .selectFrom('proposal')
        .selectAll()
        .where(unindexed('body'), '=', body)
        .where('id', 'in', [...versions.keys()])
        .orderBy('seq')
        .execute();
      if (rows.length < versions.size) return fail('not-found', { proposal: 'unknown' });
      const left: { number: string; code: string }[] = [];
      const accepted: StoredProposal[] = [];
      for (const row of rows) {
        // Accepted already: by the same request before, or by somebody else.
        if (row.state === 'accepted') continue;
        const standing = proposalOf(row, '');
        const may = mayAct(proposalLifecycle, 'accept', row.state, rolesIn(visitor, body), {
          personalData: flagsOf(publicText(standing), standing),
          publishAnyway: false,
          reason: '',
        });
        if (row.version !== versions.get(row.id) || row.state !== 'received')
          left.push({ number: row.number, code: 'proposal-changed' });
        else if (may.ok) accepted.push(row);
        else left.push({ number: row.number, code: may.failure.code });
      }
      await acceptRows(
        trx,
        platform,
        body,
        accepted.map(({ id }) => id),
        visitor.account,
      );
      for (const { id, number } of accepted)
        record({
          kind: 'proposal-accepted',
          subject: `proposal/${id}`,
          detail: { number, together: accepted.length },
          topics: collectionTopics(body),
        });
      return ok({ accepted: accepted.length, left });
    },
  );
}

/** Accepts received proposals in which nothing personal stands, and tells their proposers. */
export async function acceptRows(
  trx: Executor,
  platform: Platform,
  body: string,
  ids: readonly string[],
  account: string | null,
): Promise<void> {
  await setStates(trx, body, ids, 'accepted', 1);
  await addSteps(
    trx,
    platform.clock,
    body,
    ids.map((proposal) => ({ of: { proposal }, kind: 'accepted', by: account })),
  );
}

/** So many rows go into one statement; both engines limit the number of its parameters. */
const GROUP = 500;

async function setStates(
  trx: Executor,
  body: string,
  ids: readonly string[],
  state: ReviewedState,
  step: 0 | 1,
): Promise<void> {
  for (let at = 0; at < ids.length; at += GROUP)
    await trx
      .updateTable('proposal')
      .set((eb) => ({ state, version: eb('version', '+', step) }))
      .where(unindexed('body'), '=', body)
      .where('id', 'in', ids.slice(at, at + GROUP))
      .execute();
}

/** A proposal as it stands, and what the public would read of it. */
interface Seen {
  readonly row: StoredProposal;
  /** The text for the public as it would be stored. */
  readonly text: PublishedText | null;
  /** Whether the public would read what it reads now. */
  readonly same: boolean;
  /** What would be personal in it. */
  readonly flags: number;
}

async function asSeen(
  trx: Executor,
  body: string,
  id: string,
  wanted: PublishedText | null | undefined,
): Promise<Result<Seen>> {
  const row = await storedProposal(trx, body, id);
  if (row === undefined) return fail('not-found', { proposal: id });
  const standing = proposalOf(row, '');
  const text = checkedText(standing, wanted);
  if (!text.ok) return text;
  const after = publicText({ ...standing, published: text.value });
  return ok({
    row,
    text: text.value,
    same: sameText(after, publicText(standing)),
    flags: flagsOf(after, standing),
  });
}

/** The text as it would be stored: null for the original, and nothing that a proposal may not say. */
function checkedText(
  standing: Proposal,
  wanted: PublishedText | null | undefined,
): Result<PublishedText | null> {
  if (wanted === undefined) return ok(standing.published);
  if (wanted === null) return ok(null);
  const checked = checkedProposal({ ...standing, ...wanted });
  if (!checked.ok) return checked;
  const { name, reason, content, site } = checked.value;
  const text = { name, reason, content, site };
  return ok(sameText(text, publicText({ ...standing, published: null })) ? null : text);
}
