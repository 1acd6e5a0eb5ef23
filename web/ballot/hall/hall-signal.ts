import type { HallView } from '../../../shared/ballot/round.ts';
import type { LiveSignal } from '../../platform/live.ts';

/** The live topic that carries what the big screen of a session shows. */
export function hallTopic(session: string): string {
  return `hall/${session}`;
}

/** The state that a signal of the hall's topic carries; nothing for other topics and for a session that does not exist. */
export function hallIn(signal: LiveSignal): HallView | undefined {
  return signal.topic.startsWith('hall/') && isHall(signal.state) ? signal.state : undefined;
}

/** The server's own answer, whose form its tests hold against the description of the API: told apart, not checked again. */
function isHall(state: unknown): state is HallView {
  return (
    typeof state === 'object' &&
    state !== null &&
    'session' in state &&
    'attendance' in state &&
    'round' in state
  );
}
