import { isOpen } from '../../../shared/ballot/model.ts';
import type { RoundView } from '../../../shared/ballot/round.ts';
import { openWords } from '../../words/ballot/open/index.ts';
import { standingWords } from '../round/titles.ts';

/** What the big screen says of an open vote until it is announced. */
export function openTitle(round: RoundView | null): string {
  if (round === null || !isOpen(round.secrecy)) return '';
  const words = openWords().hall;
  if (round.state === 'open') return words[round.secrecy];
  return round.state === 'certified' ? words.certified : words.counted;
}

/** What stands below it; never a vote. */
export function openLede(round: RoundView | null): string {
  if (round === null) return '';
  const words = openWords().hall;
  if (round.state === 'open') return words.lede(standingWords(null, round));
  return round.state === 'certified' ? words.certifiedLede : words.countedLede;
}
