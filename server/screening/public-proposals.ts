import type { StoredFile } from '../../shared/files.ts';
import type { AppraisedProposal } from '../../shared/screening/appraisal-model.ts';
import { publicText } from '../collection/public-text.ts';
import { photosOf } from '../collection/raise-acts.ts';
import type { Executor } from '../platform/database/tables.ts';
import { filesOfAll } from '../platform/files/stored.ts';

/** The first accepted proposals of a lead, so many at most, as everybody may read them: nobody's name, nobody's number. */
export async function publicProposals(
  db: Executor,
  body: string,
  lead: string,
  most: number,
): Promise<AppraisedProposal[]> {
  const rows = await db
    .selectFrom('proposal')
    .select(['id', 'number', 'origin', 'received_at', 'town', 'village', 'published'])
    .select(['name', 'reason', 'content', 'site', 'state'])
    .where('body', '=', body)
    .where('lead', '=', lead)
    .where('state', '=', 'accepted')
    .orderBy('seq')
    .limit(most)
    .execute();
  const photos = await filesOfAll(
    db,
    body,
    rows.map(({ id }) => photosOf(id)),
  );
  return rows.map(({ published, received_at: receivedAt, ...row }) => {
    const { id, number, origin, town, village } = row;
    const { name, reason, content, site } = publicText({ ...row, published }) ?? row;
    return {
      id,
      number,
      origin,
      receivedAt,
      name,
      reason,
      content,
      town,
      village,
      site,
      photos: (photos.get(photosOf(id)) ?? []).map(withoutPlace),
    };
  });
}

/** Where a photo was taken is for the staff. */
function withoutPlace(photo: StoredFile): StoredFile {
  return { ...photo, place: null };
}
