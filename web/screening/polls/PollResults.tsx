import { For, type JSX } from 'solid-js';
import type { PollView } from '../../../shared/screening/poll.ts';
import { formatNumber } from '../../platform/language-formats.ts';
import { pollWords as words } from '../../words/screening/polls/index.ts';
import styles from './Polls.module.css';

/** How often each project was chosen, the most first; the full width is all answers. */
export function PollResults(props: { readonly poll: PollView }): JSX.Element {
  const all = (): number => props.poll.answers ?? 0;
  const items = () =>
    props.poll.items.toSorted((one, other) => (other.chosen ?? 0) - (one.chosen ?? 0));
  return (
    <section class={styles['results']} aria-label={words().results}>
      <p>
        <b>{words().answers(formatNumber(all()))}</b>
      </p>
      <ol role="list">
        <For each={items()}>
          {(item) => (
            <li>
              <span>{item.title}</span>
              <b>{words().times(formatNumber(item.chosen ?? 0))}</b>
              <svg aria-hidden="true">
                <rect class={styles['track']} width="100%" height="100%" />
                <rect
                  class={styles['bar']}
                  height="100%"
                  width={`${all() === 0 ? 0 : (100 * (item.chosen ?? 0)) / all()}%`}
                />
              </svg>
            </li>
          )}
        </For>
      </ol>
    </section>
  );
}
