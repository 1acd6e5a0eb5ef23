import { isOpen, type Choices } from '../../shared/ballot/model.ts';
import { below, type Chance, type Clock } from '../../shared/chance.ts';
import type { RoundView } from '../../shared/ballot/round.ts';
import { together } from '../simulation/crowd.ts';
import type { Deputy } from '../simulation/deputy.ts';
import type { Secretariat } from '../simulation/secretariat.ts';

const LOOK = 1000;
const AT_ONCE = 20;
/** Within these milliseconds the simulated deputies sign in. */
const SIGN_IN = 40_000;
/** Within these they think about their papers. */
const THINKING = 45_000;
/** After this the other scrutineer has checked the tally. */
const CHECKING = 6000;

export interface CrowdPlan {
  /** What they see of the rostrum, and the scrutineers who are not the visitor. */
  readonly secretariat: Pick<Secretariat, 'console' | 'confirm'>;
  readonly deputies: readonly Deputy[];
  /** The session they come to; whichever sits where none is named. */
  readonly session?: string;
  readonly clock: Clock;
  readonly chance: Chance;
  readonly vote: (round: RoundView, deputies: number) => readonly (Choices | undefined)[];
  /** Told when all of them have signed in, and when all have voted in a round. */
  readonly tell?: (what: 'signed-in' | 'voted') => void;
  readonly failed: (error: unknown) => void;
}

/**
 * The simulated deputies of a demonstration or a rehearsal: they sign in, and whatever the
 * visitor does at the rostrum they follow, each as a client of its own, until
 * `leave`.
 */
export function gather(plan: CrowdPlan): { readonly leave: () => Promise<void> } {
  const state = { here: true };
  const running = run(plan, () => state.here).catch(plan.failed);
  return {
    async leave() {
      state.here = false;
      await running;
    },
  };
}

async function run(plan: CrowdPlan, here: () => boolean): Promise<void> {
  const { clock } = plan;
  const signingIn = signInAll(plan, here);
  const done = new Map<string, Set<RoundView['state']>>();
  while (here()) {
    const { round } = await plan.secretariat.console();
    if (round !== null) {
      const seen = done.get(round.id) ?? new Set();
      done.set(round.id, seen);
      if (!seen.has(round.state)) {
        seen.add(round.state);
        // Not waited for: the visitor may go on while some are still thinking.
        follow(plan, round, here).catch(plan.failed);
      }
    }
    await clock.wait(LOOK);
  }
  await signingIn;
}

async function signInAll(plan: CrowdPlan, here: () => boolean): Promise<void> {
  const { clock, chance, deputies } = plan;
  await together(deputies, deputies.length, async (deputy) => {
    await clock.wait(below(chance, SIGN_IN));
    if (here()) await deputy.signIn(plan.session);
  });
  if (here()) plan.tell?.('signed-in');
}

async function follow(plan: CrowdPlan, round: RoundView, here: () => boolean): Promise<void> {
  const { clock, secretariat } = plan;
  // Raised hands and names are written down at the rostrum: their devices have nothing to do.
  if (isOpen(round.secrecy) && round.state !== 'counted') return;
  switch (round.state) {
    case 'open':
      await voteInCrowd(plan, round, here);
      return;
    case 'sealed':
      await together(plan.deputies, AT_ONCE, async (deputy) => {
        if (deputy.hasPaper(round.id)) await deputy.returnUnused(round.id);
      });
      return;
    case 'counted':
      await clock.wait(CHECKING);
      if (here()) await secretariat.confirm((place) => place > 0);
      return;
    case 'draft':
    case 'ready':
    case 'certified':
    case 'announced':
    case 'void':
  }
}

async function voteInCrowd(plan: CrowdPlan, round: RoundView, here: () => boolean): Promise<void> {
  const { clock, chance, deputies } = plan;
  const { id } = round;
  const papers = await together(deputies, deputies.length, async (deputy) => {
    await deputy.prepare(id);
    const failure = await deputy.takePaper(id);
    return failure === undefined ? [deputy] : [];
  });
  const voters = papers.flat();
  const votes = plan.vote(round, voters.length);
  const plans = voters.map((deputy, index) => ({ deputy, choices: votes[index] }));
  await together(plans, plans.length, async ({ deputy, choices }) => {
    await clock.wait(below(chance, THINKING));
    // Whoever is too late when the box is sealed returns the paper afterwards.
    if (here() && choices !== undefined) await deputy.cast(id, choices);
  });
  if (here()) plan.tell?.('voted');
}
