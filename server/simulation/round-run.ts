import { addBallot, finishCount, startCount, type Count } from '../../shared/ballot/count.ts';
import type { Choices } from '../../shared/ballot/model.ts';
import { SECONDS_FOR_RETURN } from '../../shared/ballot/lifecycle.ts';
import { verify, type Finding } from '../../shared/ballot/protocol/verify.ts';
import type { RoundView } from '../../shared/ballot/round.ts';
import { below, type Chance } from '../../shared/chance.ts';
import { together } from './crowd.ts';
import type { Deputy } from './deputy.ts';
import { HttpClient, type Network } from './http-client.ts';
import type { Secretariat } from './secretariat.ts';
import { sheetsOf, type PaperTerminal, type Teller } from './teller.ts';

/** As many phones as talk to the server at one moment. */
const AT_ONCE = 250;
const LONGEST_THOUGHT = 2000;

/** One round as it went, with the same count made from what the deputies sent. */
export interface RoundRun {
  readonly view: RoundView;
  /** Counted from the marks that the simulated deputies sent and that were acknowledged. */
  readonly expected: Count;
  readonly bundle: string;
  readonly findings: readonly Finding[];
  readonly ms: {
    readonly issue: number;
    readonly cast: number;
    readonly seal: number;
    readonly count: number;
  };
}

export interface PaperDesk {
  /** Deputies by their ids. */
  readonly names: readonly string[];
  readonly terminal: PaperTerminal;
  readonly tellers: readonly Teller[];
}

export interface Hall {
  readonly origin: string;
  readonly network: Network;
  readonly secretariat: Secretariat;
  readonly deputies: readonly Deputy[];
  /** Those who vote on paper, with the terminal and the two tellers at it. */
  readonly paper?: PaperDesk | undefined;
  readonly chance: Chance;
  /** What these deputies mark in a round, one entry for each; undefined keeps the paper. */
  readonly vote: (round: RoundView, deputies: number) => readonly (Choices | undefined)[];
}

/** Holds one round from the empty box to its announcement, then verifies its bundle with what every device kept. */
export async function holdRound(hall: Hall): Promise<RoundRun> {
  const { secretariat, deputies, network } = hall;
  const { clock } = network;
  const timed = stopwatch(() => clock.now().getTime());
  await secretariat.dealKeys();
  const { id } = await secretariat.step('make-ready');
  await together(deputies, AT_ONCE, (deputy) => deputy.prepare(id));
  await secretariat.step('open');
  const issue = await timed(async () => {
    for (const failure of await together(deputies, deputies.length, (deputy) =>
      deputy.takePaper(id),
    ))
      if (failure !== undefined) throw new Error(`a paper was refused: ${failure.code}`);
    await issueOnPaper(hall, id);
  });
  const sent: Choices[] = [];
  const cast = await timed(() => castAll(hall, id, sent));
  const seal = await timed(() => secretariat.step('seal'));
  await together(deputies, AT_ONCE, (deputy) => deputy.returnUnused(id));
  await hall.paper?.terminal.returnUnused(id);
  await waitForPapers(hall);
  const count = await timed(async () => {
    await secretariat.step('count');
    await secretariat.countAlone();
  });
  await secretariat.certify();
  const view = await secretariat.step('announce');
  const bundle =
    (await new HttpClient(hall.origin, network, 'staff').text(`/rounds/${id}/bundle`)) ?? '';
  return {
    view,
    expected: recount(view, sent),
    bundle,
    findings: await verifyAll(hall, id, bundle),
    ms: { issue, cast, seal, count },
  };

  function recount(round: RoundView, ballots: readonly Choices[]): Count {
    const codes = round.candidates.map((candidate) => candidate.code);
    const counting = startCount(
      {
        ...round.rules,
        allDeputies: round.allDeputies ?? 0,
        present: round.present ?? 0,
        issued: round.figures.issued,
      },
      codes,
    );
    for (const choices of ballots) addBallot(counting, choices);
    return finishCount(counting);
  }
}

async function castAll(hall: Hall, id: string, sent: Choices[]): Promise<void> {
  const { deputies, network, chance, secretariat } = hall;
  // Drawn in one order beforehand, so that a seed decides them however the network behaves.
  const names = hall.paper?.names ?? [];
  const votes = hall.vote(await secretariat.round(), deputies.length + names.length);
  const plans = deputies.map((deputy, index) => ({
    deputy,
    choices: votes[index],
    thinks: below(chance, LONGEST_THOUGHT),
  }));
  await together(plans, plans.length, async ({ deputy, choices, thinks }) => {
    if (choices === undefined) return;
    await network.clock.wait(thinks);
    const failure = await deputy.cast(id, choices);
    if (failure !== undefined) throw new Error(`a ballot was refused: ${failure.code}`);
    sent.push(choices);
  });
  await keyIn(hall, id, votes.slice(deputies.length), sent);
}

async function issueOnPaper({ paper }: Hall, id: string): Promise<void> {
  for (const name of paper?.names ?? []) {
    const failure = await paper?.terminal.issue(id, name, paper.tellers);
    if (failure !== undefined) throw new Error(`a paper on paper was refused: ${failure.code}`);
  }
}

/** The tellers key in the sheets that lie in the paper box; who kept the sheet leaves an unused paper. */
async function keyIn(
  { paper }: Hall,
  id: string,
  votes: readonly (Choices | undefined)[],
  sent: Choices[],
): Promise<void> {
  if (paper === undefined) return;
  const { terminal, tellers } = paper;
  await terminal.cast(id, sheetsOf(votes));
  await tellers[0]?.keyedIn(id, terminal.station.id);
  sent.push(...votes.filter((choices) => choices !== undefined));
}

/** The box stays open for unused papers some seconds, unless everything issued is accounted for. */
async function waitForPapers({ secretariat, network }: Hall): Promise<void> {
  for (let waited = 0; waited <= 2 * SECONDS_FOR_RETURN; waited += 1) {
    const { acts } = await secretariat.console();
    if (acts.count.length === 0) return;
    await network.clock.wait(1000);
  }
}

/** Verifies the bundle once with the receipts of all devices together. */
async function verifyAll(
  { deputies, origin, network }: Hall,
  id: string,
  bundle: string,
): Promise<readonly Finding[]> {
  const kept = deputies.filter((deputy) => deputy.hasPaper(id)).map((deputy) => deputy.kept(id));
  const [first] = kept;
  if (first === undefined) throw new Error('no device has a paper');
  const held = {
    recordKeys: await new HttpClient(origin, network, 'deputy').must('GET', '/record-keys'),
    round: first.record,
    opening: first.opening,
    receipts: kept.flatMap(({ receipt }) => (receipt === undefined ? [] : [receipt])),
  };
  return (await verify(bundle, held)).findings;
}

function stopwatch(now: () => number) {
  return async (work: () => Promise<unknown>): Promise<number> => {
    const start = now();
    await work();
    return now() - start;
  };
}
