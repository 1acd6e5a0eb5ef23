import type { StoredFile } from '../files.ts';
import type {
  ChangeForm,
  ChangeKind,
  ChangeLevel,
  ChangeState,
  FieldChange,
  MilestoneChange,
  Organ,
  VotedCard,
} from './model.ts';
import type { NamedUnit } from './project.ts';

/** A change request (变更申请) as it is sent. */
export interface SentChange extends ChangeForm {
  /** Made by whoever files it, a UUID: a repeated request is one. */
  readonly id: string;
  /** Files that were sent before, in their order. */
  readonly documents: readonly string[];
}

/** A step of a change request as it is sent; what a step does not need is ''. */
export interface ChangeStep {
  readonly version: number;
  /** Name or number of the minute of the decision. */
  readonly minute: string;
  /** Day of the decision, YYYY-MM-DD. */
  readonly decidedOn: string;
  readonly reason: string;
}

/** The milestone of a plan as a change sees it. */
export interface StandingMilestone {
  readonly id: string;
  readonly name: string;
  readonly dueOn: string;
  readonly weight: number;
  /** Day on which it was met; '' while it is not. What is met does not move. */
  readonly metOn: string;
}

/** What stands of a project, against which a change is written and decided. */
export interface ChangeStanding {
  /** The card as decided changes have made it; days that it left open as the plan has set them. */
  readonly card: VotedCard;
  readonly milestones: readonly StandingMilestone[];
}

/** A change request as its department and the staff read it. */
export interface ChangeRequest {
  readonly id: string;
  /** Number within the body, from 1. */
  readonly number: number;
  readonly project: {
    readonly id: string;
    readonly year: number;
    readonly number: number;
    readonly name: string;
  };
  readonly level: ChangeLevel;
  readonly organ: Organ;
  readonly state: ChangeState;
  readonly form: ChangeForm;
  /** The department that asks for it; null for the government office. */
  readonly unit: NamedUnit | null;
  /** Whether the office filed it on behalf of the department. */
  readonly byOffice: boolean;
  readonly filedAt: string;
  readonly movedAt: string;
  /** Days since anybody moved it; 0 once it is decided or withdrawn. */
  readonly daysWaiting: number;
  /** Whether it has waited longer than the body allows. */
  readonly stuck: boolean;
  readonly decidedOn: string;
  readonly minute: string;
  /** Why it was refused or withdrawn. */
  readonly reason: string;
  /** Day on which the session was told of it; '' before. */
  readonly toldOn: string;
  readonly toldSession: string | null;
  readonly documents: readonly StoredFile[];
  readonly version: number;
}

/**
 * A change request as everybody reads it. What is not decided yet says its
 * kind and who will decide, and nothing of what it asks for.
 */
export interface PublicChange {
  readonly id: string;
  readonly number: number;
  readonly kind: ChangeKind;
  readonly level: ChangeLevel;
  readonly organ: Organ;
  readonly state: Exclude<ChangeState, 'withdrawn'>;
  readonly filedOn: string;
  readonly reason: string;
  readonly effect: string;
  readonly fields: readonly FieldChange[];
  readonly milestones: readonly MilestoneChange[];
  readonly decidedOn: string;
  readonly minute: string;
  /** Why it was refused. */
  readonly decisionReason: string;
  /** Day on which the next session was told of it; '' before. */
  readonly toldOn: string;
}

/** A request that nobody has moved for too long. */
export interface StuckChange {
  readonly id: string;
  readonly number: number;
  readonly project: string;
  readonly projectName: string;
  readonly kind: ChangeKind;
  readonly state: ChangeState;
  readonly organ: Organ;
  /** Days since it was filed or brought before the organ. */
  readonly days: number;
}

/** Decided major changes of which the next session of the congress is to be told, or was told. */
export interface NextSession {
  readonly waiting: readonly ChangeRequest[];
  readonly told: readonly ChangeRequest[];
  /** Sessions in which it may be told, the latest first. */
  readonly sessions: readonly {
    readonly id: string;
    readonly title: string;
    readonly opensOn: string;
  }[];
}
