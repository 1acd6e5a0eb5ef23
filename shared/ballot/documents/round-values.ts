import type { BodyType } from '../../congress/model.ts';
import { inWan } from '../../amounts.ts';
import type { BallotRules, Secrecy } from '../model.ts';
import { winningMargin } from '../protocol/verify-figures.ts';
import type { BallotResult, RoundState, RoundTally, RoundView, Scrutineer } from '../round.ts';
import type { DocumentCandidate, DocumentFacts } from './facts.ts';
import { inOrder, nameOf, resultValues } from './result-values.ts';
import type { ValuesOf } from './scopes.ts';
import {
  dateIn,
  DECIDER_WORDS,
  limitRule,
  markingRule,
  nextWords,
  passingRule,
  roundName,
  secrecyWords,
  timeIn,
  VOID_WORDS,
} from './wording.ts';

/** From here on what was issued and returned is told. */
const SEALED: readonly RoundState[] = ['sealed', 'counted', 'certified', 'announced'];

/** What stands for the names of a round. */
export function roundValues(
  round: RoundView,
  facts: DocumentFacts,
  vote: string,
): ValuesOf<'round'> {
  const { tally, rules, scrutineers, secrecy } = round;
  const results = tally === null ? [] : inOrder(tally, round);
  const elected = results.filter(({ result }) => result.elected);
  const others = scrutineers.filter(({ chief }) => !chief).map(({ name }) => name);
  return {
    fields: {
      轮次名称: roundName(round, vote),
      票决方式: secrecyWords(secrecy),
      ...rulesOf(rules, round.candidates.length, secrecy),
      ...hallOf(round, facts),
      ...papersOf(round),
      ...momentsOf(round),
      ...doubtOf(round),
      公开表决依据: mannerOf(round),
      确认情况: confirmationsOf(round),
      总监票人: scrutineers.find(({ chief }) => chief)?.name ?? null,
      其他监票人: scrutineers.length === 0 ? null : others.join('、'),
      本轮入选数: tally === null ? null : String(tally.elected.length),
      本轮空缺数: tally === null ? null : String(tally.vacant),
      同票情况: tally === null ? null : tiedWords(tally, round),
      作废原因: round.voided === null ? '' : reasonOf(round.voided),
      下一步: nextOf(round, facts.ballot?.result ?? null, facts.rounds, vote),
    },
    tests: {
      首轮: round.number === 1,
      无记名: secrecy === 'secret',
      记名: secrecy === 'named',
      举手表决: secrecy === 'show-of-hands',
      作废: round.state === 'void',
      有监票人: scrutineers.length > 0,
      有监票人人选: facts.nominees.length > 0,
      有补换: tally === null ? null : tally.replaced > 0,
      有未交回: tally === null ? null : tally.missing > 0,
      本轮有入选: tally === null ? null : tally.elected.length > 0,
      本轮有空缺: tally === null ? null : tally.vacant > 0,
      // A template is read with the ordinary case in sight: a tie is the rare one.
      有同票: tally === null ? false : tally.tied.length > 0,
    },
    groups: {
      本轮候选项目: candidateValues(round.candidates, facts.candidates),
      得票: results.map(resultValues),
      本轮入选项目: elected.map(resultValues),
      监票人: scrutineers.map(scrutineerValues(facts.body.type)),
      监票人人选: facts.nominees.map(scrutineerValues(facts.body.type)),
    },
  };
}

function reasonOf({ reason, note }: NonNullable<RoundView['voided']>): string {
  return note === '' ? VOID_WORDS[reason] : `${VOID_WORDS[reason]}（${note}）`;
}

function rulesOf(rules: BallotRules, candidates: number, secrecy: Secrecy) {
  return {
    候选数: candidates === 0 ? null : String(candidates),
    应选数: String(rules.seats),
    画票规定: markingRule(rules, secrecy),
    限额规定: limitRule(rules, secrecy),
    通过规定: passingRule(rules),
  };
}

function hallOf({ allDeputies, present, tally }: RoundView, { attendance }: DocumentFacts) {
  const there = present ?? attendance.present;
  return {
    代表总数: String(allDeputies ?? attendance.allDeputies),
    实到人数: there === 0 ? null : String(there),
    通过票数: tally === null ? null : String(tally.needed),
  };
}

function papersOf({ state, figures, tally, code, readOut }: RoundView) {
  const sealed = SEALED.includes(state);
  const of = (name: 'replaced' | 'unused' | 'missing' | 'valid' | 'blank' | 'invalid') =>
    tally === null ? null : String(tally[name]);
  return {
    发出票数: sealed ? String(figures.issued) : null,
    收回票数: sealed ? String(figures.returned) : null,
    补换票数: of('replaced'),
    未用票数: of('unused'),
    未交回票数: of('missing'),
    有效票数: of('valid'),
    空白票数: of('blank'),
    无效票数: of('invalid'),
    轮次校验码: code,
    票箱校验码: readOut,
  };
}

function momentsOf({ reachedAt }: RoundView) {
  const { open, sealed, counted, announced } = reachedAt;
  const time = (moment: string | undefined) => (moment === undefined ? null : timeIn(moment));
  return {
    发票时间: time(open),
    封箱时间: time(sealed),
    计票时间: time(counted),
    计票日期: counted === undefined ? null : dateIn(counted),
    公布时间: time(announced),
  };
}

/** How many votes nobody can account for, beside the fewest that decide anything. */
function doubtOf({ secrecy, tally, rules, allDeputies, present }: RoundView) {
  if (tally === null) return { 票差说明: null };
  if (secrecy !== 'secret') return { 票差说明: '' };
  const open = `没有着落的票${tally.missing + tally.replaced}张`;
  const margin = winningMargin(
    { rules, allDeputies: allDeputies ?? 0 },
    { results: tally.results, valid: tally.valid },
    present ?? 0,
  );
  return {
    票差说明:
      margin === undefined
        ? `${open}；本轮没有项目入选。`
        : `${open}；入选与未入选或者通过线最少相差${margin}票。`,
  };
}

/** Who decided that a vote was not secret, and why; '' for a secret one. */
function mannerOf({ manner }: RoundView): string {
  return manner === null ? '' : `${DECIDER_WORDS[manner.decidedBy]}：${manner.reason}`;
}

/** Who has confirmed the figures in the system, and when. */
function confirmationsOf({ scrutineers }: RoundView): string {
  const said = scrutineers.flatMap(({ name, confirmedAt }) =>
    confirmedAt === null ? [] : [`${name}${timeIn(confirmedAt)}`],
  );
  return said.length === 0 ? '' : `已在系统内确认：${said.join('，')}。`;
}

/** What comes after this round, where it was announced and is the last; a round between has the next one. */
function nextOf(
  round: RoundView,
  result: BallotResult | null,
  rounds: readonly RoundView[],
  vote: string,
): string | null {
  const after = rounds.find(({ number }) => number > round.number);
  if (after !== undefined)
    return after.repeat
      ? `本轮无效，下面重新${vote}`
      : after.kind === 'runoff'
        ? '下面就得票相等的项目再次投票'
        : `下面就其余候选项目另行${vote}`;
  if (round.state !== 'announced' || result?.next === undefined || result.next === null)
    return null;
  return nextWords(result.next, vote);
}

function tiedWords(tally: RoundTally, round: RoundView): string {
  const [first] = tally.tied;
  if (first === undefined) return '';
  const votes = tally.results.find(({ candidate }) => candidate === first)?.for ?? 0;
  const names = tally.tied.map((code) => nameOf(round, code)).join('、');
  return `${names}得票相等，均为${votes}票，尚余${round.rules.seats - tally.elected.length}个名额未定。`;
}

function scrutineerValues(body: BodyType) {
  // A deliberative meeting has no presidium.
  const noDelegation = body === 'congress' ? '会议主席团' : '会议召集人';
  return (
    { name, chief, nominatedBy, confirmedAt }: Omit<Scrutineer, 'account'>,
    at: number,
  ): ValuesOf<'scrutineer'> => ({
    fields: {
      序号: String(at + 1),
      监票人姓名: name,
      监票职责: chief ? '总监票人' : '监票人',
      推荐单位: nominatedBy === '' ? noDelegation : (nominatedBy ?? ''),
      确认时间: confirmedAt === null ? null : timeIn(confirmedAt),
    },
    tests: {},
    groups: {},
  });
}

/** The candidates of a paper, each with the rest of its card. */
export function candidateValues(
  candidates: readonly Pick<DocumentCandidate, 'code' | 'name'>[],
  cards: readonly DocumentCandidate[],
): readonly ValuesOf<'candidate'>[] {
  return candidates.map(({ code, name }, at) => {
    const card = cards.find((one) => one.code === code);
    return {
      fields: {
        序号: String(at + 1),
        项目编号: code,
        项目名称: name,
        建设内容: card?.content ?? '',
        建设地点: card?.site ?? '',
        责任单位: card?.department ?? '',
        总投资: card === undefined ? '' : `${inWan(card.totalYuan)}万元`,
        年度目标: card?.target ?? '',
      },
      tests: {},
      groups: {},
    };
  });
}
