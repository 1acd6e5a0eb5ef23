import { createSignal, onCleanup, type Accessor } from 'solid-js';
import { ask } from '../../platform/api.ts';
import { listenLive } from '../../platform/live.ts';
import { staffApi } from '../api.ts';
import { createAsked } from '../asked.ts';

/** The hall as every desk sees it: figures, and a count of the changes since the page was opened. */
export type Hall = ReturnType<typeof createHall>;

/** Listens to a session's attendance and asks for its figures whenever it has changed at any desk or phone. */
export function createHall(session: string) {
  const [changes, setChanges] = createSignal(0);
  const [line, setLine] = createSignal<'up' | 'down'>('up');
  const figures = createAsked(changes, () =>
    ask(staffApi.sessions[':session'].hall.$get({ param: { session } })),
  );
  onCleanup(
    listenLive([`attendance/${session}`], {
      onSignal: () => setChanges((count) => count + 1),
      onLine: setLine,
    }),
  );
  const shown: Accessor<'up' | 'down'> = line;
  return { figures, changes, line: shown, changed: () => setChanges((count) => count + 1) };
}
