import { fail, ok, type Result } from '../../shared/result.ts';

/** 65 bytes: 0x04 and the two coordinates of a point on P-256. */
const LENGTH = 65;

/**
 * Checks a device key: strictly base64url, a point on P-256, uncompressed.
 * Failure: `malformed` {where, why}.
 */
export async function checkedDeviceKey(text: string): Promise<Result<string, 'malformed'>> {
  const bytes = Buffer.from(text, 'base64url');
  if (bytes.toString('base64url') !== text) return malformed('base64url without padding');
  if (bytes.length !== LENGTH || bytes[0] !== 4) return malformed('65 bytes, uncompressed');
  try {
    // The import refuses coordinates that are not a point of the curve.
    await crypto.subtle.importKey(
      'raw',
      new Uint8Array(bytes),
      { name: 'ECDSA', namedCurve: 'P-256' },
      true,
      ['verify'],
    );
  } catch {
    return malformed('a point on P-256');
  }
  return ok(text);
}

function malformed(why: string) {
  return fail('malformed', { where: 'json.deviceKey', why });
}
