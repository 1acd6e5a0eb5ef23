import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import { SIGNING_DAY } from '../../../shared/ballot/documents/blanks.ts';
import type { Block, Text } from '../../../shared/ballot/documents/model.ts';
import { runsOf } from './word-runs.ts';
import {
  LINE_STYLES,
  ROW_HEIGHT,
  SIZE,
  TABLE_LINE,
  TABLE_SIZE,
  TEXT_WIDTH,
  type FontName,
} from './word-styles.ts';

const THIN = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const OPEN = { top: NONE, bottom: NONE, left: NONE, right: NONE };

/** A table with its heading on every page it reaches and no row parted. `tied`: its end stays with what follows. */
export function tableOf(
  { columns, rows, written }: Extract<Block, { block: 'table' }>,
  tied: boolean,
): Table {
  const widths = columns.map(({ width }) => Math.round((TEXT_WIDTH * width) / 100));
  const row = (
    cells: readonly Text[],
    font: FontName,
    keepNext: boolean,
    head: boolean,
  ): TableRow =>
    new TableRow({
      tableHeader: head,
      cantSplit: true,
      height: {
        value: written && !head ? ROW_HEIGHT.written : ROW_HEIGHT.read,
        rule: HeightRule.ATLEAST,
      },
      children: cells.map(
        (text, at) =>
          new TableCell({
            verticalAlign: VerticalAlign.CENTER,
            width: { size: widths[at] ?? 0, type: WidthType.DXA },
            margins: { left: 80, right: 80, top: 20, bottom: 20 },
            children: [
              new Paragraph({
                alignment:
                  head || columns[at]?.align === 'centre'
                    ? AlignmentType.CENTER
                    : AlignmentType.LEFT,
                spacing: TABLE_LINE,
                keepNext,
                children: runsOf(text, font, TABLE_SIZE),
              }),
            ],
          }),
      ),
    });
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    borders: {
      top: THIN,
      bottom: THIN,
      left: THIN,
      right: THIN,
      insideHorizontal: THIN,
      insideVertical: THIN,
    },
    rows: [
      row(
        columns.map(({ head }) => head),
        'heading',
        true,
        true,
      ),
      ...rows.map((cells, at) => row(cells, 'text', tied && at >= rows.length - 2, false)),
    ],
  });
}

/** Parts of the width: who signs, by which name, the line, the day. */
const SIGNED = [22, 18, 34, 26] as const;

/** Lines to be signed, each with its day. They stay together. */
export function signaturesOf(
  { rows }: Extract<Block, { block: 'signatures' }>,
  tied: boolean,
): Table {
  const widths = SIGNED.map((part) => Math.round((TEXT_WIDTH * part) / 100));
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: { ...OPEN, insideHorizontal: NONE, insideVertical: NONE },
    rows: rows.map(({ label, name }, at) => {
      const cells: readonly Text[] = [label, name, [], [SIGNING_DAY]];
      return new TableRow({
        cantSplit: true,
        height: { value: 570, rule: HeightRule.ATLEAST },
        children: cells.map(
          (text, cell) =>
            new TableCell({
              verticalAlign: VerticalAlign.BOTTOM,
              margins: { left: 0, right: 0, top: 0, bottom: 0 },
              width: { size: widths[cell] ?? 0, type: WidthType.DXA },
              borders: cell === 2 ? { ...OPEN, bottom: THIN } : OPEN,
              children: [
                new Paragraph({
                  spacing: LINE_STYLES.flush.paragraph.spacing ?? {},
                  keepNext: tied || at < rows.length - 1,
                  children: runsOf(text, 'text', SIZE),
                }),
              ],
            }),
        ),
      });
    }),
  });
}
