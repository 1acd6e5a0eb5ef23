import type { RoundState } from '../../shared/ballot/round.ts';
import { exhaustive } from '../../shared/result.ts';

/** A round as it must be, in the few words of the protocol: six deputies, two seats, two scrutineers. */
export interface Model {
  number: number;
  state: RoundState;
  /** Its record has been published, and stays so. */
  isReady: boolean;
  quorum: boolean;
  passed: boolean;
  /** Both scrutineers have confirmed the tally. */
  confirmed: boolean;
  /** It was sealed with fewer than five ballots. */
  tooFew: boolean;
  /** Ten seconds have gone by since it was sealed. */
  rested: boolean;
  readonly present: Set<number>;
  roll: ReadonlySet<number>;
  readonly issued: Set<number>;
  readonly cast: Set<number>;
  readonly unused: Set<number>;
  readonly reached: Set<RoundState>;
}

export type Step =
  | 'confirm-quorum'
  | 'pass-scrutineers'
  | 'make-ready'
  | 'open'
  | 'seal'
  | 'count'
  | 'certify'
  | 'announce'
  | 'void'
  | 'next-round';

/** Two thirds of six deputies. */
const QUORUM = 4;
const LEAST = 5;

/** What the rostrum would do next. */
export function onwardFrom({ state, quorum, passed }: Model): Step {
  switch (state) {
    case 'draft':
      if (!quorum) return 'confirm-quorum';
      return passed ? 'make-ready' : 'pass-scrutineers';
    case 'ready':
      return 'open';
    case 'open':
      return 'seal';
    case 'sealed':
      return 'count';
    case 'counted':
      return 'certify';
    case 'certified':
      return 'announce';
    case 'announced':
    case 'void':
      return 'next-round';
    default:
      return exhaustive(state);
  }
}

const ORDER: readonly RoundState[] = [
  'draft',
  'ready',
  'open',
  'sealed',
  'counted',
  'certified',
  'announced',
];

/** The steps that lead on: from where, to where, and what may stand against them. */
const LEADS: Readonly<
  Partial<Record<Step, readonly [RoundState, RoundState, (model: Model) => string | undefined]>>
> = {
  'make-ready': [
    'draft',
    'ready',
    ({ quorum, passed }) => {
      if (!quorum) return 'quorum-not-confirmed';
      return passed ? undefined : 'scrutineers-not-passed';
    },
  ],
  open: ['ready', 'open', ({ present }) => (present.size < LEAST ? 'too-few-present' : undefined)],
  seal: ['open', 'sealed', () => undefined],
  count: [
    'sealed',
    'counted',
    ({ rested, issued, cast, unused }) =>
      rested || cast.size + unused.size >= issued.size ? undefined : 'papers-still-returning',
  ],
  certify: ['counted', 'certified', () => undefined],
  announce: ['certified', 'announced', () => undefined],
};

export function newRound(number: number, present: Set<number>): Model {
  return {
    number,
    state: 'draft',
    isReady: false,
    quorum: false,
    passed: false,
    confirmed: false,
    tooFew: false,
    rested: false,
    present,
    roll: new Set(),
    issued: new Set(),
    cast: new Set(),
    unused: new Set(),
    reached: new Set<RoundState>(['draft']),
  };
}

/** From sealing on, as far as it was not voided. */
export function isLate(state: RoundState): boolean {
  return ORDER.indexOf(state) >= ORDER.indexOf('sealed');
}

function go(model: Model, state: RoundState): 'done' {
  model.state = state;
  model.reached.add(state);
  return 'done';
}

/** What the step answers, `done` or the code of its refusal; the model is as it is afterwards. */
export function answerOfStep(step: Step, model: Model): string {
  if (step === 'next-round') return next(model);
  if (step === 'void') return voided(model);
  if (step === 'confirm-quorum' || step === 'pass-scrutineers') return inDraft(step, model);
  if (step === 'certify' && !model.passed) return 'not-appointed';
  if (step === 'certify' && model.confirmed) return 'done';
  const lead = LEADS[step];
  if (lead === undefined) throw new Error(`${step} leads nowhere`);
  const [from, to, against] = lead;
  if (model.state !== from) {
    const isBehind = ORDER.indexOf(model.state) >= ORDER.indexOf(to);
    return isBehind || (step === 'seal' && model.tooFew) ? 'done' : 'wrong-state';
  }
  const refusal = against(model);
  if (refusal !== undefined) return refusal;
  if (step === 'make-ready') model.isReady = true;
  if (step === 'open') model.roll = new Set(model.present);
  if (step === 'certify') model.confirmed = true;
  if (step !== 'seal') return go(model, to);
  model.rested = false;
  model.tooFew = model.cast.size < LEAST;
  return go(model, model.tooFew ? 'void' : 'sealed');
}

/** All were for A01 and A02, so that an announced round fills both seats. */
function next(model: Model): string {
  if (model.state === 'announced') return 'no-next-round';
  if (model.state !== 'void') return 'done';
  const { passed, present, reached } = model;
  Object.assign(model, { ...newRound(model.number + 1, present), passed, reached });
  model.quorum = present.size >= QUORUM;
  return 'done';
}

function voided(model: Model): string {
  if (model.state === 'announced') return 'wrong-state';
  return go(model, 'void');
}

function inDraft(step: 'confirm-quorum' | 'pass-scrutineers', model: Model): string {
  if (model.state === 'void') return 'wrong-state';
  if (model.state !== 'draft') return 'done';
  if (step === 'confirm-quorum') {
    if (model.present.size < QUORUM) return 'quorum-missing';
    model.quorum = true;
    return 'done';
  }
  if (!model.quorum) return 'quorum-not-confirmed';
  model.passed = true;
  return 'done';
}

/** What asking for a paper of a published round answers. */
export function answerOfTaking(place: number, { state, roll }: Model): string {
  if (state === 'void') return 'round-void';
  if (state !== 'open') return 'round-not-open';
  return roll.has(place) ? 'done' : 'not-on-roll';
}

/** What the box answers to somebody who holds a paper of the round. */
export function answerOfBox(
  place: number,
  what: 'cast' | 'cast-other' | 'return',
  { state, cast }: Model,
): string {
  const isUsed = cast.has(place);
  if (state === 'void') return 'round-void';
  if (what === 'return') {
    if (state === 'open') return 'box-not-sealed';
    if (state !== 'sealed') return 'count-begun';
    return isUsed ? 'paper-already-used' : 'done';
  }
  if (isUsed && what === 'cast') return 'done';
  if (state !== 'open') return 'box-sealed';
  return isUsed ? 'paper-already-used' : 'done';
}
