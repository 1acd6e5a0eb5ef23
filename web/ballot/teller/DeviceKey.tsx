import { For, Show, type JSX } from 'solid-js';
import type { DeskView, Teller } from '../../../shared/ballot/desk/model.ts';
import { Button } from '../../design/Button.tsx';
import { Notice, type NoticeTone } from '../../design/Notice.tsx';
import { Panel } from '../../design/Panel.tsx';
import { Person } from '../../design/Person.tsx';
import { deskWords as words } from '../../words/ballot/desk/index.ts';
import type { DeskWork, KeyHere } from './desk-work.ts';
import styles from './Teller.module.css';

const TONES: Readonly<Record<KeyHere, NoticeTone>> = {
  looking: 'info',
  blocked: 'problem',
  none: 'caution',
  elsewhere: 'caution',
  waiting: 'info',
  'in-round': 'done',
};

/** This teller's key, and who else can sign. */
export function DeviceKey(props: {
  readonly desk: DeskWork;
  readonly view: DeskView;
}): JSX.Element {
  const here = (): KeyHere => props.desk.keyHere();
  return (
    <Panel title={words().device.title}>
      <div class={styles['stack']}>
        <Notice tone={TONES[here()]}>{words().device.states[here()]}</Notice>
        <Show when={here() === 'none' || here() === 'elsewhere'}>
          <Button
            kind={here() === 'none' ? 'primary' : 'secondary'}
            busy={props.desk.busy()}
            onPress={() => void props.desk.enrol()}
          >
            {here() === 'none' ? words().device.enrol : words().device.enrolAgain}
          </Button>
        </Show>
        <h3>{words().device.tellers}</h3>
        <p class={styles['quiet']}>{words().device.two}</p>
        <ul class={styles['people']}>
          <For each={props.view.tellers}>
            {(teller) => (
              <li>
                <Person
                  name={teller.name}
                  state={{
                    done: teller.key !== null,
                    words: words().device.tellerStates[stateOf(teller)],
                  }}
                />
              </li>
            )}
          </For>
        </ul>
      </div>
    </Panel>
  );
}

function stateOf({ key, inRound }: Teller): 'none' | 'waiting' | 'in-round' {
  if (key === null) return 'none';
  return inRound ? 'in-round' : 'waiting';
}
