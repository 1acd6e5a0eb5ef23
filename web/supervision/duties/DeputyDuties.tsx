import { createEffect, on, Show, type JSX } from 'solid-js';
import { createAsked } from '../../congress/asked.ts';
import { ask, createApi } from '../../platform/api.ts';
import { dutiesWords as words } from '../../words/supervision/duties/index.ts';
import { useSupervision } from '../deputy/supervision-desk.tsx';
import { DutyList } from './DutyList.tsx';

const api = createApi('deputy');

/** What a deputy has to do for the own projects; without network the projects below say what is due. */
export function DeputyDuties(): JSX.Element {
  const desk = useSupervision();
  const read = createAsked(
    () => 'now',
    () => ask(api.deputy.duties.$get()),
  );
  // What was sent or came back into reach changes what is due.
  createEffect(on(desk.held, () => void read.again(), { defer: true }));
  return (
    <Show
      when={
        (read.value()?.mine.length ?? 0) + (read.value()?.waiting.length ?? 0) > 0
          ? read.value()
          : undefined
      }
    >
      {(duties) => (
        <DutyList
          duties={duties()}
          title={words().title}
          action={<a href="/deputy/account">{words().mails}</a>}
        />
      )}
    </Show>
  );
}
