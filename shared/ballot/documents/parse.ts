import type { Line, TemplateFault, TemplateFaultCode } from './model.ts';
import { nearest } from './near.ts';

/** Where something stands in a template, from 1; columns in characters. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A part of a line: words, or a field by its name. */
export type Part = string | { readonly field: string; readonly place: Place };

export type Node =
  | { readonly node: 'line'; readonly line: Line | 'article' | 'signed'; readonly text: Cell }
  | { readonly node: 'signature'; readonly label: Cell; readonly name: Cell }
  | { readonly node: 'row'; readonly cells: readonly Cell[] }
  | { readonly node: 'table'; readonly head: readonly Cell[]; readonly inside: Node[] }
  | {
      readonly node: 'each';
      readonly group: string;
      readonly place: Place;
      readonly inside: Node[];
    }
  | {
      readonly node: 'if';
      readonly test: string;
      readonly place: Place;
      readonly inside: Node[];
      readonly otherwise: Node[];
    }
  | { readonly node: 'page' };
export type Cell = readonly Part[];

/** Marks at the beginning of a line, and what kind of line they make. */
const LINE_MARKS: Readonly<Record<string, Line | 'article' | 'signed'>> = {
  标题: 'title',
  题注: 'note',
  小标题: 'heading',
  条: 'article',
  顶格: 'flush',
  居中: 'centred',
  提示: 'cue',
  注: 'remark',
  落款: 'signed',
};

const BLOCKS = { 表格: 'table', 每个: 'each', 如果: 'if' } as const;
const CLOSES: Readonly<Record<string, keyof typeof BLOCKS>> = {
  表格完: '表格',
  每个完: '每个',
  如果完: '如果',
};

/** Every mark of the plain text of a template. */
export const MARKS: readonly string[] = [
  ...Object.keys(LINE_MARKS),
  '签名',
  '分页',
  '表格',
  '表格完',
  '每个',
  '每个完',
  '如果',
  '否则',
  '如果完',
];

/** A block that is open while its lines are read. */
interface Open {
  readonly mark: keyof typeof BLOCKS;
  readonly name: string;
  readonly place: Place;
  readonly columns: number;
  readonly branch: 'inside' | 'otherwise';
  into: Node[];
  readonly node: Extract<Node, { inside: Node[] }>;
}

export interface Parsed {
  readonly nodes: readonly Node[];
  readonly faults: readonly TemplateFault[];
}

/**
 * Reads the plain text of a template. A line is a paragraph unless a mark in
 * 【】 begins it; {名} is a field, `|` parts cells and who signs; braces and
 * bars of Chinese input methods count as well. Every fault is told with its
 * place, and reading goes on after it.
 */
export function parseTemplate(text: string): Parsed {
  const faults: TemplateFault[] = [];
  const nodes: Node[] = [];
  const open: Open[] = [];
  const say = (code: TemplateFaultCode, { line, column }: Place, name: string, near = ''): void => {
    faults.push({ code, line, column, name, near });
  };
  const into = (): Node[] => open.at(-1)?.into ?? nodes;
  const table = (): Open | undefined => open.findLast(({ mark }) => mark === '表格');

  const begin = (mark: keyof typeof BLOCKS, rest: string, place: Place, at: Place): void => {
    const name = rest.trim();
    if (mark !== '表格' && name === '') say('empty-name', place, mark);
    const node: Open['node'] =
      mark === '表格'
        ? { node: 'table', head: cellsOf(rest, at, say), inside: [] }
        : mark === '每个'
          ? { node: 'each', group: name, place: at, inside: [] }
          : { node: 'if', test: name, place: at, inside: [], otherwise: [] };
    if (mark === '表格' && table() !== undefined) say('mark-in-table', place, mark);
    into().push(node);
    const columns = node.node === 'table' ? node.head.length : 0;
    open.push({ mark, name, place, columns, branch: 'inside', into: node.inside, node });
  };
  const close = (mark: string, place: Place): void => {
    const meant = CLOSES[mark];
    const last = open.at(-1);
    if (last === undefined) return say('nothing-to-close', place, mark);
    // A block inside was forgotten: tell that one, and close what was meant when it is open.
    if (last.mark !== meant) say('wrong-close', place, mark, `${last.mark}完`);
    const at = open.findLastIndex((one) => one.mark === meant);
    open.length = at < 0 ? open.length - 1 : at;
  };
  const turn = (place: Place): void => {
    const last = open.at(-1);
    if (last === undefined || last.node.node !== 'if' || last.branch === 'otherwise')
      return say('else-outside', place, '否则');
    open[open.length - 1] = { ...last, branch: 'otherwise', into: last.node.otherwise };
  };
  const marked = (mark: string, rest: string, place: Place, at: Place): void => {
    if (isBlock(mark)) return begin(mark, rest, place, at);
    if (Object.hasOwn(CLOSES, mark)) return close(mark, place);
    if (mark === '否则') return turn(place);
    const line = Object.hasOwn(LINE_MARKS, mark) ? LINE_MARKS[mark] : undefined;
    if (line === undefined && mark !== '签名' && mark !== '分页')
      return say('unknown-mark', place, mark, nearest(mark, MARKS));
    if (table() !== undefined) return say('mark-in-table', place, mark);
    if (mark === '分页') into().push({ node: 'page' });
    else if (line !== undefined) into().push({ node: 'line', line, text: partsOf(rest, at, say) });
    else {
      const [label = [], name = [], ...more] = cellsOf(rest, at, say);
      if (more.length > 0) say('wrong-cells', place, String(more.length + 2), '2');
      into().push({ node: 'signature', label, name });
    }
  };

  for (const [index, raw] of text.split(/\r\n|\r|\n/).entries()) {
    const content = raw.trim();
    if (content === '') continue;
    const before = raw.length - raw.trimStart().length;
    const place = { line: index + 1, column: before + 1 };
    const [whole = '', mark] = /^【([^【】]*)】/.exec(content) ?? [];
    if (mark !== undefined) {
      const at = { ...place, column: place.column + whole.length };
      marked(mark.trim(), content.slice(whole.length), place, at);
      continue;
    }
    const within = table();
    if (within === undefined) {
      into().push({ node: 'line', line: 'paragraph', text: partsOf(content, place, say) });
      continue;
    }
    const cells = cellsOf(content, place, say);
    if (cells.length !== within.columns)
      say('wrong-cells', place, String(cells.length), String(within.columns));
    into().push({ node: 'row', cells });
  }
  for (const { mark, name, place } of open)
    say('unclosed-block', place, `${mark}】${name}`, `${mark}完`);
  if (nodes.length === 0 && faults.length === 0) say('empty-template', { line: 1, column: 1 }, '');
  return { nodes, faults };
}

function isBlock(mark: string): mark is keyof typeof BLOCKS {
  return Object.hasOwn(BLOCKS, mark);
}

type Say = (code: TemplateFaultCode, place: Place, name: string, near?: string) => void;

/** A line in cells, parted by bars. */
function cellsOf(text: string, { line, column }: Place, say: Say): readonly Cell[] {
  let at = column;
  return text.split(/[|｜]/).map((cell) => {
    const start = at + cell.length - cell.trimStart().length;
    at += cell.length + 1;
    return partsOf(cell.trim(), { line, column: start }, say);
  });
}

/** Words and fields of a line. */
function partsOf(text: string, { line, column }: Place, say: Say): Cell {
  const parts: Part[] = [];
  let rest = 0;
  const words = (to: number): void => {
    const said = text.slice(rest, to);
    const stray = /[}｝]/.exec(said);
    if (stray !== null) say('stray-brace', { line, column: column + rest + stray.index }, stray[0]);
    if (said !== '') parts.push(said);
  };
  for (;;) {
    const from = text.slice(rest).search(/[{｛]/);
    if (from < 0) break;
    const start = rest + from;
    words(start);
    const place = { line, column: column + start };
    const length = text.slice(start + 1).search(/[{｛}｝]/);
    const end = length < 0 ? text.length : start + 1 + length;
    const name = text.slice(start + 1, end).trim();
    if (length < 0 || '{｛'.includes(text[end] ?? '')) {
      say('unclosed-field', place, name);
      rest = end;
      continue;
    }
    if (name === '') say('empty-name', place, text.slice(start, end + 1));
    else parts.push({ field: name, place });
    rest = end + 1;
  }
  words(text.length);
  return parts;
}
