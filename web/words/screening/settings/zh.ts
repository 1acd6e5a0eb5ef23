import type { Facts } from '../../../../shared/result.ts';
import { gates } from '../../collection/gates-zh.ts';
import { checks } from '../checks-zh.ts';

export const zh = {
  gates,
  checks,
  title: '筛选办法',
  lede: '候选项目要经过哪些会议审定，每件建议要核对哪些条件。改动写入记录，马上生效。',
  back: '建议组',
  notRead: '筛选办法没有取到',
  usual: '还没有自己设定',
  usualHelp: '现在用的是本级机构通常的办法。照本地的规定改好，保存以后就是本机构的办法。',
  readOnly: '由管理员或者大会秘书处设定。',

  gateTitle: '审定环节',
  gateLede: '按先后顺序。前一个没有通过，后一个不能登记；全部通过，才能列为候选项目。',
  gateNone: '没有选审定环节，初定候选可以直接列为候选项目。',
  gateList: '审定环节的顺序',
  gateOthers: '不经过的环节',
  gateUp: (name: string) => `把${name}提前`,
  gateDown: (name: string) => `把${name}推后`,
  gateFirst: '已经是第一个',
  gateLast: '已经是最后一个',
  gateRemove: (name: string) => `不经过${name}`,
  gateAdd: '加上',

  checkTitle: '条件核对',
  positive: '正面条件',
  positiveHint: '每一项都要符合。不用的不勾，填过的答案保留。',
  negative: '负面清单',
  negativeHint: '命中任何一项就不能列为建议项目。',
  own: '本地自己的',
  words: '要核对的内容',
  wordsHint: '写成一句话，例如：群众支持率在八成以上',
  add: { positive: '加一个正面条件', negative: '加一项负面清单' },
  remove: (words: string) => `去掉“${words}”`,
  removeNew: '去掉这一项',

  changedTitle: '别人改成的办法',
  changedGates: (names: readonly string[]) =>
    names.length === 0 ? '审定环节：没有' : `审定环节：${names.join(' → ')}`,
  changedChecks: (count: string) => `条件核对：${count} 项`,
  added: (words: string) => `您这里没有：${words}`,
  takeTheirs: '不要我填的，改用这个',

  save: '保存筛选办法',
  saved: '筛选办法已保存。',
  unsaved: '有改动还没有保存',

  problems: {
    'check-words-missing': (_facts: Facts) => '请写出要核对的内容。',
    'check-twice': ({ words }: Facts) => `“${words ?? ''}”写了两遍。`,
    'check-unknown': (_facts: Facts) => '有一项核对内容已经不在了，请刷新页面。',
    'screening-changed': (_facts: Facts) =>
      '您打开以后，别人改过筛选办法。您填的还在，没有保存。请看别人改成了什么，再保存一次就以您填的为准。',
    'too-many-checks': ({ most }: Facts) => `自己加的核对内容太多，最多 ${most ?? ''} 项。`,
  },
};

export type Words = typeof zh;
