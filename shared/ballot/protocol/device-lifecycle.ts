import { lifecycle } from '../../lifecycle.ts';

/**
 * What a paper is on its device. Each state is written to the device before the
 * network call that leaves it, so that a dead battery never costs a paper:
 * `prepared` before asking for the signature, `issued` before thinking begins,
 * `filled` before casting, `sent` while the answer is out, `received` once the
 * receipt (回执) is kept, `checked` when the published box keeps its promise.
 * `returned`: the unused paper (未用票) went back. `lost`: neither cast nor returned.
 */
export const deviceLifecycle = lifecycle<void>()({
  states: [
    'none',
    'prepared',
    'issued',
    'filled',
    'sent',
    'received',
    'checked',
    'returned',
    'lost',
  ],
  initial: 'none',
  line: ['none', 'prepared', 'issued', 'filled', 'sent', 'received', 'checked'],
  acts: {
    prepare: { from: ['none'], to: 'prepared', by: ['deputy'] },
    issue: { from: ['prepared'], to: 'issued', by: ['deputy'] },
    fill: { from: ['issued'], to: 'filled', by: ['deputy'] },
    // Without an answer the same bytes are sent again.
    send: { from: ['filled', 'sent'], to: 'sent', by: ['deputy'] },
    receive: { from: ['sent'], to: 'received', by: ['deputy'] },
    check: { from: ['received'], to: 'checked', by: ['deputy'] },
    // A device that still waits for an answer casts again first, and returns the paper on `box-sealed`.
    return: { from: ['issued', 'filled', 'sent'], to: 'returned', by: ['deputy'] },
    // Taken on another device, used by somebody else, or too late to return.
    lose: { from: ['prepared', 'issued', 'filled', 'sent'], to: 'lost', by: ['deputy'] },
    // A void round: its papers are deleted, and the next round begins anew.
    discard: {
      from: ['prepared', 'issued', 'filled', 'sent', 'received', 'checked', 'returned', 'lost'],
      to: 'none',
      by: ['deputy'],
    },
  },
});
