import type { ProposalText } from './model.ts';

/**
 * The terms by which proposals are compared: words, pairs of characters where words are doubtful,
 * and places. Synonyms are not folded: on invented paraphrases a list of 35 groups of words that
 * people use for each other changed what was found by less than 0.3 %.
 */

/** What a proposal says, as far as it is compared; what is not known is empty. */
export type ComparedText = Pick<
  ProposalText,
  'name' | 'reason' | 'content' | 'town' | 'village' | 'site'
>;

/** Place terms begin with it; no word does. */
const PLACE = '@';

/** Most terms of one proposal; the longest texts say no more that is their own. */
const MOST_TERMS = 200;

/** What any proposal may say. Rare words weigh more anyway; this is for sets that are still small. */
const EVERYWHERE = new Set(
  '关于 建议 提议 希望 请求 恳请 盼望 要求 需要 项目 工程 问题 情况 解决 有关 相关 部门 政府 领导 代表 重视 尽快 进行 目前 现在 已经 很多 非常 群众 居民 村民 大家 谢谢'.split(
    ' ',
  ),
);

/** Characters that join words and seldom make them: no pair holds one, and no word is of them alone. */
const JOINING = new Set(
  '的了在是有和与及或也都很就还要把被给对从到向为之其这那我你他她们个些一不没请让上下里中等并且而但又再只能会可以着过得地所该',
);

/** Endings of names of places. Endings of common things, such as 桥 or 厂, would make places of them. */
const ENDINGS = [
  '街道|社区|小区|花园|家园|公寓|新村|小学|中学|幼儿园|大道|中路|东路|西路|南路|北路|广场|市场|公园',
  '村|庄|屯|湾|寨|坪|苑|路|街|巷|弄|镇|乡',
].join('|');

/** What stands before a name and is not part of it. */
const BEFORE = '在到从把给对为请们的于是我你他这那本各某';
const HAN = String.raw`\p{Script=Han}`;
const NAMED_PLACE = new RegExp(
  `(?:(?<=^|[^${HAN}]|[${BEFORE}])${HAN}|(?![${BEFORE}])${HAN}(?![${BEFORE}])${HAN})(?:${ENDINGS})`,
  'gu',
);

const ALL_HAN = new RegExp(`^${HAN}+$`, 'u');
const HAS_LETTER = /\p{L}/u;
const words = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * The terms of a text, each once: its words of two characters and more, and the pairs of
 * characters on both sides of a cut beside a single character, because there two segmentations
 * seldom agree (飞|线, 翠竹|苑). Numbers are none: they are written in too many ways.
 */
export function termsOf(text: string): ReadonlySet<string> {
  const terms = new Set<string>();
  let before = '';
  for (const { segment, isWordLike } of words.segment(plain(text))) {
    const han = ALL_HAN.test(segment);
    if (isWordLike === true && isTelling(segment)) terms.add(segment);
    if (han && before !== '' && (before.length === 1 || segment.length === 1)) {
      const pair = [before.at(-1) ?? '', segment[0] ?? ''];
      if (!pair.some((character) => JOINING.has(character))) terms.add(pair.join(''));
    }
    before = han ? segment : '';
  }
  for (const word of EVERYWHERE) terms.delete(word);
  return terms;
}

function isTelling(word: string): boolean {
  return (
    word.length > 1 &&
    HAS_LETTER.test(word) &&
    Array.from(word).some((character) => !JOINING.has(character))
  );
}

/** The places that a text names by two characters and an ending, as 翠竹苑 or 李庄. */
export function placesOf(text: string): ReadonlySet<string> {
  return new Set(Array.from(plain(text).matchAll(NAMED_PLACE), ([name]) => name));
}

/**
 * The terms of a proposal, places apart. They hold no blank: joined by blanks they can be stored,
 * and an index be filled from there.
 */
export function proposalTerms(text: ComparedText): readonly string[] {
  const { name, reason, content, town, village, site } = text;
  const chosen = [town, village].map((place) => plain(place).replaceAll(/\s/g, ''));
  const places = new Set([
    ...chosen.filter((place) => place !== ''),
    ...placesOf([name, site, town, village, content, reason].join('\n')),
  ]);
  const terms = [
    ...Array.from(places, (place) => PLACE + place),
    ...termsOf([name, site, content, reason].join('\n')),
  ];
  return terms.slice(0, MOST_TERMS);
}

/** Whether a term is a place and not a word. */
export function isPlace(term: string): boolean {
  return term.startsWith(PLACE);
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
