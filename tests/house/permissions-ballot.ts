import type { Access } from './permissions.ts';

/** Routes of the rostrum and of the scrutineers. */
export const THE_BALLOT: readonly (readonly [Access, readonly string[]])[] = [
  [
    'run-session',
    [
      'POST /bodies/{body}/sessions/{session}/state',
      'POST /bodies/{body}/ballots/{ballot}/next-round',
      'POST /bodies/{body}/ballots/{ballot}/settle',
      'POST /bodies/{body}/rounds/{round}/confirm-quorum',
      'POST /bodies/{body}/sessions/{session}/lead',
      'POST /bodies/{body}/rounds/{round}/take-back-quorum',
      'POST /bodies/{body}/rounds/{round}/pass-scrutineers',
      'POST /bodies/{body}/rounds/{round}/minute-manner',
      'POST /bodies/{body}/rounds/{round}/sectors',
      'POST /bodies/{body}/rounds/{round}/hands',
      'POST /bodies/{body}/rounds/{round}/named-marks',
      'POST /bodies/{body}/rounds/{round}/settle',
      'POST /bodies/{body}/rounds/{round}/correct',
      'POST /bodies/{body}/rounds/{round}/take-back-scrutineers',
      'POST /bodies/{body}/rounds/{round}/make-ready',
      'POST /bodies/{body}/rounds/{round}/open',
      'POST /bodies/{body}/rounds/{round}/set-voting-time',
      'POST /bodies/{body}/rounds/{round}/seal',
      'POST /bodies/{body}/rounds/{round}/count',
      'POST /bodies/{body}/rounds/{round}/announce',
      'POST /bodies/{body}/rounds/{round}/void',
      'POST /bodies/{body}/rounds/{round}/give-up-terminal',
    ],
  ],
  ['read-open-vote', ['GET /bodies/{body}/rounds/{round}/open-vote']],
  [
    'certify-tally',
    [
      'POST /bodies/{body}/rounds/{round}/certify',
      'GET /bodies/{body}/rounds/{round}/custody',
      'GET /bodies/{body}/rounds/{round}/sealed-box',
      'POST /bodies/{body}/rounds/{round}/scrutineer-keys',
      'POST /bodies/{body}/rounds/{round}/count-key',
      'POST /bodies/{body}/rounds/{round}/share-kept',
      'POST /bodies/{body}/rounds/{round}/shares',
      'POST /bodies/{body}/rounds/{round}/reading',
      'POST /bodies/{body}/rounds/{round}/countersign',
    ],
  ],
  [
    'issue-papers',
    [
      'POST /bodies/{body}/sessions/{session}/teller-key',
      'POST /bodies/{body}/rounds/{round}/papers',
      'POST /bodies/{body}/rounds/{round}/papers/{deputy}/sign',
      'POST /bodies/{body}/rounds/{round}/papers/{deputy}/refuse',
      'POST /bodies/{body}/rounds/{round}/keyed-in',
      'POST /bodies/{body}/rounds/{round}/witness',
    ],
  ],
  [
    'manage-stations',
    [
      'POST /bodies/{body}/sessions/{session}/stations',
      'POST /bodies/{body}/stations/{station}/close',
      'POST /bodies/{body}/rounds/{round}/replacements',
    ],
  ],
  [
    'read-documents',
    [
      'GET /bodies/{body}/sessions/{session}/documents',
      'GET /bodies/{body}/sessions/{session}/documents/{document}',
      'GET /bodies/{body}/sessions/{session}/documents/{document}/word',
    ],
  ],
  [
    'edit-documents',
    [
      'POST /bodies/{body}/sessions/{session}/documents/{document}/preview',
      'GET /bodies/{body}/document-templates/{document}',
      'PUT /bodies/{body}/document-templates/{document}',
    ],
  ],
  [
    'watch-desk',
    ['GET /bodies/{body}/sessions/{session}/desk', 'GET /bodies/{body}/rounds/{round}/names'],
  ],
];
