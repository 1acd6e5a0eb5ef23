import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countIssued } from '../../server/ballot/issue-act.ts';
import { describeInHalls, type Hall } from '../support/rounds-hall.ts';
import { aMeeting, type Meeting } from '../support/rounds-meeting.ts';
import { Voter, type Held } from '../support/rounds-voter.ts';
import {
  answerOfBox,
  answerOfStep,
  answerOfTaking,
  isLate,
  newRound,
  onwardFrom,
  type Model,
  type Step,
} from './model-round.ts';

const DEPUTIES = 6;
const CHOICES = { A01: 'for', A02: 'for' } as const;

interface Real {
  readonly hall: Hall;
  readonly meeting: Meeting;
  /** The phone of each deputy as it is now. */
  readonly phones: Voter[];
  /** What each deputy holds of the present round, on whatever phone it was prepared. */
  papers: Map<number, { readonly voter: Voter; readonly held: Held }>;
}

type Kind =
  | { readonly do: 'step'; readonly step: Step }
  | { readonly do: 'onward' | 'pause' | 'restart' }
  | {
      readonly do:
        | 'sign-in'
        | 'new-phone'
        | 'take'
        | 'take-other'
        | 'cast'
        | 'cast-other'
        | 'return';
      readonly place: number;
    };

/** One thing somebody does, perhaps twice because the answer was lost. */
class Deed implements fc.AsyncCommand<Model, Real> {
  constructor(
    readonly kind: Kind,
    readonly twice: boolean,
  ) {}

  check(): boolean {
    return true;
  }

  toString(): string {
    return `${JSON.stringify(this.kind)}${this.twice ? ' twice' : ''}`;
  }

  async run(model: Model, real: Real): Promise<void> {
    await happen(this.kind, model, real);
    if (this.twice) await happen(this.kind, model, real);
    await figuresHold(model, real);
  }
}

async function happen(kind: Kind, model: Model, real: Real): Promise<void> {
  const { hall, meeting } = real;
  switch (kind.do) {
    case 'pause':
      hall.clock.step(10);
      model.rested = true;
      return;
    case 'restart':
      return hall.restart();
    case 'onward':
      return onward(model, real);
    case 'step':
      return step(kind.step, model, real);
    case 'sign-in':
      await meeting.signIn(phone(real, kind.place));
      model.present.add(kind.place);
      return;
    case 'new-phone':
      return newPhone(kind.place, model, real);
    case 'take':
      return take(kind.place, model, real);
    case 'take-other':
      return takeOther(kind.place, model, real);
    case 'cast':
      return cast(kind.place, true, model, real);
    case 'cast-other':
      return cast(kind.place, false, model, real);
    case 'return':
      return giveBack(kind.place, model, real);
  }
}

/** What the hall would do next: while it is open, everybody takes a paper, five cast it, then it is sealed. */
async function onward(model: Model, real: Real): Promise<void> {
  const { state, issued, roll, cast: returned } = model;
  if (state !== 'open' || returned.size >= 5) return step(onwardFrom(model), model, real);
  const everybody = Array.from({ length: DEPUTIES }, (_, place) => place);
  if (issued.size < roll.size) for (const place of everybody) await take(place, model, real);
  else for (const place of everybody.slice(0, 5)) await cast(place, true, model, real);
}

function phone({ phones }: Real, place: number): Voter {
  const voter = phones[place];
  if (voter === undefined) throw new Error(`there is no deputy ${place}`);
  return voter;
}

async function step(name: Step, model: Model, real: Real): Promise<void> {
  const { meeting } = real;
  const before = model.number;
  const expected = answerOfStep(name, model);
  const act = async (): Promise<void> => {
    if (name === 'pass-scrutineers') await meeting.passScrutineers();
    else if (name === 'certify') await meeting.certify();
    else if (name === 'void') await meeting.void('重来');
    else if (name === 'next-round') await meeting.nextRound();
    else await meeting.step(name);
  };
  if (expected === 'done') await act();
  else await expect(act(), `${name} in ${model.state}`).rejects.toThrow(expected);
  if (model.number !== before) real.papers = new Map();
}

async function newPhone(place: number, model: Model, real: Real): Promise<void> {
  const enrolling = Voter.enrolled(real.hall, phone(real, place).card);
  if (model.state === 'open') await expect(enrolling).rejects.toThrow('replaced-at-desk-only');
  else real.phones[place] = await enrolling;
}

async function take(place: number, model: Model, real: Real): Promise<void> {
  const voter = phone(real, place);
  const id = await real.meeting.id();
  if (!model.isReady) {
    const problem = await voter.client.problem('GET', `/rounds/${id}/record`);
    expect(problem.code).toBe('not-yet');
    return;
  }
  await voter.prepare(id);
  const expected = answerOfTaking(place, model);
  if (expected === 'done') {
    await voter.takePaper(id);
    model.issued.add(place);
    real.papers.set(place, { voter, held: voter.of(id) });
  } else expect((await voter.refusedPaper(id)).code).toBe(expected);
}

async function takeOther(place: number, model: Model, real: Real): Promise<void> {
  if (!model.issued.has(place) || model.state !== 'open') return;
  const voter = phone(real, place);
  const id = await real.meeting.id();
  const request = await voter.request(id, await voter.another(id));
  const problem = await voter.client.problem('POST', `/rounds/${id}/paper`, request);
  expect(problem.code).toBe('paper-already-issued');
}

async function cast(place: number, same: boolean, model: Model, real: Real): Promise<void> {
  const paper = real.papers.get(place);
  if (paper === undefined) return;
  const id = await real.meeting.id();
  if (!same && paper.held.filled === undefined) return;
  const filled = await paper.voter.fill(id, CHOICES);
  const body = same ? paper.held.filled?.body : filled.body;
  const answer = await real.hall.toBox(`/box/${id}/ballots`, body ?? '');
  const expected = answerOfBox(place, same ? 'cast' : 'cast-other', model);
  if (expected !== 'done') expect(answer.json.code).toBe(expected);
  else {
    expect(answer.status).toBe(200);
    if (answer.json.receipt !== undefined) paper.held.receipt = answer.json.receipt;
    // Whatever bytes came first are the ballot.
    if (!model.cast.has(place)) paper.held.filled = same ? (paper.held.filled ?? filled) : filled;
    model.cast.add(place);
  }
}

async function giveBack(place: number, model: Model, real: Real): Promise<void> {
  const paper = real.papers.get(place);
  if (paper === undefined) return;
  const answer = await paper.voter.returnUnused(await real.meeting.id());
  const expected = answerOfBox(place, 'return', model);
  if (expected === 'done') {
    expect(answer).toEqual({ status: 200, json: {} });
    model.unused.add(place);
  } else expect(answer.json.code).toBe(expected);
}

/** After everything that happens the house says what the model says, and every sum holds. */
async function figuresHold(model: Model, { hall, meeting }: Real): Promise<void> {
  const round = await meeting.round();
  expect(round.state).toBe(model.state);
  expect(round.number).toBe(model.number);
  const { issued, cast, unused } = model;
  expect(await countIssued(hall.platform.db, round.id)).toBe(issued.size);
  expect(await hall.room.store.count(round.id, 'ballot')).toBe(cast.size);
  expect(await hall.room.store.count(round.id, 'unused')).toBe(unused.size);
  if (isLate(model.state) || model.state === 'void')
    expect(round.figures).toMatchObject({ issued: issued.size, returned: cast.size });
  const { tally } = round;
  if (tally === null) return;
  expect(tally.issued + tally.replaced).toBe(tally.returned + tally.unused + tally.missing);
  expect(tally).toMatchObject({
    issued: issued.size,
    returned: cast.size,
    unused: unused.size,
    valid: cast.size,
    invalid: 0,
  });
  for (const result of tally.results)
    expect(result.for + result.against + result.abstain).toBe(tally.valid);
}

const place = fc.nat({ max: DEPUTIES - 1 });
const steps: readonly Step[] = [
  'confirm-quorum',
  'pass-scrutineers',
  'make-ready',
  'open',
  'seal',
  'count',
  'certify',
  'announce',
  'void',
  'next-round',
];
const kinds: readonly fc.Arbitrary<Kind>[] = [
  ...Array.from({ length: 10 }, () => fc.constant<Kind>({ do: 'onward' })),
  fc.constantFrom(...steps).map((step): Kind => ({ do: 'step', step })),
  fc.constantFrom<Kind>({ do: 'step', step: 'void' }, { do: 'step', step: 'seal' }),
  fc.constantFrom<Kind>({ do: 'pause' }, { do: 'restart' }),
  ...(
    ['sign-in', 'new-phone', 'take', 'take-other', 'cast', 'cast', 'cast-other', 'return'] as const
  ).map((what) => place.map((at): Kind => ({ do: what, place: at }))),
];

describeInHalls('whatever happens in whatever order', (hall) => {
  test('every answer is the expected one, and every sum holds', { timeout: 120_000 }, async () => {
    const deeds = kinds.map((kind) =>
      fc.tuple(kind, fc.boolean()).map(([what, twice]) => new Deed(what, twice)),
    );
    const reached = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.commands(deeds, { maxCommands: 80, size: 'max' }), async (commands) => {
        const meeting = await aMeeting(hall(), { deputies: DEPUTIES, present: 5 });
        const model = newRound(1, new Set([0, 1, 2, 3, 4]));
        const phones = [...meeting.voters];
        await fc.asyncModelRun(
          () => ({
            model,
            real: { hall: hall(), meeting, phones, papers: new Map() },
          }),
          commands,
        );
        for (const state of model.reached) reached.add(state);
        if (model.state === 'announced') {
          expect(await meeting.findings(await meeting.id())).toEqual([]);
        }
      }),
      { numRuns: 3, seed: 20260310, endOnFailure: true },
    );
    expect([...reached].toSorted()).toEqual(
      ['announced', 'certified', 'counted', 'draft', 'open', 'ready', 'sealed', 'void'].toSorted(),
    );
  });
});
