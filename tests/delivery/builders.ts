import type {
  Milestone,
  PlanForm,
  PlannedMilestone,
  ReportForm,
} from '../../shared/delivery/model.ts';

/** The UUID of the n-th milestone of a plan in tests. */
export function milestoneId(number: number, plan = 0): string {
  return `00000000-0000-4000-8${String(plan).padStart(3, '0')}-${String(number).padStart(12, '0')}`;
}

/** A milestone of a plan with nothing wrong, and what a test wants otherwise. */
export function planned(number: number, changes: Partial<PlannedMilestone> = {}): PlannedMilestone {
  return {
    id: milestoneId(number),
    name: `节点 ${number}`,
    dueOn: `2027-${String(number + 2).padStart(2, '0')}-15`,
    weight: 25,
    stage: 'construction',
    proof: '现场照片',
    unit: '',
    ...changes,
  };
}

/** A milestone with what the reports say; met when a day is named. */
export function milestone(number: number, changes: Partial<Milestone> = {}): Milestone {
  return { ...planned(number), metOn: '', ...changes };
}

/** A plan that fits the card of `tests/screening/builders.ts`, and what a test wants otherwise. */
export function plan(changes: Partial<PlanForm> = {}): PlanForm {
  return {
    scale: '新建门诊楼 2,400 平方米，改造病房 30 间',
    startsOn: '2027-03-01',
    endsOn: '2027-11-30',
    money: [
      { year: 2027, yuan: 8_000_000, source: '县财政' },
      { year: 2028, yuan: 4_345_600, source: '镇自筹' },
    ],
    target: '11 月底前投入使用',
    milestones: [
      planned(1, { name: '立项批复', stage: 'preparation' }),
      planned(2, { name: '施工招标', stage: 'tender' }),
      planned(3, { name: '主体封顶' }),
      planned(4, { name: '竣工验收', stage: 'complete', dueOn: '2027-11-30' }),
    ],
    risks: '',
    contractor: '',
    ...changes,
  };
}

/** A report that says nothing has happened, and what a test wants otherwise. */
export function report(changes: Partial<ReportForm> = {}): ReportForm {
  return {
    met: [],
    paidYuan: 0,
    problems: [],
    next: '',
    subProjects: [],
    photos: [],
    documents: [],
    ...changes,
  };
}
