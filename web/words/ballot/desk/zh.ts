import type { Facts } from '../../../../shared/result.ts';

export const zh = {
  problems: {
    'waiting-for-tellers': (_facts: Facts) => '请等两名计票人核对身份并签发',
    'refused-by-tellers': (_facts: Facts) => '计票人没有签发这张票',
    'tellers-missing': (_facts: Facts) =>
      '本轮没有两名登记了设备的计票人，不能发纸质票、用公用平板或更换设备',
    'teller-unknown': (_facts: Facts) =>
      '这台设备的密钥不在本轮记录里。请用空箱确认以前登记的那台设备',
    'teller-signature': (_facts: Facts) => '签名与登记的密钥对不上，请重新打开本页再试',
    'station-unknown': (_facts: Facts) =>
      '这个发票点不在本轮的名单里，或者已经关闭。开始投票以前开设的才能用',
    'station-taken': (_facts: Facts) => '这个发票点已经由另一台设备使用。请开设新的发票点',
    'no-such-request': (_facts: Facts) => '这个申请已经撤回或换过，请看最新的名单',
    'no-paper-to-replace': (_facts: Facts) =>
      '这位代表还没有领过票，不需要更换设备。可以用公用平板或纸质票',
    'replacement-not-allowed': (_facts: Facts) => '发票处还没有准许更换设备',
    'same-teller': (_facts: Facts) => '请另一位计票人来，不能由同一个人完成两次',
    'not-a-teller': (_facts: Facts) => '这个账号不是登记了设备的计票人',
    'not-appointed': (_facts: Facts) => '这个账号不是本轮的监票人',
    'paper-already-issued': (_facts: Facts) => '这位代表已经领过票',
    'not-on-roll': (_facts: Facts) => '开始投票时这位代表没有签到，本轮不能领票',
    'round-not-open': (_facts: Facts) => '现在不能发票',
    'keys-in-use': (_facts: Facts) => '这台设备已经登记给另一位计票人',
    'key-signature': (_facts: Facts) => '登记没有成功，请重新打开本页再试',
  },
};

export type Words = typeof zh;
