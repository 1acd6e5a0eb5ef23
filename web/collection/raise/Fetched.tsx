import { Match, Switch, type JSX } from 'solid-js';
import type { Asked } from '../../congress/asked.ts';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { PageHead } from '../../design/PageHead.tsx';
import { Progress } from '../../design/Progress.tsx';
import { problemWords } from '../../platform/language-problems.ts';
import { raiseWords as words } from '../../words/collection/raise/index.ts';

/** What was asked of the server once it is there; until then that it is on its way, or why it did not come. */
export function Fetched<Value>(props: {
  readonly asked: Asked<Value>;
  readonly children: (value: () => NonNullable<Value>) => JSX.Element;
}): JSX.Element {
  return (
    <Switch fallback={<Progress label={words().loading} />}>
      <Match when={props.asked.value()}>{(value) => props.children(value)}</Match>
      <Match when={props.asked.failure()}>
        {(failure) => (
          <>
            <PageHead title={words().notReached} />
            <Notice
              tone="problem"
              live
              action={
                <Button busy={props.asked.asking()} onPress={() => void props.asked.again()}>
                  {words().again}
                </Button>
              }
            >
              {problemWords(failure())}
            </Notice>
          </>
        )}
      </Match>
    </Switch>
  );
}
