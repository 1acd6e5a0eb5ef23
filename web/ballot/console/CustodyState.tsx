import { For, Show, type JSX } from 'solid-js';
import type { RoundView } from '../../../shared/ballot/round.ts';
import { Person } from '../../design/Person.tsx';
import { custodyWords } from '../../words/ballot/custody/index.ts';
import { roundWords } from '../../words/ballot/round/index.ts';
import { custodianState } from '../round/custodian-state.ts';
import styles from './Console.module.css';

/** How far each scrutineer is with the keys in their hands; nothing when the server keeps the count key. */
export function CustodyState(props: { readonly round: RoundView }): JSX.Element {
  return (
    <Show when={props.round.custody}>
      {(custody) => (
        <section>
          <h2 class={styles['small']}>{custodyWords().title}</h2>
          <ul class={styles['confirmations']}>
            <For each={custody().custodians}>
              {(one) => (
                <li>
                  <Person
                    name={one.name}
                    role={one.chief ? roundWords().chief : roundWords().scrutineer}
                    state={custodianState(custody(), props.round, one)}
                  />
                </li>
              )}
            </For>
          </ul>
        </section>
      )}
    </Show>
  );
}
