import type { Place } from '../../shared/files.ts';

/**
 * Headers of a request whose body is a photo or document, as the server's
 * `sentFile` reads them. The same key with the same bytes may be sent again.
 */
export function fileHeaders({
  key,
  name,
  place,
  ticket,
}: {
  readonly key: string;
  readonly name: string;
  readonly place?: Place | undefined;
  readonly ticket?: string | undefined;
}): Record<string, string> {
  return {
    'content-type': 'application/octet-stream',
    'x-file-key': key,
    'x-file-name': encodeURIComponent(name),
    ...(place === undefined ? {} : { 'x-file-place': `${place.latitude},${place.longitude}` }),
    ...(ticket === undefined ? {} : { ticket }),
  };
}
