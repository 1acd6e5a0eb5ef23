import type { RoundView } from '../../../shared/ballot/round.ts';
import { roundWords as words } from '../../words/ballot/round/index.ts';

/** 第一轮票决, 第二轮再次投票（重新举行）. */
export function roundTitle({
  number,
  kind,
  repeat,
}: Pick<RoundView, 'number' | 'kind' | 'repeat'>): string {
  return words().roundName(number, kind, repeat);
}

/** 民生实事项目票决，候选 12 项，应选 10 项，最多赞成 10 项. Raised hands know no such limit. */
export function standingWords(title: string | null, round: RoundView): string {
  const { candidates, rules, secrecy } = round;
  const parts = [
    ...(title === null ? [] : [title]),
    words().standing(candidates.length, rules.seats),
    ...(secrecy === 'show-of-hands' ? [] : [words().limit(rules.limit, rules.seats)]),
  ];
  return words().list(parts);
}
