import type { CandidateResult } from '../model.ts';
import { figuresOf, reasonFor } from '../outcome.ts';
import type { RoundTally, RoundView } from '../round.ts';
import type { DocumentFacts } from './facts.ts';
import type { ValuesOf } from './scopes.ts';

/** The name of a candidate as it stands on the paper of a round. */
export function nameOf({ candidates }: RoundView, code: string): string {
  return candidates.find((one) => one.code === code)?.name ?? code;
}

/** A candidate's line of the result. */
export interface Counted {
  readonly result: CandidateResult;
  readonly name: string;
  readonly outcome: string;
}

/** By votes; equal ones in the order of the paper. */
export function inOrder(tally: RoundTally, round: RoundView): readonly Counted[] {
  const figures = figuresOf(round, tally);
  const words = {
    elected: '入选',
    'below-threshold': round.rules.threshold.fraction === '>1/2' ? '未过半数' : '票数不足',
    'passed-rank-beyond-seats': '未入选',
    'tied-at-last-seat': '得票相等',
    'round-void': '本轮无效',
  };
  return tally.results
    .map((result) => ({
      result,
      name: nameOf(round, result.candidate),
      outcome: words[reasonFor(result, tally, round.rules, figures).code],
    }))
    .toSorted((one, other) => one.result.rank - other.result.rank);
}

/** What stands for the names of a line of the result. */
export function resultValues({ result, name, outcome }: Counted, at: number): ValuesOf<'result'> {
  return {
    fields: {
      序号: String(at + 1),
      名次: String(result.rank),
      项目编号: result.candidate,
      项目名称: name,
      赞成票: String(result.for),
      反对票: String(result.against),
      弃权票: String(result.abstain),
      结果: outcome,
    },
    tests: {},
    groups: {},
  };
}

/**
 * The chosen in the order in which they were chosen: round by round, by votes;
 * last those that a lot or the presidium gave the seat.
 */
export function chosenOf(
  { candidates, settlements }: Pick<DocumentFacts, 'candidates' | 'settlements'>,
  announced: readonly RoundView[],
): readonly ValuesOf<'chosen'>[] {
  const results = announced.flatMap((round) =>
    round.tally === null ? [] : inOrder(round.tally, round),
  );
  const byVotes = results
    .filter(({ result }) => result.elected)
    .map(({ result, name }) => ({ code: result.candidate, name, votes: result.for, way: '' }));
  const settled = settlements.flatMap(({ way, elected }) =>
    elected.map((code) => {
      const last = results.findLast(({ result }) => result.candidate === code);
      return {
        code,
        name: last?.name ?? code,
        votes: last?.result.for ?? 0,
        way: way === 'lot' ? '（得票相等，抽签决定）' : '（得票相等，会议主席团决定）',
      };
    }),
  );
  return [...byVotes, ...settled].map(({ code, name, votes, way }, at) => ({
    fields: {
      序号: String(at + 1),
      项目编号: code,
      项目名称: name,
      责任单位: candidates.find((one) => one.code === code)?.department ?? '',
      赞成票: String(votes),
      入选方式: way,
    },
    tests: { 票数决定: way === '' },
    groups: {},
  }));
}
