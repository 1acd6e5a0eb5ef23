import { isOpen } from '../../../shared/ballot/model.ts';
import type { HallView } from '../../../shared/ballot/round.ts';
import { exhaustive } from '../../../shared/result.ts';
import type { Stage } from '../../design/StageLine.tsx';
import { hallWords as words } from '../../words/ballot/hall/index.ts';

/** What is due at a moment; one picture each. */
type Due =
  | 'planned'
  | 'sign-in'
  | 'prepared'
  | 'ready'
  | 'voting'
  | 'open-vote'
  | 'open-counted'
  | 'sealing'
  | 'sealed'
  | 'counted'
  | 'certified'
  | 'result'
  | 'void';

/** The pictures of screens that show one thing throughout as well. */
export type Scene =
  | Due
  /** On a screen that shows only who stands. */
  | 'candidates'
  /** On a screen that shows only how far it is, once the result is out. */
  | 'announced'
  /** On a screen that shows only the result, before there is one. */
  | 'awaited'
  /** There, between two rounds: who was chosen before. */
  | 'chosen-before';

/** What a screen of a hall shows: whatever is due, or one thing throughout. */
export const SCREENS = ['auto', 'progress', 'candidates', 'result'] as const;
export type Screen = (typeof SCREENS)[number];

/** The screen that an address names by `?screen=`; a name that is none shows whatever is due. */
export function screenOf({ searchParams }: Pick<URL, 'searchParams'>): Screen {
  const named = searchParams.get('screen');
  return SCREENS.find((screen) => screen === named) ?? 'auto';
}

/** The address of another screen of the same hall. */
export function addressOf(address: string, screen: Screen): string {
  const other = new URL(address);
  if (screen === 'auto') other.searchParams.delete('screen');
  else other.searchParams.set('screen', screen);
  return other.pathname + other.search;
}

/** What the screen of a hall is about now. */
export function sceneOn(view: HallView, screen: Screen): Scene {
  const due = sceneOf(view);
  const { round } = view;
  switch (screen) {
    case 'auto':
      return due;
    case 'progress':
      if (due === 'result') return 'announced';
      return due === 'prepared' ? 'sign-in' : due;
    case 'candidates':
      return round === null || round.candidates.length === 0 || due === 'void' ? due : 'candidates';
    case 'result':
      if (due === 'result') return due;
      return view.electedBefore.length > 0 ? 'chosen-before' : 'awaited';
    default:
      return exhaustive(screen);
  }
}

/** The picture for the present state: sign-in until a round is ready, later rounds by their candidates. */
function sceneOf({ session, round }: HallView): Due {
  if (round === null) return session.state === 'planned' ? 'planned' : 'sign-in';
  if (isOpen(round.secrecy)) {
    if (round.state === 'open') return 'open-vote';
    if (round.state === 'counted' || round.state === 'certified') return 'open-counted';
  }
  switch (round.state) {
    case 'draft':
      if (session.state === 'planned') return 'planned';
      return round.number === 1 ? 'sign-in' : 'prepared';
    case 'ready':
      return 'ready';
    case 'open':
      return round.closing ? 'sealing' : 'voting';
    case 'sealed':
      return 'sealed';
    case 'counted':
      return 'counted';
    case 'certified':
      return 'certified';
    case 'announced':
      return 'result';
    case 'void':
      return 'void';
    default:
      return exhaustive(round.state);
  }
}

const STAGES = ['signIn', 'issue', 'vote', 'seal', 'count', 'announce'] as const;

/** The stage a scene belongs to; 6 when all are done. */
const STAGE_OF: Readonly<Record<Due, number>> = {
  planned: -1,
  'sign-in': 0,
  prepared: 1,
  ready: 1,
  voting: 2,
  'open-vote': 2,
  'open-counted': 4,
  sealing: 3,
  sealed: 3,
  counted: 4,
  certified: 5,
  result: 6,
  void: 1,
};

/** The stages in the header of every screen. */
export function stagesOf(view: HallView): readonly Stage[] {
  const now = STAGE_OF[sceneOf(view)];
  const open = isOpen(view.round?.secrecy ?? 'secret');
  return STAGES.flatMap((name, index): Stage[] => {
    // Without papers there is nothing to issue and no box to seal.
    if (open && (name === 'issue' || name === 'seal')) return [];
    const label = words().stages[open && name === 'vote' ? 'openVote' : name];
    if (index === now) return [{ label, state: 'now' }];
    return [{ label, state: index < now ? 'done' : 'todo' }];
  });
}
