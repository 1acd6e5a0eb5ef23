import { isOpen } from '../../../shared/ballot/model.ts';
import type { ConsoleView } from '../../../shared/ballot/round.ts';
import { exhaustive } from '../../../shared/result.ts';
import { formatNumber } from '../../platform/language-formats.ts';
import { openWords } from '../../words/ballot/open/index.ts';
import type { Script } from '../console/script-model.ts';

/** What the chair reads in a vote that is not secret, at the steps that are its own. */
export function openScript(
  step: 'manner' | 'entry' | 'confirm',
  { round }: ConsoleView,
): Script | undefined {
  const words = openWords().script;
  if (round === null || !isOpen(round.secrecy)) return undefined;
  const { manner, secrecy, rules, figures, present } = round;
  switch (step) {
    case 'manner': {
      const [before, after] = words.beginBlank;
      return {
        now:
          manner === null
            ? [{ before, blank: words.fillIn, after }]
            : [words.begin(openWords().manners[secrecy], manner.reason)],
      };
    }
    case 'entry':
      if (secrecy === 'named') return { now: [words.named] };
      return { now: [rules.choice === 'tick' ? words.handsTick : words.hands] };
    case 'confirm':
      return {
        now: [
          words.confirm({
            present: formatNumber(present ?? 0),
            voting: formatNumber(figures.returned),
          }),
        ],
      };
    default:
      return exhaustive(step);
  }
}

/** How the chair begins the announcement of an open vote. */
export function openAnnouncement({ round }: ConsoleView): string | undefined {
  if (round === null || !isOpen(round.secrecy)) return undefined;
  return openWords().script.announce({
    all: formatNumber(round.allDeputies ?? 0),
    present: formatNumber(round.present ?? 0),
    voting: formatNumber(round.figures.returned),
    manner: openWords().manners[round.secrecy],
  });
}
