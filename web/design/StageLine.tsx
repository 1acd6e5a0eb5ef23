import { For, Show, type JSX } from 'solid-js';
import { designWords } from '../words/design/index.ts';
import { Hidden } from './Hidden.tsx';
import { Icon } from './Icon.tsx';
import styles from './StageLine.module.css';

export type StageState = 'done' | 'now' | 'todo';

export interface Stage {
  readonly label: string;
  readonly state: StageState;
  /** A line under the name, usually dates. */
  readonly detail?: string;
  /** A second line, usually a count; bold while the stage runs. */
  readonly figure?: string;
}

interface StageLineProps {
  /** What the line is about, for screen readers. */
  readonly label: string;
  readonly stages: readonly Stage[];
  /** `plain`: dots and names. `cycle`: with dates and counts, upright on phones. `inline`: dot beside name, for headers and the hall. */
  readonly variant?: 'plain' | 'cycle' | 'inline';
  /** What stands beside the stage that runs, in place of “under way”; for `cycle`. */
  readonly running?: string;
}

/** The stages of something in order: which are done, which runs now, which come. */
export function StageLine(props: StageLineProps): JSX.Element {
  return (
    <ol class={`${styles['line']} ${styles[props.variant ?? 'plain']}`} aria-label={props.label}>
      <For each={props.stages}>
        {(stage) => (
          <li class={styles[stage.state]} aria-current={stage.state === 'now' ? 'step' : undefined}>
            <span class={styles['dot']}>
              <Show when={stage.state === 'done'}>
                <Icon name="check" class={styles['tick'] ?? ''} />
              </Show>
            </span>
            <span class={styles['words']}>
              <span class={styles['name']}>
                {stage.label}
                <Show
                  when={props.variant === 'cycle' && stage.state === 'now'}
                  fallback={<Hidden> ({designWords().stageStates[stage.state]})</Hidden>}
                >
                  <small>{props.running ?? designWords().stageStates.now}</small>
                </Show>
              </span>
              <Show when={stage.detail}>
                <span class={styles['detail']}>{stage.detail}</span>
              </Show>
              <Show when={stage.figure}>
                <span class={styles['figure']}>{stage.figure}</span>
              </Show>
            </span>
          </li>
        )}
      </For>
    </ol>
  );
}
