import { moment, newId } from '../../shared/chance.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Candidate, CandidateEntry, ProjectCard } from '../../shared/screening/model.ts';
import {
  changedFields,
  checkedEntry,
  MOST_CANDIDATES,
  nextCode,
} from '../../shared/screening/rules.ts';
import { perform, type Actor } from '../platform/acts/acts.ts';
import type { Executor } from '../platform/database/tables.ts';
import type { Platform } from '../platform/platform.ts';
import { candidatesOf } from './candidate-views.ts';
import {
  columnsOf,
  lapseLot,
  listTopics,
  writable,
  type Guards,
  type ListPlace,
} from './list-acts.ts';

/** A card for a new candidate; its code is given when it is left out. */
export type NewCandidate = ProjectCard & { readonly code?: string };

/**
 * Adds a candidate at the end of the list. A lot that stood lapses, since the
 * new one was not in it.
 *
 * Failures: those of the list (`not-found`, `session-closed`,
 * `candidates-frozen`), `too-many-candidates` {most}, the first fault of the
 * card, `candidate-code-taken` {code}.
 */
export async function createCandidate(
  platform: Platform,
  guards: Guards,
  actor: Actor,
  place: ListPlace,
  card: NewCandidate,
): Promise<Result<Candidate>> {
  return perform(platform, place.body, actor, async (trx, record): Promise<Result<Candidate>> => {
    const may = await writable(trx, guards, place);
    if (!may.ok) return may;
    const standing = await candidatesOf(trx, place.body, place.session);
    if (standing.length >= MOST_CANDIDATES)
      return fail('too-many-candidates', { most: MOST_CANDIDATES });
    const codes = standing.map((candidate) => candidate.code);
    const checked = checkedEntry({ ...card, code: card.code ?? nextCode(codes) });
    if (!checked.ok) return checked;
    const entry = checked.value;
    if (codes.includes(entry.code)) return fail('candidate-code-taken', { code: entry.code });
    const candidate = await insertCandidate(trx, platform, place, entry, standing.length + 1);
    const lotLapsed = await lapseLot(trx, platform, place.session);
    record({
      kind: 'candidate-added',
      subject: `candidate/${candidate.id}`,
      detail: { session: place.session, ...entry, ...(lotLapsed === null ? {} : { lotLapsed }) },
      topics: listTopics(place.session),
    });
    return ok(candidate);
  });
}

/** Writes a checked entry as a new candidate at this place of the ballot, with the lead that it comes from. */
export async function insertCandidate(
  trx: Executor,
  platform: Platform,
  { body, session }: ListPlace,
  entry: CandidateEntry,
  position: number,
  lead: string | null = null,
): Promise<Candidate> {
  const id = newId(platform.clock, platform.chance);
  const columns = await columnsOf(trx, body, entry);
  await trx
    .insertInto('candidate')
    .values({
      id,
      body,
      session,
      position,
      ...columns,
      created_at: moment(platform.clock),
      lead,
    })
    .execute();
  return { id, position, lead, ...entry };
}

/**
 * Changes a card or its code. What stays the same is not written down. A lot
 * that stood lapses with another code, by which it was drawn.
 *
 * Failures: those of the list, `not-found` {candidate}, the first fault of the
 * changed card, `candidate-code-taken` {code}.
 */
export async function changeCandidate(
  platform: Platform,
  guards: Guards,
  actor: Actor,
  place: ListPlace,
  id: string,
  changes: Partial<CandidateEntry>,
): Promise<Result<Candidate>> {
  return perform(platform, place.body, actor, async (trx, record): Promise<Result<Candidate>> => {
    const may = await writable(trx, guards, place);
    if (!may.ok) return may;
    const standing = await candidatesOf(trx, place.body, place.session);
    const before = standing.find((candidate) => candidate.id === id);
    if (before === undefined) return fail('not-found', { candidate: id });
    const checked = checkedEntry({ ...entryOf(before), ...changes });
    if (!checked.ok) return checked;
    const entry = checked.value;
    if (standing.some((other) => other.id !== id && other.code === entry.code))
      return fail('candidate-code-taken', { code: entry.code });
    const changed = await updateCandidate(trx, platform, place, before, entry);
    if (changed !== undefined)
      record({
        kind: 'candidate-changed',
        subject: `candidate/${id}`,
        detail: changed,
        topics: listTopics(place.session),
      });
    return ok({ ...before, ...entry });
  });
}

/** Writes what differs, and answers it for the log: each field before and after. Nothing when nothing does. */
export async function updateCandidate(
  trx: Executor,
  platform: Platform,
  { body, session }: ListPlace,
  before: Candidate,
  entry: CandidateEntry,
): Promise<Readonly<Record<string, unknown>> | undefined> {
  const fields = changedFields(before, entry);
  if (fields.length === 0) return undefined;
  await trx
    .updateTable('candidate')
    .set(await columnsOf(trx, body, entry))
    .where('body', '=', body)
    .where('id', '=', before.id)
    .execute();
  const lotLapsed = fields.includes('code') ? await lapseLot(trx, platform, session) : null;
  const pick = (from: CandidateEntry): object =>
    Object.fromEntries(fields.map((field) => [field, from[field]]));
  return {
    session,
    code: before.code,
    before: pick(before),
    after: pick(entry),
    ...(lotLapsed === null ? {} : { lotLapsed }),
  };
}

/** Takes a candidate off the list; the log keeps its card. Failures: those of the list, `not-found` {candidate}. */
export async function removeCandidate(
  platform: Platform,
  guards: Guards,
  actor: Actor,
  place: ListPlace,
  id: string,
): Promise<Result<object>> {
  return perform(platform, place.body, actor, async (trx, record): Promise<Result<object>> => {
    const may = await writable(trx, guards, place);
    if (!may.ok) return may;
    const standing = await candidatesOf(trx, place.body, place.session);
    const candidate = standing.find((one) => one.id === id);
    if (candidate === undefined) return fail('not-found', { candidate: id });
    await deleteCandidate(trx, place, candidate);
    record({
      kind: 'candidate-removed',
      subject: `candidate/${id}`,
      detail: { session: place.session, ...entryOf(candidate) },
      topics: listTopics(place.session),
    });
    return ok({});
  });
}

/** Deletes a candidate and lets those behind it move up. */
export async function deleteCandidate(
  trx: Executor,
  { body, session }: ListPlace,
  { id }: Candidate,
): Promise<void> {
  const { position } = await trx
    .deleteFrom('candidate')
    .where('body', '=', body)
    .where('id', '=', id)
    .returning('position')
    .executeTakeFirstOrThrow();
  await trx
    .updateTable('candidate')
    .set((eb) => ({ position: eb('position', '-', 1) }))
    .where('body', '=', body)
    .where('session', '=', session)
    .where('position', '>', position)
    .execute();
}

/** What a sheet says of a candidate, without what the list adds. */
export function entryOf(candidate: CandidateEntry): CandidateEntry {
  const { code, name, category, content, site, beneficiaries, beneficiaryGroup } = candidate;
  const { totalYuan, yearYuan, fundingSource, department, startsOn, endsOn } = candidate;
  const { target, origin, originNote } = candidate;
  return {
    code,
    name,
    category,
    content,
    site,
    beneficiaries,
    beneficiaryGroup,
    totalYuan,
    yearYuan,
    fundingSource,
    department,
    startsOn,
    endsOn,
    target,
    origin,
    originNote,
  };
}
