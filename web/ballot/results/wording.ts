import { exhaustive } from '../../../shared/result.ts';
import { formatNumber } from '../../platform/language-formats.ts';
import { resultsWords as words } from '../../words/ballot/results/index.ts';
import { isMajority, type CountedRound, type Standing } from './standing.ts';

/** The named reason beside a bar, in a few characters. */
export function shortReason(standing: Standing, round: Pick<CountedRound, 'rules'>): string {
  const { reason } = standing;
  const said = words().shortReasons;
  switch (reason.code) {
    case 'elected':
      return '';
    case 'below-threshold':
      return isMajority(round) ? said.below : said.belowOther;
    case 'passed-rank-beyond-seats': {
      const rank = formatNumber(reason.facts.rank);
      return isMajority(round) ? said.beyond(rank) : said.beyondOther(rank);
    }
    case 'tied-at-last-seat':
      return said.tied(formatNumber(reason.facts.tied));
    case 'round-void':
      return said.void;
    default:
      return exhaustive(reason);
  }
}

/** The same as a sentence with its figures. */
export function fullReason(
  standing: Standing,
  round: CountedRound,
  tie: keyof ReturnType<typeof words>['ties'],
): string {
  const { reason, name } = standing;
  const said = words().why;
  switch (reason.code) {
    case 'elected':
      return '';
    case 'below-threshold': {
      const { for: votes, needed, base } = reason.facts;
      return said.below({
        name,
        votes: formatNumber(votes),
        base: words().bases[round.rules.threshold.base](formatNumber(base)),
        needed: formatNumber(needed),
        short: formatNumber(needed - votes),
      });
    }
    case 'passed-rank-beyond-seats': {
      const { for: votes, rank, seats } = reason.facts;
      const facts = {
        name,
        votes: formatNumber(votes),
        rank: formatNumber(rank),
        seats: formatNumber(seats),
      };
      return round.rules.threshold.fraction === 'none'
        ? said.beyondMost(facts)
        : said.beyond(facts);
    }
    case 'tied-at-last-seat': {
      const { for: votes, tied, left } = reason.facts;
      return said.tied({
        name,
        votes: formatNumber(votes),
        tied: formatNumber(tied),
        left: formatNumber(left),
        next: words().ties[tie],
      });
    }
    case 'round-void':
      return said.void;
    default:
      return exhaustive(reason);
  }
}
