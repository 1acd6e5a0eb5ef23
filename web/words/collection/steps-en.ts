import type { Facts } from '../../../shared/result.ts';
import { declineReasons } from './decline-en.ts';
import { gates } from './gates-en.ts';
import type { Words } from './steps-zh.ts';

const DECLINED: Readonly<Record<string, string>> = declineReasons;
const GATES: Readonly<Record<string, string>> = gates;

const UNDONE: Readonly<Record<string, string>> = {
  merged: 'The merge',
  split: 'The separation',
};

const said = (fact: string | number | undefined, before = '', after = ''): string =>
  fact === undefined || fact === '' ? '' : `${before}${fact}${after}`;
const gate = (facts: Facts): string => GATES[String(facts['gate'])] ?? 'a gate';
const unit = (facts: Facts): string => said(facts['unit']) || 'the department';
const back = (facts: Facts): boolean => facts['back'] !== undefined;
const group = ({ title }: Facts, number: string | number | undefined): string =>
  [said(number), said(title, '“', '”')].filter((part) => part !== '').join(' ');

const kinds: Words['kinds'] = {
  received: ({ number }) => `Received${said(number, ', tracking number ')}`,
  joined: ({ number, joined }) =>
    `Received${said(number, ', tracking number ')}, handled together with ${said(joined) || 'others'}`,
  accepted: () => 'Reviewed and made public',
  withheld: () => 'Reviewed; its text is not public, it is handled all the same',
  merged: (facts) =>
    facts['into'] === undefined
      ? `Joined by ${said(facts['count']) || 'more'} proposals that ask for the same`
      : `Merged into ${group(facts, facts['into'])}, to be handled together`,
  split: (facts) =>
    `Taken out of ${group(facts, facts['from']) || 'its group'}, to be handled by itself`,
  undone: ({ of }) => `${UNDONE[String(of)] ?? 'The last step'} was a mistake and was undone`,
  'became-lead': () => 'To be handled again',
  'became-proposed': (facts) =>
    back(facts)
      ? 'Sent back for completion, still a proposed project'
      : 'Became a proposed project',
  'became-preliminary': (facts) =>
    back(facts)
      ? 'Taken off the candidates, still a preliminary candidate'
      : 'Became a preliminary candidate',
  'became-candidate': () => 'Became a candidate: the deputies will vote on it',
  'became-chosen': ({ votes }) => `Chosen by the deputies’ ballot${said(votes, ', votes for: ')}`,
  'became-reserve': () => 'Put into the reserve pool',
  'became-declined': ({ code }) => `Not taken${said(DECLINED[String(code)], ': ')}`,
  'became-suggestion': () => 'Handled on as a deputy’s suggestion',
  'appraisal-requested': (facts) =>
    `Sent to ${unit(facts)} for appraisal${said(facts['due'], ', due ')}`,
  'appraisal-submitted': (facts) => `Appraisal handed in by ${unit(facts)}`,
  'appraisal-returned': (facts) => `Appraisal sent back to ${unit(facts)} for completion`,
  'appraisal-accepted': (facts) => `Appraisal by ${unit(facts)} completed`,
  'gate-passed': (facts) => `Passed by ${gate(facts)}${said(facts['on'], ' on ')}`,
  'gate-struck': (facts) => `Struck off the list by ${gate(facts)}${said(facts['on'], ' on ')}`,
  'gate-returned': (facts) => `Returned for changes by ${gate(facts)}${said(facts['on'], ' on ')}`,
  'put-to-ballot': ({ session }) => `Put to the ballot${said(session, ' at ')}`,
  'not-chosen': ({ votes }) => `Not chosen by the deputies’ ballot${said(votes, ', votes for: ')}`,
  revived: ({ from, year }) =>
    from === undefined
      ? `Taken up again out of the reserve pool${said(year, ' for ')}`
      : `Here for the second time: ${from} of the reserve${said(year, ' of ')}`,
  note: () => 'Note',
};

export const en: Words = {
  kinds,
  title: 'What happened',
  empty: 'Nothing has happened yet.',
  reason: 'Reason',
};
