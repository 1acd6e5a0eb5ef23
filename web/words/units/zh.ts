export const zh = {
  product: '民生实事项目票决',
  titles: { department: '部门', station: '代表联络站' },
  pages: {
    duties: '待办',
    tasks: '论证任务',
    projects: '本单位项目',
    questions: '代表提问',
    reports: '进度报送',
    findings: '代表提出的问题',
    notices: '督办通知',
    proposals: '本单位建议',
    receive: '接待登记',
    ledger: '台账',
    code: '二维码',
  },
  choose: { department: '部门', station: '联络站' },
  unitOf: (unit: string, body: string) => `${unit}（${body}）`,
  waiting: (unit: string, count: string) => `${unit} · 待办 ${count}`,
  elsewhere: '本部门没有待办，别的部门有',
  none: { department: '这个账号不属于任何部门', station: '这个账号不属于任何联络站' },
  noneHelp: '请机构管理员在“人员”里把您分配到单位，然后刷新这一页。',
  toStaff: '工作人员从这里进入',
  notFound: '没有这一页',
  notFoundHelp: '地址可能写错了，或者这一页已经换了地方。',
  toFirst: '回到首页',
};

export type Words = typeof zh;
