import type { NamedUnit } from '../delivery/project.ts';
import type { Judgement } from './model.ts';

/** A special inquiry (专题询问) on its way. */
export const INQUIRY_STATES = [
  'preparing',
  'collecting',
  'published',
  'held',
  'closed',
  'cancelled',
] as const;
export type InquiryState = (typeof INQUIRY_STATES)[number];

/** A department that answers, with the official it sends; '' while none is named. */
export interface InquiryUnit {
  readonly unit: string;
  readonly official: string;
}

/** What the staff prepare. */
export interface InquiryForm {
  readonly title: string;
  /** What it is about and why. */
  readonly topic: string;
  /** YYYY-MM-DD on which it is held. */
  readonly heldOn: string;
  /** The place, or the session at which it is held. */
  readonly place: string;
  /** Who asks: the standing committee, a presidium, a group of deputies. */
  readonly askedBy: string;
  readonly projects: readonly string[];
  readonly units: readonly InquiryUnit[];
}

/** How many deputies judge an answer how; who did is nobody's to know (背靠背). */
export type InquirySums = Readonly<Record<Judgement, number>>;

/** A question of an inquiry and what became of it. */
export interface InquiryQuestion {
  readonly id: string;
  readonly number: number;
  readonly project: { readonly id: string; readonly number: number; readonly name: string };
  /** The finding it is about; null for none. */
  readonly finding: { readonly id: string; readonly number: number; readonly title: string } | null;
  readonly unit: NamedUnit;
  readonly text: string;
  /** The question that it follows up; '' for none. */
  readonly followsUp: string;
  /** Why it is not on the agenda; '' while it is. */
  readonly droppedBecause: string;
  /** Who answered at the inquiry, and what was said. */
  readonly spoke: string;
  readonly said: string;
  /** Whether that was answer enough, so that none in writing is owed. */
  readonly settled: boolean;
  /** Day by which the answer in writing is due; '' while none is owed. */
  readonly dueOn: string;
  readonly daysLate: number;
  readonly answer: string;
  readonly answeredOn: string;
  /** Null while they are not this reader's to see. */
  readonly sums: InquirySums | null;
  /** Number of the finding by which its rectification was handed over; null for none. */
  readonly handedOver: number | null;
}

/** An inquiry as everybody concerned reads it. */
export interface Inquiry {
  readonly id: string;
  readonly title: string;
  readonly topic: string;
  readonly heldOn: string;
  readonly place: string;
  readonly askedBy: string;
  readonly state: InquiryState;
  /** What was noted at the inquiry; '' before. */
  readonly minutes: string;
  /** Why it was cancelled; '' otherwise. */
  readonly reason: string;
  readonly projects: readonly {
    readonly id: string;
    readonly number: number;
    readonly name: string;
  }[];
  readonly units: readonly (NamedUnit & { readonly official: string })[];
  readonly questions: readonly InquiryQuestion[];
  readonly version: number;
}

/** As the staff see it: with who asked. */
export interface StaffInquiry extends Inquiry {
  readonly questions: readonly (InquiryQuestion & {
    /** Name of the deputy; '' for what the staff entered. */
    readonly deputy: string;
  })[];
}

/** As a deputy sees it: with the own questions marked, and the own judgements. */
export interface DeputyInquiry extends Inquiry {
  readonly questions: readonly (InquiryQuestion & {
    readonly mine: boolean;
    readonly judged: Judgement | null;
  })[];
}

/** A question as it is sent: by a deputy, or by the staff for one who asks on paper or follows up. */
export interface SentQuestion {
  /** Made by the browser, so that sending it again makes no second. */
  readonly id: string;
  readonly project: string;
  /** '' for none. */
  readonly finding: string;
  /** The department that is to answer; the project's lead when ''. */
  readonly unit: string;
  readonly text: string;
  /** '' for none. */
  readonly followsUp: string;
}

/** What was answered at the inquiry. */
export interface SentRecord {
  readonly spoke: string;
  readonly said: string;
  readonly settled: boolean;
}

/** A step of the inquiry as it is sent. */
export interface SentInquiryStep {
  readonly version: number;
  /** The minutes when it was held, the reason when it is cancelled. */
  readonly text: string;
  /** Days from today for the answers in writing, when it was held. */
  readonly days: number;
}

/** What is handed over as a finding. */
export interface HandedOver {
  /** Id of the finding, made by the browser. */
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly days: number;
}

/** Whether a question stands on the agenda. */
export function isAsked({ droppedBecause }: Pick<InquiryQuestion, 'droppedBecause'>): boolean {
  return droppedBecause === '';
}

/** Whether there is an answer that can be judged: in writing, or one that settled it at once. */
export function isAnswered({
  settled,
  answeredOn,
}: Pick<InquiryQuestion, 'settled' | 'answeredOn'>): boolean {
  return settled || answeredOn !== '';
}

/** Whether deputies are not content: half of those who judged it, or more. */
export function isRefused({ satisfied, basically, dissatisfied }: InquirySums): boolean {
  const judged = satisfied + basically + dissatisfied;
  return judged > 0 && 2 * dissatisfied >= judged;
}
