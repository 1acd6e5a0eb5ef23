import { Show, type JSX } from 'solid-js';
import type { Failure } from '../../../shared/result.ts';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { problemWords } from '../../platform/language-problems.ts';
import { congressWords } from '../../words/congress/index.ts';

interface FailedProps {
  readonly failure: Failure | undefined;
  /** What was not done, as a title: 名册没有取到. */
  readonly title?: string;
  readonly onAgain?: () => void;
}

/** Departments and stations sign in where they are; everybody else at the staff's door. */
function signInPlace(): string {
  const [, first = ''] = location.pathname.split('/');
  return first === 'department' || first === 'station' ? `/${first}` : '/staff';
}

/** Why something did not work and what to do; what was typed stays on the page around it. */
export function Failed(props: FailedProps): JSX.Element {
  return (
    <Show when={props.failure}>
      {(failure) => (
        <Notice
          tone="problem"
          live
          {...(props.title === undefined ? {} : { title: props.title })}
          action={
            <Show
              when={failure().code === 'not-signed-in'}
              fallback={
                <Show when={props.onAgain}>
                  {(again) => <Button onPress={() => again()()}>{congressWords().again}</Button>}
                </Show>
              }
            >
              <a href={signInPlace()} target="_blank">
                {congressWords().signInAgain}
              </a>
            </Show>
          }
        >
          {problemWords(failure())}
        </Notice>
      )}
    </Show>
  );
}
