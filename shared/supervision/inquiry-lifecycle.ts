import { lifecycle } from '../lifecycle.ts';
import { fail, type Failure } from '../result.ts';
import {
  INQUIRY_STATES,
  isAnswered,
  isAsked,
  isRefused,
  type InquiryQuestion,
  type InquiryState,
} from './inquiry.ts';

/** What the acts of an inquiry ask of it. */
export interface InquiryContext {
  /** Minutes, or the reason of its cancelling. */
  readonly text: string;
  readonly questions: readonly Pick<
    InquiryQuestion,
    'droppedBecause' | 'settled' | 'answeredOn' | 'sums' | 'handedOver'
  >[];
}

const asked = ({ questions }: InquiryContext) => questions.filter(isAsked);
const some = (code: string, count: number): Failure | undefined =>
  count === 0 ? undefined : fail(code, { count }).failure;

const said = ({ text }: InquiryContext): Failure | undefined =>
  text === '' ? fail('text-missing').failure : undefined;
const hasQuestions = (context: InquiryContext): Failure | undefined =>
  asked(context).length === 0 ? fail('inquiry-no-questions').failure : undefined;
const allAnswered = (context: InquiryContext): Failure | undefined =>
  some('inquiry-unanswered', asked(context).filter((one) => !isAnswered(one)).length);
const allJudged = (context: InquiryContext): Failure | undefined =>
  some(
    'inquiry-unjudged',
    asked(context).filter(
      ({ sums }) => sums === null || sums.satisfied + sums.basically + sums.dissatisfied === 0,
    ).length,
  );
const allHandedOver = (context: InquiryContext): Failure | undefined =>
  some(
    'inquiry-not-handed-over',
    asked(context).filter(
      ({ sums, handedOver }) => sums !== null && isRefused(sums) && handedOver === null,
    ).length,
  );

/**
 * A special inquiry (专题询问): prepared → questions collected → agenda
 * published → held, with answers in writing and deputies judging them →
 * closed. It closes only when every question has its answer and its judgement,
 * and what deputies refuse was handed over as a finding.
 */
export const inquiryLifecycle = lifecycle<InquiryContext>()({
  states: INQUIRY_STATES,
  initial: 'preparing',
  acts: {
    collect: { from: ['preparing'], to: 'collecting', by: ['secretariat'] },
    publish: {
      from: ['collecting'],
      to: 'published',
      by: ['secretariat'],
      requires: [hasQuestions],
    },
    hold: { from: ['published'], to: 'held', by: ['secretariat'], requires: [said] },
    close: {
      from: ['held'],
      to: 'closed',
      by: ['secretariat'],
      requires: [allAnswered, allJudged, allHandedOver],
    },
    cancel: {
      from: ['preparing', 'collecting', 'published'],
      to: 'cancelled',
      by: ['secretariat'],
      requires: [said],
    },
  },
});
export type InquiryAct = keyof typeof inquiryLifecycle.acts;

/** In which states of the inquiry what can be done with its questions. */
export const QUESTION_ACTS = {
  /** A deputy asks. */
  ask: ['collecting'],
  /** The staff enter what a deputy asks on paper, or what follows up. */
  enter: ['collecting', 'published', 'held'],
  drop: ['collecting', 'published'],
  /** What was answered at the inquiry. */
  record: ['published', 'held'],
  answer: ['held'],
  judge: ['held'],
  'hand-over': ['held'],
} as const satisfies Readonly<Record<string, readonly InquiryState[]>>;
export type QuestionAct = keyof typeof QUESTION_ACTS;

/** Why this cannot be done with a question now: `wrong-state` {act, state}; nothing when it can. */
export function questionFault(act: QuestionAct, state: InquiryState): Failure | undefined {
  const states: readonly InquiryState[] = QUESTION_ACTS[act];
  return states.includes(state) ? undefined : fail('wrong-state', { act, state }).failure;
}
