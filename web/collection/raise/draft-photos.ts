import { placeIn } from '../../../shared/files.ts';
import type { ChosenPhoto } from '../../design/PhotoField.tsx';
import { openOutbox, type Outbox } from '../../platform/outbox.ts';

/** Kind under which the photos of drafts lie beside what waits to be sent; nothing sends them. */
const KIND = 'proposal-draft';

let opened: Promise<Outbox> | undefined;
const outbox = (): Promise<Outbox> => (opened ??= openOutbox());

const keyOf = (draft: string): string => `draft/${draft}`;

/** Keeps the photos of a draft in this browser; none removes them. */
export async function keepDraftPhotos(
  draft: string,
  photos: readonly ChosenPhoto[],
): Promise<void> {
  const key = keyOf(draft);
  const kept = await outbox();
  if (photos.length === 0) return kept.remove({ key, kind: KIND });
  const notes = photos.map(({ key, place, sendPlace }) => ({ key, place, sendPlace }));
  await kept.put({ key, kind: KIND, payload: notes, files: photos });
}

/** The photos of a draft, as far as this browser has kept them. */
export async function keptDraftPhotos(draft: string): Promise<readonly ChosenPhoto[]> {
  const items = await (await outbox()).all(KIND);
  const item = items.find(({ key }) => key === keyOf(draft));
  if (item === undefined) return [];
  const notes: readonly unknown[] = Array.isArray(item.payload) ? item.payload : [];
  return item.files.map(({ key, name, blob }, index) => {
    const note = notes[index];
    const held = new Map<string, unknown>(
      typeof note === 'object' && note !== null ? Object.entries(note) : [],
    );
    const place = placeIn(held.get('place'));
    return { key, name, blob, place, sendPlace: held.get('sendPlace') === true };
  });
}
