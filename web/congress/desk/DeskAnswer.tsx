import { Match, Show, Switch, type JSX } from 'solid-js';
import type { AttendanceRow } from '../../../shared/congress/model.ts';
import type { Failure } from '../../../shared/result.ts';
import { Icon } from '../../design/Icon.tsx';
import { formatTime } from '../../platform/language-formats.ts';
import { problemWords } from '../../platform/language-problems.ts';
import { congressWords } from '../../words/congress/index.ts';
import styles from './DeskPage.module.css';

/** What became of the last attempt to sign somebody in. */
export type Answer =
  | { readonly row: AttendanceRow; /** Was signed in before. */ readonly again: boolean }
  | { readonly failure: Failure; readonly name: string | undefined };

/** The last attempt's outcome, large enough to be read across a table. */
export function DeskAnswer(props: { readonly answer: Answer | undefined }): JSX.Element {
  const words = (): ReturnType<typeof congressWords>['desk'] => congressWords().desk;
  const signed = () => {
    const answer = props.answer;
    return answer !== undefined && 'row' in answer ? answer : undefined;
  };
  const failed = () => {
    const answer = props.answer;
    return answer !== undefined && 'failure' in answer ? answer : undefined;
  };
  return (
    <div role="status" aria-live="assertive">
      <Switch>
        <Match when={signed()}>
          {(answer) => (
            <div class={`${styles['answer']} ${styles['signed']}`}>
              <Icon name="done" class={styles['sign'] ?? ''} />
              <div>
                <b>{answer().row.name}</b>
                <p>
                  {words().place(answer().row.number, answer().row.delegation)}{' '}
                  <Show when={answer().row.signedIn}>
                    {(signedIn) =>
                      answer().again
                        ? words().signedBefore(formatTime(signedIn().at))
                        : words().signedNow(formatTime(signedIn().at))
                    }
                  </Show>
                </p>
              </div>
            </div>
          )}
        </Match>
        <Match when={failed()}>
          {(answer) => (
            <div class={`${styles['answer']} ${styles['refused']}`}>
              <Icon name="problem" class={styles['sign'] ?? ''} />
              <div>
                <b>{words().notSigned(answer().name)}</b>
                <p>
                  {answer().failure.code === 'no-connection'
                    ? words().notSignedOffline
                    : problemWords(answer().failure)}
                </p>
              </div>
            </div>
          )}
        </Match>
      </Switch>
    </div>
  );
}
