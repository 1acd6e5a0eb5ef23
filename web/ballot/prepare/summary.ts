import type { BallotSettings } from '../../../shared/ballot/model.ts';
import { isEqualNumber, leastReaching } from '../../../shared/ballot/threshold.ts';
import { formatNumber } from '../../platform/language-formats.ts';
import { prepareWords } from '../../words/ballot/prepare/index.ts';

/**
 * The rules in one sentence: "12 选 10，赞成满 126 票通过（全体代表 250 人）". The number of
 * votes is only known beforehand where the base is all deputies.
 */
export function summaryOf(
  settings: BallotSettings,
  candidates: number,
  allDeputies: number,
): string {
  const words = prepareWords().summary;
  const { seats, threshold } = settings.rules;
  const choice = isEqualNumber(seats, candidates)
    ? words.equal(formatNumber(candidates))
    : words.choice(formatNumber(candidates), formatNumber(Math.max(seats, 0)));
  if (threshold.fraction === 'none') return words.sentence(choice, words.anyVote);
  if (threshold.base !== 'all-deputies' || allDeputies === 0)
    return words.sentence(
      choice,
      words.part(
        prepareWords().fractions[threshold.fraction],
        prepareWords().bases[threshold.base],
      ),
    );
  const least = leastReaching(threshold.fraction, allDeputies);
  return words.sentence(choice, words.votes(formatNumber(least), formatNumber(allDeputies)));
}
