import { For, Show, type JSX } from 'solid-js';
import { APPRAISAL_ASPECTS } from '../../../shared/screening/model.ts';
import type { Conclusion } from '../../../shared/screening/pre-review.ts';
import { Icon } from '../../design/Icon.tsx';
import { formatDay } from '../../platform/language-formats.ts';
import { appraisalWords } from '../../words/screening/appraisals/index.ts';
import { deputyWords as words } from '../../words/screening/deputy/index.ts';
import { conclusionOf, VERDICT_ICONS } from '../appraisals/verdicts.ts';
import styles from './Voices.module.css';

/** What the departments that were asked have concluded, each with its conditions and risks. */
export function Conclusions(props: { readonly said: readonly Conclusion[] }): JSX.Element {
  return (
    <For each={props.said} fallback={<p>{words().notAppraised}</p>}>
      {(one) => (
        <div class={styles['conclusion']}>
          <h3>
            <span>{one.unit}</span>
            <span class={styles[conclusionOf(one)]}>
              <Icon name={VERDICT_ICONS[conclusionOf(one)]} />{' '}
              {appraisalWords().conclusions[conclusionOf(one)]}
            </span>
            <Show when={one.at}>{(at) => <small>{formatDay(at())}</small>}</Show>
          </h3>
          <ul role="list">
            <For each={APPRAISAL_ASPECTS}>
              {(aspect) => (
                <Show when={one.verdicts[aspect]}>
                  {(verdict) => (
                    <li>
                      <span class={styles[verdict()]}>
                        <Icon name={VERDICT_ICONS[verdict()]} />
                      </span>
                      <span>{appraisalWords().aspects[aspect]}</span>
                      <span>
                        {appraisalWords().verdicts[verdict()]}
                        <Show when={one.remarks[aspect]}>{(why) => <small>{why()}</small>}</Show>
                      </span>
                    </li>
                  )}
                </Show>
              )}
            </For>
          </ul>
          <Show when={one.risks}>
            {(risks) => (
              <p>
                <b>{appraisalWords().fields.risks}</b> {risks()}
              </p>
            )}
          </Show>
        </div>
      )}
    </For>
  );
}
