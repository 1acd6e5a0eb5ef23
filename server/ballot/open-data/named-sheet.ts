import { MARKS, type Mark } from '../../../shared/ballot/model.ts';
import {
  choiceKind,
  textKind,
  wholeNumberKind,
  type SheetForm,
} from '../../platform/documents/sheets-columns.ts';
import type { AnnouncedVote } from './announced-vote.ts';
import { coded } from './figures.ts';

/** What one deputy gave for one project in a named vote. */
export interface NamedLine {
  readonly round: number;
  readonly delegation: string;
  readonly name: string;
  readonly candidate: string;
  readonly project: string;
  readonly mark: string;
  readonly markLabel: Mark;
}

const MARK_WORDS: Readonly<Record<Mark, { readonly zh: string; readonly en: string }>> = {
  for: { zh: '赞成', en: 'For' },
  against: { zh: '反对', en: 'Against' },
  abstain: { zh: '弃权', en: 'Abstain' },
};

const named = coded<NamedLine>();
export const NAMED_MARKS: SheetForm<NamedLine> = {
  blank: {
    round: 0,
    delegation: '',
    name: '',
    candidate: '',
    project: '',
    mark: '',
    markLabel: 'abstain',
  },
  columns: [
    named('round', '轮次', 'Round', wholeNumberKind),
    named('delegation', '代表团', 'Delegation', textKind),
    named('name', '姓名', 'Name', textKind),
    named('candidate', '项目代码', 'Project code', textKind),
    named('project', '项目名称', 'Project', textKind),
    named('mark', '表态代码', 'Mark code', textKind),
    named('markLabel', '表态', 'Mark', choiceKind(MARK_WORDS, MARKS)),
  ],
};

/** Every mark of the named votes of a ballot. */
export function namedLines(vote: AnnouncedVote): readonly NamedLine[] {
  return vote.rounds.flatMap(({ number, votes, candidates }) =>
    votes.map(({ delegation, name, candidate: code, mark }) => ({
      round: number,
      delegation,
      name,
      candidate: code,
      project: candidates.find((other) => other.code === code)?.name ?? '',
      mark,
      markLabel: mark,
    })),
  );
}
