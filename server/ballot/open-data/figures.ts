import {
  isOpen,
  OUTCOMES,
  SECRECIES,
  type OutcomeCode,
  type Secrecy,
} from '../../../shared/ballot/model.ts';
import { ROUND_KINDS, type RoundKind } from '../../../shared/ballot/round.ts';
import { dayOf } from '../../../shared/day.ts';
import {
  choiceKind,
  columnOf,
  dayKind,
  optionalKind,
  textKind,
  wholeNumberKind,
  type SheetForm,
  type ValueKind,
} from '../../platform/documents/sheets-columns.ts';
import type { AnnouncedRound, AnnouncedVote } from './announced-vote.ts';

/** What became of a candidate in a round. */
const STANDINGS = [
  'elected',
  'elected-by-lot',
  'elected-by-presidium',
  'tied',
  'passed-not-elected',
  'not-passed',
] as const;
type Standing = (typeof STANDINGS)[number];

const STANDING_WORDS: Readonly<Record<Standing, { readonly zh: string; readonly en: string }>> = {
  elected: { zh: '当选', en: 'Chosen' },
  'elected-by-lot': { zh: '抽签当选', en: 'Chosen by lot' },
  'elected-by-presidium': { zh: '主席团确定当选', en: 'Chosen by the presidium' },
  tied: { zh: '票数相等', en: 'Tied' },
  'passed-not-elected': { zh: '通过未当选', en: 'Passed, not chosen' },
  'not-passed': { zh: '未通过', en: 'Not passed' },
};

const KIND_WORDS: Readonly<Record<RoundKind, { readonly zh: string; readonly en: string }>> = {
  first: { zh: '首轮', en: 'First' },
  runoff: { zh: '再次投票', en: 'Runoff' },
  'second-ballot': { zh: '另行票决', en: 'Second ballot' },
};

const OUTCOME_WORDS: Readonly<Record<OutcomeCode, { readonly zh: string; readonly en: string }>> = {
  decided: { zh: '产生结果', en: 'Decided' },
  tie: { zh: '末位票数相等', en: 'Tie at the last seat' },
  shortfall: { zh: '未选足', en: 'Seats left' },
  void: { zh: '作废', en: 'Void' },
};

const MANNER_WORDS: Readonly<Record<Secrecy, { readonly zh: string; readonly en: string }>> = {
  secret: { zh: '无记名投票', en: 'Secret ballot' },
  named: { zh: '记名表决', en: 'Named vote' },
  'show-of-hands': { zh: '举手表决', en: 'Show of hands' },
};

/** A number of papers; empty where there were none to count. */
const papersKind = optionalKind(wholeNumberKind);

/** A heading that people read and programs find: the label with the stable name of the column. */
export function coded<Entry>() {
  const column = columnOf<Entry>();
  return <Key extends keyof Entry & string>(
    key: Key,
    zh: string,
    en: string,
    kind: ValueKind<Entry[Key]>,
  ) => column(key, { zh: `${zh} (${key})`, en: `${en} (${key})` }, kind);
}

/** What one candidate got in one round. A code stands beside each word that has one. */
export interface CandidateLine {
  readonly round: number;
  readonly kind: string;
  readonly kindLabel: RoundKind;
  readonly candidate: string;
  readonly project: string;
  readonly for: number;
  readonly against: number;
  readonly abstain: number;
  readonly valid: number;
  readonly needed: number;
  readonly rank: number;
  readonly result: string;
  readonly resultLabel: Standing;
}

const candidate = coded<CandidateLine>();
export const CANDIDATE_FIGURES: SheetForm<CandidateLine> = {
  blank: {
    round: 0,
    kind: '',
    kindLabel: 'first',
    candidate: '',
    project: '',
    for: 0,
    against: 0,
    abstain: 0,
    valid: 0,
    needed: 0,
    rank: 0,
    result: '',
    resultLabel: 'not-passed',
  },
  columns: [
    candidate('round', '轮次', 'Round', wholeNumberKind),
    candidate('kind', '轮次类型代码', 'Kind code', textKind),
    candidate('kindLabel', '轮次类型', 'Kind', choiceKind(KIND_WORDS, ROUND_KINDS)),
    candidate('candidate', '项目代码', 'Project code', textKind),
    candidate('project', '项目名称', 'Project', textKind),
    candidate('for', '赞成', 'For', wholeNumberKind),
    candidate('against', '反对', 'Against', wholeNumberKind),
    candidate('abstain', '弃权', 'Abstain', wholeNumberKind),
    candidate('valid', '有效票', 'Valid', wholeNumberKind),
    candidate('needed', '通过所需票数', 'Needed', wholeNumberKind),
    candidate('rank', '名次', 'Rank', wholeNumberKind),
    candidate('result', '结果代码', 'Result code', textKind),
    candidate('resultLabel', '结果', 'Result', choiceKind(STANDING_WORDS, STANDINGS)),
  ],
};

/** A round as a whole. */
export interface RoundLine {
  readonly round: number;
  readonly kind: string;
  readonly kindLabel: RoundKind;
  readonly secrecy: string;
  readonly secrecyLabel: Secrecy;
  readonly announcedOn: string;
  readonly seats: number;
  readonly allDeputies: number;
  readonly present: number;
  readonly issued: number | null;
  readonly replaced: number | null;
  readonly returned: number | null;
  readonly unused: number | null;
  readonly missing: number | null;
  readonly valid: number;
  readonly invalid: number;
  readonly blank: number;
  readonly needed: number;
  readonly outcome: string;
  readonly outcomeLabel: OutcomeCode;
}

const round = coded<RoundLine>();
export const ROUND_FIGURES: SheetForm<RoundLine> = {
  blank: {
    round: 0,
    kind: '',
    kindLabel: 'first',
    secrecy: '',
    secrecyLabel: 'secret',
    announcedOn: '',
    seats: 0,
    allDeputies: 0,
    present: 0,
    issued: null,
    replaced: null,
    returned: null,
    unused: null,
    missing: null,
    valid: 0,
    invalid: 0,
    blank: 0,
    needed: 0,
    outcome: '',
    outcomeLabel: 'decided',
  },
  columns: [
    round('round', '轮次', 'Round', wholeNumberKind),
    round('kind', '轮次类型代码', 'Kind code', textKind),
    round('kindLabel', '轮次类型', 'Kind', choiceKind(KIND_WORDS, ROUND_KINDS)),
    round('secrecy', '表决方式代码', 'Manner code', textKind),
    round('secrecyLabel', '表决方式', 'Manner', choiceKind(MANNER_WORDS, SECRECIES)),
    round('announcedOn', '公布日期', 'Announced on', dayKind),
    round('seats', '应选数', 'Seats', wholeNumberKind),
    round('allDeputies', '代表总数', 'All deputies', wholeNumberKind),
    round('present', '实到', 'Present', wholeNumberKind),
    round('issued', '发出', 'Issued', papersKind),
    round('replaced', '补发', 'Replaced', papersKind),
    round('returned', '收回', 'Returned', papersKind),
    round('unused', '未用票', 'Unused', papersKind),
    round('missing', '未交回', 'Missing', papersKind),
    round('valid', '有效票', 'Valid', wholeNumberKind),
    round('invalid', '无效票', 'Invalid', wholeNumberKind),
    round('blank', '空白票', 'Blank', wholeNumberKind),
    round('needed', '通过所需票数', 'Needed', wholeNumberKind),
    round('outcome', '结局代码', 'Outcome code', textKind),
    round('outcomeLabel', '结局', 'Outcome', choiceKind(OUTCOME_WORDS, OUTCOMES)),
  ],
};

/** Every candidate in every announced round, in the order of rounds and papers. */
export function candidateLines(vote: AnnouncedVote): readonly CandidateLine[] {
  return vote.rounds.flatMap((one) =>
    one.tally.results.map(({ candidate: code, passed, elected, ...votes }) => {
      const standing = standingIn(vote, one, { code, passed, elected });
      return {
        round: one.number,
        kind: one.kind,
        kindLabel: one.kind,
        candidate: code,
        project: one.candidates.find((other) => other.code === code)?.name ?? '',
        ...votes,
        valid: one.tally.valid,
        needed: one.tally.needed,
        result: standing,
        resultLabel: standing,
      };
    }),
  );
}

function standingIn(
  vote: AnnouncedVote,
  { number, tally }: AnnouncedRound,
  { code, passed, elected }: { code: string; passed: boolean; elected: boolean },
): Standing {
  const settled = vote.settled.find((one) => one.afterRound === number);
  if (elected) return 'elected';
  if (settled?.elected.includes(code) === true) return `elected-by-${settled.way}`;
  if (tally.tied.includes(code)) return 'tied';
  return passed ? 'passed-not-elected' : 'not-passed';
}

/** Every announced round. Of papers a vote that was not secret has none. */
export function roundLines(vote: AnnouncedVote): readonly RoundLine[] {
  return vote.rounds.map((one) => {
    const { tally, secrecy } = one;
    const papers = (figure: number): number | null => (isOpen(secrecy) ? null : figure);
    return {
      round: one.number,
      kind: one.kind,
      kindLabel: one.kind,
      secrecy,
      secrecyLabel: secrecy,
      announcedOn: dayOf(new Date(one.announcedAt)),
      seats: one.rules.seats,
      allDeputies: one.allDeputies,
      present: one.present,
      issued: papers(tally.issued),
      replaced: papers(tally.replaced),
      returned: papers(tally.returned),
      unused: papers(tally.unused),
      missing: papers(tally.missing),
      valid: tally.valid,
      invalid: tally.invalid,
      blank: tally.blank,
      needed: tally.needed,
      outcome: tally.outcome,
      outcomeLabel: tally.outcome,
    };
  });
}
