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

/** One question with its answer; the search looks at its title. */
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

/** The topics whose title has every word of the query; all of them for an empty query. */
export function searchTopics(topics: readonly HelpTopic[], query: string): readonly HelpTopic[] {
  const wanted = query
    .toLocaleLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return topics.filter(({ title }) =>
    wanted.every((word) => title.toLocaleLowerCase().includes(word)),
  );
}
