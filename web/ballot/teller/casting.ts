import { invalidByReason } from '../../../shared/ballot/desk/entry.ts';
import {
  checkReceipt,
  fillBallot,
  fillInvalid,
  unusedRequest,
} from '../../../shared/ballot/protocol/device.ts';
import { below } from '../../../shared/chance.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { browser } from '../../platform/chance.ts';
import { wire } from '../vote/wire.ts';
import { agreed } from './entries.ts';
import type { KnownRound } from './taking.ts';
import type { KeptEntry, KeptPaper } from './teller-vault.ts';

/**
 * Seals what the tellers agreed on, each sheet in a paper of the terminal. Which paper
 * a sheet gets is chance: neither the order of issue nor that of the pile. Throws when
 * there are more sheets than papers, which the page does not let begin.
 */
export async function sealSheets(
  { payload }: KnownRound,
  entry: KeptEntry,
  papers: readonly KeptPaper[],
): Promise<{ readonly sealed: readonly KeptPaper[]; readonly casting: KeptEntry }> {
  const sheets = agreed(entry);
  const free = papers.filter(({ paper }) => paper.state === 'issued');
  const sealed: KeptPaper[] = [];
  for (const sheet of sheets) {
    const [one] = free.splice(below(browser.chance, free.length), 1);
    if (one?.paper.state !== 'issued') throw new Error('more sheets than papers');
    const paper = await ('invalid' in sheet
      ? fillInvalid(one.paper, payload)
      : fillBallot(one.paper, payload, sheet.marks));
    sealed.push({ ...one, paper });
  }
  const casting: KeptEntry = {
    ...entry,
    stage: 'casting',
    first: [],
    second: [],
    settled: {},
    invalid: invalidByReason(payload.rules, payload.candidates.length, sheets),
  };
  return { sealed, casting };
}

/** Casts every sealed sheet that has no receipt yet: always the same bytes. */
export async function castAll(
  { id, payload, recordKeys }: KnownRound,
  papers: readonly KeptPaper[],
  keep: (paper: KeptPaper) => Promise<void>,
): Promise<Result<void>> {
  for (const kept of papers) {
    const { paper } = kept;
    if (paper.state !== 'filled') continue;
    const answer = await wire.cast(payload.box, id, paper.body);
    if (!answer.ok) return answer;
    const received = await checkReceipt(paper, answer.value.receipt, recordKeys);
    if (!received.ok) return received;
    await keep({ ...kept, paper: received.value });
  }
  return ok(undefined);
}

/** After sealing: returns the papers for which no sheet lay in the box. */
export async function returnAll(
  { id, payload }: KnownRound,
  papers: readonly KeptPaper[],
  keep: (paper: KeptPaper) => Promise<void>,
): Promise<void> {
  for (const kept of papers) {
    const { paper } = kept;
    if (paper.state !== 'issued') continue;
    const answer = await wire.returnUnused(payload.box, id, unusedRequest(paper));
    if (!answer.ok) continue;
    const { R, blinded, key, signature } = paper;
    await keep({ ...kept, paper: { state: 'returned', R, blinded, key, signature } });
  }
}
