import type { JSX } from 'solid-js';
import type { Failure } from '../../../shared/result.ts';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { PageHead } from '../../design/PageHead.tsx';
import { problemWords } from '../../platform/language-problems.ts';
import { projectPageWords as words } from '../../words/portal/project/index.ts';

/** In place of a page that could not be opened: why, and what to do next. */
export function NotReached(props: {
  readonly failure: Failure;
  readonly busy: boolean;
  readonly onAgain: () => void;
}): JSX.Element {
  return (
    <>
      <PageHead title={words().notReached} />
      <Notice
        tone="problem"
        live
        action={
          <Button busy={props.busy} onPress={props.onAgain}>
            {words().again}
          </Button>
        }
      >
        <p>{problemWords(props.failure)}</p>
        <p>
          <a href="/">{words().home}</a>
        </p>
      </Notice>
    </>
  );
}
