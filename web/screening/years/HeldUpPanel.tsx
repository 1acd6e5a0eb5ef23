import { For, Show, type JSX } from 'solid-js';
import type { AppraisalsMissing } from '../../../shared/screening/year-work.ts';
import { Icon } from '../../design/Icon.tsx';
import { Panel } from '../../design/Panel.tsx';
import { formatNumber } from '../../platform/language-formats.ts';
import { yearsWords } from '../../words/screening/years/index.ts';
import styles from './Years.module.css';

/** How many proposed projects wait for somebody else. */
export function heldUp({ waiting, unasked }: AppraisalsMissing): number {
  return waiting.reduce((sum, { count }) => sum + count, 0) + unasked;
}

/** What cannot go on because others have not answered, and on whom it waits. */
export function HeldUpPanel(props: { readonly appraisals: AppraisalsMissing }): JSX.Element {
  const words = (): ReturnType<typeof yearsWords>['heldUp'] => yearsWords().heldUp;
  return (
    <Panel title={words().title}>
      <div class={styles['held']}>
        <b>{words().what}</b>
        <p class={styles['reason']}>
          <Icon name="lock" />
          {words().reason(formatNumber(heldUp(props.appraisals)))}
        </p>
        <ul role="list">
          <For each={props.appraisals.waiting}>
            {({ unit, count, days }) => (
              <li>{words().waiting(unit, formatNumber(count), formatNumber(days))}</li>
            )}
          </For>
          <Show when={props.appraisals.unasked > 0}>
            <li>{words().unasked(formatNumber(props.appraisals.unasked))}</li>
          </Show>
        </ul>
        <a
          href={
            props.appraisals.waiting.length > 0
              ? '/staff/screening/appraisals'
              : '/staff/screening?state=proposed'
          }
        >
          {props.appraisals.waiting.length > 0 ? words().go : words().ask}
        </a>
      </div>
    </Panel>
  );
}
