import { createEffect, Match, on, Show, Switch, type JSX } from 'solid-js';
import type { Failure } from '../../../shared/result.ts';
import { Button } from '../../design/Button.tsx';
import { Icon } from '../../design/Icon.tsx';
import { Notice } from '../../design/Notice.tsx';
import { Phrase } from '../../design/Phrase.tsx';
import { Progress } from '../../design/Progress.tsx';
import { problemWords } from '../../platform/language-problems.ts';
import { openOutbox } from '../../platform/outbox.ts';
import { passes } from '../../platform/outbox-runner.ts';
import { raiseWords as words } from '../../words/collection/raise/index.ts';
// Photos may be refused too.
import '../../words/design/photos/index.ts';
import { sendingWords } from '../../words/design/sending/index.ts';
import { raisedHere } from './raised.ts';
import { createSender, type Sender, type Waiting } from './sending.ts';
import { Sent } from './Sent.tsx';
import styles from './After.module.css';

export { canSolve } from '../../platform/ticket.ts';
export { WaitingForms } from '../../design/WaitingForms.tsx';

/** Opens what sends the proposals of this device. The words of all that may be refused come with it. */
export async function openSender(): Promise<Sender> {
  return createSender(await openOutbox());
}

interface AfterProps {
  readonly sender: Sender;
  /** The proposal that was sent. */
  readonly id: string;
  /** How long this browser keeps it until then. */
  readonly where: 'device' | 'memory';
  readonly onEdit: (waiting: Waiting) => void;
  readonly onAnother: () => void;
}

/** What is shown in place of the form once it is filled in: that it is kept, that it was taken, or why not. */
export function AfterSending(props: AfterProps): JSX.Element {
  const raised = () => raisedHere().find(({ id }) => id === props.id);
  const waiting = () =>
    props.sender.waiting().find(({ outgoing }) => outgoing.draft.id === props.id);
  const failure = (): Failure | undefined => props.sender.failed(props.id);
  const refused = (): Failure | undefined => {
    const found = failure();
    return found === undefined || passes(found) ? undefined : found;
  };
  let place: HTMLDivElement | undefined;
  // Whoever cannot see the page is led to what it now says.
  const stage = () => [raised()?.number, refused()?.code, failure() === undefined] as const;
  createEffect(
    on(
      () => stage().join(),
      () => place?.focus(),
    ),
  );
  return (
    <div
      class={styles['after']}
      tabindex="-1"
      ref={(element) => {
        place = element;
      }}
    >
      <Switch
        fallback={
          <section class={styles['state']}>
            <h1>{words().sendingTitle}</h1>
            <p>{words().sendingSays}</p>
            <Progress label={sendingWords().checking} />
          </section>
        }
      >
        <Match when={raised()}>
          {(sent) => <Sent raised={sent()} onAnother={props.onAnother} />}
        </Match>
        <Match when={refused()}>
          {(why) => (
            <section class={styles['state']}>
              <h1>{words().refusedTitle}</h1>
              <Notice tone="problem">{problemWords(why())}</Notice>
              <div class={styles['buttons']}>
                <Show when={waiting()}>
                  {(one) => (
                    <Button kind="primary" onPress={() => props.onEdit(one())}>
                      {words().edit}
                    </Button>
                  )}
                </Show>
                <Button onPress={props.sender.sendNow}>{words().sendNow}</Button>
              </div>
            </section>
          )}
        </Match>
        <Match when={failure()}>
          {(why) => (
            <section class={styles['state']}>
              <div class={styles['kept']}>
                <h1>
                  <Icon name="offline" /> <Phrase text={words().keptTitle} />
                </h1>
                <p class={styles['name']}>{waiting()?.outgoing.said.entry.name}</p>
              </div>
              <p>{words().keptSays}</p>
              <Show when={why().code !== 'no-connection'}>
                <Notice tone="caution">{problemWords(why())}</Notice>
              </Show>
              <Show when={props.where === 'memory'}>
                <Notice tone="caution">{sendingWords().onlyInMemory}</Notice>
              </Show>
              <div class={styles['buttons']}>
                <Button busy={props.sender.sending() === props.id} onPress={props.sender.sendNow}>
                  {words().sendNow}
                </Button>
                <Button onPress={props.onAnother}>{words().another}</Button>
              </div>
            </section>
          )}
        </Match>
      </Switch>
    </div>
  );
}
