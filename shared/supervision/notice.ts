import type { NamedUnit } from '../delivery/project.ts';
import type { OpenEscalation } from './model.ts';
import type { ActorKind, Overdue, OverdueKind } from './overdue.ts';

/** Days within which a notice asks for an answer, as they are offered. */
export const NOTICE_DAYS = [3, 7, 15, 30] as const;

/** Something overdue, as a notice names it. */
export interface NoticeMatter {
  readonly subject: string;
  readonly kind: OverdueKind;
  readonly title: string;
  readonly project: { readonly id: string; readonly number: number; readonly name: string };
  readonly official: string;
  readonly dueOn: string;
  /** On the day of the notice. */
  readonly daysLate: number;
  /** Whether it is overdue still. */
  readonly open: boolean;
}

/** A notice (催办、督办、提请常委会的通知) to whoever must act, on one or several matters. */
export interface NoticePaper {
  readonly id: string;
  /** Numbered within the year: 〔2026〕3 号. */
  readonly year: number;
  readonly number: number;
  readonly step: OpenEscalation;
  readonly by: ActorKind;
  readonly unit: NamedUnit | null;
  readonly replyBy: string;
  /** Words that the staff added; '' for none. */
  readonly note: string;
  readonly sentOn: string;
  /** Day on which the addressee acknowledged it; '' while nobody has. */
  readonly acknowledgedOn: string;
  readonly matters: readonly NoticeMatter[];
}

/** Notices as they are sent: each matter with the step that it has come to. */
export interface SentNotices {
  readonly notices: readonly { readonly subject: string; readonly step: OpenEscalation }[];
  /** Days from today within which an answer is asked for. */
  readonly days: number;
  readonly note: string;
}

/** What came of the sending: matters that had no such notice yet, and the papers written for them. */
export interface NoticesSent {
  readonly sent: number;
  readonly papers: readonly string[];
}

/** A matter for which a notice is due: its department has not had the one of its step. */
export type DueNotice = Overdue & { readonly step: OpenEscalation; readonly unit: NamedUnit };

/** Whether a notice of its step is to be sent on this matter to the department that must act. */
export function isNoticeDue(one: Overdue): one is DueNotice {
  return (
    one.by === 'department' &&
    one.unit !== null &&
    one.step !== 'none' &&
    one.noticed?.step !== one.step
  );
}

/** The papers that these matters make: one for each addressee and step, in the order of the matters. */
export function papersOf<One extends { readonly step: string; readonly by: string }>(
  matters: readonly One[],
  addresseeOf: (one: One) => string,
): readonly (readonly [One, ...One[]])[] {
  const papers = new Map<string, [One, ...One[]]>();
  for (const one of matters) {
    const key = `${one.step} ${one.by} ${addresseeOf(one)}`;
    const paper = papers.get(key);
    if (paper === undefined) papers.set(key, [one]);
    else paper.push(one);
  }
  return [...papers.values()];
}
