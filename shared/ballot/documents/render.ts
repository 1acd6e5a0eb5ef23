import { fail, ok, type Result } from '../../result.ts';
import type { Block, Column, Piece, Text } from './model.ts';
import { parseTemplate, type Cell, type Node } from './parse.ts';
import { scopeOf, unknownOf, type Values } from './scopes.ts';
import { numeral } from './wording.ts';

/** How a template is filled. */
export interface Filling {
  /**
   * For whoever writes a template: a group of which nothing is known yet shows
   * one member without values, and what is not decided yet is taken to hold.
   */
  readonly preview: boolean;
}

/** A scope with its values, and those around it. */
interface Level {
  readonly scope: string;
  readonly values: Values;
}

/** How much is written at most: a sign-in sheet of thousands takes half. Groups within groups multiply. */
const MOST = 50_000;
/** So many characters of a line or cell weigh as much as one that is empty. */
const CHARACTERS = 100;

class TooLong extends Error {}

/** Fills a template that has no faults; `document-too-long` where groups in groups make more than anybody reads. */
export function fillTemplate(
  text: string,
  values: Values,
  { preview }: Filling,
): Result<readonly Block[], 'document-too-long'> {
  const blocks: Block[] = [];
  const writer = { blocks, articles: 0, preview, written: 0 };
  try {
    write(parseTemplate(text).nodes, [{ scope: 'document', values }], writer);
  } catch (error) {
    if (error instanceof TooLong) return fail('document-too-long');
    throw error;
  }
  // A page that nothing follows would be an empty sheet.
  while (blocks.at(-1)?.block === 'page') blocks.pop();
  return ok(blocks);
}

interface Writer {
  readonly blocks: Block[];
  /** Articles so far; each title begins anew. */
  articles: number;
  readonly preview: boolean;
  /** Lines, cells and members so far. */
  written: number;
}

function weigh(writer: Writer, more: number): void {
  writer.written += more;
  if (writer.written > MOST) throw new TooLong();
}

function write(nodes: readonly Node[], levels: readonly Level[], writer: Writer): void {
  for (const node of chosen(nodes, levels, writer)) {
    if (node.node === 'each')
      for (const inside of members(node.group, levels, writer)) write(node.inside, inside, writer);
    else if (node.node === 'page') turnPage(writer.blocks);
    else if (node.node === 'line') writeLine(node, levels, writer);
    else if (node.node === 'signature') writeSignature(node, levels, writer);
    else if (node.node === 'table') writer.blocks.push(tableOf(node, levels, writer));
  }
}

/** Never two at once, nor one before anything stands on the first page. */
function turnPage(blocks: Block[]): void {
  const last = blocks.at(-1)?.block;
  if (last !== undefined && last !== 'page') blocks.push({ block: 'page' });
}

/** The nodes with every condition decided. */
function chosen(nodes: readonly Node[], levels: readonly Level[], writer: Writer): Node[] {
  weigh(writer, nodes.length);
  return nodes.flatMap((node) =>
    node.node === 'if'
      ? chosen(
          holds(node.test, levels, writer.preview) ? node.inside : node.otherwise,
          levels,
          writer,
        )
      : [node],
  );
}

function holds(test: string, levels: readonly Level[], preview: boolean): boolean {
  const level = levels.find(({ scope }) => scopeOf(scope).tests.includes(test));
  return level?.values.tests[test] ?? preview;
}

/** The members of a group, each with the levels around it. */
function members(
  group: string,
  levels: readonly Level[],
  writer: Writer,
): readonly (readonly Level[])[] {
  const level = levels.find(({ scope }) => group in scopeOf(scope).groups);
  if (level === undefined) return [];
  const scope = scopeOf(level.scope).groups[group] ?? '';
  const known = level.values.groups[group] ?? [];
  const all = known.length === 0 && writer.preview ? [unknownOf(scope)] : known;
  weigh(writer, all.length);
  return all.map((values) => [{ scope, values }, ...levels]);
}

function writeLine(
  { line, text }: Extract<Node, { node: 'line' }>,
  levels: readonly Level[],
  writer: Writer,
): void {
  const said = textOf(text, levels, writer);
  if (said.length === 0) return;
  if (line === 'signed') {
    const last = writer.blocks.at(-1);
    const before = last?.block === 'signed' ? last.lines : [];
    if (last?.block === 'signed') writer.blocks.pop();
    writer.blocks.push({ block: 'signed', lines: [...before, said] });
    return;
  }
  if (line === 'title' && writer.blocks.at(-1)?.block !== 'title') writer.articles = 0;
  if (line !== 'article') {
    writer.blocks.push({ block: line, text: said });
    return;
  }
  writer.articles += 1;
  writer.blocks.push({
    block: 'paragraph',
    text: joined([`${numeral(writer.articles)}、`, ...said]),
  });
}

function writeSignature(
  { label, name }: Extract<Node, { node: 'signature' }>,
  levels: readonly Level[],
  writer: Writer,
): void {
  const { blocks } = writer;
  const row = { label: textOf(label, levels, writer), name: textOf(name, levels, writer) };
  const last = blocks.at(-1);
  const before = last?.block === 'signatures' ? last.rows : [];
  if (last?.block === 'signatures') blocks.pop();
  blocks.push({ block: 'signatures', rows: [...before, row] });
}

function tableOf(
  { head, inside }: Extract<Node, { node: 'table' }>,
  levels: readonly Level[],
  writer: Writer,
): Block {
  const heads = head.map((cell) => textOf(cell, levels, writer));
  const rows = rowsOf(inside, levels, writer);
  const written = heads.some((_, at) => rows.every((row) => (row[at] ?? []).length === 0));
  return { block: 'table', columns: columnsOf(heads, rows), rows, written };
}

function rowsOf(
  nodes: readonly Node[],
  levels: readonly Level[],
  writer: Writer,
): readonly (readonly Text[])[] {
  return chosen(nodes, levels, writer).flatMap((node) => {
    if (node.node === 'each')
      return members(node.group, levels, writer).flatMap((inside) =>
        rowsOf(node.inside, inside, writer),
      );
    return node.node === 'row' ? [node.cells.map((cell) => textOf(cell, levels, writer))] : [];
  });
}

/** What a line of a table holds, in characters. */
const TABLE_CHARACTERS = 36;
/** Up to here a column gets what it needs; longer ones share the rest, and begin at the left. */
const NARROW = 7;

function columnsOf(heads: readonly Text[], rows: readonly (readonly Text[])[]): readonly Column[] {
  const lengths = heads.map((head, at) =>
    Math.max(lengthOf(head), ...rows.map((row) => lengthOf(row[at] ?? []))),
  );
  const needs = lengths.map((length) => Math.max(length + 1.6, 3));
  const taken = sum(needs.filter((need) => need <= NARROW + 2));
  // Twice as long needs less than twice the width: it takes more lines.
  const wanted = needs.map((need) => (need <= NARROW + 2 ? 0 : Math.sqrt(Math.min(need, 40))));
  const room = Math.max(TABLE_CHARACTERS - taken, 8);
  const widths = needs.map((need, at) => {
    const share = wanted[at] ?? 0;
    return share === 0 ? need : Math.min(need, (room * share) / sum(wanted));
  });
  return heads.map((head, at) => ({
    head,
    width: Math.round(((widths[at] ?? 0) / sum(widths)) * 1000) / 10,
    align: rows.some((row) => lengthOf(row[at] ?? []) > NARROW + 2) ? 'left' : 'centre',
  }));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

/** In characters as wide as Chinese ones. */
function lengthOf(text: Text): number {
  const letters = text.map((piece) => (typeof piece === 'string' ? piece : '　　')).join('');
  return Array.from(letters).reduce((sum, letter) => sum + (letter > '⺀' ? 1 : 0.5), 0);
}

/** Words with the values of the fields put in; empty when nothing is said. */
function textOf(cell: Cell, levels: readonly Level[], writer: Writer): Text {
  const said = cell.map((part): Piece => {
    if (typeof part === 'string') return part;
    const level = levels.find(({ scope }) => scopeOf(scope).fields.includes(part.field));
    return level?.values.fields[part.field] ?? { blank: part.field };
  });
  const characters = sum(said.map((piece) => (typeof piece === 'string' ? piece.length : 1)));
  weigh(writer, 1 + Math.floor(characters / CHARACTERS));
  return joined(said);
}

function joined(pieces: readonly Piece[]): Text {
  const text: Piece[] = [];
  for (const piece of pieces) {
    const last = text.at(-1);
    if (piece === '') continue;
    if (typeof piece === 'string' && typeof last === 'string') text[text.length - 1] = last + piece;
    else text.push(piece);
  }
  return text;
}
