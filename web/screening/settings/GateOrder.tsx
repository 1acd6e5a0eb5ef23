import { For, Show, type JSX } from 'solid-js';
import { gatesOffered } from '../../../shared/screening/checklist.ts';
import type { Gate } from '../../../shared/screening/model.ts';
import { IconButton } from '../../congress/form/IconButton.tsx';
import { Named } from '../../congress/form/Named.tsx';
import { moved } from '../../congress/form/order.ts';
import { Button } from '../../design/Button.tsx';
import { Panel } from '../../design/Panel.tsx';
import { settingsWords } from '../../words/screening/settings/index.ts';
import styles from './Settings.module.css';

/** The gates of a body in the order in which they decide, and those it does without. */
export function GateOrder(props: {
  readonly gates: readonly Gate[];
  readonly mayWrite: boolean;
  readonly onChange: (gates: readonly Gate[]) => void;
}): JSX.Element {
  const words = (): ReturnType<typeof settingsWords> => settingsWords();
  const others = (): readonly Gate[] => gatesOffered(props.gates).slice(props.gates.length);
  return (
    <Panel title={words().gateTitle}>
      <p class={styles['lede']}>{words().gateLede}</p>
      <ol class={styles['gates']} role="list" aria-label={words().gateList}>
        <For each={props.gates} fallback={<li class={styles['none']}>{words().gateNone}</li>}>
          {(gate, at) => (
            <li>
              <span class={styles['position']}>{at() + 1}</span>
              <b>{words().gates[gate]}</b>
              <Show when={props.mayWrite}>
                <span class={styles['tools']}>
                  <IconButton
                    icon="up"
                    label={words().gateUp(words().gates[gate])}
                    {...(at() === 0 ? { blocked: words().gateFirst } : {})}
                    onPress={() => props.onChange(moved(props.gates, at(), -1))}
                  />
                  <IconButton
                    icon="down"
                    label={words().gateDown(words().gates[gate])}
                    {...(at() === props.gates.length - 1 ? { blocked: words().gateLast } : {})}
                    onPress={() => props.onChange(moved(props.gates, at(), 1))}
                  />
                  <IconButton
                    icon="cross"
                    label={words().gateRemove(words().gates[gate])}
                    onPress={() => props.onChange(props.gates.filter((other) => other !== gate))}
                  />
                </span>
              </Show>
            </li>
          )}
        </For>
      </ol>
      <Show when={props.mayWrite && others().length > 0}>
        <h3 class={styles['heading']}>{words().gateOthers}</h3>
        <ul class={styles['gates']} role="list">
          <For each={others()}>
            {(gate) => (
              <li class={styles['other']}>
                <span>{words().gates[gate]}</span>
                <span class={styles['tools']}>
                  <Button
                    kind="quiet"
                    icon="plus"
                    onPress={() => props.onChange([...props.gates, gate])}
                  >
                    <Named act={words().gateAdd} of={words().gates[gate]} />
                  </Button>
                </span>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </Panel>
  );
}
