import { createEffect, createSignal, on, Show, type JSX } from 'solid-js';
import { recall, remember } from '../platform/storage.ts';
import { designWords } from '../words/design/index.ts';
import { Button, type Blocked } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import { TextField } from './TextField.tsx';

interface ConfirmDialogProps {
  readonly open: boolean;
  /** The question: 作废本轮？ */
  readonly title: string;
  /** What will be lost or cannot be undone. */
  readonly consequence: JSX.Element;
  /** The name that must be typed, letter by letter; left out where the act destroys nothing. */
  readonly thing?: string;
  /** Ask for a reason that goes into the record. */
  readonly withReason?: boolean;
  /** Under this name the device keeps a reason that was begun, until the page forgets it once the act is done. */
  readonly keptAs?: string;
  /** Verb and object on the button. */
  readonly confirm: string;
  readonly busy?: boolean;
  /** An error of the attempt, shown in place; what was typed stays. */
  readonly error?: JSX.Element;
  readonly onConfirm: (reason: string) => void;
  readonly onClose: () => void;
}

/** Asks before something that cannot be undone: the name of the thing and a reason. */
export function ConfirmDialog(props: ConfirmDialogProps): JSX.Element {
  const [typed, setTyped] = createSignal('');
  const [reason, setReason] = createSignal('');
  const typeReason = (text: string): void => {
    setReason(text);
    if (props.keptAs !== undefined) remember(props.keptAs, text);
  };
  createEffect(
    on(
      () => props.open,
      (open) => {
        if (open) {
          if (props.keptAs !== undefined) setReason(recall(props.keptAs) ?? '');
          return;
        }
        setTyped('');
        setReason('');
      },
    ),
  );
  const blocked = (): readonly Blocked[] => [
    ...(props.thing !== undefined && typed().trim() !== props.thing.trim()
      ? [{ reason: designWords().nameDiffers }]
      : []),
    ...(props.withReason === true && reason().trim() === ''
      ? [{ reason: designWords().reasonMissing }]
      : []),
  ];
  return (
    <Dialog
      open={props.open}
      title={props.title}
      onClose={props.onClose}
      actions={
        <Button
          kind="primary"
          busy={props.busy === true}
          blocked={blocked()}
          onPress={() => props.onConfirm(reason().trim())}
        >
          {props.confirm}
        </Button>
      }
    >
      <div>{props.consequence}</div>
      <Show when={props.thing}>
        {(thing) => (
          <TextField
            label={designWords().typeName(thing())}
            hint={designWords().typeNameHint}
            value={typed()}
            onInput={setTyped}
            autocomplete="off"
          />
        )}
      </Show>
      <Show when={props.withReason}>
        <TextField
          label={designWords().reason}
          hint={designWords().reasonHint}
          multiline
          value={reason()}
          onInput={typeReason}
        />
      </Show>
      {props.error}
    </Dialog>
  );
}
