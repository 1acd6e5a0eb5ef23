/** What passes by itself when the device asks again; everything else a person must know of. */
const PASSING = [
  'no-connection',
  'try-again',
  'server-error',
  'slow-down',
  'not-yet',
  'not-enrolled',
  'waiting-for-tellers',
  'round-not-open',
  'round-void',
  'box-not-sealed',
];

export function isPassing(code: string): boolean {
  return PASSING.includes(code);
}
