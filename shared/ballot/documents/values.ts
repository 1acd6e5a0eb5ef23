import { quorumNeeded } from '../threshold.ts';
import type { DocumentFacts, ListedDeputy } from './facts.ts';
import { minuteOf } from './minutes.ts';
import { chosenOf } from './result-values.ts';
import { candidateValues, roundValues } from './round-values.ts';
import type { ValuesOf } from './scopes.ts';
import {
  dateIn,
  governmentOf,
  limitRule,
  markingRule,
  numeral,
  passingRule,
  secrecyWords,
  settingsRules,
  timeIn,
} from './wording.ts';

/** What stands for every name of a template in this session. */
export function valuesOf(facts: DocumentFacts): ValuesOf<'document'> {
  const { body, session, ballot, rounds, attendance } = facts;
  const held = rounds.filter(({ state }) => state !== 'void');
  const announced = held.filter(({ state }) => state === 'announced');
  const counted = held.filter(({ tally }) => tally !== null);
  const vote = body.type === 'congress' ? '票决' : '票选';
  const final = ballot?.result.final === true;
  const chosen = chosenOf(facts, announced);
  const last = announced.at(-1)?.reachedAt.announced;
  const voted = held.at(0)?.reachedAt.open;
  // The manner of a round may be minuted anew; the last one held is how the ballot was decided.
  const secrecy = held.at(-1)?.secrecy ?? ballot?.settings.secrecy ?? 'secret';
  return {
    fields: {
      机构: body.name,
      政府: governmentOf(body),
      署名: body.type === 'congress' ? `${body.name}主席团` : body.name,
      会议: session.title,
      届: numeral(session.term),
      次: numeral(session.number),
      开幕日期: dateIn(session.opensOn),
      票决名称: ballot === null ? null : named(ballot.title, vote),
      票决: vote,
      ...ruleFields(facts),
      票决方式: secrecyWords(secrecy),
      代表总数: String(held.at(0)?.allDeputies ?? attendance.allDeputies),
      请假人数: String(attendance.allDeputies - attendance.expected),
      应到人数: String(attendance.expected),
      实到人数: presentOf(facts),
      轮数: announced.length === 0 ? null : String(announced.length),
      入选数: final ? String(chosen.length) : null,
      空缺数: final ? String(ballot.result.vacant) : null,
      票决日期: voted === undefined ? null : dateIn(voted),
      公布日期: last === undefined ? null : dateIn(last),
      // In groups, so that it can be compared, and a line can end in it.
      校核码: facts.head === '' ? null : facts.head.replaceAll(/(.{8})(?=.)/g, '$1 '),
    },
    tests: {
      人大: body.type === 'congress',
      差额: ballot === null ? null : facts.candidates.length > ballot.settings.rules.seats,
      无记名: secrecy === 'secret',
      记名: secrecy === 'named',
      举手表决: secrecy === 'show-of-hands',
      勾选: ballot?.settings.rules.choice === 'tick',
      办法已定: ballot?.frozen === true,
      演练: session.rehearsal,
      多轮: announced.length > 1,
      有入选: final ? chosen.length > 0 : null,
      有空缺: final ? ballot.result.vacant > 0 : null,
    },
    groups: {
      候选项目: candidateValues(facts.candidates, facts.candidates),
      轮次: rounds.map((round) => roundValues(round, facts, vote)),
      计票轮次: counted.map((round) => roundValues(round, facts, vote)),
      公布轮次: announced.map((round) => roundValues(round, facts, vote)),
      入选项目: final ? chosen : [],
      代表团: delegations(facts),
      会议记事: facts.acts.map((act, at) => ({
        fields: {
          序号: String(at + 1),
          记事时间: timeIn(act.at),
          记事: minuteOf(act),
          经办人: act.actor === 'system' ? '系统' : act.actor,
        },
        tests: {},
        groups: {},
      })),
    },
  };
}

/** A ballot by its title, with the word for what it is where the title leaves it out. */
function named(title: string, vote: string): string {
  return title.endsWith(vote) ? title : title + vote;
}

/** Present only once somebody has signed in: a document that is printed before leaves it to be written in. */
function presentOf({ rounds, attendance }: DocumentFacts): string | null {
  const frozen = rounds.findLast(({ present }) => present !== null)?.present;
  const present = frozen ?? attendance.present;
  return present === 0 ? null : String(present);
}

function ruleFields({ ballot, candidates, attendance }: DocumentFacts) {
  if (ballot === null)
    return {
      候选数: candidates.length === 0 ? null : String(candidates.length),
      应选数: null,
      画票规定: null,
      限额规定: null,
      通过规定: null,
      同票规定: null,
      不足规定: null,
      法定人数规定: null,
      监票人规定: null,
      密钥规定: null,
      公开规定: null,
      法定人数: null,
    };
  const { settings } = ballot;
  const words = settingsRules(settings);
  return {
    候选数: String(candidates.length),
    应选数: String(settings.rules.seats),
    画票规定: markingRule(settings.rules, settings.secrecy),
    限额规定: limitRule(settings.rules, settings.secrecy),
    通过规定: passingRule(settings.rules),
    同票规定: words.tie,
    不足规定: words.shortage,
    法定人数规定: words.quorum,
    监票人规定: words.scrutineers,
    密钥规定: words.custody,
    公开规定: words.disclosure,
    法定人数: String(quorumNeeded(settings.quorum, attendance.allDeputies)),
  };
}

function delegations({ attendance, deputies }: DocumentFacts): ValuesOf<'delegation'>[] {
  return attendance.byDelegation.map(({ delegation, expected, present }) => {
    const own = deputies.filter((deputy) => deputy.delegation === delegation);
    return {
      fields: {
        代表团名称: delegation === '' ? '未编团代表' : delegation,
        本团人数: String(own.length),
        本团应到: String(expected),
        本团实到: present === 0 ? null : String(present),
      },
      tests: {},
      groups: { 代表: own.map(deputyValues) },
    };
  });
}

function deputyValues({ number, name, onLeave }: ListedDeputy, at: number): ValuesOf<'deputy'> {
  return {
    fields: {
      序号: String(at + 1),
      代表证号: number,
      代表姓名: name,
      备注: onLeave ? '请假' : '',
    },
    tests: { 请假: onLeave },
    groups: {},
  };
}
