import { createSignal, Show, type JSX } from 'solid-js';
import { Button } from '../../design/Button.tsx';
import { ConfirmDialog } from '../../design/ConfirmDialog.tsx';
import { Notice } from '../../design/Notice.tsx';
import { consoleWords as words } from '../../words/ballot/console/index.ts';
import { blockedBy } from './blocked.ts';
import type { Console } from './console-state.ts';
import { Refused } from './Refused.tsx';

interface TakeBackProps {
  readonly console: Console;
  readonly act: 'take-back-quorum' | 'take-back-scrutineers';
}

/** A quiet way back, for the acts that the procedure lets be taken back; it is written down. */
export function TakeBack(props: TakeBackProps): JSX.Element {
  const [asking, setAsking] = createSignal(false);
  const said = () => words().takeBack[props.act];
  const confirm = async (): Promise<void> => {
    if (await props.console.act({ act: props.act })) setAsking(false);
  };
  return (
    <>
      <Button kind="quiet" onPress={() => setAsking(true)}>
        {said().label}
      </Button>
      <ConfirmDialog
        open={asking()}
        title={said().question}
        consequence={
          <>
            <p>{said().text}</p>
            <Show when={blockedBy(props.console, props.act)[0]}>
              {(blocked) => (
                <Notice tone="caution" title={blocked().reason}>
                  {blocked().lift}
                </Notice>
              )}
            </Show>
          </>
        }
        confirm={said().label}
        busy={props.console.busy() === props.act}
        error={<Refused console={props.console} />}
        onConfirm={() => void confirm()}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
