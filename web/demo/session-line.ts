import type { HallView } from '../../shared/ballot/round.ts';
import type { DemoPart } from '../../shared/portal/demo.ts';
import { exhaustive } from '../../shared/result.ts';

/** What is done one after another in a session, and who does it. */
export const DEMO_STEPS = [
  { step: 'sign-in', part: 'deputy' },
  { step: 'quorum', part: 'chair' },
  { step: 'scrutineers', part: 'chair' },
  { step: 'ready', part: 'chair' },
  { step: 'open', part: 'chair' },
  { step: 'vote', part: 'deputy' },
  { step: 'count', part: 'chair' },
  { step: 'certify', part: 'scrutineer' },
  { step: 'announce', part: 'chair' },
  { step: 'look', part: 'public' },
] as const satisfies readonly { readonly step: string; readonly part: DemoPart }[];

export type DemoStep = (typeof DEMO_STEPS)[number]['step'];

/** Another round is due after a tie, a shortfall or a void round; the chair prepares it. */
export type DemoNext = DemoStep | 'next-round';

/** Where the session stands: the step that has to come now. */
export function nextStep({ quorum, round, result }: HallView): DemoNext {
  if (round === null) return quorum.met ? 'quorum' : 'sign-in';
  switch (round.state) {
    case 'draft':
      if (!quorum.met) return 'sign-in';
      if (round.quorumConfirmedAt === null) return 'quorum';
      return round.scrutineersPassedAt === null ? 'scrutineers' : 'ready';
    case 'ready':
      return 'open';
    case 'open':
      return 'vote';
    case 'sealed':
      return 'count';
    case 'counted':
      return 'certify';
    case 'certified':
      return 'announce';
    case 'announced':
      return result?.final === true ? 'look' : 'next-round';
    case 'void':
      return 'next-round';
    default:
      return exhaustive(round.state);
  }
}

/** Who plays this step. */
export function partOf(next: DemoNext): DemoPart {
  return DEMO_STEPS.find(({ step }) => step === next)?.part ?? 'chair';
}

/** Whether a step is done, is due, or comes later. A round to be held again begins before the vote. */
export function stateOf(step: DemoStep, next: DemoNext): 'done' | 'now' | 'todo' {
  const place = (of: DemoStep): number => DEMO_STEPS.findIndex((one) => one.step === of);
  const now = next === 'next-round' ? 'ready' : next;
  if (step === now) return 'now';
  return place(step) < place(now) ? 'done' : 'todo';
}
