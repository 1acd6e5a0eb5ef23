export const zh = {
  title: '工作台',
  product: '民生实事项目票决',
  chooseBody: '机构',
  noBody: '这个账号还没有角色',
  noBodyHelp: '请所在机构的管理员在“人员”里给您分配角色，然后刷新这一页。',
  elsewhere: '您的入口不在这里',
  unitEntrances: { department: '部门入口', station: '代表联络站入口' },
  notFound: '没有这一页',
  notFoundHelp: '地址可能写错了，或者这一页已经换了地方。',
  toWorkbench: '回到工作台',
  groups: {
    bench: '工作台',
    collection: '征集',
    screening: '筛选',
    session: '会议',
    people: '名册与人员',
  },
  pages: {
    workbench: '工作台',
    body: '机构',
    roll: '代表名册',
    candidates: '候选名单',
    ballot: '票决规则',
    people: '人员',
    cards: '代表证',
    desk: '签到台',
    session: '主席台',
    acts: '操作记录',
  },
};

export type Words = typeof zh;
