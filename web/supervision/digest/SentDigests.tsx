import { For, Show, type JSX } from 'solid-js';
import type { DigestState, SentDigest } from '../../../shared/supervision/digest.ts';
import { staffApi } from '../../congress/api.ts';
import { createAsked } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { useSeat } from '../../congress/seat.tsx';
import { Icon, type IconName } from '../../design/Icon.tsx';
import { Panel } from '../../design/Panel.tsx';
import { ask } from '../../platform/api.ts';
import { formatDate, formatNumber } from '../../platform/language-formats.ts';
import { digestWords } from '../../words/supervision/digest/index.ts';
import styles from './Digest.module.css';

const SHAPES: Readonly<Record<DigestState, IconName>> = {
  waiting: 'clock',
  sending: 'clock',
  sent: 'check',
  empty: 'dash',
  refused: 'problem',
  unsure: 'problem',
  lapsed: 'problem',
};

/** Who of the body is told by mail, and what became of the last one, for its administrator. */
export default function SentDigests(): JSX.Element {
  const seat = useSeat();
  const words = (): ReturnType<typeof digestWords>['sent'] => digestWords().sent;
  const read = createAsked(
    () => seat.body().id,
    (body) => ask(staffApi.bodies[':body'].digests.$get({ param: { body } })),
  );
  return (
    <Panel title={words().title}>
      <Failed failure={read.failure()} onAgain={() => void read.again()} />
      <Show when={read.value()}>
        {(digests) => (
          <Show when={digests().setUp} fallback={<p>{words().notSetUp}</p>}>
            <ul class={styles['people']} role="list">
              <For each={digests().people} fallback={<li>{words().nobody}</li>}>
                {(one) => <Person one={one} />}
              </For>
            </ul>
          </Show>
        )}
      </Show>
    </Panel>
  );
}

function Person(props: { readonly one: SentDigest }): JSX.Element {
  const words = (): ReturnType<typeof digestWords>['sent'] => digestWords().sent;
  const failed = (): boolean => SHAPES[props.one.state] === 'problem' || props.one.why !== '';
  return (
    <li>
      <b>{props.one.name}</b>
      <span>{digestWords().rhythms[props.one.rhythm]}</span>
      <Show when={props.one.day !== ''} fallback={<small>{words().never}</small>}>
        <span>
          <span class={`${styles['state']} ${failed() ? styles['failed'] : ''}`}>
            <Icon name={SHAPES[props.one.state]} /> {words().states[props.one.state]}
          </span>{' '}
          <small>
            {words().of(formatDate(props.one.day))}
            <Show when={props.one.why !== ''}>
              {' '}
              {words().attempts(formatNumber(props.one.attempts), props.one.why)}
            </Show>
          </small>
        </span>
      </Show>
    </li>
  );
}
