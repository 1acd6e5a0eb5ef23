import { PACES, type Pace } from '../../shared/delivery/model.ts';
import { daysBetween } from '../../shared/day.ts';
import { exhaustive } from '../../shared/result.ts';
import { byUrgency, type Board } from '../../shared/supervision/board.ts';
import {
  choiceKind,
  columnOf,
  dayKind,
  sheetOf,
  textKind,
  wholeNumberKind,
  type SheetForm,
  type SheetLanguage,
} from '../platform/documents/sheets-columns.ts';

/** The parts of the wall chart that can be taken away as a sheet. */
export const BOARD_PARTS = ['departments', 'towns', 'milestones'] as const;
export type BoardPart = (typeof BOARD_PARTS)[number];

const PACE_WORDS: Readonly<Record<Pace, { readonly zh: string; readonly en: string }>> = {
  'no-plan': { zh: '待报计划', en: 'Plan awaited' },
  ahead: { zh: '提前', en: 'Ahead' },
  'on-schedule': { zh: '按序时', en: 'On schedule' },
  behind: { zh: '滞后', en: 'Behind' },
  overdue: { zh: '逾期', en: 'Overdue' },
  done: { zh: '已完成', en: 'Done' },
  ended: { zh: '已终止', en: 'Ended' },
};
const ROLES = ['lead', 'joint'] as const;
const ROLE_WORDS = {
  lead: { zh: '牵头', en: 'Lead' },
  joint: { zh: '配合', en: 'Joint' },
} as const;

const NUMBER = { zh: '项目序号', en: 'Project number' };
const PROJECT = { zh: '项目名称', en: 'Project' };
const DEPARTMENT = { zh: '责任单位', en: 'Department' };
const DAYS_LATE = { zh: '逾期天数', en: 'Days late' };

/** A department's part in a project. */
interface DepartmentLine {
  readonly unit: string;
  readonly number: number;
  readonly project: string;
  readonly role: (typeof ROLES)[number];
  readonly pace: Pace;
  readonly daysLate: number;
  readonly met: number;
  readonly milestones: number;
}

const department = columnOf<DepartmentLine>();
const DEPARTMENTS: SheetForm<DepartmentLine> = {
  blank: {
    unit: '',
    number: 0,
    project: '',
    role: 'lead',
    pace: 'no-plan',
    daysLate: 0,
    met: 0,
    milestones: 0,
  },
  columns: [
    department('unit', DEPARTMENT, textKind),
    department('number', NUMBER, wholeNumberKind),
    department('project', PROJECT, textKind),
    department('role', { zh: '职责', en: 'Part' }, choiceKind(ROLE_WORDS, ROLES)),
    department('pace', { zh: '进度', en: 'Pace' }, choiceKind(PACE_WORDS, PACES)),
    department('daysLate', DAYS_LATE, wholeNumberKind),
    department('met', { zh: '已完成节点', en: 'Milestones met' }, wholeNumberKind),
    department('milestones', { zh: '全部节点', en: 'Milestones' }, wholeNumberKind),
  ],
};

/** What lies of a project in one town. */
interface TownLine {
  readonly town: string;
  readonly number: number;
  readonly project: string;
  readonly done: number;
  readonly parts: number;
  readonly late: number;
}

const town = columnOf<TownLine>();
const TOWNS: SheetForm<TownLine> = {
  blank: { town: '', number: 0, project: '', done: 0, parts: 0, late: 0 },
  columns: [
    town('town', { zh: '乡镇', en: 'Town' }, textKind),
    town('number', NUMBER, wholeNumberKind),
    town('project', PROJECT, textKind),
    town('done', { zh: '已完工', en: 'Complete' }, wholeNumberKind),
    town('parts', { zh: '全部子项', en: 'Parts' }, wholeNumberKind),
    town('late', { zh: '逾期子项', en: 'Parts late' }, wholeNumberKind),
  ],
};

/** A milestone on the picture of the year. */
interface MilestoneLine {
  readonly number: number;
  readonly project: string;
  readonly unit: string;
  readonly milestone: string;
  readonly dueOn: string;
  readonly metOn: string;
  readonly daysLate: number;
}

const milestone = columnOf<MilestoneLine>();
const MILESTONES: SheetForm<MilestoneLine> = {
  blank: { number: 0, project: '', unit: '', milestone: '', dueOn: '', metOn: '', daysLate: 0 },
  columns: [
    milestone('number', NUMBER, wholeNumberKind),
    milestone('project', PROJECT, textKind),
    milestone('unit', DEPARTMENT, textKind),
    milestone('milestone', { zh: '节点', en: 'Milestone' }, textKind),
    milestone('dueOn', { zh: '计划日期', en: 'Planned' }, dayKind),
    milestone('metOn', { zh: '完成日期', en: 'Met on' }, dayKind),
    milestone('daysLate', DAYS_LATE, wholeNumberKind),
  ],
};

/** One part of the wall chart as the rows of a sheet, in the order of the wall. */
export function boardSheet(board: Board, part: BoardPart, language: SheetLanguage): string[][] {
  switch (part) {
    case 'departments':
      return sheetOf(departmentLines(board), DEPARTMENTS, language);
    case 'towns':
      return sheetOf(townLines(board), TOWNS, language);
    case 'milestones':
      return sheetOf(milestoneLines(board), MILESTONES, language);
    default:
      return exhaustive(part);
  }
}

function departmentLines({ projects }: Board): readonly DepartmentLine[] {
  return projects.toSorted(byUrgency).flatMap((project) => {
    const { number, name, pace, daysLate, milestones, unit, joint } = project;
    const met = milestones.filter(({ metOn }) => metOn !== '').length;
    const line = { number, project: name, pace, daysLate, met, milestones: milestones.length };
    return [
      { ...line, unit: unit?.name ?? '', role: 'lead' as const },
      ...joint.map((other) => ({ ...line, unit: other.name, role: 'joint' as const })),
    ];
  });
}

function townLines({ projects, towns }: Board): readonly TownLine[] {
  return towns.flatMap(({ project: id, ...parts }) => {
    const project = projects.find((one) => one.id === id);
    return project === undefined
      ? []
      : [{ ...parts, number: project.number, project: project.name }];
  });
}

function milestoneLines({ projects, today }: Board): readonly MilestoneLine[] {
  return projects.toSorted(byUrgency).flatMap((project) =>
    project.milestones.map(({ name, dueOn, metOn }) => ({
      number: project.number,
      project: project.name,
      unit: project.unit?.name ?? '',
      milestone: name,
      dueOn,
      metOn,
      daysLate: metOn === '' ? Math.max(0, daysBetween(dueOn, today)) : 0,
    })),
  );
}
