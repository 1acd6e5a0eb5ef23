import type { HallView } from '../../../shared/ballot/round.ts';
import { exhaustive } from '../../../shared/result.ts';
import type { Stage } from '../../design/StageLine.tsx';
import { hallWords as words } from '../../words/ballot/hall/index.ts';

/** What the big screen is about at a moment; one picture each. */
export type Scene =
  | 'planned'
  | 'sign-in'
  | 'prepared'
  | 'ready'
  | 'voting'
  | 'sealing'
  | 'sealed'
  | 'counted'
  | 'certified'
  | 'result'
  | 'void';

/** The picture for the present state: sign-in until a round is ready, later rounds by their candidates. */
export function sceneOf({ session, round }: HallView): Scene {
  if (round === null) return session.state === 'planned' ? 'planned' : 'sign-in';
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
const STAGE_OF: Readonly<Record<Scene, number>> = {
  planned: -1,
  'sign-in': 0,
  prepared: 1,
  ready: 1,
  voting: 2,
  sealing: 3,
  sealed: 3,
  counted: 4,
  certified: 5,
  result: 6,
  void: 1,
};

/** The six stages in the header of the screen. */
export function stagesOf(scene: Scene): readonly Stage[] {
  const now = STAGE_OF[scene];
  return STAGES.map((name, index) => {
    const label = words().stages[name];
    if (index === now) return { label, state: 'now' };
    return { label, state: index < now ? 'done' : 'todo' };
  });
}
