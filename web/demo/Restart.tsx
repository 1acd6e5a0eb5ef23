import { createSignal, Show, type JSX } from 'solid-js';
import type { Failure } from '../../shared/result.ts';
import { Button } from '../design/Button.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { Notice } from '../design/Notice.tsx';
import { problemWords } from '../platform/language-problems.ts';
import { demoWords as words } from '../words/demo/index.ts';
import { restartDemo } from './demonstration.ts';

/** Begins the demonstration again, after one question. */
export function Restart(): JSX.Element {
  const [open, setOpen] = createSignal(false);
  const [busy, setBusy] = createSignal(false);
  const [failure, setFailure] = createSignal<Failure>();
  const restart = async (): Promise<void> => {
    setBusy(true);
    const answer = await restartDemo();
    setBusy(false);
    setFailure(answer.ok ? undefined : answer.failure);
    // Everything on this page belonged to the session that is gone.
    if (answer.ok) location.reload();
  };
  return (
    <>
      <Button onPress={() => setOpen(true)}>{words().restart}</Button>
      <Dialog
        open={open()}
        title={words().restartTitle}
        onClose={() => setOpen(false)}
        actions={
          <Button kind="primary" busy={busy()} onPress={() => void restart()}>
            {words().restartDo}
          </Button>
        }
      >
        <p>{words().restartSays}</p>
        <Show when={failure()}>
          {(problem) => (
            <Notice tone="problem" live>
              {problemWords(problem())}
            </Notice>
          )}
        </Show>
      </Dialog>
    </>
  );
}
