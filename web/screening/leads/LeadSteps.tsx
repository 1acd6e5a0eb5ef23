import { For, Show, type JSX } from 'solid-js';
import type { FirstProposal, LeadScreening } from '../../../shared/screening/lead-model.ts';
import { stepSaid } from '../../collection/step-said.ts';
import { formatDay } from '../../platform/language-formats.ts';
import { collectionWords } from '../../words/collection/index.ts';
import { leadWords } from '../../words/screening/leads/index.ts';
import styles from './LeadSteps.module.css';

/** What happened to a lead (办理记录), the newest first, with what its proposers read of it. */
export function LeadSteps(props: { readonly screening: LeadScreening }): JSX.Element {
  const words = (): ReturnType<typeof leadWords>['history'] => leadWords().history;
  const came = (first: FirstProposal): string =>
    words().from(
      collectionWords().origins[first.origin],
      collectionWords().channels[first.channel],
    );
  return (
    <ol class={styles['steps']} reversed>
      <For each={props.screening.steps}>
        {(step) => (
          <li>
            <time dateTime={step.at}>{formatDay(step.at)}</time>
            <div>
              {stepSaid(step)}
              <Show when={step.by !== ''}>
                <small>{words().by(step.by)}</small>
              </Show>
              <Show when={step.reason !== ''}>
                <small>{words().told(step.reason)}</small>
              </Show>
            </div>
          </li>
        )}
      </For>
      <Show when={props.screening.first}>
        {(first) => (
          <li>
            <time dateTime={first().at}>{formatDay(first().at)}</time>
            <div>
              {props.screening.lead.size === 1
                ? words().firstSingle(first().number)
                : words().first(first().number)}
              <small>{came(first())}</small>
            </div>
          </li>
        )}
      </Show>
    </ol>
  );
}
