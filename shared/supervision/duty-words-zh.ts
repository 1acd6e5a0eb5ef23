import { PERIOD_CODE } from '../delivery/periods.ts';
import type { DutyWords } from './duty-words.ts';

/** 2026年3月, 2026年第1季度. */
function period(code: string): string {
  const [, year = '', month, quarter] = PERIOD_CODE.exec(code) ?? [];
  if (quarter !== undefined) return `${year} 年第 ${quarter} 季度`;
  return month === undefined ? code : `${year} 年 ${Number(month)} 月`;
}

const tasks: Readonly<Record<string, string>> = {
  'quarterly-inspection': '季度视察',
  'half-year-hearing': '半年听取汇报',
  'year-end-review': '年终评议',
  'look-back': '翌年回头看',
};

const notices: Readonly<Record<string, string>> = {
  reminder: '催办',
  supervised: '督办',
  committee: '提请常委会',
};

export const dutyWordsZh: DutyWords = {
  what: {
    appraisal: () => '填写论证意见',
    question: () => '答复代表提问',
    plan: () => '报送实施计划',
    report: (detail, count) =>
      count === '1'
        ? `报送 ${period(detail)}进度`
        : `报送 ${period(detail)}进度（${count} 个项目）`,
    milestone: (detail) => `完成节点“${detail}”并报送`,
    finding: (detail) => `答复并整改问题“${detail}”`,
    receipt: (detail) => `签收〔${detail.replace('-', '〕')} 号通知`,
    inquiry: (detail) => `书面答复专题询问“${detail}”`,
    task: (detail) => tasks[detail] ?? detail,
    judge: (detail) => `评判问题“${detail}”`,
    conclude: (detail) => `把问题“${detail}”销号或者退回`,
    check: () => '核对论证意见',
    assign: () => '分派责任单位',
    accept: (detail) => (detail === '' ? '审核实施计划' : `审核实施计划（${detail}）`),
    change: (detail) => `办理第 ${detail} 号变更申请`,
    told: (_detail, count) => `把 ${count} 项已作决定的变更报告下一次会议`,
    notice: (detail, count) => `发${notices[detail] ?? ''}通知（${count} 件逾期）`,
    unanswered: (_detail, count) => `${count} 个问题过了答复期限，催办或者转办`,
    group: (_detail, count) => `给 ${count} 个项目定监督小组`,
  },
  actors: { department: '责任单位', deputies: '代表', staff: '人大和政府办' },
  noticed: (step) => `已发${notices[step] ?? ''}通知`,
};
