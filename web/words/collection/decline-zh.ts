export const declineReasons = {
  'not-livelihood': '不属于民生实事',
  'negative-list': '列入负面清单',
  'under-way': '已经在办',
  'already-done': '已经办成',
  'not-feasible': '条件不具备',
  'no-money': '资金没有来源',
  'other-level': '属于上级或其他地方',
  'too-small': '个别事项，另行办理',
  other: '其他',
};
