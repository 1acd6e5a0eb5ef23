import type { RoundState } from '../../../../shared/ballot/round.ts';
import type { Facts } from '../../../../shared/result.ts';

const WAITING: Readonly<Record<Exclude<RoundState, 'counted' | 'certified'>, string>> = {
  draft: '您已被列为本轮监票人。空箱确认时，请到主席台查看票箱。',
  ready: '票箱为空：发出 0 张，收回 0 张。请核对大屏上的数字。',
  open: '正在投票。投票结束后封箱，请记下大屏上的票箱校验码。',
  sealed: '已经封箱，正在收回未用的票，随后计票。计票完成后这里出现计票结果。',
  announced: '结果已经公布。',
  void: '本轮已经作废，不需要确认。',
};

export const zh = {
  title: '监票人',
  heading: '核对并确认计票',
  loading: '正在取您担任监票人的轮次',
  none: '还没有请您监票的轮次',
  noneWhat: '大会通过监票人以后，这里自动出现您监督的轮次，不用刷新。',
  notReached: '没有取到内容',
  again: '再试一次',
  lostTitle: '与服务器的连接断了',
  lost: '正在自动重连。连上之前不能确认，已经确认的不会丢。',
  lostReason: '网络断开，暂时不能确认',
  others: '您担任监票人的其他轮次',
  show: '查看',
  current: '当前',
  states: {
    draft: '准备中',
    ready: '空箱已确认',
    open: '正在投票',
    sealed: '已封箱',
    counted: '已计票，等待确认',
    certified: '已确认，等待公布',
    announced: '已公布',
    void: '已作废',
  },
  waiting: WAITING,
  step: (state: string) => `现在：${state}`,
  code: '票箱校验码',
  codeNote: '请与封箱时宣读、大屏显示和您记下的比对，应当完全相同。',
  papers: '票数',
  results: '各项得票',
  sums: '核对各项和数',
  sumOf: {
    papers: '发出（含补换）= 收回 + 交回未用 + 未交回',
    ballots: '收回 = 有效 + 无效',
    candidate: (name: string) => `${name}：赞成 + 反对 + 弃权 = 有效`,
  },
  sum: (whole: string, parts: readonly string[]) => `${parts.join(' + ')} = ${whole}`,
  holds: '相符',
  fails: '不符',
  allHold: (sums: string) => `${sums} 项和数全部相符`,
  someFail: (sums: string) => `有 ${sums} 项和数不符，请不要确认，立即报告总监票人`,
  people: '监票人',
  you: '（您）',
  confirm: '确认计票',
  confirmAs: (name: string) => `以 ${name} 的名义确认`,
  confirmText: '确认即表示您监督了封箱和计票，上面的数字相符。确认后不能撤回。',
  failing: '和数不符，不能确认',
  failingLift: '请立即报告总监票人和执行主席。',
  confirmed: '您已经确认',
  confirmedText: (time: string) => `${time} 以您的名义确认，已记入会议记录。`,
  stillNeeded: (people: string) => `还差 ${people} 名监票人确认，随后由执行主席公布。`,
  enough: '确认人数已经足够，等待执行主席公布结果。',
  print: '打印计票报告',
  secret: '公布以前，计票结果只有监票人和主席台能看到，请不要告诉别人。',

  problems: {
    'not-appointed': (_facts: Facts) => '您不是本轮的监票人，不能确认',
    'returned-more-than-issued': ({ returned, issued }: Facts) =>
      `收回 ${returned} 张，多于发出 ${issued} 张，本轮无效，不能确认`,
    'no-such-round': (_facts: Facts) => '没有这一轮，可能已经作废',
  },
};

export type Words = typeof zh;
