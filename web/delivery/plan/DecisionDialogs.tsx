import { createSignal, type JSX } from 'solid-js';
import { DELIVERY_LENGTHS } from '../../../shared/delivery/rules.ts';
import { staffApi } from '../../congress/api.ts';
import { createDeed } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { placedIn } from '../../congress/form/placed.ts';
import { Button } from '../../design/Button.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { TextField } from '../../design/TextField.tsx';
import { ask } from '../../platform/api.ts';
import { planWords } from '../../words/delivery/plan/index.ts';

interface DecisionProps {
  readonly body: string;
  readonly project: string;
  /** Of the plan as it is shown. */
  readonly version: number;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Publishes a plan, after saying what that means. */
export function AcceptDialog(props: DecisionProps): JSX.Element {
  const words = (): ReturnType<typeof planWords>['review'] => planWords().review;
  const accept = createDeed(() =>
    ask(
      staffApi.bodies[':body'].projects[':project'].plan.accept.$post({
        param: { body: props.body, project: props.project },
        json: { version: props.version },
      }),
    ),
  );
  const press = async (): Promise<void> => {
    const done = await accept.run(undefined);
    if (done.ok) props.onDone();
  };
  return (
    <Dialog
      open
      title={words().acceptTitle}
      onClose={props.onClose}
      actions={
        <Button kind="primary" busy={accept.busy()} onPress={() => void press()}>
          {words().accepting}
        </Button>
      }
    >
      <p>{words().acceptHelp}</p>
      <Failed failure={accept.failure()} />
    </Dialog>
  );
}

/** Returns a plan with a reason that its department reads. */
export function ReturnDialog(props: DecisionProps): JSX.Element {
  const words = (): ReturnType<typeof planWords>['review'] => planWords().review;
  const [reason, setReason] = createSignal('');
  const send = createDeed(() =>
    ask(
      staffApi.bodies[':body'].projects[':project'].plan.return.$post({
        param: { body: props.body, project: props.project },
        json: { version: props.version, reason: reason() },
      }),
    ),
  );
  const placed = placedIn(send.failure, { reason: ['reason-missing'] });
  const press = async (): Promise<void> => {
    const sent = await send.run(undefined);
    if (sent.ok) props.onDone();
  };
  return (
    <Dialog
      open
      title={words().returnTitle}
      onClose={props.onClose}
      actions={
        <Button kind="primary" busy={send.busy()} onPress={() => void press()}>
          {words().return}
        </Button>
      }
    >
      <TextField
        label={words().reason}
        hint={words().reasonHelp}
        error={placed.at('reason')}
        multiline
        maxLength={DELIVERY_LENGTHS.reason}
        value={reason()}
        onInput={setReason}
      />
      <Failed failure={placed.rest()} />
    </Dialog>
  );
}
