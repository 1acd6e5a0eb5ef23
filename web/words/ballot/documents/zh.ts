/** What announcement and decision are made from, written out. */
interface Result {
  readonly body: string;
  readonly session: string;
  readonly ballot: string;
  readonly day: string;
  readonly candidates: string;
  readonly rounds: number;
  readonly elected: string;
  /** 无记名投票, 举手表决, 记名表决: how the rounds were held. */
  readonly manner: string;
}

interface RoundFigures {
  readonly round: string;
  readonly all: string;
  readonly present: string;
  readonly issued: string;
  readonly returned: string;
  readonly valid: string;
  readonly invalid: string;
}

export const zh = {
  back: '回到主席台',
  print: '打印',
  check: '由系统按计票结果生成。请核对编号、署名和日期，再打印用印。',
  notYet: '现在还没有可以打印的内容',
  notYetWhat: {
    report: '计票以后才有计票报告单。',
    announcement: '结果全部确定以后才有公告和决定。',
  },
  titles: { report: '计票报告单', announcement: '公告和决定' },

  report: {
    title: '票决计票报告单',
    figures: '票数',
    asked: {
      'for-against-abstain': '每项赞成、反对、弃权之和等于有效票',
      tick: '每项赞成、未选之和等于有效票',
    },
    results: '各项得票',
    outcome: '结果',
    elected: (count: string, seats: string) => `应选 ${seats} 项，入选 ${count} 项`,
    tied: (names: readonly string[]) => `得票相同，待定：${names.join('、')}`,
    vacant: (seats: string) => `缺 ${seats} 项`,
    voided: '收回的票多于发出的票，本轮无效',
    rule: '通过规则',
    blankOf: (blank: string) => `其中空白票 ${blank}`,
    doubt: (missing: string, margin: string) =>
      `没有着落的票 ${missing} 张，持有发票密钥的人最多可能塞入这么多张；入选与落选或者通过线最少相差 ${margin} 票`,
    noMargin: (missing: string) => `没有着落的票 ${missing} 张；本轮没有项目入选`,
    sealedAt: '封箱',
    countedAt: '计票',
    confirmedAt: (time: string) => `${time} 系统内确认`,
    notConfirmed: '尚未在系统内确认',
    roundCode: '轮次校验码',
    code: '票箱校验码',
    head: '会议记录链首',
    signatures: '签名',
    chair: '执行主席',
    signature: '签名',
    date: '日期',
    printed: (time: string) => `打印时间 ${time}`,
  },

  announcement: {
    title: (body: string) => `${body}公告`,
    number: '（第　　号）',
    text: ({ session, day, ballot, candidates, rounds, manner }: Result) =>
      `${session}于${day}以${manner}方式，对“${ballot}”的 ${candidates} 个候选项目进行了票决${rounds > 1 ? `，共进行 ${rounds} 轮` : ''}。`,
    round: ({ round, all, present, issued, returned, valid, invalid }: RoundFigures) =>
      `${round}：代表总数 ${all} 名，实到 ${present} 名；发出 ${issued} 张，收回 ${returned} 张，有效 ${valid} 张，无效 ${invalid} 张。`,
    elected: ({ elected }: Result) => `经票决，下列 ${elected} 个项目入选：`,
    electedRecommended: ({ elected }: Result) =>
      `经票选，建议下列 ${elected} 个项目，报党工委审定：`,
    none: '经票决，没有项目入选。',
    votes: (votes: string) => `赞成 ${votes} 票`,
    settled: {
      lot: '得票相同，抽签决定',
      presidium: '得票相同，主席团决定',
      other: '得票相同，另行决定',
    },
    end: '现予公告。',
    by: (body: string) => `${body}主席团`,
    byRecommended: (body: string) => body,
  },

  decision: {
    title: (ballot: string) => `关于${ballot}结果的决定`,
    passed: (day: string, session: string) => `（${day}${session}通过）`,
    text: ({ session, manner }: Result) =>
      `${session}审议了候选项目，并以${manner}方式进行了票决。会议决定：`,
    points: (elected: string): readonly string[] => [
      `一、确定下列 ${elected} 个项目：`,
      '二、上述项目交由人民政府组织实施。人民政府应当制定实施计划，明确建设内容、投资、责任单位和完成时限，按规定时间报告并向社会公布。',
      '三、项目内容和时限不得擅自变更。确需调整的，依照规定程序报请决定。',
      '四、人民代表大会及其代表对实施情况进行监督，实施结果向下一次会议报告。',
    ],
    pointsRecommended: (elected: string): readonly string[] => [
      `一、建议下列 ${elected} 个项目：`,
      '二、上述项目报党工委审定后组织实施，实施情况向议事代表会报告。',
    ],
  },
};

export type Words = typeof zh;
