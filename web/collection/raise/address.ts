import type { RaiseChannel } from '../../../shared/collection/public.ts';

/** What an address below `/raise` asks for. */
export type RaiseAddress =
  | { readonly page: 'choose' }
  | {
      readonly page: 'form';
      /** Code or id of the body. */
      readonly body: string;
      readonly channel: RaiseChannel;
      /** The drive that a poster names. */
      readonly drive: string | undefined;
      /** Code of the station on whose wall the poster hangs. */
      readonly station: string | undefined;
    }
  | {
      readonly page: 'track';
      /** As it stands in the address; '' when none is asked for. */
      readonly number: string;
    };

/** Reads an address: `/raise`, `/raise/qingxi?via=qr&drive=…&station=…`, `/raise/track`, `/raise/track/QX27-0388`. */
export function raiseAddress(path: string, search: string): RaiseAddress {
  const [, , first = '', second = ''] = path.split('/').map(decoded);
  if (first === '') return { page: 'choose' };
  if (first === 'track') return { page: 'track', number: second };
  const query = new URLSearchParams(search);
  return {
    page: 'form',
    body: first,
    channel: query.get('via') === 'qr' ? 'qr' : 'web',
    drive: query.get('drive') ?? undefined,
    station: query.get('station') ?? undefined,
  };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Where the form of a body is. */
export function raisePath(body: string): string {
  return `/raise/${encodeURIComponent(body)}`;
}

/** Where the QR code on the wall of a liaison station leads: the form of its body, counted for the station. */
export function stationPath(body: string, station: string): string {
  return `${raisePath(body)}?via=qr&station=${encodeURIComponent(station)}`;
}

/** Where a tracking number is followed; without one, where it is asked for. */
export function trackPath(number = ''): string {
  return number === '' ? '/raise/track' : `/raise/track/${encodeURIComponent(number)}`;
}
