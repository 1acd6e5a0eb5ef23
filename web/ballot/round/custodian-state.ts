import type { Custodian, CustodyView } from '../../../shared/ballot/custody.ts';
import type { RoundView } from '../../../shared/ballot/round.ts';
import { custodyWords as words } from '../../words/ballot/custody/index.ts';

/** How far one scrutineer is, for the panel and the console. */
export function custodianState(
  custody: CustodyView,
  round: Pick<RoundView, 'state'>,
  one: Custodian,
): { readonly done: boolean; readonly words: string } {
  const { states } = words();
  const said = (done: boolean, text: string) => ({ done, words: text });
  if (custody.countBegunAt !== null) {
    if (one.reading === 'agrees') return said(true, states.agrees);
    if (one.reading === 'differs') return said(false, states.differs);
    return one.shareReleased ? said(false, states.released) : said(false, states.notCounted);
  }
  if (one.keys === null) return said(false, states.noKeys);
  if (round.state !== 'draft') return said(true, one.holder ? states.holds : states.ready);
  if (!custody.dealt) return said(true, states.enrolled);
  if (!one.holder) return said(true, states.ready);
  return one.shareKept ? said(true, states.kept) : said(false, states.notKept);
}
