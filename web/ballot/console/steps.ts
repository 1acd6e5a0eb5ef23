import { isOpen } from '../../../shared/ballot/model.ts';
import type { ConsoleView, RoundView } from '../../../shared/ballot/round.ts';
import { exhaustive } from '../../../shared/result.ts';
import type { Stage } from '../../design/StageLine.tsx';
import { formatNumber, formatTime } from '../../platform/language-formats.ts';
import { consoleWords as words } from '../../words/ballot/console/index.ts';

/** The order at the rostrum, one step at a time. */
export const STEPS = [
  'quorum',
  'scrutineers',
  'box',
  'issue',
  'vote',
  'seal',
  'count',
  'confirm',
  'announce',
] as const;

/** The order of a vote that is not secret: it has no papers and no box. */
export const OPEN_STEPS = [
  'quorum',
  'scrutineers',
  'manner',
  'entry',
  'confirm',
  'announce',
] as const;
export type Step = (typeof STEPS)[number] | (typeof OPEN_STEPS)[number];

/** The steps of this round, in order. */
export function stepsOf(round: RoundView | null): readonly Step[] {
  return round !== null && isOpen(round.secrecy) ? OPEN_STEPS : STEPS;
}

/**
 * The step that the rostrum is at. A sealed round stands at 封箱 until its
 * digits have been read out (`readOut`), then at 计票. A void round has no step.
 */
export function stepOf(round: RoundView | null, readOut: boolean): Step | undefined {
  if (round === null) return 'quorum';
  switch (round.state) {
    case 'draft':
      if (round.quorumConfirmedAt === null) return 'quorum';
      if (round.scrutineersPassedAt === null) return 'scrutineers';
      return isOpen(round.secrecy) ? 'manner' : 'box';
    case 'ready':
      return 'issue';
    case 'open':
      return isOpen(round.secrecy) ? 'entry' : 'vote';
    case 'sealed':
      return readOut ? 'count' : 'seal';
    case 'counted':
      return 'confirm';
    case 'certified':
    case 'announced':
      return 'announce';
    case 'void':
      return undefined;
    default:
      return exhaustive(round.state);
  }
}

/** The steps with what each has brought so far. */
export function stagesOf(view: ConsoleView, now: Step | undefined): readonly Stage[] {
  const steps = stepsOf(view.round);
  const at = now === undefined ? -1 : steps.indexOf(now);
  const over = view.round?.state === 'announced';
  return steps.map((step, index): Stage => {
    const detail = view.round === null ? undefined : detailOf(step, view.round);
    const label = words().steps[step];
    const done = over || index < at;
    const state = done ? 'done' : index === at ? 'now' : 'todo';
    return {
      label,
      state,
      ...(detail === undefined || state === 'todo' ? {} : { detail }),
    };
  });
}

function detailOf(step: Step, round: RoundView): string | undefined {
  const { reachedAt, figures, scrutineers, state } = round;
  const said = words().details;
  const at = (moment: string | null | undefined, say: (time: string) => string) =>
    moment === null || moment === undefined ? undefined : say(formatTime(moment));
  switch (step) {
    case 'quorum':
      return at(round.quorumConfirmedAt, said.quorum);
    case 'scrutineers':
      return at(round.scrutineersPassedAt, (time) =>
        said.scrutineers(time, formatNumber(scrutineers.length)),
      );
    case 'manner':
      return at(round.manner?.minutedAt, said.manner);
    case 'entry':
      return at(reachedAt.open, said.vote);
    case 'box':
      return at(reachedAt.ready, said.box);
    case 'issue':
      return at(reachedAt.open, (time) => said.issued(time, formatNumber(figures.issued)));
    case 'vote':
      return state === 'open'
        ? at(reachedAt.open, said.vote)
        : at(reachedAt.sealed, () => said.voted(formatNumber(figures.returned)));
    case 'seal':
      return at(reachedAt.sealed, said.seal);
    case 'count':
      return at(reachedAt.counted, said.count);
    case 'confirm':
      return at(reachedAt.counted, () =>
        said.confirm(
          formatNumber(scrutineers.filter((one) => one.confirmedAt !== null).length),
          formatNumber(scrutineers.length),
        ),
      );
    case 'announce':
      return at(reachedAt.announced, said.announce);
    default:
      return exhaustive(step);
  }
}
