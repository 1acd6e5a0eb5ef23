import { toBase64url } from '../../shared/ballot/protocol/bytes.ts';
import type { Custody } from '../../shared/ballot/model.ts';
import { below, type Chance, type Clock } from '../../shared/chance.ts';
import { together } from './crowd.ts';
import { inventedCounty } from './county.ts';
import { Deputy } from './deputy.ts';
import { holdRound, type Hall, type RoundRun } from './round-run.ts';
import { opinions } from './opinions.ts';
import { paperDesk } from './paper-desk.ts';
import { seededChance } from './seeded.ts';
import { Secretariat } from './secretariat.ts';

const AT_ONCE = 250;

export interface SimulationPlan {
  readonly origin: string;
  /** One-time link of the empty installation. */
  readonly setupLink: string;
  readonly deputies: number;
  /** Fraction of messages and of answers that the network loses. */
  readonly lossy: number;
  /** Fraction of the deputies who are not in the hall. */
  readonly away: number;
  /** Fraction of those present who vote on paper. */
  readonly paper: number;
  /** Who keeps the count key. */
  readonly custody: Custody;
  readonly chance: Chance;
  readonly clock: Clock;
  readonly say: (line: string) => void;
}

export interface Simulation {
  readonly rounds: readonly RoundRun[];
  /** Elected over all rounds, in the order of the candidates. */
  readonly elected: readonly string[];
  /** Every bundle without a finding, and every tally as the deputies voted. */
  readonly verified: boolean;
}

/** Holds a whole session: set up, sign in, and rounds until the ballot is decided. */
export async function simulate(plan: SimulationPlan): Promise<Simulation> {
  const { origin, chance, clock, lossy, say } = plan;
  // Apart from the network's, so that a seed decides the votes however messages are lost.
  const people = seededChance(toBase64url(new Uint8Array(chance.bytes(16))));
  const network = { lossy, chance, clock };
  const secretariat = new Secretariat(origin, network);
  say(`setting up ${plan.deputies} deputies`);
  const invented = inventedCounty(plan.deputies, people);
  const county = { ...invented, settings: { ...invented.settings, custody: plan.custody } };
  await secretariat.setUp(plan.setupLink, county);
  await secretariat.openSession(county);
  const cards = await secretariat.cards();
  const away = Math.floor(plan.deputies * plan.away);
  const deputies = cards.map((card) => ({ card, deputy: new Deputy(card.name, origin, network) }));
  takeOut(deputies, away, people);
  const onPaper = takeOut(deputies, Math.round(deputies.length * plan.paper), people);
  say(`${deputies.length} sign in by phone, ${onPaper.length} at the desk for paper`);
  await together(deputies, AT_ONCE, async ({ card, deputy }) => {
    await deputy.scan(card.link);
    await deputy.signIn();
  });
  const names = onPaper.map(({ card }) => card.deputy);
  await secretariat.signInAtDesk(names);
  const hall: Hall = {
    origin,
    network,
    secretariat,
    deputies: deputies.map(({ deputy }) => deputy),
    paper: names.length === 0 ? undefined : { names, ...(await paperDesk(secretariat)) },
    chance: people,
    vote: (round, voters) => opinions(round, voters, people),
  };
  await secretariat.step('confirm-quorum');
  await secretariat.passScrutineers();
  const rounds: RoundRun[] = [];
  for (;;) {
    say(`round ${rounds.length + 1}`);
    rounds.push(await holdRound(hall));
    const { ballot } = await secretariat.console();
    const next = ballot?.result.next;
    if (ballot === null || next === null || next === undefined || !('repeat' in next)) {
      const elected = ballot?.result.elected ?? [];
      return { rounds, elected, verified: rounds.every(isVerified) };
    }
    await secretariat.nextRound();
  }
}

/** Draws so many out of a list. */
function takeOut<Item>(list: Item[], many: number, chance: Chance): Item[] {
  return Array.from({ length: many }, () => list.splice(below(chance, list.length), 1)).flat();
}

function isVerified({ findings, view, expected }: RoundRun): boolean {
  const { tally } = view;
  return (
    findings.length === 0 &&
    tally !== null &&
    tally.valid === expected.valid &&
    tally.invalid === expected.invalid &&
    tally.elected.join() === expected.elected.join() &&
    JSON.stringify(tally.results) === JSON.stringify(expected.results)
  );
}
