import { For, Show, type JSX } from 'solid-js';
import { Icon } from '../../design/Icon.tsx';
import { Panel } from '../../design/Panel.tsx';
import { prepareWords } from '../../words/ballot/prepare/index.ts';
import { LIFTS, type Reason, type Step } from './steps.ts';
import styles from './Workbench.module.css';

/** What cannot be done yet, with the named reason and the way to lift it. */
export function WaitingPanel(props: { readonly steps: readonly Step[] }): JSX.Element {
  const words = (): ReturnType<typeof prepareWords> => prepareWords();
  const waiting = (): readonly Step[] => props.steps.filter(({ state }) => state === 'blocked');
  const lift = (reason: Reason): Step | undefined =>
    props.steps.find(({ name }) => name === LIFTS[reason.code]);
  return (
    <Panel
      title={words().bench.waiting}
      {...(waiting().length === 0 ? {} : { note: words().bench.waitingCount(waiting().length) })}
    >
      <ul class={styles['blocked']} role="list">
        <For
          each={waiting()}
          fallback={<li class={styles['nothing']}>{words().bench.nothingWaits}</li>}
        >
          {(step) => (
            <li>
              <b>{words().bench.cannot(words().steps[step.name].act)}</b>
              <Show when={step.reason}>
                {(reason) => (
                  <>
                    <p class={styles['reason']}>
                      <Icon name="lock" />
                      {words().reasons[reason().code]}
                    </p>
                    <Show when={lift(reason())}>
                      {(first) => (
                        <Show when={first().mine && first().state !== 'blocked'}>
                          <p class={styles['lift']}>
                            <a href={first().href}>{words().steps[first().name].act}</a>
                          </p>
                        </Show>
                      )}
                    </Show>
                  </>
                )}
              </Show>
            </li>
          )}
        </For>
      </ul>
    </Panel>
  );
}
