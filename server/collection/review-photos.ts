import type { ReviewedPhoto } from '../../shared/collection/review.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { perform } from '../platform/acts/acts.ts';
import type { Executor } from '../platform/database/tables.ts';
import {
  filesOf,
  filesOfAll,
  passFile,
  readFile,
  type FileContent,
} from '../platform/files/stored.ts';
import { actorOf, type Visitor } from '../platform/identity/visitor.ts';
import type { Platform } from '../platform/platform.ts';
import { collectionTopics } from './drive-acts.ts';

/** Owner of the photos that everybody sees once a proposal is accepted, among the stored files. */
function shownOwner(proposal: string): string {
  return `proposal/${proposal}`;
}

/** Owner of those that staff have taken off the public page: kept, and shown to staff alone. */
function withheldOwner(proposal: string): string {
  return `proposal-withheld/${proposal}`;
}

/** The photos of a proposal, those withheld too. */
export async function photosOfReview(
  db: Executor,
  body: string,
  proposal: string,
): Promise<readonly ReviewedPhoto[]> {
  const shown = await filesOf(db, body, shownOwner(proposal));
  const withheld = await filesOf(db, body, withheldOwner(proposal));
  return [
    ...shown.map((photo) => ({ ...photo, shown: true })),
    ...withheld.map((photo) => ({ ...photo, shown: false })),
  ];
}

/** How many photos these proposals have, those withheld too; one without any is not in it. */
export async function photoCounts(
  db: Executor,
  body: string,
  proposals: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const files = await filesOfAll(
    db,
    body,
    proposals.flatMap((id) => [shownOwner(id), withheldOwner(id)]),
  );
  const counts = new Map<string, number>();
  for (const id of proposals) {
    const count =
      (files.get(shownOwner(id))?.length ?? 0) + (files.get(withheldOwner(id))?.length ?? 0);
    if (count > 0) counts.set(id, count);
  }
  return counts;
}

/** A photo of this proposal with its bytes, whole or small; nothing when it has none of this id. */
export async function photoOfReview(
  db: Executor,
  body: string,
  proposal: string,
  photo: string,
  form: 'whole' | 'small',
): Promise<FileContent | undefined> {
  const file = await readFile(db, body, photo, form);
  const owners = [shownOwner(proposal), withheldOwner(proposal)];
  return file !== undefined && owners.some((owner) => owner === file.claimedBy) ? file : undefined;
}

/**
 * Takes a photo off the public page of its proposal, with a reason, or puts it
 * back. Doing so again changes nothing. Failures: `not-found`; `reason-missing`.
 */
export async function showPhoto(
  platform: Platform,
  visitor: Visitor,
  body: string,
  proposal: string,
  photo: string,
  { shown, reason }: { readonly shown: boolean; readonly reason: string },
): Promise<Result<object>> {
  return perform(platform, body, actorOf(visitor), async (trx, record): Promise<Result<object>> => {
    const row = await trx
      .selectFrom('proposal')
      .select('number')
      .where('body', '=', body)
      .where('id', '=', proposal)
      .executeTakeFirst();
    const known = await photosOfReview(trx, body, proposal);
    const before = known.find(({ id }) => id === photo);
    if (row === undefined || before === undefined) return fail('not-found', { photo });
    if (before.shown === shown) return ok({});
    if (!shown && reason === '') return fail('reason-missing');
    const [from, to] = shown
      ? [withheldOwner(proposal), shownOwner(proposal)]
      : [shownOwner(proposal), withheldOwner(proposal)];
    await passFile(trx, body, photo, from, to);
    record({
      kind: shown ? 'photo-shown' : 'photo-withheld',
      subject: `proposal/${proposal}`,
      detail: { number: row.number, photo },
      ...(reason === '' ? {} : { reason }),
      topics: collectionTopics(body),
    });
    return ok({});
  });
}
