import { For, Show, type JSX } from 'solid-js';
import type { Answer } from '../../../shared/collection/answers.ts';
import { dayOf } from '../../../shared/day.ts';
import print from '../../congress/print.module.css';
import { browserClock } from '../../platform/chance.ts';
import { formatDate } from '../../platform/language-formats.ts';
import { answersWords } from '../../words/collection/answers/index.ts';
import { stepSaid } from '../step-said.ts';
import styles from './Slips.module.css';

/** Slips (回告单) that tell proposers what became of their proposals, three to an A4 sheet, to be cut apart. */
export function Slips(props: {
  readonly body: string;
  readonly answers: readonly Answer[];
}): JSX.Element {
  const words = (): ReturnType<typeof answersWords>['slip'] => answersWords().slip;
  return (
    <div class={print['paper']}>
      <For each={props.answers}>
        {(answer) => (
          <article class={styles['slip']}>
            <h2>{words().title}</h2>
            <p>{words().dear(answer.byName)}</p>
            <p>{words().asked(formatDate(answer.receivedOn), answer.name)}</p>
            <dl>
              <div>
                <dt>{words().outcome}</dt>
                <dd>{stepSaid(answer.step)}</dd>
              </div>
              <Show when={answer.step.reason !== ''}>
                <div>
                  <dt>{words().reason}</dt>
                  <dd>{answer.step.reason}</dd>
                </div>
              </Show>
              <div>
                <dt>{words().number}</dt>
                <dd>{answer.number}</dd>
              </div>
            </dl>
            <p>{words().thanks}</p>
            <p class={styles['foot']}>
              {words().foot(props.body, formatDate(dayOf(browserClock.now())))}
            </p>
          </article>
        )}
      </For>
    </div>
  );
}
