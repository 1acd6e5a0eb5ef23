import { For, type JSX } from 'solid-js';
import type { YearWork } from '../../../shared/screening/year-work.ts';
import { Panel } from '../../design/Panel.tsx';
import { StageLine } from '../../design/StageLine.tsx';
import { yearsWords } from '../../words/screening/years/index.ts';
import { stagesOf } from './stages.ts';
import styles from './Years.module.css';

/** The years in which the staff works, one line each: where it stands between collection and ballot. */
export function YearLines(props: { readonly years: readonly YearWork[] }): JSX.Element {
  return (
    <Panel>
      <ul class={styles['lines']} role="list" aria-label={yearsWords().lines}>
        <For each={props.years}>
          {(year) => (
            <li class={styles['line']}>
              <h2>
                {yearsWords().year(String(year.drive.year))}
                <small>{year.drive.title}</small>
              </h2>
              <StageLine
                variant="cycle"
                label={yearsWords().line(String(year.drive.year))}
                stages={stagesOf(year)}
              />
            </li>
          )}
        </For>
      </ul>
    </Panel>
  );
}
