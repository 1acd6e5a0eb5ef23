import type { Result } from '../../../shared/result.ts';
import type { ChosenPhoto } from '../../design/PhotoField.tsx';
import type { PhotoState } from '../../design/PhotoRow.tsx';
import { fileHeaders } from '../../platform/file-headers.ts';

/** A photo may take a while on a slow network. */
const PATIENCE = 120_000;

/** What the request of a photo needs beside its address. */
export interface PhotoRequest {
  readonly headers: Record<string, string>;
  readonly init: { readonly body: Blob; readonly signal: AbortSignal };
}

/** Sends photos one by one; the first failure ends it. Nothing when all were sent. */
export async function sendPhotos(
  photos: readonly ChosenPhoto[],
  send: (request: PhotoRequest) => Promise<Result<unknown>>,
  onPhoto: (key: string, state: PhotoState) => void,
): Promise<Extract<Result<unknown>, { ok: false }> | undefined> {
  for (const { key, name, blob, place, sendPlace } of photos) {
    onPhoto(key, 'sending');
    const sent = await send({
      headers: fileHeaders({ key, name, place: sendPlace ? place : undefined }),
      init: { body: blob, signal: AbortSignal.timeout(PATIENCE) },
    });
    if (!sent.ok) return sent;
    onPhoto(key, 'sent');
  }
  return undefined;
}
