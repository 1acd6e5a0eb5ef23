import type { Facts } from '../../../../shared/result.ts';

export const zh = {
  system: '民生实事项目票决',
  tagline: '人大代表票决制',
  titles: {
    staff: '工作人员登录',
    scrutineer: '监票人登录',
    teller: '计票人登录',
    department: '部门登录',
    station: '代表联络站登录',
  },
  ledes: {
    staff: '大会秘书处、政府办、执行主席和签到台从这里登录。',
    teller: '计票人用自己的账号登录，签发选票，录入纸质票。',
    scrutineer: '监票人用自己的账号登录，核对并确认计票结果。',
    department: '责任单位从这里填报论证意见，提出建议。',
    station: '联络站从这里登记群众建议，查看办理情况。',
  },
  username: '登录名',
  password: '密码',
  signIn: '登录',
  signOut: '退出登录',
  forgotten: '忘记密码，请机构管理员重设。连续输错，等待时间会逐次加长。',
  usernameMissing: '请填写登录名',
  passwordMissing: '请填写密码',
  asking: '正在打开',
  notReached: '没有连上服务器',
  again: '再试一次',
  signedInAs: (name: string) => `${name}，已登录`,

  problems: {
    'wrong-name-or-password': (_facts: Facts) =>
      '登录名或者密码不对。请检查大小写和输入法，再试一次。',
    'slow-down': ({ seconds }: Facts) =>
      seconds === undefined
        ? '试得太快了，请稍等再试。'
        : `连续几次没有成功，请等 ${seconds} 秒再试。`,
    'no-connection': (_facts: Facts) =>
      '没有收到服务器的回音。请检查网络，再试一次；重复操作不会多做一遍。',
    'server-error': (_facts: Facts) =>
      '服务器出错了，没有做任何改动。请再试一次，仍不行请找技术人员。',
    'try-again': (_facts: Facts) => '服务器正忙，没有做任何改动。请再试一次。',
    'not-signed-in': (_facts: Facts) => '登录已经失效。请重新登录，页面上的内容不会丢。',
    'not-allowed': (_facts: Facts) => '您的账号没有这项权限。需要的话，请机构管理员增加相应角色。',
    'not-allowed-for-role': (_facts: Facts) => '这一步由大会秘书处或者执行主席操作',
    'foreign-origin': (_facts: Facts) => '请求来自别的网站，已经拒绝。请从本系统的页面操作。',
    'not-found': (_facts: Facts) => '没有找到。它可能已经改名或者删除，请回到上一页重新选择。',
    'wrong-state': (_facts: Facts) => '现在不是做这一步的时候',
    'too-large': (_facts: Facts) => '内容太大，没有收下。请缩小后再试。',
    malformed: (_facts: Facts) => '填写的内容不完整或者格式不对，没有做任何改动。请检查后再试。',
  },
};

export type Words = typeof zh;
