import type { Facts } from '../../../../shared/result.ts';

export const zh = {
  account: '我的账号',
  toAccount: '邮件提醒',
  back: '回到首页',
  title: '邮件提醒',
  says: '把首页上的待办发到您的邮箱：逾期的、快到期的、在等别人的。没有待办就不发。邮件里不写提建议人的信息，也不写投票的事。',
  address: '邮箱地址',
  addressHint: '只用来发提醒，别人看不到。',
  rhythm: '多久发一次',
  rhythms: { off: '不发', daily: '每天早上', weekly: '每周一早上' },
  language: '邮件用这一页的语言（中文）。',
  save: '保存',
  saved: '已保存。',
  notSetUp: '本系统还没有设置发邮件',
  notSetUpHelp: '请系统管理员设置发信服务器以后再选。待办仍然列在首页。',
  notRead: '没有取到邮件提醒的设置',

  problems: {
    'mail-address-unknown': (_facts: Facts) => '这个邮箱地址不对，请核对。',
    'mail-not-set-up': (_facts: Facts) => '本系统还没有设置发邮件，请联系管理员。',
  },

  sent: {
    title: '邮件提醒',
    notSetUp: '没有设置发信服务器，不发邮件。系统管理员设置 SMTP_URL 和 SMTP_FROM 以后可用。',
    nobody: '还没有人选择接收邮件。',
    never: '还没有发过',
    of: (day: string) => `${day}的一封`,
    states: {
      waiting: '等待发送',
      sending: '正在发送',
      sent: '已发出',
      empty: '没有待办，不用发',
      refused: '邮件服务器拒收',
      unsure: '不知道是否送到，不再重发',
      lapsed: '没能发出，已由下一封代替',
    },
    attempts: (count: string, why: string) => `试了 ${count} 次：${why}`,
  },
};
export type Words = typeof zh;
