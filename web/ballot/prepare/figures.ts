import { exhaustive } from '../../../shared/result.ts';
import { formatCount } from '../../platform/language-formats.ts';
import { prepareWords } from '../../words/ballot/prepare/index.ts';
import type { Preparation } from './preparation.ts';
import type { StepName } from './steps.ts';

/** The one figure that says how far a step has come; nothing while there is none. */
export function figureOf(name: StepName, preparation: Preparation): string | undefined {
  const words = prepareWords().figures;
  const { deputies, withoutCard, departments, list, view, scrutineers } = preparation;
  switch (name) {
    case 'roll':
      return deputies === null || deputies === 0 ? undefined : formatCount(deputies, 'people');
    case 'departments':
      return departments === 0 ? undefined : formatCount(departments, 'places');
    case 'candidates':
      return (list?.candidates.length ?? 0) === 0
        ? undefined
        : formatCount(list?.candidates.length ?? 0, 'projects');
    case 'ballot': {
      const seats = view?.ballot?.settings.rules.seats;
      return seats === undefined ? undefined : words.seats(seats);
    }
    case 'people':
      return scrutineers === null ? undefined : words.scrutineers(scrutineers);
    case 'cards':
      return withoutCard === null || deputies === null || deputies === 0
        ? undefined
        : words.cards(deputies - withoutCard, deputies);
    case 'body':
    case 'session':
    case 'open':
    case 'vote':
      return undefined;
    default:
      return exhaustive(name);
  }
}
