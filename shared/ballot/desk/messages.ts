import { concat, utf8, type Bytes } from '../protocol/bytes.ts';

const DESK = utf8('piaojue/1/desk-key\0');

/** What a teller's or a station's key signs when it is enrolled for a session: that whoever sends it holds it. */
export function deskKeyMessage(session: string, key: Uint8Array): Bytes {
  return concat(DESK, utf8(session), Uint8Array.of(0), key);
}
