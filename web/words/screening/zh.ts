import { categories } from '../collection/categories-zh.ts';
import { gates } from '../collection/gates-zh.ts';
import { leadNumber } from '../../../shared/collection/rules.ts';
import type { Facts } from '../../../shared/result.ts';

const MONEY: Readonly<Record<string, string>> = { totalYuan: '总投资', yearYuan: '今年投资' };
const named = (facts: Facts): string => MONEY[String(facts['field'])] ?? '';

const GATES: Readonly<Record<string, string>> = gates;
const numbered = (lead: string | number | undefined): string =>
  typeof lead === 'number' ? leadNumber(lead) : '';
const gateNamed = (facts: Facts): string => GATES[String(facts['gate'])] ?? '';

const CARD_FIELDS: Readonly<Record<string, string>> = {
  category: '类别',
  site: '地点',
  beneficiaries: '受益人数',
  totalYuan: '总投资',
  yearYuan: '今年投资',
  fundingSource: '资金来源',
  unit: '牵头单位',
  startsOn: '开工日期',
  endsOn: '完工日期',
  target: '年度目标',
};
const cardField = (facts: Facts): string => CARD_FIELDS[String(facts['field'])] ?? '';

export const zh = {
  categories,
  origins: {
    residents: '群众建议',
    deputies: '代表建议',
    departments: '部门提出',
    stations: '联络站收集',
    government: '政府提出',
  },

  page: {
    title: '候选项目',
    lede: '按票上的顺序排列。第一轮票决准备好以后不能再改。',
    notRead: '候选项目没有取到',
    frozen: '候选项目已经冻结',
    frozenHelp:
      '票决已经准备好，代表正是按这份名单决定的，所以项目、内容和顺序都不能再改。确有错误，请在主席台作废这一轮。',
    list: '名单',
    count: (count: number) => `${count} 项`,
    empty: '还没有候选项目。请导入表格，或者逐个添加。',
    import: '导入候选项目',
    importTitle: '导入候选项目',
    importLede: '每行一个项目，按代码认项目；没有代码的按名称认，新项目自动编号。金额写万元。',
    template: '没有表格？先导出 XLSX，空名单导出来就是可以填写的样表。',
    fileName: (code: string) => `${code}-候选项目`,
    add: '添加候选项目',
    change: '修改',
    remove: (name: string) => `删除${name}`,
    removeQuestion: '删除这个候选项目？',
    removeConsequence: '项目卡一起删除，后面的项目往前补。删除会写入记录。',
    removeConfirm: '删除项目',
    removed: (name: string) => `“${name}”已删除。`,
    up: (name: string) => `把${name}上移`,
    down: (name: string) => `把${name}下移`,
    isFirst: '已经是第一项',
    isLast: '已经是最后一项',
    movedTo: (name: string, place: number) => `“${name}”现在是第 ${place} 项。`,
  },

  order: {
    title: '票上的顺序',
    method: '排法',
    methods: { 'as-submitted': '按提交顺序', 'by-lot': '抽签' },
    at: '时间',
    seed: '种子',
    seedNote: '用这个种子任何人都能重新算出同样的顺序。',
    draw: '抽签排序',
    drawAgain: '重新抽签',
    drawn: '已抽签排定顺序，种子已写入记录。',
    drawQuestion: '抽签排定顺序？',
    drawConsequence:
      '由服务器随机抽一个种子，按种子排定顺序并写入记录。以后再抽签或者手工调整，都要写理由。',
    again: { 'as-submitted': '改动抽签的顺序？', 'by-lot': '重新抽签？' },
    againConsequence: '已经抽过签。为了说明不是在挑选顺序，请写理由，会写入记录。',
    confirm: { 'as-submitted': '改动顺序', 'by-lot': '重新抽签' },
  },

  form: {
    form: '项目卡',
    add: '添加候选项目',
    change: (name: string) => `修改“${name}”`,
    save: '保存项目卡',
    cancel: '取消',
    choose: '请选择',
    added: (name: string, code: string) => `“${name}”已添加，代码 ${code}。`,
    saved: (name: string) => `“${name}”已保存。`,
    what: '做什么',
    how: '花多少钱、谁来做、谁受益',
    moneyHint: '单位万元，可以有小数',
    moneyIs: (full: string) => `合 ${full}`,
    fields: {
      code: '代码',
      name: '项目名称',
      category: '类别',
      content: '内容与规模',
      site: '地点',
      beneficiaries: '受益人数',
      beneficiaryGroup: '受益人群',
      total: '总投资（万元）',
      year: '今年投资（万元）',
      fundingSource: '资金来源',
      department: '牵头单位',
      startsOn: '开工日期',
      endsOn: '完工日期',
      target: '年度目标',
      origin: '来源',
      originNote: '来源说明',
    },
    hints: {
      code: '可以不填，自动编号',
      name: '印在票上的名称',
      content: '建什么、建多少',
      site: '',
      beneficiaries: '人，整数',
      beneficiaryGroup: '例如：城区小学生',
      fundingSource: '例如：县财政 800 万元，省补助 200 万元',
      department: '从责任单位里选，或者直接写',
      startsOn: '',
      endsOn: '',
      target: '到年底能量得出的结果',
      originNote: '例如：群众建议 37 件，代表建议 2 件',
    },
  },

  booklet: {
    title: '候选项目',
    print: '打印项目卡',
    pages: (count: number) => `每项一页，共 ${count} 页 A4，会前发给代表`,
    total: '总投资',
    year: '今年投资',
    money: (short: string, full: string) => (short === full ? full : `${short}（${full}）`),
    benefits: (count: string, group: string) =>
      group === '' ? `${count} 人` : `${count} 人，${group}`,
  },

  problems: {
    'content-missing': (_facts: Facts) => '没有填内容与规模。',
    'beneficiaries-out-of-range': (_facts: Facts) => '受益人数要在 0 到 99 亿之间。',
    'money-out-of-range': (facts: Facts) => `${named(facts)}太大，或者是负数。`,
    'year-over-total': (_facts: Facts) => '今年投资比总投资还多，请核对。',
    'date-unknown': (_facts: Facts) => '没有这一天，请写成 2026-03-10 的样子。',
    'ends-before-start': (_facts: Facts) => '完工日期比开工日期还早，请核对。',
    'candidate-code-malformed': ({ code }: Facts) =>
      `代码“${code ?? ''}”不能用。请用 1 到 4 个大写字母或者数字，例如 A01。`,
    'candidate-code-taken': ({ code }: Facts) => `代码 ${code ?? ''} 已经有项目用了。`,
    'too-many-candidates': ({ most }: Facts) => `候选项目太多，最多 ${most ?? 100} 项。`,
    'no-candidates': (_facts: Facts) => '还没有候选项目，没有什么可以抽签。',
    'candidates-frozen': (_facts: Facts) => '票决已经准备好，候选项目不能再改。',
    'order-incomplete': (_facts: Facts) => '名单刚刚有变化，请刷新以后再调整顺序。',
    'reason-missing': (_facts: Facts) => '请写明理由。',
    'text-missing': (_facts: Facts) => '还没有写内容。',
    'pre-review-over': (_facts: Facts) => '这个项目已经不在预审名单里，不能再提问或者表态。',
    'too-many-questions': ({ most }: Facts) => `一个项目最多问 ${most ?? ''} 个问题。`,
    'question-key-taken': (_facts: Facts) => '这个问题已经提交过别的内容，请刷新页面再问。',
    'not-your-question': (_facts: Facts) => '这个项目与本单位无关，不能由本单位答复。',
    'checks-unanswered': ({ count }: Facts) => `条件核对还有 ${count ?? ''} 项没有填。`,
    'checks-failing': ({ count }: Facts) => `有 ${count ?? ''} 项条件不符合。`,
    'appraisals-open': ({ count }: Facts) => `还有 ${count ?? ''} 个部门没有完成论证。`,
    'card-incomplete': ({ count, lead }: Facts) =>
      `${numbered(lead)}项目卡还有 ${count ?? ''} 处没有填好。`,
    'appraisal-incomplete': ({ count }: Facts) => `论证意见还有 ${count ?? ''} 处没有填好。`,
    'appraisal-missing': (_facts: Facts) => '还没有部门论证过。',
    'gates-missing': (facts: Facts) => `还没有通过${gateNamed(facts)}。`,
    'gate-not-set': (facts: Facts) => `本机构没有设${gateNamed(facts)}这一环节。`,
    'minute-missing': (_facts: Facts) => '请写上会议纪要。',
    'gate-in-future': (_facts: Facts) => '会议日期还没有到，请核对。',
    'gate-before-previous': (facts: Facts) =>
      `前一环节${gateNamed(facts)}是 ${facts['day'] ?? ''} 开的，日期不能更早。`,
    'gate-after-next': (facts: Facts) =>
      `后一环节${gateNamed(facts)}在 ${facts['day'] ?? ''} 已经通过，日期不能更晚。`,
    'gate-lead-not-due': ({ lead }: Facts) =>
      `名单刚刚有变化，${numbered(lead)}现在不在这个环节。请看过最新名单再记。`,
    'gate-lead-listed': ({ lead }: Facts) =>
      `${numbered(lead)}已经列入候选名单。要改，先在筛选里把它退出候选项目。`,
    'gate-items-missing': ({ count }: Facts) =>
      Number(count) > 0
        ? `还有 ${count} 项没有写明结果，请看过最新名单再记。`
        : '没有写明任何一项的结果。',
    'gate-returns-nothing': (_facts: Facts) => '退回名单要写明退回哪几项，不能同时通过。',
    'gate-decision-sent': (_facts: Facts) => '这份决定已经记下了。要更正，请刷新页面再记一次。',
    'nothing-to-list': (_facts: Facts) => '还没有初定候选通过全部审定环节。',
    'nothing-to-fetch': (_facts: Facts) => '这次征集还没有列入候选名单的项目。',
    'revived-already': ({ year }: Facts) => `已经在 ${year ?? ''} 年度重新启用。`,
    'revive-not-later': ({ year }: Facts) => `只能启用到 ${year ?? ''} 年以后的征集。`,
    'lead-settled': (_facts: Facts) =>
      '这组建议现在不在筛选中，条件核对和项目卡不能再改。要改，先重新列入待处理。',
    'decline-reason-missing': (_facts: Facts) => '请选择为什么不采纳。',
    'check-changed': (_facts: Facts) => '别人刚刚改过这一项，请看过最新的答案再填。',
    'card-field-missing': (facts: Facts) => `项目卡没有填${cardField(facts)}。`,
    'code-twice': ({ row }: Facts) => `代码和第 ${row ?? ''} 行重复。`,
    'name-twice': ({ row }: Facts) => `名称和第 ${row ?? ''} 行重复，两行都没有代码。`,
    'name-not-unique': ({ name }: Facts) => `有几个候选项目都叫“${name ?? ''}”，请在表里写上代码。`,
    'not-an-amount': ({ value }: Facts) =>
      value === undefined
        ? '请写成万元的数字，最多四位小数，例如 1234.56。'
        : `“${value}”不是金额。请写成万元的数字，例如 1234.56。`,
    'not-a-whole-number': ({ value }: Facts) =>
      value === undefined ? '请写整数。' : `“${value}”不是整数。`,
    'not-a-day': ({ value }: Facts) => `“${value ?? ''}”不是日期，请写成 2026-03-10 的样子。`,
  },
};

export type Words = typeof zh;
