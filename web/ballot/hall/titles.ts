import type { HallView } from '../../../shared/ballot/round.ts';
import { exhaustive } from '../../../shared/result.ts';
import { formatDate } from '../../platform/language-formats.ts';
import { hallWords as words } from '../../words/ballot/hall/index.ts';
import { openLede, openTitle } from '../open/hall-words.ts';
import { roundTitle, standingWords } from '../round/titles.ts';
import { resultTitle } from './ResultScene.tsx';
import { sceneOn, type Screen } from './scene.ts';

/** The title of the picture now shown. */
export function hallTitle(view: HallView, screen: Screen): string {
  const { round } = view;
  const scene = sceneOn(view, screen);
  switch (scene) {
    case 'planned':
      return words().planned.title;
    case 'sign-in':
      return words().signIn.title;
    case 'prepared':
      return round === null ? '' : roundTitle(round);
    case 'void':
      return round === null ? '' : words().voided.title(roundTitle(round));
    case 'result':
      return resultTitle(view);
    case 'candidates':
      return words().candidates.title;
    case 'chosen-before':
      return words().before(view.electedBefore.length);
    case 'open-vote':
    case 'open-counted':
      return openTitle(round);
    case 'ready':
    case 'voting':
    case 'sealing':
    case 'sealed':
    case 'counted':
    case 'certified':
    case 'announced':
    case 'awaited':
      return words()[scene].title;
    default:
      return exhaustive(scene);
  }
}

/** The line under the title, or beside it where a list needs the room. */
export function hallLede(view: HallView, screen: Screen): string | undefined {
  const { round } = view;
  const scene = sceneOn(view, screen);
  switch (scene) {
    case 'planned':
      return words().planned.lede(formatDate(view.session.opensOn));
    case 'sign-in':
      return words().signIn.lede;
    case 'prepared':
      return round === null ? undefined : standingWords(null, round);
    case 'chosen-before':
      return words().chosenBefore.lede;
    case 'candidates':
      return round === null
        ? undefined
        : standingWords(round.number === 1 ? null : roundTitle(round), round);
    case 'voting':
      return round === null
        ? undefined
        : standingWords(round.number === 1 ? view.ballotTitle : roundTitle(round), round);
    case 'void':
      return words().voided.lede;
    case 'result':
      return undefined;
    case 'open-vote':
    case 'open-counted':
      return openLede(round);
    case 'ready':
    case 'sealing':
    case 'sealed':
    case 'counted':
    case 'certified':
    case 'announced':
    case 'awaited':
      return words()[scene].lede;
    default:
      return exhaustive(scene);
  }
}
