import { dayAfter, daysBetween } from '../day.ts';
import type { Escalation } from './model.ts';
import type { ActorKind } from './overdue.ts';

/** What a page is found by: the thing itself and its project. */
interface DutyPlace {
  readonly id: string;
  readonly project: string;
}

/** What the house knows of a kind of duty. */
interface DutyRule {
  /** Who must act. */
  readonly by: ActorKind;
  /** Days before its date from which it is shown; null as soon as it exists. */
  readonly ahead: number | null;
  /** Whether a mail may name it: titles of what residents proposed stay in the house. */
  readonly mailed: boolean;
  /** The page that leads there, for who must act and for who waits. */
  readonly pages: Partial<Readonly<Record<ActorKind, (place: DutyPlace) => string>>>;
}

/** Days before a date from which what has one is shown. */
const SOON = 14;
const MONTH = 30;

const departmentFindings = (): string => '/department/findings';
const deputyFindings = (): string => '/deputy/findings';
const board = (): string => '/staff/supervision';
const staffFindings = (): string => '/staff/supervision/findings';

/**
 * All that can be due, in one table: who must act, from when it is shown and
 * the page on which it is done. Whether something is due, and since when, is
 * never stored: views compute it from what stands, dates and the clock.
 */
export const DUTIES = {
  /** 论证 of a lead that was asked for. */
  appraisal: {
    by: 'department',
    ahead: null,
    mailed: false,
    pages: { department: ({ id }) => `/department/appraisals/${id}` },
  },
  /** A deputy's question on a candidate. */
  question: {
    by: 'department',
    ahead: null,
    mailed: false,
    pages: { department: () => '/department/questions' },
  },
  plan: {
    by: 'department',
    ahead: null,
    mailed: true,
    pages: {
      department: ({ project }) => `/department/projects/${project}/plan`,
      staff: ({ project }) => `/staff/delivery/plans/${project}`,
    },
  },
  /** The reports of a period on all projects together. */
  report: {
    by: 'department',
    ahead: null,
    mailed: true,
    pages: {
      department: () => '/department/reports',
      staff: board,
    },
  },
  milestone: {
    by: 'department',
    ahead: SOON,
    mailed: true,
    pages: { department: () => '/department/reports', staff: board },
  },
  /** A finding that must be answered or rectified. */
  finding: {
    by: 'department',
    ahead: null,
    mailed: true,
    pages: { department: departmentFindings, deputies: deputyFindings, staff: staffFindings },
  },
  /** A notice that its department has not acknowledged; `detail` is its number. */
  receipt: {
    by: 'department',
    ahead: null,
    mailed: true,
    pages: { department: ({ id }) => `/department/notices/${id}` },
  },
  /** A question of a special inquiry that is to be answered in writing. */
  inquiry: {
    by: 'department',
    ahead: null,
    mailed: true,
    pages: {
      department: () => '/department/inquiries',
      staff: () => '/staff/supervision/inquiries',
    },
  },
  /** What the rhythm 四个一 asks of a group. */
  task: {
    by: 'deputies',
    ahead: MONTH,
    mailed: true,
    pages: { deputies: ({ project }) => `/deputy/projects/${project}`, staff: board },
  },
  /** A finding whose answer or result waits for judgement. */
  judge: {
    by: 'deputies',
    ahead: null,
    mailed: true,
    pages: { department: departmentFindings, deputies: deputyFindings, staff: staffFindings },
  },
  /** A judged finding that the leader signs off or sends back. */
  conclude: {
    by: 'deputies',
    ahead: null,
    mailed: true,
    pages: { department: departmentFindings, deputies: deputyFindings },
  },
  /** An appraisal that was handed in. */
  check: {
    by: 'staff',
    ahead: null,
    mailed: false,
    pages: { department: ({ id }) => `/department/appraisals/${id}` },
  },
  /** A project without a lead department. */
  assign: { by: 'staff', ahead: null, mailed: true, pages: { staff: () => '/staff/delivery' } },
  /** A plan that was filed. */
  accept: {
    by: 'staff',
    ahead: null,
    mailed: true,
    pages: {
      department: ({ project }) => `/department/projects/${project}/plan`,
      staff: ({ project }) => `/staff/delivery/plans/${project}`,
    },
  },
  /** A change request; `detail` is its number. */
  change: {
    by: 'staff',
    ahead: null,
    mailed: true,
    pages: {
      department: ({ project }) => `/department/projects/${project}/change`,
      staff: ({ id }) => `/staff/delivery/changes/${id}`,
    },
  },
  /** Decided changes of which the next session is told. */
  told: {
    by: 'staff',
    ahead: null,
    mailed: true,
    pages: { staff: () => '/staff/delivery/changes/next-session' },
  },
  /** Overdue matters of departments on which a notice is due; `detail` is its step. */
  notice: { by: 'staff', ahead: null, mailed: true, pages: { staff: () => '/staff/supervision' } },
  /** Findings whose answer is overdue: to be pressed for or handed on. */
  unanswered: { by: 'staff', ahead: null, mailed: true, pages: { staff: staffFindings } },
  /** Projects that nobody supervises yet. */
  group: {
    by: 'staff',
    ahead: null,
    mailed: true,
    pages: { staff: () => '/staff/supervision/groups' },
  },
} as const satisfies Readonly<Record<string, DutyRule>>;

export type DutyKind = keyof typeof DUTIES;
export const DUTY_KINDS = Object.keys(DUTIES).filter((kind): kind is DutyKind =>
  Object.hasOwn(DUTIES, kind),
);

/** Something that is to be done. How late it is follows from the day on which it is read. */
export interface Duty {
  readonly kind: DutyKind;
  /** What it is, stable: `plan/<project>`, `finding/<id>`, … */
  readonly subject: string;
  /** The project or lead; '' for what concerns several. */
  readonly title: string;
  /** A milestone's or finding's title, a period, a task's kind, a number, a step; '' where the kind says it all. */
  readonly detail: string;
  /** How many it stands for. */
  readonly count: number;
  /** YYYY-MM-DD; '' for what has no date. */
  readonly dueOn: string;
  /** Day since which it waits; '' where only its date counts. */
  readonly since: string;
  /** The department on which it waits; '' for the staff, the deputies and oneself. */
  readonly unit: string;
  /** The highest notice that was sent on it. */
  readonly noticed: Escalation;
  readonly href: string;
}

/** What somebody has to do, and what somebody waits for from others. */
export interface Duties {
  /** The day for which it holds. */
  readonly today: string;
  readonly mine: readonly Duty[];
  readonly waiting: readonly Duty[];
}

/** How many duties a department has, and how many of them are late. */
export interface UnitDuties {
  readonly unit: string;
  readonly open: number;
  readonly late: number;
}

/** What a view knows of a duty; all else is empty. */
export interface DutyFacts extends Partial<Omit<Duty, 'kind' | 'href'>> {
  readonly subject: string;
  /** Of the thing and of its project, by which its page is found. */
  readonly id?: string;
  readonly project?: string;
}

/** A duty as this reader sees it, with the page that leads there. */
export function dutyFor(
  reader: ActorKind,
  kind: DutyKind,
  { id = '', project = '', ...facts }: DutyFacts,
): Duty {
  const { pages }: DutyRule = DUTIES[kind];
  return {
    kind,
    title: '',
    detail: '',
    count: 1,
    dueOn: '',
    since: '',
    unit: '',
    noticed: 'none',
    href: pages[reader]?.({ id, project }) ?? '',
    ...facts,
  };
}

/** Whether something of this kind with this date is shown on this day. */
export function isShown(kind: DutyKind, dueOn: string, today: string): boolean {
  const { ahead }: DutyRule = DUTIES[kind];
  return ahead === null || dueOn <= dayAfter(today, ahead);
}

/** The order of every list of duties: what is latest first, what has no date last and longest waiting first. */
export function byDueDay(one: Duty, other: Duty): number {
  const key = ({ dueOn, since }: Duty): string => `${dueOn || '9999'} ${since || '9999'}`;
  const [a, b] = [key(one), key(other)];
  if (a !== b) return a < b ? -1 : 1;
  return one.subject < other.subject ? -1 : 1;
}

export const DUTY_PARTS = ['late', 'soon', 'open'] as const;
export type DutyPart = (typeof DUTY_PARTS)[number];

/** Late from the day after its date; soon within two weeks; open for what has no date or a later one. */
export function partOf({ dueOn }: Pick<Duty, 'dueOn'>, today: string): DutyPart {
  if (dueOn === '') return 'open';
  if (dueOn < today) return 'late';
  return daysBetween(today, dueOn) <= SOON ? 'soon' : 'open';
}
