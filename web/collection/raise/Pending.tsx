import { For, Show, type JSX } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { Notice } from '../../design/Notice.tsx';
import { problemWords } from '../../platform/language-problems.ts';
import { raiseWords as words } from '../../words/collection/raise/index.ts';
import { trackPath } from './address.ts';
import { raisedHere } from './raised.ts';
import { sendingPart, type SendingPart } from './sending-part.ts';
import styles from './Raise.module.css';
import type { Waiting } from './sending.ts';

interface PendingProps {
  /** Takes what was refused back into the form, where there is one. */
  readonly onEdit?: (waiting: Waiting) => void;
}

/** What still waits on this device to be sent, and what was sent since the page was opened; nothing while nothing is. */
export function Pending(props: PendingProps): JSX.Element {
  const before = new Set(raisedHere().map(({ id }) => id));
  return (
    <>
      <Show when={sendingPart()}>{(part) => <Forms {...props} part={part()} />}</Show>
      <div role="status" class={styles['told']}>
        <For each={raisedHere().filter(({ id }) => !before.has(id))}>
          {({ name, number }) => (
            <Notice tone="done" title={words().nowSent(name)}>
              <a href={trackPath(number)}>{words().nowNumber(number)}</a>
            </Notice>
          )}
        </For>
      </div>
    </>
  );
}

function Forms(props: PendingProps & { readonly part: SendingPart }): JSX.Element {
  const { sender, views } = props.part;
  const edit = (key: string): void => {
    const one = sender.waiting().find(({ outgoing }) => outgoing.draft.id === key);
    if (one !== undefined) props.onEdit?.(one);
  };
  return (
    <>
      <Show when={!views.canSolve()}>
        <Notice tone="problem">{problemWords({ code: 'no-secure-page', facts: {} })}</Notice>
      </Show>
      <Dynamic
        component={views.WaitingForms}
        forms={sender.waiting().map(({ outgoing, madeAt }) => ({
          key: outgoing.draft.id,
          title: outgoing.said.entry.name,
          madeAt,
        }))}
        sending={sender.sending()}
        failed={sender.failed}
        onSendNow={sender.sendNow}
        onEdit={props.onEdit === undefined ? undefined : edit}
        onDrop={(key: string) => void sender.withdraw(key)}
      />
    </>
  );
}
