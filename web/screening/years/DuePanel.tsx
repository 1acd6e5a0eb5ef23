import { For, Show, type JSX } from 'solid-js';
import type { DueCode, DueItem } from '../../../shared/screening/year-work.ts';
import { Panel } from '../../design/Panel.tsx';
import { formatDate, formatNumber } from '../../platform/language-formats.ts';
import { yearsWords } from '../../words/screening/years/index.ts';
import styles from './Years.module.css';

/** Where each is done. */
export const DUE_PLACES: Readonly<Record<DueCode, string>> = {
  review: '/staff/collection/review',
  'appraisals-late': '/staff/screening/appraisals?due=overdue',
  'appraisals-check': '/staff/screening/appraisals?state=submitted',
  questions: '/staff/screening/pre-review',
  screen: '/staff/screening',
  gate: '/staff/screening/gates',
  ballot: '/staff/candidates',
};

/** What waits for the staff in collection and screening, what is late first. */
export function DuePanel(props: { readonly due: readonly DueItem[] }): JSX.Element {
  const words = (): ReturnType<typeof yearsWords>['due'] => yearsWords().due;
  const since = ({ code, since: day }: DueItem): string =>
    code === 'appraisals-late' ? words().late(formatDate(day)) : words().since(formatDate(day));
  return (
    <Panel title={words().title}>
      <ul class={styles['due']} role="list">
        <For each={props.due} fallback={<li class={styles['nothing']}>{words().nothing}</li>}>
          {(item) => (
            <li>
              <span class={styles['what']}>
                {words().what[item.code](formatNumber(item.count))}
                <Show when={item.since !== ''}>
                  <small>{since(item)}</small>
                </Show>
              </span>
              <a href={DUE_PLACES[item.code]}>{words().go[item.code]}</a>
            </li>
          )}
        </For>
      </ul>
    </Panel>
  );
}
