import { For, Show, type JSX } from 'solid-js';
import type { AppraisalLine } from '../../../shared/screening/lead-model.ts';
import type { AppraisalState } from '../../../shared/screening/model.ts';
import { Icon, type IconName } from '../../design/Icon.tsx';
import { formatDate } from '../../platform/language-formats.ts';
import { leadWords } from '../../words/screening/leads/index.ts';
import styles from './LeadPanel.module.css';

const ICONS: Readonly<Record<AppraisalState, IconName>> = {
  requested: 'clock',
  submitted: 'behind',
  returned: 'back',
  accepted: 'check',
  withdrawn: 'cross',
};

/** How the appraisals of a lead stand, in short. */
export function LeadAppraisalLines(props: {
  readonly appraisals: readonly AppraisalLine[];
}): JSX.Element {
  const words = (): ReturnType<typeof leadWords>['appraisals'] => leadWords().appraisals;
  return (
    <Show
      when={props.appraisals.length > 0}
      fallback={<p class={styles['quiet']}>{words().none}</p>}
    >
      <ul class={styles['lines']} role="list">
        <For each={props.appraisals}>
          {(line) => (
            <li class={styles[line.state]}>
              <Icon name={ICONS[line.state]} />
              <span>{line.unitName}</span>
              <small>
                {words().states[line.state]}
                <Show when={line.state === 'requested' || line.state === 'returned'}>
                  {leadWords().sources.comma}
                  {words().due(formatDate(line.dueOn))}
                </Show>
              </small>
            </li>
          )}
        </For>
      </ul>
    </Show>
  );
}
