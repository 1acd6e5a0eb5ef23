import { For, Show, type JSX } from 'solid-js';
import { designWords } from '../words/design/index.ts';
import { Hidden } from './Hidden.tsx';
import { Icon } from './Icon.tsx';
import type { Stage } from './StageLine.tsx';
import styles from './Steps.module.css';

interface StepsProps {
  readonly title: string;
  /** `detail` is the line under a step: when, with what figure. */
  readonly steps: readonly Stage[];
}

/** The order at the rostrum, step by step, numbered; the current one marked. */
export function Steps(props: StepsProps): JSX.Element {
  return (
    <nav class={styles['steps']} aria-label={props.title}>
      <h2>{props.title}</h2>
      <ol>
        <For each={props.steps}>
          {(step, index) => (
            <li class={styles[step.state]} aria-current={step.state === 'now' ? 'step' : undefined}>
              <span class={styles['sign']}>
                <Show when={step.state === 'done'} fallback={index() + 1}>
                  <Icon name="check" />
                </Show>
              </span>
              <div>
                <span class={styles['name']}>{step.label}</span>
                <Hidden> ({designWords().stageStates[step.state]})</Hidden>
                <Show when={step.detail}>
                  <small>{step.detail}</small>
                </Show>
              </div>
            </li>
          )}
        </For>
      </ol>
    </nav>
  );
}
