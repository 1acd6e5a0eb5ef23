import type { NegativeTest, PositiveTest } from '../../../shared/screening/model.ts';

/** The standard questions of the checklist, short as a row has them and in full. */
export const checks = {
  broad: { short: '普惠', full: '受益面广，不是少数人受益' },
  'public-good': { short: '公益', full: '为公共利益，不以营利为目的' },
  'within-year': { short: '当年可完成', full: '一年内能完成，或者能分年度见到成效' },
  'fiscal-money': { short: '主要用财政资金', full: '主要由财政投资，或者财政资金起主导作用' },
  measurable: { short: '目标可衡量', full: '年底能量得出来办成了没有' },
  'office-buildings': { short: '办公楼、办公设备', full: '建办公楼，或者买办公设备' },
  'unfinished-works': { short: '烂尾或挪用资金', full: '接续烂尾工程，或者资金曾被挪用' },
  'adds-debt': { short: '增加债务负担', full: '增加政府债务，或者增加群众负担' },
  'ordered-from-above': { short: '上级下达的任务', full: '上级已经下达、本来就要完成的任务' },
  'benefits-one': { short: '个别单位或个人受益', full: '只有个别单位或者个人受益' },
  'routine-work': { short: '日常工作', full: '部门日常职责内的工作' },
} satisfies Readonly<
  Record<PositiveTest | NegativeTest, { readonly short: string; readonly full: string }>
>;
