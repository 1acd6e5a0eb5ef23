import { Show, type JSX } from 'solid-js';
import { Button } from '../design/Button.tsx';
import { Notice } from '../design/Notice.tsx';
import { SelectField } from '../design/SelectField.tsx';
import { formatDate } from '../platform/language-formats.ts';
import { congressWords } from '../words/congress/index.ts';
import type { CongressSession } from '../../shared/congress/model.ts';
import { useSeat } from './seat.tsx';

/** A page about one session: asks for another when there are several, and leads to planning one when there is none. */
export function WithSession(props: {
  readonly children: (session: CongressSession) => JSX.Element;
}): JSX.Element {
  const seat = useSeat();
  return (
    <Show
      when={seat.session()?.id}
      keyed
      fallback={
        <Show when={seat.sessions.value()}>
          <Notice
            tone="caution"
            title={congressWords().sessions.none}
            action={<Button href="/staff/body">{congressWords().sessions.plan}</Button>}
          >
            {congressWords().sessions.noneHelp}
          </Notice>
        </Show>
      }
    >
      {(id) => (
        <Show when={seat.sessions.value()?.find((session) => session.id === id)}>
          {(session) => props.children(session())}
        </Show>
      )}
    </Show>
  );
}

/** Which session the page is about; a list to choose from when there are several. */
export function SessionChoice(): JSX.Element {
  const seat = useSeat();
  const several = (): boolean => (seat.sessions.value()?.length ?? 0) > 1;
  return (
    <Show when={several() && seat.session()}>
      {(session) => (
        <SelectField
          label={congressWords().sessions.choose}
          value={session().id}
          options={(seat.sessions.value() ?? []).map((one) => ({
            value: one.id,
            label: sessionLabel(one),
          }))}
          onChoose={(id) => seat.chooseSession(id)}
        />
      )}
    </Show>
  );
}

/** Title, day and state of a session in one line. */
export function sessionLabel(session: CongressSession): string {
  const words = congressWords();
  return words.sessions.label(
    session.title,
    formatDate(session.opensOn),
    words.sessionStates[session.state],
    session.rehearsal,
  );
}
