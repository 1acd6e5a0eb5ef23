import { createSignal, For, Show, type JSX } from 'solid-js';
import type { Failure } from '../../shared/result.ts';
import { formatMoment } from '../platform/language-formats.ts';
import { problemWords } from '../platform/language-problems.ts';
import { passes } from '../platform/outbox-runner.ts';
import { sendingWords } from '../words/design/sending/index.ts';
import { Button } from './Button.tsx';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import { Hidden } from './Hidden.tsx';
import { Notice } from './Notice.tsx';
import styles from './WaitingForms.module.css';

/** A form that is not sent yet. */
export interface WaitingForm {
  readonly key: string;
  /** What it is about, as it was filled in. */
  readonly title: string;
  readonly madeAt: string;
}

interface WaitingFormsProps {
  readonly forms: readonly WaitingForm[];
  /** The key of the one that is being sent. */
  readonly sending: string | undefined;
  /** Why the one with this key was not sent at the last try. */
  readonly failed: (key: string) => Failure | undefined;
  /** They live only as long as the page. */
  readonly inMemory?: boolean;
  readonly onSendNow: () => void;
  /** Takes one that was refused back into its form; left out where that is not offered. */
  readonly onEdit?: ((key: string) => void) | undefined;
  /** Gives one up, after a question; left out where that is not offered. */
  readonly onDrop?: (key: string) => void;
}

/** The forms that wait on this device for the network, each with its reason. Nothing when none waits. */
export function WaitingForms(props: WaitingFormsProps): JSX.Element {
  const [dropping, setDropping] = createSignal<string>();
  const isRefused = (key: string): boolean => {
    const failure = props.failed(key);
    return failure !== undefined && !passes(failure) && props.sending !== key;
  };
  const dropped = (): WaitingForm | undefined => props.forms.find(({ key }) => key === dropping());
  return (
    <>
      <Show when={props.forms.length > 0}>
        <Notice
          tone="caution"
          title={sendingWords().waiting(props.forms.length)}
          action={
            <Button busy={props.sending !== undefined} onPress={props.onSendNow}>
              {sendingWords().sendNow}
            </Button>
          }
        >
          <p>{props.inMemory === true ? sendingWords().onlyInMemory : sendingWords().keptHere}</p>
          <ul class={styles['list']} aria-label={sendingWords().list}>
            <For each={props.forms}>
              {(form) => (
                <li>
                  <div>
                    <b>{form.title}</b>
                    <small>
                      {props.sending === form.key
                        ? sendingWords().sending
                        : sendingWords().madeAt(formatMoment(form.madeAt))}
                    </small>
                    <Show when={props.failed(form.key)}>
                      {(failure) => <p>{problemWords(failure())}</p>}
                    </Show>
                  </div>
                  <Show when={props.onEdit !== undefined && isRefused(form.key)}>
                    <Button onPress={() => props.onEdit?.(form.key)}>
                      {sendingWords().edit} <Hidden>{form.title}</Hidden>
                    </Button>
                  </Show>
                  <Show when={props.onDrop !== undefined && props.sending !== form.key}>
                    <Button kind="quiet" onPress={() => setDropping(form.key)}>
                      {sendingWords().drop} <Hidden>{form.title}</Hidden>
                    </Button>
                  </Show>
                </li>
              )}
            </For>
          </ul>
        </Notice>
      </Show>
      <ConfirmDialog
        open={dropped() !== undefined}
        title={sendingWords().dropOf(dropped()?.title ?? '')}
        consequence={sendingWords().dropConsequence}
        confirm={sendingWords().drop}
        onConfirm={() => {
          const form = dropped();
          setDropping(undefined);
          if (form !== undefined) props.onDrop?.(form.key);
        }}
        onClose={() => setDropping(undefined)}
      />
    </>
  );
}
