import type { EntryReceipt } from '../../../shared/collection/review.ts';
import type { ProposalEntry } from '../../../shared/collection/model.ts';
import type { Result } from '../../../shared/result.ts';
import { staffApi } from '../../congress/api.ts';
import type { ChosenPhoto } from '../../design/PhotoField.tsx';
import type { PhotoState } from '../../design/PhotoRow.tsx';
import { ask } from '../../platform/api.ts';
import { sendPhotos } from '../form/sending-photos.ts';

/** What a unit sends. */
export interface Outgoing {
  readonly body: string;
  readonly unit: string;
  readonly drive: string;
  /** The draft's own id: sending again does nothing twice. */
  readonly id: string;
  readonly entry: ProposalEntry;
  readonly joins: string | null;
  readonly photos: readonly ChosenPhoto[];
}

/** Sends the photos one by one and then the proposal with their keys. */
export async function sendProposal(
  outgoing: Outgoing,
  onPhoto: (key: string, state: PhotoState) => void,
): Promise<Result<EntryReceipt>> {
  const { body, unit, drive, id, entry, joins, photos } = outgoing;
  const place = staffApi.bodies[':body'].units[':unit'];
  const failed = await sendPhotos(
    photos,
    (request) => ask(place.photos.$post({ param: { body, unit } }, request)),
    onPhoto,
  );
  if (failed !== undefined) return failed;
  return ask(
    place.proposals.$post({
      param: { body, unit },
      json: { id, drive, entry, joins, photos: photos.map(({ key }) => key) },
    }),
  );
}
