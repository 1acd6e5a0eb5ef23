import { Show, type JSX } from 'solid-js';
import { Notice } from '../../design/Notice.tsx';
import { problemWords } from '../../platform/language-problems.ts';
import type { Console } from './console-state.ts';

/** Why the server refused the last act of this console; nothing when it did not. */
export function Refused(props: { readonly console: Console }): JSX.Element {
  return (
    <Show when={props.console.refused()}>
      {(failure) => (
        <Notice tone="problem" live>
          {problemWords(failure())}
        </Notice>
      )}
    </Show>
  );
}
