import type { Facts } from '../../../../shared/result.ts';

export const zh = {
  title: '代表预审',
  lede: '代表会前的意见和提问。意见不是投票，只看合计，不显示姓名。',
  notRead: '预审情况没有取到',
  empty: '现在没有要预审的项目。列为初定候选以后，代表就能看到。',
  took: (took: string, all: string) => `全体代表 ${all} 人，${took} 人参加预审`,
  supports: '支持',
  doubts: '有疑问',
  people: (count: string) => `${count} 人`,
  notes: '代表的说明',
  questions: '代表提问',
  noQuestions: '没有提问。',
  askedBy: (name: string, delegation: string) =>
    delegation === '' ? `${name}代表` : `${name}代表（${delegation}）`,
  office: '人大工作人员',
  waiting: '等待答复',
  answer: '答复',
  answerHelp: '所有代表都看得到。',
  send: '答复代表',
  change: '修改答复',
  cancel: '取消',
  answered: '已答复，所有代表都看得到。',
  print: '打印汇总',
  printTitle: '代表预审情况汇总',
  printNote: '会前意见，供常委会参考；不是投票，不记入票数。',
  waitingCount: (count: string) => `${count} 个提问等待答复`,
  department: '代表提问',
  departmentNone: '没有代表就本单位的项目提问。',

  problems: {
    'text-missing': (_facts: Facts) => '还没有写内容。',
    'too-long': ({ most }: Facts) => `太长了，最多 ${most ?? ''} 个字。`,
    'forbidden-character': (_facts: Facts) =>
      '里面有不能用的字符（看不见的控制字符），请重新输入。',
    'not-your-question': (_facts: Facts) => '这个项目与本单位无关，不能由本单位答复。',
  },
};

export type Words = typeof zh;
