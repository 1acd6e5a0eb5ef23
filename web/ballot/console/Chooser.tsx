import { Show, type JSX } from 'solid-js';
import { SelectField } from '../../design/SelectField.tsx';
import { consoleWords as words } from '../../words/ballot/console/index.ts';
import styles from './Console.module.css';
import type { Seat } from './place.ts';

/** Body and session, for somebody who has several. */
export function Chooser(props: { readonly seat: Seat }): JSX.Element {
  const sessions = () => {
    const answer = props.seat.sessions();
    return answer?.ok === true ? answer.value : [];
  };
  return (
    <Show when={props.seat.bodies().length > 1 || sessions().length > 1}>
      <div class={styles['chooser']} role="group" aria-label={words().choose.label}>
        <Show when={props.seat.bodies().length > 1}>
          <SelectField
            label={words().choose.body}
            value={props.seat.body()?.id ?? ''}
            options={props.seat.bodies().map(({ id, name }) => ({ value: id, label: name }))}
            onChoose={props.seat.chooseBody}
          />
        </Show>
        <Show when={sessions().length > 1}>
          <SelectField
            label={words().choose.session}
            value={props.seat.session()?.id ?? ''}
            options={sessions().map(({ id, title, state, rehearsal }) => ({
              value: id,
              label: words().choose.of(title, words().choose.states[state], rehearsal),
            }))}
            onChoose={props.seat.chooseSession}
          />
        </Show>
      </div>
    </Show>
  );
}
