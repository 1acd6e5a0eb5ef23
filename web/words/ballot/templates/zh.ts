import type {
  DocumentKind,
  NotYet,
  TemplateFaultCode,
} from '../../../../shared/ballot/documents/model.ts';
import type { Facts } from '../../../../shared/result.ts';
import { fields, groups, tests } from './names-zh.ts';

interface Place {
  readonly line: number;
  readonly column: number;
}

export const zh = {
  fields,
  tests,
  groups,

  kinds: {
    method: '票决办法',
    script: '主持词',
    scrutineers: '监票人名单',
    sample: '票样',
    'sign-in': '签到表',
    tally: '计票结果报告单',
    announcement: '公告',
    decision: '决定',
    minutes: '会议记录',
  } satisfies Record<DocumentKind, string>,
  reasons: {
    'no-deputies': '名册还是空的',
    'no-ballot': '还没有票决办法',
    'no-candidates': '还没有候选项目',
    'no-papers': '举手表决不用票',
    'not-opened': '会议还没有开幕',
    'not-counted': '还没有计票',
    'not-decided': '结果还没有全部确定并公布',
    'nobody-chosen': '没有项目入选',
  } satisfies Record<NotYet, string>,
  faults: {
    'unknown-field': (name: string, near: string) =>
      `没有“${name}”这个字段${near === '' ? '' : `，是不是“${near}”？`}`,
    'field-elsewhere': (name: string, near: string) => `“${name}”只能写在【每个】里：${near}`,
    'unknown-mark': (name: string, near: string) =>
      `没有【${name}】这个标记${near === '' ? '' : `，是不是【${near}】？`}`,
    'unknown-group': (name: string, near: string) =>
      `【每个】后面没有“${name}”可用${near === '' ? '' : `，是不是“${near}”？`}`,
    'unknown-test': (name: string, near: string) =>
      `【如果】后面没有“${name}”这个条件${near === '' ? '' : `，是不是“${near}”？`}`,
    'empty-name': (name: string, _near: string) => `“${name}”后面还没有写名称`,
    'unclosed-field': (name: string, _near: string) => `“{${name}”少了右边的括号`,
    'stray-brace': (_name: string, _near: string) => '多了一个右括号，左边没有对应的',
    'unclosed-block': (name: string, near: string) => `【${name} 没有结束，少了【${near}】`,
    'nothing-to-close': (name: string, _near: string) => `【${name}】前面没有对应的开始`,
    'wrong-close': (name: string, near: string) => `这里要先写【${near}】，再写【${name}】`,
    'else-outside': (_name: string, _near: string) =>
      '【否则】要写在【如果】和【如果完】之间，只能一个',
    'mark-in-table': (name: string, _near: string) => `表格里不能用【${name}】`,
    'wrong-cells': (name: string, near: string) => `这一行有 ${name} 格，应当是 ${near} 格`,
    'empty-template': (_name: string, _near: string) => '模板是空的',
  } satisfies Record<TemplateFaultCode, (name: string, near: string) => string>,

  page: {
    title: '文书',
    lede: '按票决办法和会议数字生成，公文版式，可以打印，也可以下载 Word。签发前请核对。',
    ready: '可以生成',
    own: '，用本机构的模板',
    open: '打开',
    edit: '编辑模板',
    back: '回到文书',
    print: '打印',
    word: '下载 Word',
    template: '文书模板',
    how: '一行是一段。【】里是标记，{} 里是字段。没有的字段，预览里用名称标出。',
    text: '模板文字',
    faults: (count: number) => `有 ${count} 处要改`,
    at: (line: number, column: number) => `第 ${line} 行第 ${column} 字：`,
    here: ({ line, column }: Place) => `光标在第 ${line} 行第 ${column} 字`,
    tooLong: (most: string, over: string) => `模板最多 ${most} 字，现在多了 ${over} 字。`,
    unsaved: '有没保存的修改',
    unsavedText: '修改留在这台设备上，离开、刷新都不会丢失。',
    giveUp: '放弃修改',
    changed: '模板刚才已经由别人改过',
    changedText: '您写的还在，没有保存。请先看现在保存的模板，再决定用哪一份。',
    theirs: '现在保存的模板',
    takeTheirs: '放弃修改，用现在保存的',
    replaceTheirs: '用我写的替换',
    saved: '模板已保存，以后生成的文书都用它。',
    save: '保存模板',
    preview: '预览',
    reset: '恢复默认',
    resetTitle: '恢复默认模板？',
    resetText: '本机构写的模板由默认的代替，不能取回。要留着的，请先复制出来。',
    names: '可以用的字段',
    whole: '整篇都可以用',
    within: (groups: readonly string[], meaning: string) =>
      `【每个】${groups.join('、')}：${meaning}`,
    field: (name: string) => `{${name}}`,
    test: (name: string) => `【如果】${name}`,
    groups: (names: readonly string[]) => `里面还可以用【每个】：${names.join('、')}`,
    now: (value: string) => `现在是：${value}`,
    unknown: '现在还没有',
  },

  problems: {
    'document-not-ready': ({ reason }: Facts) => `现在还不能生成：${REASONS[String(reason)] ?? ''}`,
    'document-too-long': (_facts: Facts) =>
      '照这个模板，文书太长，没有生成。请看【每个】里面是不是又套了【每个】。',
    'template-has-faults': ({ count, line }: Facts) =>
      `模板有 ${count ?? ''} 处错误，先改好再保存。第一处在第 ${line ?? ''} 行。`,
    'document-template-changed': (_facts: Facts) => '模板刚才已经由别人改过。',
  },
};

const REASONS: Readonly<Record<string, string>> = zh.reasons;

export type Words = typeof zh;
