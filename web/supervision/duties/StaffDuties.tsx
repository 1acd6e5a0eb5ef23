import { createEffect, createSignal, on, onCleanup, Show, type JSX } from 'solid-js';
import { staffApi } from '../../congress/api.ts';
import { createAsked } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { useSeat } from '../../congress/seat.tsx';
import { ask } from '../../platform/api.ts';
import { listenLive } from '../../platform/live.ts';
import { dutiesWords as words } from '../../words/supervision/duties/index.ts';
import { DutyList } from './DutyList.tsx';

/** What the staff have to do for the projects; nothing while the body has none. */
export default function StaffDuties(): JSX.Element {
  const seat = useSeat();
  const [changes, setChanges] = createSignal(0);
  const read = createAsked(
    () => (seat.may('read-delivery') ? { body: seat.body().id, changes: changes() } : undefined),
    ({ body }) => ask(staffApi.bodies[':body'].duties.$get({ param: { body } })),
  );
  createEffect(
    on(
      () => seat.body().id,
      (body) => {
        let greeted = false;
        onCleanup(
          listenLive([`delivery/${body}`], {
            onSignal: () => {
              // The first signal only says where the topic stands.
              if (greeted) setChanges((count) => count + 1);
              greeted = true;
            },
          }),
        );
      },
    ),
  );
  return (
    <>
      <Failed failure={read.failure()} title={words().notRead} onAgain={() => void read.again()} />
      <Show
        when={
          (read.value()?.mine.length ?? 0) + (read.value()?.waiting.length ?? 0) > 0
            ? read.value()
            : undefined
        }
      >
        {(duties) => <DutyList duties={duties()} title={words().staffTitle} />}
      </Show>
    </>
  );
}
