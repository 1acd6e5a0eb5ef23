type Said = Readonly<Record<string, string>>;

export const zh = {
  title: '怎么投、怎么算',
  deck: '下面的话按这次票决当时定下的规则生成，以后改规则不会改动它。',
  law: '《中华人民共和国地方各级人民代表大会和地方各级人民政府组织法》',
  laws: {
    quorum: '组织法第十四条',
    decision: '组织法第二十五条',
    analogy: '参照组织法第二十九条',
    own: '本机构的规则',
  },

  quorumTitle: '先够人数',
  quorum: ({ deputies, part, needed, present }: Said) =>
    `全体代表 ${deputies} 人，${part}（${needed} 人）到会才能开会。当天到会 ${present} 人。`,
  quorums: { '>=2/3': '三分之二以上', '>2/3': '超过三分之二', '>1/2': '过半数' },

  choiceTitle: '每个项目单独表态',
  choices: {
    'for-against-abstain': (candidates: string) =>
      `${candidates} 个候选项目，每个选赞成、反对或者弃权，没有选的按弃权计。`,
    tick: (candidates: string) => `${candidates} 个候选项目，赞成的打勾，没有打勾的不算反对。`,
  },
  limits: {
    most: (most: string) => `赞成最多 ${most} 个。`,
    exactly: (seats: string) => `赞成要正好 ${seats} 个。`,
    none: '赞成几个都可以。',
  },
  overmarked: {
    'invalid-ballot': '不合这一条的整张票无效。',
    'ignore-question': '不合这一条的票仍然有效，各项目都按弃权计。',
  },
  invalid: (invalid: string) => (invalid === '0' ? '这次没有无效票。' : `这次无效 ${invalid} 张。`),

  passTitle: {
    'all-deputies': '按全体代表计算',
    present: '按到会代表计算',
    'valid-ballots': '按有效票计算',
  },
  pass: ({ base, part, needed }: Said) => `赞成票要${part}，按${base}算，至少 ${needed} 票。`,
  absent: '没有到会、弃权、没有投票，都不算赞成。',
  parts: { '>1/2': '过半数', '>=1/2': '达到半数', '>=2/3': '达到三分之二', '>2/3': '超过三分之二' },
  most: '得票多的入选，有一票赞成就可以。',

  rankTitle: (seats: string) => `从多到少取 ${seats} 个`,
  equalTitle: '等额，逐项决定',
  equal: '候选和名额一样多，每个项目单独看，过线的都入选，不比名次。',
  rank: '过线的多于名额，按赞成票从多到少排。',
  tie: {
    'another-ballot': '最后一名票数相同，在票数相同的项目中再次投票，得票多的入选。',
    lot: '最后一名票数相同，抽签决定。',
    presidium: '最后一名票数相同，由主席团决定。',
  },
  shortage: {
    'one-more-ballot': '过线的不够名额，对其余项目再投一次，还不够就空缺。',
    'leave-vacant': '过线的不够名额，缺着不补。',
    'next-session': '过线的不够名额，留到下次会议。',
  },

  watchTitle: '谁看着',
  secrecy: {
    secret: '无记名：票上没有姓名，存下来的任何东西都连不到人。',
    named: '记名，不保密。',
    'show-of-hands': '举手，不保密。',
  },
  custody: {
    server: '开票的钥匙由服务器保管，投票中途不公布任何得票。',
    scrutineers: '开票的钥匙由监票人分别保管，三人中两人到齐才能开。',
  },
  scrutineers: ({ chief, confirmed, needed }: Said) =>
    `${chief}计票结果由 ${confirmed} 名监票人确认，至少要 ${needed} 名。`,
  chief: (name: string) => `总监票人${name}。`,
};

export type Words = typeof zh;
