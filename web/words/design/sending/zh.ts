import type { Facts } from '../../../../shared/result.ts';

export const zh = {
  checking: '正在做防刷验证，几秒钟就好',
  waiting: (count: number) => `有 ${count} 份内容还没有送出`,
  keptHere: '内容保存在这台设备上，联网后自动送出。可以关闭页面，下次打开时接着送。',
  onlyInMemory: '这个浏览器不能保存内容，请在送出以前不要关闭页面。',
  list: '还没有送出的内容',
  madeAt: (when: string) => `填写于 ${when}`,
  sending: '正在送出',
  sendNow: '现在就送',
  edit: '回去修改',
  drop: '不送了',
  dropOf: (title: string) => `不送“${title}”了？`,
  dropConsequence: '填写的内容和照片会从这台设备上删除，不能恢复。',

  problems: {
    'ticket-missing': (_facts: Facts) => '提交前的验证没有完成，没有收下。请再试一次。',
    'ticket-unknown': (_facts: Facts) => '提交前的验证无效，没有收下。请再试一次。',
    'ticket-unsolved': (_facts: Facts) => '提交前的验证没有通过，没有收下。请再试一次。',
    'ticket-expired': (_facts: Facts) => '页面打开太久，验证已经过期。内容还在，请再提交一次。',
    'ticket-spent': (_facts: Facts) => '一次提交的张数或次数已经用完。内容还在，请再提交一次。',
    'slow-down': ({ seconds }: Facts) =>
      seconds === undefined
        ? '提交得太快了。内容还在，请稍等再提交。'
        : `提交得太快了。内容还在，请等 ${seconds} 秒再提交。`,
    'no-secure-page': (_facts: Facts) =>
      '这个浏览器不能做提交前的验证：请用 https:// 开头的地址打开，或者换一个浏览器。',
    'kept-in-memory': (_facts: Facts) => '这个浏览器不能保存内容，请在送出以前不要关闭页面。',
    'no-connection': (_facts: Facts) =>
      '没有连上服务器。内容还在，请检查网络再试；重复提交不会多出一份。',
    'server-error': (_facts: Facts) => '服务器出错了，没有收下。内容还在，请过一会儿再试。',
    'try-again': (_facts: Facts) => '服务器正忙，没有收下。内容还在，请过一会儿再试。',
    'too-large': (_facts: Facts) => '内容太大，没有收下。请减少照片或者文字。',
    malformed: (_facts: Facts) => '填写的内容不完整或者格式不对，没有收下。请检查后再提交。',
  },
};

export type Words = typeof zh;
