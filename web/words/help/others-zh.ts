import type { HelpPart } from '../../help/content.ts';

export const scrutineers: HelpPart = {
  title: '监票人',
  topics: [
    {
      id: 'scrutineer-steps',
      title: '监票人做什么',
      steps: [
        { title: '看空票箱', text: '投票开始以前，看大屏：发出 0，收回 0。' },
        {
          title: '记下票箱校验码',
          text: '封箱以后，把大屏上的 16 位票箱校验码抄下来，与宣读的对一遍。',
        },
        { title: '对总数', text: '发出 + 补发 = 收回 + 未用 + 没有交回；收回 = 有效 + 无效。' },
        {
          title: '登录确认',
          text: '用自己的账号登录，看计票结果，没有疑问就确认。确认的人数不够，不能公布。',
        },
      ],
    },
    {
      id: 'scrutineer-doubt',
      title: '有疑问怎么办',
      paragraphs: [
        '不要确认，向主席说明。没有交回的票如果不比相差的票少，这一轮应当重新投。',
        '公布以后，任何人都能用公开核验包核验；代表的回执没有兑现，就是确凿的证据。',
      ],
    },
  ],
};

export const publicPart: HelpPart = {
  title: '公众',
  topics: [
    {
      id: 'how-to-check',
      title: '怎样核验一次票决',
      steps: [
        { title: '打开结果', text: '从首页进入“看完整结果，自己核验”。' },
        {
          title: '按“开始核验”',
          text: '浏览器取来公开核验包，在您的设备上核对签名、票箱、总数和名次。',
        },
        { title: '对照票箱校验码', text: '16 位票箱校验码在会场宣读过，应当与页面上的一样。' },
        { title: '看清查了什么', text: '只公布总数的，不能逐张重数，页面会写明。' },
      ],
    },
    {
      id: 'command',
      title: '用自己的电脑和命令核验',
      paragraphs: [
        '在结果页面下载公开核验包，然后在本系统的源代码目录里运行。不连服务器，成立退出码为 0，有问题为 1，并列出名称。',
      ],
      command: ['npm run verify -- bundle.json', 'npm run verify -- bundle.json --held held.json'],
    },
    {
      id: 'majority',
      title: '为什么多数人赞成的项目没有入选',
      paragraphs: [
        '赞成票要过全体代表的一半，不是到会代表的一半；没有到会、弃权都不算赞成（地方组织法第二十五条）。',
        '过了半数还要看名额：按赞成票从多到少取。结果页面逐项写明理由。',
      ],
    },
    {
      id: 'who-decides',
      title: '什么是票决制',
      paragraphs: [
        '政府提出候选的民生实事项目，人民代表大会代表投票决定办哪些，政府去办，人大监督，群众评价。',
      ],
    },
  ],
};
