/**
 * Codes of failures that belong to no room, with their HTTP status. Each room
 * declares its own in `shared/<room>/problems.ts`; the dictionaries must have
 * words for every one.
 */
export const PLATFORM_PROBLEMS = {
  malformed: 400,
  'not-signed-in': 401,
  'not-allowed': 403,
  'not-allowed-for-role': 403,
  'foreign-origin': 403,
  'not-found': 404,
  'wrong-state': 409,
  'too-large': 413,
  'photo-not-an-image': 400,
  'photo-heic': 400,
  'photo-damaged': 400,
  'photo-too-large': 413,
  'photo-too-many-pixels': 413,
  'document-kind-unknown': 400,
  'document-too-large': 413,
  'file-key-taken': 409,
  'file-unknown': 409,
  'file-claimed': 409,
  'ticket-missing': 403,
  'ticket-unknown': 403,
  'ticket-unsolved': 403,
  'ticket-expired': 403,
  'ticket-spent': 403,
  'slow-down': 429,
  'server-error': 500,
  'try-again': 503,
} as const;

/** A table of codes and their HTTP status. */
export type Problems = Readonly<
  Record<string, 400 | 401 | 403 | 404 | 409 | 413 | 429 | 500 | 503>
>;
