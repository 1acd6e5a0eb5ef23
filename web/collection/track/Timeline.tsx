import { For, Show, type JSX } from 'solid-js';
import type { Step } from '../../../shared/collection/model.ts';
import { formatDay } from '../../platform/language-formats.ts';
import { stepWords } from '../../words/collection/steps.ts';
import { trackWords as words } from '../../words/collection/track/index.ts';
import { stepSaid } from '../step-said.ts';
import styles from './Timeline.module.css';

/** What has happened to a proposal, step by step, each with its day and its reason. */
export function Timeline(props: { readonly steps: readonly Step[] }): JSX.Element {
  return (
    <ol class={styles['line']}>
      <For each={props.steps}>
        {(step) => (
          <li>
            <span class={styles['glyph']} aria-hidden="true">
              {words().glyphs[step.kind]}
            </span>
            <div class={styles['step']}>
              <p>
                <b>{stepSaid(step)}</b> <time datetime={step.at}>{formatDay(step.at)}</time>
              </p>
              <Show when={step.reason}>
                <p class={styles['reason']}>
                  <span>{stepWords().reason}</span> {step.reason}
                </p>
              </Show>
            </div>
          </li>
        )}
      </For>
    </ol>
  );
}
