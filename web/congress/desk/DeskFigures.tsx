import { For, Show, type JSX } from 'solid-js';
import { Fact, Facts } from '../../design/Facts.tsx';
import { Gauge } from '../../design/Gauge.tsx';
import { Icon } from '../../design/Icon.tsx';
import { Panel } from '../../design/Panel.tsx';
import { formatNumber } from '../../platform/language-formats.ts';
import { congressWords } from '../../words/congress/index.ts';
import { Failed } from '../form/Failed.tsx';
import type { Hall } from './hall.ts';
import styles from './DeskPage.module.css';

/** 代表总数, 应到, 实到 and the quorum, as they change at every desk and phone. */
export function DeskFigures(props: { readonly hall: Hall }): JSX.Element {
  const words = (): ReturnType<typeof congressWords>['desk'] => congressWords().desk;
  return (
    <Panel title={words().figures}>
      <Failed
        failure={props.hall.figures.failure()}
        title={words().figuresOld}
        onAgain={() => void props.hall.figures.again()}
      />
      <Show when={props.hall.figures.value()}>
        {(view) => (
          <div class={styles['figures']}>
            <Facts variant="console" label={words().figures}>
              <Fact
                label={words().all}
                value={formatNumber(view().attendance.allDeputies)}
                unit={words().people}
              />
              <Fact
                label={words().expected}
                value={formatNumber(view().attendance.expected)}
                unit={words().people}
              />
              <Fact
                label={words().present}
                value={formatNumber(view().attendance.present)}
                unit={words().people}
              />
            </Facts>
            <Gauge
              label={words().gauge(
                view().attendance.present,
                view().quorum.needed,
                view().attendance.allDeputies,
              )}
              value={view().attendance.present}
              total={view().attendance.allDeputies}
              mark={view().quorum.needed}
            />
            <p class={styles['quorum']} role="status">
              <Icon name={view().quorum.met ? 'done' : 'lock'} />
              {view().quorum.met
                ? words().quorumMet(view().quorum.needed)
                : words().quorumMissing(
                    view().quorum.needed - view().attendance.present,
                    view().quorum.needed,
                  )}
            </p>
            <ul class={styles['delegations']} role="list" aria-label={words().byDelegation}>
              <For each={view().attendance.byDelegation}>
                {(one) => (
                  <li>
                    <span>{one.delegation === '' ? words().noDelegation : one.delegation}</span>
                    <b>
                      {formatNumber(one.present)} / {formatNumber(one.expected)}
                    </b>
                  </li>
                )}
              </For>
            </ul>
          </div>
        )}
      </Show>
    </Panel>
  );
}
