import { daysBetween } from '../../../shared/day.ts';
import type { DigestLanguage } from '../../../shared/supervision/digest.ts';
import { DUTIES, partOf, type Duty } from '../../../shared/supervision/duties.ts';
import type { PageOfDuties } from './account-duties.ts';
import { LETTER_WORDS } from './letter-words.ts';

/** Most lines of a list in one mail. */
const MOST_LINES = 30;

export interface Letter {
  readonly subject: string;
  readonly text: string;
}

interface Reader {
  readonly name: string;
  readonly language: DigestLanguage;
  /** Origin of the pages. */
  readonly origin: string;
}

/**
 * The mail that says what these pages show; nothing when nobody waits for the
 * reader. It names no proposal and nobody who proposed: those lines say only
 * what is to be done.
 */
export function letterOf(pages: readonly PageOfDuties[], reader: Reader): Letter | undefined {
  const words = LETTER_WORDS[reader.language];
  const mine = pages.flatMap(({ duties }) =>
    duties.mine.map((duty) => ({ duty, today: duties.today })),
  );
  const due = pages.flatMap((page) => page.due);
  const open = mine.length + due.length;
  if (open === 0) return undefined;
  const late = mine.filter(({ duty, today }) => partOf(duty, today) === 'late').length;
  const parts = pages
    .filter((page) => page.due.length + page.duties.mine.length > 0)
    .map((page) => partOfLetter(page, reader));
  const foot = `${words.foot}\n${reader.origin}${pages[0]?.page ?? ''}/account`;
  return {
    subject: words.subject(open, late),
    text: [words.greeting(reader.name), ...parts, foot].join('\n\n'),
  };
}

function partOfLetter({ name, page, due, duties }: PageOfDuties, reader: Reader): string {
  const words = LETTER_WORDS[reader.language];
  const { today, mine, waiting } = duties;
  const lines = [
    ...due.map(({ code, count }) => `- ${words.due[code](count)}`),
    ...mine.map((duty) => `- ${lineOf(duty, today, reader)}\n  ${reader.origin}${duty.href}`),
  ];
  const others = waiting.map(
    (duty) =>
      `- ${lineOf(duty, today, reader)}, ${words.waits(duty.unit || words.duty.actors[DUTIES[duty.kind].by])}`,
  );
  return [
    `${name}  ${reader.origin}${page}`,
    ...atMost(lines, words.more),
    ...(others.length === 0 ? [] : ['', words.waiting, ...atMost(others, words.more)]),
  ].join('\n');
}

function atMost(lines: readonly string[], more: (count: number) => string): readonly string[] {
  if (lines.length <= MOST_LINES) return lines;
  return [...lines.slice(0, MOST_LINES), more(lines.length - MOST_LINES)];
}

function lineOf(duty: Duty, today: string, { language }: Reader): string {
  const words = LETTER_WORDS[language];
  const { kind, title, detail, count, dueOn } = duty;
  const days = dueOn === '' ? 0 : daysBetween(today, dueOn);
  const date = days < 0 ? words.late(-days, dueOn) : words.left(days, dueOn);
  return [
    words.duty.what[kind](detail, String(count)),
    ...(title !== '' && DUTIES[kind].mailed ? [title] : []),
    ...(dueOn === '' ? [] : [date]),
  ].join(' · ');
}
