import { For, Show, type JSX } from 'solid-js';
import { PUBLISHED_FIELDS } from '../../../shared/collection/flags.ts';
import type { ReviewedProposal } from '../../../shared/collection/review.ts';
import { formatMoment } from '../../platform/language-formats.ts';
import { reviewWords as words } from '../../words/collection/review/index.ts';
import { stepWords } from '../../words/collection/steps.ts';
import { stepSaid } from '../step-said.ts';
import styles from './Review.module.css';

/** What has happened to a proposal, as its proposer reads it, and how it read before changes. */
export function ReviewHistory(props: { readonly proposal: ReviewedProposal }): JSX.Element {
  return (
    <section class={styles['part']}>
      <h3>{words().history}</h3>
      <ol class={styles['steps']} role="list">
        <For each={props.proposal.steps.toReversed()}>
          {(step) => (
            <li>
              <span class={styles['when']}>{formatMoment(step.at)}</span>
              <span>
                {stepSaid(step)}
                <Show when={step.reason}>
                  <small>
                    {stepWords().reason}: {step.reason}
                  </small>
                </Show>
              </span>
            </li>
          )}
        </For>
      </ol>
      <Show when={props.proposal.earlier.length > 0}>
        <details class={styles['earlier']}>
          <summary>{words().earlier}</summary>
          <For each={props.proposal.earlier}>
            {({ entry, published, at, by }) => (
              <div>
                <p class={styles['when']}>{words().earlierAt(formatMoment(at), by)}</p>
                <For each={PUBLISHED_FIELDS.filter((field) => entry[field] !== '')}>
                  {(field) => <p>{entry[field]}</p>}
                </For>
                <Show when={published}>
                  {(text) => (
                    <>
                      <p class={styles['when']}>{words().wasPublic}</p>
                      <For each={PUBLISHED_FIELDS.filter((field) => text()[field] !== '')}>
                        {(field) => <p>{text()[field]}</p>}
                      </For>
                    </>
                  )}
                </Show>
              </div>
            )}
          </For>
        </details>
      </Show>
    </section>
  );
}
