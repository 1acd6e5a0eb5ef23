/** A place in a template: the whole document, or what stands between 【每个】 and 【每个完】. */
interface Scope {
  readonly fields: readonly string[];
  readonly tests: readonly string[];
  /** Groups and the scope of each of their members. */
  readonly groups: Readonly<Record<string, string>>;
}

/** Every name that a template may use. A name that a group does not have is looked for around it. */
export const SCOPES = {
  document: {
    fields: [
      '机构',
      '政府',
      '署名',
      '会议',
      '届',
      '次',
      '开幕日期',
      '票决名称',
      '票决',
      '票决方式',
      '候选数',
      '应选数',
      '画票规定',
      '限额规定',
      '通过规定',
      '同票规定',
      '不足规定',
      '法定人数规定',
      '监票人规定',
      '密钥规定',
      '公开规定',
      '代表总数',
      '请假人数',
      '应到人数',
      '实到人数',
      '法定人数',
      '轮数',
      '入选数',
      '空缺数',
      '票决日期',
      '公布日期',
      '校核码',
    ],
    tests: [
      '人大',
      '差额',
      '无记名',
      '记名',
      '举手表决',
      '勾选',
      '办法已定',
      '演练',
      '多轮',
      '有入选',
      '有空缺',
    ],
    groups: {
      候选项目: 'candidate',
      轮次: 'round',
      计票轮次: 'round',
      公布轮次: 'round',
      入选项目: 'chosen',
      代表团: 'delegation',
      会议记事: 'act',
    },
  },
  candidate: {
    fields: [
      '序号',
      '项目编号',
      '项目名称',
      '建设内容',
      '建设地点',
      '责任单位',
      '总投资',
      '年度目标',
    ],
    tests: [],
    groups: {},
  },
  round: {
    fields: [
      '轮次名称',
      '票决方式',
      '候选数',
      '应选数',
      '画票规定',
      '限额规定',
      '通过规定',
      '代表总数',
      '实到人数',
      '总监票人',
      '其他监票人',
      '发出票数',
      '补换票数',
      '收回票数',
      '未用票数',
      '未交回票数',
      '有效票数',
      '空白票数',
      '无效票数',
      '通过票数',
      '轮次校验码',
      '票箱校验码',
      '票差说明',
      '公开表决依据',
      '确认情况',
      '本轮入选数',
      '本轮空缺数',
      '同票情况',
      '发票时间',
      '封箱时间',
      '计票时间',
      '计票日期',
      '公布时间',
      '作废原因',
      '下一步',
    ],
    tests: [
      '首轮',
      '无记名',
      '记名',
      '举手表决',
      '作废',
      '有监票人',
      '有监票人人选',
      '有补换',
      '有未交回',
      '本轮有入选',
      '本轮有空缺',
      '有同票',
    ],
    groups: {
      本轮候选项目: 'candidate',
      得票: 'result',
      本轮入选项目: 'result',
      监票人: 'scrutineer',
      监票人人选: 'scrutineer',
    },
  },
  result: {
    fields: ['序号', '名次', '项目编号', '项目名称', '赞成票', '反对票', '弃权票', '结果'],
    tests: [],
    groups: {},
  },
  chosen: {
    fields: ['序号', '项目编号', '项目名称', '责任单位', '赞成票', '入选方式'],
    tests: ['票数决定'],
    groups: {},
  },
  scrutineer: {
    fields: ['序号', '监票人姓名', '监票职责', '推荐单位', '确认时间'],
    tests: [],
    groups: {},
  },
  delegation: {
    fields: ['代表团名称', '本团人数', '本团应到', '本团实到'],
    tests: [],
    groups: { 代表: 'deputy' },
  },
  deputy: { fields: ['序号', '代表证号', '代表姓名', '备注'], tests: ['请假'], groups: {} },
  act: { fields: ['序号', '记事时间', '记事', '经办人'], tests: [], groups: {} },
} as const satisfies Readonly<Record<string, Scope>>;

type Scopes = typeof SCOPES;
export type ScopeName = keyof Scopes;
type Fields<Name extends ScopeName> = Scopes[Name]['fields'][number];
type Tests<Name extends ScopeName> = Scopes[Name]['tests'][number];
type Groups<Name extends ScopeName> = Scopes[Name]['groups'];

export type FieldName = { [Name in ScopeName]: Fields<Name> }[ScopeName];
export type TestName = { [Name in ScopeName]: Tests<Name> }[ScopeName];
export type GroupName = { [Name in ScopeName]: keyof Groups<Name> }[ScopeName];

/** What stands for every name of a scope; null for what is not known yet. */
export interface ValuesOf<Name extends ScopeName> {
  readonly fields: Readonly<Record<Fields<Name>, string | null>>;
  readonly tests: Readonly<Record<Tests<Name>, boolean | null>>;
  readonly groups: {
    readonly [Group in keyof Groups<Name>]: readonly ValuesOf<Groups<Name>[Group] & ScopeName>[];
  };
}

/** The same without the names, as a template is filled from it. */
export interface Values {
  readonly fields: Readonly<Record<string, string | null>>;
  readonly tests: Readonly<Record<string, boolean | null>>;
  readonly groups: Readonly<Record<string, readonly Values[]>>;
}

/** A scope by its name, without knowing which. */
export function scopeOf(name: string): Scope {
  const scopes: Readonly<Record<string, Scope>> = SCOPES;
  const scope = scopes[name];
  if (scope === undefined) throw new Error(`there is no scope ${name}`);
  return scope;
}

/** A member of a group of which nothing is known yet, for whoever writes a template. */
export function unknownOf(name: string): Values {
  const { fields, tests, groups } = scopeOf(name);
  return {
    fields: Object.fromEntries(fields.map((field) => [field, null])),
    tests: Object.fromEntries(tests.map((test) => [test, null])),
    groups: Object.fromEntries(Object.keys(groups).map((group) => [group, []])),
  };
}
