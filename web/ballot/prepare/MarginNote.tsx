import { For, type JSX } from 'solid-js';
import { checkSettings } from '../../../shared/ballot/settings.ts';
import type { Failure } from '../../../shared/result.ts';
import { staffApi } from '../../congress/api.ts';
import { createAsked } from '../../congress/asked.ts';
import { useSeat } from '../../congress/seat.tsx';
import { Notice } from '../../design/Notice.tsx';
import { ask } from '../../platform/api.ts';
import { problemWords } from '../../platform/language-problems.ts';

const ABOUT_NUMBERS: readonly string[] = ['margin-under-20-percent', 'seats-more-than-candidates'];

/** What the number of candidates means against the seats of the ballot, once there is one. */
export function MarginNote(props: {
  readonly session: string;
  readonly candidates: number;
}): JSX.Element {
  const seat = useSeat();
  const read = createAsked(
    () => (seat.may('watch-session') ? props.session : undefined),
    (session) =>
      ask(
        staffApi.bodies[':body'].sessions[':session'].console.$get({
          param: { body: seat.body().id, session },
        }),
      ),
  );
  const notes = (): readonly Failure[] => {
    const ballot = read.value()?.ballot;
    if (ballot === undefined || ballot === null || props.candidates === 0) return [];
    const { faults, warnings } = checkSettings(seat.body().type, ballot.settings, props.candidates);
    return [...faults, ...warnings].filter(({ code }) => ABOUT_NUMBERS.includes(code));
  };
  return <For each={notes()}>{(note) => <Notice tone="caution">{problemWords(note)}</Notice>}</For>;
}
