import { Show, type JSX } from 'solid-js';
import { Panel } from '../../design/Panel.tsx';
import { StageLine, type Stage } from '../../design/StageLine.tsx';
import { formatDate } from '../../platform/language-formats.ts';
import { congressWords } from '../../words/congress/index.ts';
import { prepareWords } from '../../words/ballot/prepare/index.ts';
import { figureOf } from './figures.ts';
import type { Preparation } from './preparation.ts';
import { nextStep, type Step } from './steps.ts';
import styles from './Workbench.module.css';

interface CycleProps {
  readonly preparation: Preparation;
  readonly steps: readonly Step[];
}

/** One lane for each year that the staff works in: its session, and the steps towards the vote. */
export function Cycle(props: CycleProps): JSX.Element {
  const words = (): ReturnType<typeof prepareWords>['bench'] => prepareWords().bench;
  const stages = (): readonly Stage[] => {
    const next = nextStep(props.steps);
    return props.steps.map((step): Stage => {
      const figure = figureOf(step.name, props.preparation);
      return {
        label: prepareWords().steps[step.name].name,
        state: step.state === 'done' ? 'done' : step.name === next?.name ? 'now' : 'todo',
        ...(figure === undefined ? {} : { detail: figure }),
        ...(step.state === 'done' || step.name === next?.name
          ? {}
          : { figure: prepareWords().stepStates[step.state] }),
      };
    });
  };
  const year = (): string => {
    const { session } = props.preparation;
    return session === undefined ? words().noYear : words().year(session.opensOn.slice(0, 4));
  };
  return (
    <Panel>
      <section class={styles['lane']} aria-label={words().cycle}>
        <h2 class={styles['year']}>
          {year()}
          <Show when={props.preparation.session} fallback={<small>{words().noSession}</small>}>
            {(session) => (
              <>
                <small>{formatDate(session().opensOn)}</small>
                <small>
                  {congressWords().sessionStates[session().state]}
                  <Show when={session().rehearsal}>{words().rehearsal}</Show>
                </small>
              </>
            )}
          </Show>
        </h2>
        <StageLine
          variant="cycle"
          label={words().cycle}
          stages={stages()}
          {...(props.preparation.session?.state === 'sitting' ? {} : { running: words().next })}
        />
      </section>
    </Panel>
  );
}
