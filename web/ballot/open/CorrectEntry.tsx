import { createSignal, Show, type JSX } from 'solid-js';
import { isOpen } from '../../../shared/ballot/model.ts';
import { Button } from '../../design/Button.tsx';
import { ConfirmDialog } from '../../design/ConfirmDialog.tsx';
import { forget } from '../../platform/storage.ts';
import { openWords as words } from '../../words/ballot/open/index.ts';
import type { RoundStepProps } from '../console/step-props.ts';
import { Refused } from '../console/Refused.tsx';

/** Beside the confirmation of an open vote: back to the entry, with the reason, for a slip of writing. */
export function CorrectEntry(props: RoundStepProps): JSX.Element {
  const [asking, setAsking] = createSignal(false);
  const keptAs = (): string => `console/correct/${props.round.id}`;
  const correct = async (reason: string): Promise<void> => {
    const key = keptAs();
    if (!(await props.console.act({ act: 'correct', reason }))) return;
    forget(key);
    setAsking(false);
  };
  return (
    <Show when={isOpen(props.round.secrecy)}>
      <Button kind="quiet" onPress={() => setAsking(true)}>
        {words().correct.act}
      </Button>
      <ConfirmDialog
        open={asking()}
        title={words().correct.title}
        consequence={<p>{words().correct.text}</p>}
        withReason
        keptAs={keptAs()}
        confirm={words().correct.confirm}
        busy={props.console.busy() === 'correct'}
        error={<Refused console={props.console} />}
        onConfirm={(reason) => void correct(reason)}
        onClose={() => setAsking(false)}
      />
    </Show>
  );
}
