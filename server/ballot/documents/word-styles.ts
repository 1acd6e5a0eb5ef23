import { AlignmentType, LineRuleType, type IParagraphOptions, type IRunOptions } from 'docx';
import type { Line } from '../../../shared/ballot/documents/model.ts';

/** A twentieth of a point, Word's measure of length. */
const POINT = 20;

/** The body's line (28 points): 22 of them on a page (GB/T 9704). */
export const LINE = 28 * POINT;

/** 三号, the size of the text: 16 points. A character is as wide. */
export const SIZE = 16;
export const CHARACTER = SIZE * POINT;

/**
 * Families of official documents. Word takes the second name where the first
 * is not installed.
 */
export const FONTS = {
  title: ['方正小标宋简体', '华文中宋'],
  heading: ['黑体', 'SimHei'],
  note: ['楷体_GB2312', '楷体'],
  text: ['仿宋_GB2312', '仿宋'],
  figures: ['宋体', 'SimSun'],
} as const;

export type FontName = keyof typeof FONTS;

/** A run in this family; figures and letters in Times New Roman, as offices write them. */
export function letters(font: FontName, points: number): IRunOptions {
  return {
    font: { eastAsia: FONTS[font][0], ascii: 'Times New Roman', hAnsi: 'Times New Roman' },
    size: points * 2,
    characterSpacing: 0,
  };
}

interface LineStyle {
  readonly font: FontName;
  readonly points: number;
  readonly paragraph: IParagraphOptions;
}

const spacing = { line: LINE, lineRule: LineRuleType.EXACT };
/** Two characters in, as every paragraph begins. */
const indent = { firstLineChars: 200, firstLine: 2 * CHARACTER };

/** Every kind of line: family, size and place. */
export const LINE_STYLES: Readonly<Record<Line, LineStyle>> = {
  title: {
    font: 'title',
    points: 22,
    paragraph: {
      alignment: AlignmentType.CENTER,
      spacing: { line: 32 * POINT, lineRule: LineRuleType.EXACT },
      keepNext: true,
    },
  },
  note: {
    font: 'note',
    points: SIZE,
    paragraph: { alignment: AlignmentType.CENTER, spacing, keepNext: true },
  },
  heading: { font: 'heading', points: SIZE, paragraph: { spacing, indent, keepNext: true } },
  paragraph: {
    font: 'text',
    points: SIZE,
    paragraph: { alignment: AlignmentType.BOTH, spacing, indent },
  },
  flush: { font: 'text', points: SIZE, paragraph: { spacing } },
  centred: {
    font: 'heading',
    points: SIZE,
    paragraph: { alignment: AlignmentType.CENTER, spacing, keepNext: true },
  },
  cue: { font: 'note', points: SIZE, paragraph: { spacing, indent } },
  remark: {
    font: 'text',
    points: 12,
    paragraph: { spacing: { line: 18 * POINT, lineRule: LineRuleType.EXACT } },
  },
};

/** Tables are in 小四 (12 points). */
export const TABLE_SIZE = 12;
export const TABLE_LINE = { line: 16 * POINT, lineRule: LineRuleType.EXACT };

/** Heights of a table's rows: to be read, and to be written in by hand. */
export const ROW_HEIGHT = { read: 20 * POINT, written: 30 * POINT };

const MILLIMETRE = (72 / 25.4) * POINT;

/** A4 with the margins of GB/T 9704: 37 above, 35 below, 28 left, 26 right. */
export const PAGE = {
  size: { width: Math.round(210 * MILLIMETRE), height: Math.round(297 * MILLIMETRE) },
  margin: {
    top: Math.round(37 * MILLIMETRE),
    bottom: Math.round(35 * MILLIMETRE),
    left: Math.round(28 * MILLIMETRE),
    right: Math.round(26 * MILLIMETRE),
    header: Math.round(20 * MILLIMETRE),
    // The number stands 7 mm under the text.
    footer: Math.round(25 * MILLIMETRE),
  },
};

/** The width of the text: 156 mm. */
export const TEXT_WIDTH = PAGE.size.width - PAGE.margin.left - PAGE.margin.right;
