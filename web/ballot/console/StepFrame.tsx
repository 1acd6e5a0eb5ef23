import { createEffect, on, onCleanup, onMount, Show, type JSX } from 'solid-js';
import { Hidden } from '../../design/Hidden.tsx';
import { consoleWords as words } from '../../words/ballot/console/index.ts';
import { ChairScript } from './ChairScript.tsx';
import type { Console } from './console-state.ts';
import styles from './Console.module.css';
import type { Script } from './script-model.ts';
import { stepsOf, type Step } from './steps.ts';
import { VoidRound } from './VoidRound.tsx';
import { Refused } from './Refused.tsx';

interface StepFrameProps {
  readonly console: Console;
  /** Absent for a round that is void. */
  readonly step: Step | undefined;
  readonly title?: string;
  /** Beside the title: ● 票箱开放中. */
  readonly status?: JSX.Element;
  readonly script?: Script;
  /** The one primary button. */
  readonly action: JSX.Element;
  /** Quieter ways beside it. */
  readonly beside?: JSX.Element;
  /** The one action is to void the round; the quiet way to it is left out. */
  readonly voids?: boolean;
  readonly children: JSX.Element;
}

/** One step: what it is about, what stands, what the chair reads, and the one thing to do. */
export function StepFrame(props: StepFrameProps): JSX.Element {
  let head: HTMLHeadingElement | undefined;
  let main: HTMLDivElement | undefined;
  const steps = (): readonly Step[] => stepsOf(props.console.view()?.round ?? null);
  const title = (): string =>
    props.title ?? (props.step === undefined ? '' : words().steps[props.step]);
  // The button that led here is gone; whoever pressed it goes on at the head of the new step.
  createEffect(
    on(title, () => {
      const { activeElement } = document;
      if (activeElement === null || activeElement === document.body)
        head?.focus({ preventScroll: true });
    }),
  );
  // Enter leads to the one action; pressing it is a second key, so nothing is done by mistake.
  const toAction = (event: KeyboardEvent): void => {
    const { activeElement } = document;
    const nowhere = activeElement === document.body || activeElement === head;
    if (event.key !== 'Enter' || event.repeat || !nowhere) return;
    event.preventDefault();
    main?.querySelector<HTMLElement>('button, a')?.focus();
  };
  onMount(() => document.addEventListener('keydown', toAction));
  onCleanup(() => document.removeEventListener('keydown', toAction));
  return (
    <section class={styles['step']} aria-labelledby="step-title">
      <div class={styles['body']}>
        <div>
          <Show when={props.step}>
            {(step) => (
              <p class={styles['eyebrow']}>
                {words().stepOf(steps().indexOf(step()) + 1, steps().length)}
              </p>
            )}
          </Show>
          <div class={styles['heading']}>
            <h1
              id="step-title"
              tabindex="-1"
              ref={(element) => {
                head = element;
              }}
            >
              {title()}
            </h1>
            {props.status}
          </div>
          <Hidden>
            <span role="status">{title()}</span>
          </Hidden>
        </div>
        {props.children}
        <Show when={props.script}>{(script) => <ChairScript script={script()} />}</Show>
        <Refused console={props.console} />
      </div>
      <div class={styles['act']}>
        <div
          class={styles['main']}
          ref={(element) => {
            main = element;
          }}
        >
          {props.action}
        </div>
        <div class={styles['beside']}>
          {props.beside}
          <Show when={props.voids !== true}>
            <VoidRound console={props.console} />
          </Show>
        </div>
      </div>
    </section>
  );
}
