import { For, Show, type JSX } from 'solid-js';
import { Named } from '../../congress/form/Named.tsx';
import { Button } from '../../design/Button.tsx';
import { Icon } from '../../design/Icon.tsx';
import { Panel } from '../../design/Panel.tsx';
import { prepareWords } from '../../words/ballot/prepare/index.ts';
import { figureOf } from './figures.ts';
import type { Preparation } from './preparation.ts';
import type { Step } from './steps.ts';
import styles from './Workbench.module.css';

interface NextPanelProps {
  readonly preparation: Preparation;
  readonly steps: readonly Step[];
  readonly next: Step | undefined;
}

/** The next thing to do, with the one primary action; below it what is done and what else is due. */
export function NextPanel(props: NextPanelProps): JSX.Element {
  const words = (): ReturnType<typeof prepareWords> => prepareWords();
  const others = (): readonly Step[] =>
    props.steps.filter(({ name, state }) => state !== 'blocked' && name !== props.next?.name);
  return (
    <Panel>
      <Show
        when={props.next}
        fallback={<p class={styles['nothing']}>{words().bench.nothingDue}</p>}
      >
        {(next) => (
          <div class={styles['next']}>
            <p class={styles['eyebrow']}>{words().bench.next}</p>
            <h2>{words().steps[next().name].act}</h2>
            <p>{words().steps[next().name].why}</p>
            <Show
              when={next().mine}
              fallback={<p class={styles['others']}>{words().bench.othersDo}</p>}
            >
              <Button kind="primary" size="large" href={next().href}>
                {words().steps[next().name].act}
              </Button>
            </Show>
          </div>
        )}
      </Show>
      <h3 class={styles['sub']}>{words().bench.all}</h3>
      <ul class={styles['list']} role="list">
        <For each={others()}>
          {(step) => (
            <li>
              <span class={`${styles['sign']} ${styles[step.state]}`}>
                <Icon name={step.state === 'done' ? 'check' : 'ring'} />
                {words().stepStates[step.state]}
              </span>
              <span class={styles['what']}>
                {words().steps[step.name].name}
                <small>{figureOf(step.name, props.preparation)}</small>
              </span>
              <Show when={step.mine}>
                <a href={step.href}>
                  <Named
                    act={step.state === 'done' ? words().bench.see : words().bench.go}
                    of={words().steps[step.name].name}
                  />
                </a>
              </Show>
            </li>
          )}
        </For>
      </ul>
    </Panel>
  );
}
