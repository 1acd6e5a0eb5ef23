/**
 * Time and chance are given to everything from outside; no module reads them
 * itself, so that a test or a simulation can repeat a day exactly.
 */
export interface Clock {
  /** The present moment. */
  now(): Date;
  /** Resolves after this many milliseconds. */
  wait(milliseconds: number): Promise<void>;
}

export interface Chance {
  /** This many unpredictable bytes. */
  bytes(length: number): Uint8Array<ArrayBuffer>;
}

/** The moment as stored and sent: an ISO string in UTC. */
export function moment(clock: Clock): string {
  return clock.now().toISOString();
}

/** A whole number from 0 up to but not including `limit` (at most 2^32), all equally likely. */
export function below(chance: Chance, limit: number): number {
  const ceiling = Math.floor(0x1_0000_0000 / limit) * limit;
  for (;;) {
    const drawn = new DataView(chance.bytes(4).buffer).getUint32(0);
    if (drawn < ceiling) return drawn % limit;
  }
}

/** A UUID version 7 (RFC 9562): sortable by time of creation, otherwise random. */
export function newId(clock: Clock, chance: Chance): string {
  const bytes = chance.bytes(16);
  const view = new DataView(bytes.buffer);
  const milliseconds = clock.now().getTime();
  view.setUint32(0, Math.floor(milliseconds / 0x1_0000));
  view.setUint16(4, milliseconds % 0x1_0000);
  view.setUint8(6, 0x70 | (view.getUint8(6) & 0x0f));
  view.setUint8(8, 0x80 | (view.getUint8(8) & 0x3f));
  return uuidText(bytes);
}

/** A UUID version 4 (RFC 9562), for what must not show its order. */
export function newUnorderedId(chance: Chance): string {
  const bytes = chance.bytes(16);
  const view = new DataView(bytes.buffer);
  view.setUint8(6, 0x40 | (view.getUint8(6) & 0x0f));
  view.setUint8(8, 0x80 | (view.getUint8(8) & 0x3f));
  return uuidText(bytes);
}

function uuidText(bytes: Uint8Array): string {
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-');
}
