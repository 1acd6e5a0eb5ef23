import { lifecycle } from '../../lifecycle.ts';
import type { Failure } from '../../result.ts';
import type { Role } from '../../roles.ts';
import {
  enoughCandidates,
  enoughConfirmations,
  nobodyPassed,
  previousSettled,
  quorum,
  quorumConfirmed,
  rostrum,
  sessionSits,
  throughGates,
  when,
  type RoundFacts,
} from '../lifecycle.ts';
import { OPEN_STATES, type OpenAct, type OpenState } from '../round.ts';

/** What the acts of an open round depend on beside those of every round. */
export interface OpenFacts extends RoundFacts {
  /** Who chose the manner, and why, is written down. */
  readonly mannerMinuted: boolean;
  /** What is missing or contradicts itself in what was entered. */
  readonly entryFaults: readonly Failure[];
}

const scrutineersPassed = (f: OpenFacts): Failure | undefined =>
  when(f.scrutineersPassed >= Math.max(f.scrutineersNeeded, 1), 'scrutineers-not-passed', {
    needed: Math.max(f.scrutineersNeeded, 1),
  });

const mannerMinuted = (f: OpenFacts): Failure | undefined =>
  when(f.mannerMinuted, 'manner-not-minuted');

const entered = (f: OpenFacts): Failure | undefined => f.entryFaults[0];

/**
 * The life of a round that is not secret (举手表决, 记名表决). It has no papers, no keys and no box:
 * quorum, scrutineers, the manner minuted with who decided it, the vote (`open` freezes the
 * candidates and who is present), what was counted or called out entered and settled, confirmed
 * by the scrutineers, announced. Until it is announced a mistake of writing is corrected with its
 * reason, and confirmed again; nothing of the vote itself is ever repaired: that is a new round.
 */
export const OPEN_LIFECYCLE = lifecycle<OpenFacts>()<OpenState, OpenAct, Role>({
  states: OPEN_STATES,
  initial: 'draft',
  line: ['draft', 'open', 'counted', 'certified', 'announced'],
  acts: {
    'confirm-quorum': {
      from: ['draft'],
      to: 'draft',
      by: rostrum,
      requires: [sessionSits, quorum],
    },
    'take-back-quorum': {
      from: ['draft'],
      to: 'draft',
      anew: true,
      by: rostrum,
      requires: [sessionSits, nobodyPassed],
    },
    'pass-scrutineers': {
      from: ['draft'],
      to: 'draft',
      by: rostrum,
      requires: [sessionSits, quorumConfirmed],
    },
    'take-back-scrutineers': {
      from: ['draft'],
      to: 'draft',
      anew: true,
      by: rostrum,
      requires: [sessionSits],
    },
    'minute-manner': { from: ['draft'], to: 'draft', by: rostrum, requires: [sessionSits] },
    open: {
      from: ['draft'],
      to: 'open',
      by: rostrum,
      requires: [
        sessionSits,
        previousSettled,
        quorumConfirmed,
        quorum,
        scrutineersPassed,
        mannerMinuted,
        enoughCandidates,
        throughGates,
      ],
    },
    settle: { from: ['open'], to: 'counted', by: rostrum, requires: [entered] },
    correct: { from: ['counted', 'certified'], to: 'open', by: rostrum },
    certify: {
      from: ['counted'],
      to: 'certified',
      by: ['scrutineer'],
      requires: [enoughConfirmations],
    },
    announce: { from: ['certified'], to: 'announced', by: rostrum },
    void: { from: ['draft', 'open', 'counted', 'certified'], to: 'void', by: rostrum },
  },
});
