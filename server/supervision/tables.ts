import type { Category } from '../../shared/screening/model.ts';
import type { InquiryState } from '../../shared/supervision/inquiry.ts';
import type {
  CheckResult,
  Escalation,
  FindingState,
  Judgement,
  TaskKind,
  Urgency,
  VisitWay,
} from '../../shared/supervision/model.ts';
import type { ActorKind } from '../../shared/supervision/overdue.ts';

/** Tables of the supervision room: who looks, at what, what was found and what became of it. */
export interface SupervisionTables {
  /** How a body supervises (JSON of `SupervisionSettings`); no row while it uses the defaults. */
  supervision_settings: { body: string; settings: string; version: number };
  /** A deputy of a project's supervision group (监督小组). */
  supervisor: { project: string; body: string; deputy: string; leader: number };
  /** An item of a project's checklist (监督清单). */
  checklist_item: {
    id: string;
    body: string;
    project: string;
    code: string;
    words: string;
    hint: string;
    due_on: string;
    position: number;
    /** Day on which it left the list; '' while it is on it. What visits found there stays. */
    dropped_on: string;
  };
  /** Items that projects of a category begin with (JSON of `TemplateItem[]`); no row while it is the standard. */
  checklist_template: { body: string; category: Category; items: string; version: number };
  /** What the rhythm 四个一 asks of the group by a date. */
  supervision_task: {
    id: string;
    body: string;
    project: string;
    kind: TaskKind;
    due_on: string;
    done_on: string;
    note: string;
  };
  visit: {
    /** Made by the phone, so that a visit that is sent again is one visit. */
    id: string;
    body: string;
    project: string;
    /** Number within the project, from 1. */
    number: number;
    visited_on: string;
    way: VisitWay;
    note: string;
    task: string | null;
    /** Digest of what was sent, to tell the same again from another under one id. */
    digest: string;
    account: string | null;
    sent_at: string;
  };
  visit_deputy: { visit: string; body: string; deputy: string };
  visit_item: {
    visit: string;
    body: string;
    item: string;
    result: CheckResult;
    note: string;
    /** What the item was then: it may be said in other words later. */
    code: string;
    words: string;
  };
  /** A problem (问题) handed to a department. */
  finding: {
    id: string;
    body: string;
    project: string;
    /** Number within the body, from 1. */
    number: number;
    visit: string | null;
    item: string | null;
    title: string;
    text: string;
    urgency: Urgency;
    unit: string;
    state: FindingState;
    /** From 1, one more with every time it is sent back: judgements belong to a round. */
    round: number;
    raised_on: string;
    answer_due_on: string;
    rectify_due_on: string;
    judge_due_on: string;
    version: number;
  };
  /** What was done about a finding, in order; everybody reads it. */
  finding_step: {
    id: string;
    body: string;
    finding: string;
    position: number;
    kind: string;
    /** Name of the department, or '' for the deputies together and the staff. */
    by: string;
    text: string;
    at: string;
    account: string | null;
  };
  /** How a deputy judges answer and result in a round; the department sees the sums alone (背靠背). */
  finding_judgement: {
    finding: string;
    body: string;
    round: number;
    deputy: string;
    answer: Judgement | null;
    result: Judgement | null;
    note: string;
    at: string;
  };
  /** A notice as it is written (催办、督办通知): to one addressee, on one or several matters, numbered within the year. */
  notice_paper: {
    id: string;
    body: string;
    year: number;
    number: number;
    step: Exclude<Escalation, 'none'>;
    by: ActorKind;
    unit: string | null;
    /** Day by which it asks for an answer. */
    reply_by: string;
    /** Words that the staff added. */
    note: string;
    at: string;
    account: string | null;
    acknowledged_at: string | null;
    acknowledged_by: string | null;
  };
  /** A matter of a notice. */
  notice: {
    id: string;
    body: string;
    paper: string;
    step: Exclude<Escalation, 'none'>;
    /** `milestone/<id>`, `finding/<id>`, `report/<project>/<period>`, `plan/<project>`, … */
    subject: string;
    project: string;
    unit: string | null;
    due_on: string;
    text: string;
    at: string;
    account: string | null;
  };
  /** A special inquiry (专题询问). */
  inquiry: {
    id: string;
    body: string;
    title: string;
    topic: string;
    held_on: string;
    place: string;
    asked_by: string;
    state: InquiryState;
    minutes: string;
    reason: string;
    created_at: string;
    version: number;
  };
  inquiry_project: { inquiry: string; body: string; project: string };
  inquiry_unit: {
    inquiry: string;
    body: string;
    unit: string;
    official: string;
    position: number;
  };
  inquiry_question: {
    id: string;
    body: string;
    inquiry: string;
    /** Number within the inquiry, from 1. */
    number: number;
    project: string;
    finding: string | null;
    unit: string;
    text: string;
    /** Who asked; null for what the staff entered. */
    deputy: string | null;
    follows_up: string | null;
    dropped_because: string;
    spoke: string;
    said: string;
    settled: number;
    due_on: string;
    answer: string;
    answered_at: string | null;
    /** The finding by which its rectification was handed over. */
    raised: string | null;
  };
  /** How a deputy judges an answer; others see the sums alone (背靠背). */
  inquiry_judgement: {
    question: string;
    body: string;
    deputy: string;
    judgement: Judgement;
    at: string;
  };
}

declare module '../platform/database/tables.ts' {
  interface Tables extends SupervisionTables {}
}
