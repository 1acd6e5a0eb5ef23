import type { Hono } from 'hono';
import type { Logger } from 'pino';
import { below, type Chance, type Clock } from '../../shared/chance.ts';
import type { Choices } from '../../shared/ballot/model.ts';
import { dayAfter, dayOf } from '../../shared/day.ts';
import type { RoundView } from '../../shared/ballot/round.ts';
import type { CredentialCard } from '../../shared/congress/model.ts';
import type { BallotRoom } from '../ballot/ballot-room.ts';
import { newSetupLink } from '../congress/setup-acts.ts';
import { serveHouse, type Running } from '../main.ts';
import { systemChance, systemClock } from '../platform/chance.ts';
import type { Config } from '../platform/config.ts';
import { together } from '../simulation/crowd.ts';
import { Deputy } from '../simulation/deputy.ts';
import type { Network } from '../simulation/http-client.ts';
import { holdRound } from '../simulation/round-run.ts';
import { Secretariat } from '../simulation/secretariat.ts';
import { gather } from './crowd.ts';
import { demoRoutes, type Stage } from './demo-routes.ts';
import {
  exampleCounty,
  lastYearsSession,
  PRESENT,
  TELLERS,
  thisYearsSession,
  VISITOR,
  YEAR,
} from './example-county.ts';
import { deliverLastYear } from './delivered.ts';
import { pastClock } from './past-clock.ts';
import { holdLastYearsDrive, holdNextYearsDrive } from './drives.ts';
import { comesTo } from './past-drive.ts';
import { LAST_YEARS_LEAST_LIKED } from './last-years-plans.ts';
import { papersFor, targetsOf } from './vote-plan.ts';

const FASTER = 40;
const AT_ONCE = 40;
const MOST_FOR = 10;
/** Days before today up to which projects are delivered, before next year's drive begins. */
const DRIVE_BEGINS = 22;

export interface Demonstration {
  readonly house: Running;
  /** Each entrance with a link that signs in. */
  readonly stage: Stage;
  close(): Promise<void>;
}

/**
 * Opens the example congress: last year's session is held first, truly and
 * quickly; then this year's is sitting, its simulated deputies sign in, and
 * the visitor leads it.
 */
export async function openDemonstration(
  config: Config,
  outside: {
    readonly chance: Chance;
    readonly log: Logger;
    readonly pages?: Hono;
    /** How the simulated deputies' time runs. */
    readonly clock: Clock;
  },
  say: (line: string) => void,
): Promise<Demonstration> {
  const { chance, log, pages, clock } = outside;
  const failed = (error: unknown): void =>
    log.error(
      { error: error instanceof Error ? error.message : 'unknown' },
      'a simulated deputy failed',
    );
  say('holding last year’s session …');
  const past = await holdLastYear(config, chance, log);

  const stage = new DemoStage();
  const house = await serveHouse(config, {
    clock: systemClock,
    chance: systemChance,
    log,
    ...(pages === undefined ? {} : { pages }),
    extra: (room: BallotRoom) => demoRoutes(room, stage),
  });
  const network: Network = { lossy: 0, chance: systemChance, clock };
  const secretariat = await past.moveTo(house.url, network);
  let crowd = await begin(0);
  stage.restart = async () => {
    await crowd.leave();
    await secretariat.closeSession('演示重新开始');
    crowd = await begin(stage.again + 1);
  };
  return {
    house,
    stage,
    async close() {
      await crowd.leave();
      await house.close();
    },
  };

  async function begin(again: number) {
    await secretariat.openSession(thisYearsSession(YEAR, again, dayOf(systemClock.now())));
    const cards = await secretariat.cards();
    const visitor = cards.find((card) => card.name === VISITOR);
    if (visitor === undefined) throw new Error('the visitor has no place on the roll');
    const deputies = await enrolled(house.url, network, othersPresent(cards));
    const { body, session } = secretariat.place;
    stage.set({ again, body, session, visitor: visitor.link });
    return gather({
      secretariat,
      deputies,
      clock,
      chance,
      failed,
      vote: (round, papers) => demoVotes(round, papers, true, chance),
    });
  }
}

/** What the routes of the demonstration know of it. */
class DemoStage implements Stage {
  again = 0;
  body = '';
  session = '';
  visitor = '';
  restart: () => Promise<void> = () => Promise.resolve();

  set(now: Pick<Stage, 'body' | 'session' | 'visitor'> & { readonly again: number }): void {
    this.again = now.again;
    this.body = now.body;
    this.session = now.session;
    this.visitor = now.visitor;
  }
}

async function holdLastYear(config: Config, chance: Chance, log: Logger): Promise<Secretariat> {
  const clock = pastClock(systemClock, new Date(`${YEAR - 2}-08-20T01:00:00Z`), FASTER);
  const hidden = { ...config, host: '127.0.0.1', port: 0, boxPort: 0 };
  const house = await serveHouse(hidden, { clock, chance: systemChance, log });
  try {
    const network: Network = { lossy: 0, chance: systemChance, clock };
    const secretariat = new Secretariat(house.url, network);
    await secretariat.setUp((await newSetupLink(house.platform)) ?? '', exampleCounty(chance));
    for (const [at, name] of TELLERS.entries()) await secretariat.appointTeller(name, at + 1);
    const stage = {
      origin: house.url,
      network,
      platform: house.platform,
      clock,
      secretariat,
      chance,
    };
    const drive = await holdLastYearsDrive(stage, YEAR - 1);
    await comesTo(stage, `${YEAR - 1}-01-18`);
    await secretariat.openSession({ ...lastYearsSession(YEAR), cards: [], drive });
    const cards = await secretariat.cards();
    const deputies = await enrolled(house.url, network, othersPresent(cards));
    await together(deputies, AT_ONCE, (deputy) => deputy.signIn());
    await secretariat.step('confirm-quorum');
    await secretariat.passScrutineers();
    await holdRound({
      origin: house.url,
      network,
      secretariat,
      deputies,
      chance,
      vote: (round, papers) => demoVotes(round, papers, false, chance, LAST_YEARS_LEAST_LIKED),
    });
    await secretariat.closeSession('');
    const today = dayOf(systemClock.now());
    await deliverLastYear(stage, YEAR - 1, dayAfter(today, -DRIVE_BEGINS), today);
    await holdNextYearsDrive(stage, YEAR + 1, today);
    return secretariat;
  } finally {
    await house.close();
  }
}

/** Everybody present but the visitor: spread over the roll, the same every time. */
function othersPresent(cards: readonly CredentialCard[]): readonly CredentialCard[] {
  const others = cards.filter((card) => card.name !== VISITOR);
  const away = others.length - (PRESENT - 1);
  const every = Math.floor(others.length / Math.max(away, 1));
  const gone = new Set(Array.from({ length: away }, (_, index) => index * every));
  return others.filter((_, index) => !gone.has(index));
}

function enrolled(
  origin: string,
  network: Network,
  cards: readonly CredentialCard[],
): Promise<Deputy[]> {
  return together(cards, AT_ONCE, async (card) => {
    const deputy = new Deputy(card.name, origin, network);
    await deputy.scan(card.link);
    return deputy;
  });
}

/** The votes of a round: one deputy keeps the paper, one marks too many, the others by plan. */
function demoVotes(
  round: RoundView,
  papers: number,
  level: boolean,
  chance: Chance,
  /** Names of those that get no seat where nobody is level. */
  leastLiked: readonly string[] = [],
): readonly (Choices | undefined)[] {
  const codes = round.candidates.map((candidate) => candidate.code);
  const first = round.kind === 'first';
  const careless = first && papers > 20 ? 2 : 0;
  const planned = papers - careless;
  const least = round.candidates
    .filter(({ name }) => leastLiked.includes(name))
    .map(({ code }) => code);
  const targets = targetsOf({ codes, rules: round.rules, least }, planned, level && first);
  const limit = first ? MOST_FOR : round.rules.seats;
  const votes: (Choices | undefined)[] = [...papersFor(targets, planned, limit, chance)];
  if (careless > 0) {
    votes.splice(below(chance, votes.length), 0, undefined);
    const all = Object.fromEntries(codes.map((code) => [code, 'for' as const]));
    votes.splice(below(chance, votes.length), 0, all);
  }
  return votes;
}
