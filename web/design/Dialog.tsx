import { createEffect, createUniqueId, on, onCleanup, Show, type JSX } from 'solid-js';
import { designWords } from '../words/design/index.ts';
import { Button } from './Button.tsx';
import styles from './Dialog.module.css';

interface DialogProps {
  readonly open: boolean;
  readonly title: string;
  /** Escape, the close button, or the quiet answer. */
  readonly onClose: () => void;
  /** The answers; the quiet one (`cancel`) is added before them. */
  readonly actions?: JSX.Element;
  /** Words of the quiet answer, when 取消 is not plain enough. */
  readonly cancel?: string;
  /** As wide as the screen has room: for pictures. */
  readonly wide?: boolean;
  readonly children: JSX.Element;
}

/** A question that must be answered first. Native: focus stays inside and returns; Escape closes. */
export function Dialog(props: DialogProps): JSX.Element {
  const id = createUniqueId();
  let dialog: HTMLDialogElement | undefined;
  createEffect(
    on(
      () => props.open,
      (open) => {
        if (open && dialog?.open === false) dialog.showModal();
        if (!open && dialog?.open === true) dialog.close();
      },
    ),
  );
  onCleanup(() => dialog?.close());
  return (
    <dialog
      ref={(element) => {
        dialog = element;
      }}
      class={`${styles['dialog']} ${props.wide === true ? styles['wide'] : ''}`}
      aria-labelledby={id}
      onClose={() => {
        if (props.open) props.onClose();
      }}
    >
      <Show when={props.open}>
        <h2 id={id}>{props.title}</h2>
        <div class={styles['body']}>{props.children}</div>
        <div class={styles['actions']}>
          <Button onPress={props.onClose}>{props.cancel ?? designWords().cancel}</Button>
          {props.actions}
        </div>
      </Show>
    </dialog>
  );
}
