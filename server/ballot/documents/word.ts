import {
  AlignmentType,
  Document,
  Footer,
  Header,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  type FileChild,
} from 'docx';
import { TextWatermark } from 'docx/watermarks';
import {
  STAMP_WORDS,
  type Block,
  type SessionDocument,
  type Text,
} from '../../../shared/ballot/documents/model.ts';
import { signaturesOf, tableOf } from './word-tables.ts';
import { CHARACTER, FONTS, letters, LINE, LINE_STYLES, PAGE, SIZE } from './word-styles.ts';
import { inXml, lengthOf, runsOf } from './word-runs.ts';

/** A document as a Word file in the layout of official documents (GB/T 9704), to be corrected and signed. */
export async function wordFile({ name, stamp, blocks }: SessionDocument): Promise<Uint8Array> {
  const mark = stamp === null ? undefined : STAMP_WORDS[stamp];
  const file = new Document({
    title: inXml(name),
    creator: '',
    evenAndOddHeaderAndFooters: true,
    styles: { default: { document: { run: letters('text', SIZE) } } },
    sections: [
      {
        properties: { page: PAGE },
        headers: { default: headerOf(mark), even: headerOf(mark) },
        footers: {
          default: footerOf(AlignmentType.RIGHT),
          even: footerOf(AlignmentType.LEFT),
        },
        children: blocks.flatMap((block, at) => partOf(block, blocks, at)),
      },
    ],
  });
  const fonts = { path: 'word/fontTable.xml', data: fontTable() };
  return new Uint8Array(await Packer.toBuffer(file, undefined, [fonts]));
}

/** The families with what stands in for each where it is not installed. */
function fontTable(): string {
  const fonts = Object.values(FONTS).map(
    ([name, other]) =>
      `<w:font w:name="${name}"><w:altName w:val="${other}"/><w:charset w:val="86"/></w:font>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${fonts.join('')}</w:fonts>`;
}

/** What lies across the page of a rehearsal or a sample. */
function headerOf(mark: string | undefined): Header {
  const children =
    mark === undefined
      ? []
      : [
          new TextWatermark({
            text: mark,
            font: FONTS.heading[0],
            color: '#c0c0c0',
            opacity: 0.4,
            width: 340,
            height: 170,
          }),
        ];
  return new Header({ children: [new Paragraph({ children })] });
}

/** The number of the page between dashes, at the outer edge and a character in. */
function footerOf(alignment: typeof AlignmentType.LEFT | typeof AlignmentType.RIGHT): Footer {
  return new Footer({
    children: [
      new Paragraph({
        alignment,
        indent: { left: CHARACTER, right: CHARACTER },
        children: [
          new TextRun({
            ...letters('figures', 14),
            children: ['— ', PageNumber.CURRENT, ' —'],
          }),
        ],
      }),
    ],
  });
}

/** Between a line and a table. */
const AIR = 60;

/** What Word needs for a block where it stands. */
function partOf(block: Block, blocks: readonly Block[], at: number): readonly FileChild[] {
  const next = blocks[at + 1]?.block;
  const turned = blocks[at - 1]?.block === 'page';
  // A signature never stands on a page alone.
  const tied = next === 'signatures' || next === 'signed';
  if (block.block === 'page') return [];
  const before = blocks[at - 1]?.block;
  if (block.block === 'table')
    return [
      // Two tables without a line between them would be one to Word.
      ...(turned ? [turn()] : before === 'table' ? [gap(true)] : []),
      tableOf(block, tied),
    ];
  if (block.block === 'signatures')
    return [turned ? turn() : gap(true), signaturesOf(block, tied), gap(tied)];
  if (block.block === 'signed') return signedOf(block, next === 'remark');
  return [lineOf(block, { before, next, turned, tied })];
}

interface Around {
  readonly before: Block['block'] | undefined;
  readonly next: Block['block'] | undefined;
  readonly turned: boolean;
  readonly tied: boolean;
}

function lineOf(
  { block, text }: Extract<Block, { text: Text }>,
  { before, next, turned, tied }: Around,
): Paragraph {
  const { font, points, paragraph } = LINE_STYLES[block];
  const head = block === 'title' || block === 'note';
  const ends = head && next !== 'title' && next !== 'note';
  return new Paragraph({
    ...paragraph,
    pageBreakBefore: turned,
    keepNext: paragraph.keepNext === true || tied,
    spacing: {
      ...paragraph.spacing,
      before: before === 'table' ? AIR : 0,
      after: ends ? LINE / 2 : next === 'table' ? AIR : 0,
    },
    children: runsOf(block === 'cue' ? ['（', ...text, '）'] : text, font, points),
  });
}

/** Who issues it and when, together on one page. */
function signedOf({ lines }: Signed, keepNext: boolean): readonly Paragraph[] {
  return placesOf(lines).map(
    ({ text, right }, at) =>
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        indent: { right: Math.round(right * CHARACTER) },
        keepNext: keepNext || at < lines.length - 1,
        keepLines: true,
        spacing: { ...LINE_STYLES.flush.paragraph.spacing, ...(at === 0 ? { before: LINE } : {}) },
        children: runsOf(text, 'text', SIZE),
      }),
  );
}

type Signed = Extract<Block, { block: 'signed' }>;

/** A line of nothing, which turns the page before a table. */
function turn(): Paragraph {
  return new Paragraph({
    pageBreakBefore: true,
    spacing: { line: 20, lineRule: LineRuleType.EXACT },
  });
}

/** Space around signatures; it holds to what follows. */
function gap(keepNext: boolean): Paragraph {
  return new Paragraph({ keepNext, spacing: { line: 120, lineRule: LineRuleType.EXACT } });
}

/**
 * Who signs stands over the middle of the date, whose end is four characters
 * from the edge; a longer name pushes both, and stays two characters from it.
 */
function placesOf(
  lines: readonly Text[],
): readonly { readonly text: Text; readonly right: number }[] {
  const lengths = lines.map(lengthOf);
  const middle = Math.max(4 + (lengths.at(-1) ?? 0) / 2, 2 + Math.max(...lengths) / 2);
  return lines.map((text, at) => ({ text, right: middle - (lengths[at] ?? 0) / 2 }));
}
