/** For whom a part of the help is written. */
export const AUDIENCES = [
  'deputies',
  'staff',
  'departments',
  'stations',
  'scrutineers',
  'tellers',
  'public',
] as const;
export type Audience = (typeof AUDIENCES)[number];

/** The small drawings of the work between the vote and the finished project. */
export type PictureName =
  | 'form'
  | 'calendar'
  | 'send'
  | 'photo'
  | 'offline'
  | 'checklist'
  | 'judge'
  | 'board'
  | 'people'
  | 'difference'
  | 'time'
  | 'notice';

/** One step of a procedure; some have a picture beside them. */
export interface HelpStep {
  readonly title: string;
  readonly text: string;
  readonly picture?: PictureName;
}

/** One question with its answer; the search looks at all its words. */
export interface HelpTopic {
  readonly id: string;
  readonly title: string;
  readonly paragraphs?: readonly string[];
  readonly steps?: readonly HelpStep[];
  /** Its steps are those of voting, each with its picture. */
  readonly pictured?: boolean;
  readonly points?: readonly string[];
  /** Lines to type in a terminal. */
  readonly command?: readonly string[];
  /** A file to take home. */
  readonly download?: { readonly href: string; readonly label: string };
}

export interface HelpPart {
  readonly title: string;
  readonly topics: readonly HelpTopic[];
}

/** Everything that a topic says, in small letters. */
function saidIn({
  title,
  paragraphs = [],
  steps = [],
  points = [],
  command = [],
}: HelpTopic): string {
  const inSteps = steps.flatMap((step) => [step.title, step.text]);
  return [title, ...paragraphs, ...inSteps, ...points, ...command].join('\n').toLocaleLowerCase();
}

/** The topics that have every word of the query, those with all in the title first; all of them for an empty query. */
export function searchTopics(topics: readonly HelpTopic[], query: string): readonly HelpTopic[] {
  const wanted = query
    .toLocaleLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const has = (text: string): boolean => wanted.every((word) => text.includes(word));
  const titled = ({ title }: HelpTopic): boolean => has(title.toLocaleLowerCase());
  return [
    ...topics.filter(titled),
    ...topics.filter((topic) => !titled(topic) && has(saidIn(topic))),
  ];
}
