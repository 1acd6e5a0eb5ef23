import { createSignal, type JSX } from 'solid-js';
import { Button } from '../../design/Button.tsx';
import { ConfirmDialog } from '../../design/ConfirmDialog.tsx';
import { blockedBy } from './blocked.ts';
import type { Console } from './console-state.ts';
import { Refused } from './Refused.tsx';

interface AskedActProps {
  readonly console: Console;
  readonly act: 'make-ready' | 'open' | 'announce';
  /** Verb and object. */
  readonly label: string;
  /** What will happen, beside the button. */
  readonly consequence: { readonly title: string; readonly text: string };
  /** The question asked once more. */
  readonly question: string;
}

/** The primary button of an act that cannot be taken back: it says so, and asks again. */
export function AskedAct(props: AskedActProps): JSX.Element {
  const [asking, setAsking] = createSignal(false);
  const busy = (): boolean => props.console.busy() === props.act;
  const confirm = async (): Promise<void> => {
    if (await props.console.act({ act: props.act })) setAsking(false);
  };
  return (
    <>
      <Button
        kind="primary"
        size="large"
        blocked={blockedBy(props.console, props.act)}
        busy={busy()}
        consequence={
          <>
            <b>{props.consequence.title}</b>
            <p>{props.consequence.text}</p>
          </>
        }
        onPress={() => setAsking(true)}
      >
        {props.label}
      </Button>
      <ConfirmDialog
        open={asking()}
        title={props.question}
        consequence={
          <>
            <p>
              <b>{props.consequence.title}</b>
            </p>
            <p>{props.consequence.text}</p>
          </>
        }
        confirm={props.label}
        busy={busy()}
        error={<Refused console={props.console} />}
        onConfirm={() => void confirm()}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
