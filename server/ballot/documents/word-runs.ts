import { TextRun, UnderlineType } from 'docx';
import { blankOf } from '../../../shared/ballot/documents/blanks.ts';
import type { Text } from '../../../shared/ballot/documents/model.ts';
import { letters, type FontName } from './word-styles.ts';

/** What XML cannot carry (XML 1.0, section 2.2): line breaks pasted from Word are among it. */
const NOT_IN_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** Words with a space for every character that would make a file that nothing opens. */
export function inXml(words: string): string {
  return words.replaceAll(NOT_IN_XML, ' ');
}

/** Words in a family, with blanks to be written in. */
export function runsOf(text: Text, font: FontName, points: number): TextRun[] {
  return text.map((piece) => {
    if (typeof piece === 'string')
      return new TextRun({ ...letters(font, points), text: inXml(piece) });
    const { words, ruled } = blankOf(piece.blank);
    return new TextRun({
      ...letters(font, points),
      text: words,
      ...(ruled ? { underline: { type: UnderlineType.SINGLE } } : {}),
    });
  });
}

/** In characters; figures and letters of Latin are half as wide. */
export function lengthOf(text: Text): number {
  const said = text.map((piece) =>
    typeof piece === 'string' ? piece : blankOf(piece.blank).words,
  );
  return Array.from(said.join('')).reduce((sum, letter) => sum + (letter > '⺀' ? 1 : 0.5), 0);
}
