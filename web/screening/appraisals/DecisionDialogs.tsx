import { createSignal, type JSX } from 'solid-js';
import { dayAfter, dayOf } from '../../../shared/day.ts';
import { APPRAISAL_LENGTHS } from '../../../shared/screening/appraisal.ts';
import type { AppraisalItem } from '../../../shared/screening/appraisal-model.ts';
import { staffApi } from '../../congress/api.ts';
import { createDeed } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { placedIn } from '../../congress/form/placed.ts';
import { Button } from '../../design/Button.tsx';
import { ConfirmDialog } from '../../design/ConfirmDialog.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { TextField } from '../../design/TextField.tsx';
import { ask } from '../../platform/api.ts';
import { browserClock } from '../../platform/chance.ts';
import { appraisalWords } from '../../words/screening/appraisals/index.ts';

/** Days that a department is offered to complete what was sent back. */
const DAYS = 7;

interface DecisionProps {
  readonly body: string;
  readonly appraisal: AppraisalItem;
  /** What to say when it is done. */
  readonly onDone: (said: string) => void;
  readonly onClose: () => void;
}

/** Sends an appraisal back: why, and until when. */
export function ReturnDialog(props: DecisionProps): JSX.Element {
  const words = (): ReturnType<typeof appraisalWords>['returnDialog'] =>
    appraisalWords().returnDialog;
  const [reason, setReason] = createSignal('');
  const [dueOn, setDueOn] = createSignal(dayAfter(dayOf(browserClock.now()), DAYS));
  const send = createDeed(() =>
    ask(
      staffApi.bodies[':body'].appraisals[':appraisal'].return.$post({
        param: { body: props.body, appraisal: props.appraisal.id },
        json: { version: props.appraisal.version, reason: reason(), dueOn: dueOn() },
      }),
    ),
  );
  const placed = placedIn(send.failure, { reason: ['reason-missing'], dueOn: ['due-in-past'] });
  const press = async (): Promise<void> => {
    const sent = await send.run(undefined);
    if (sent.ok) props.onDone(appraisalWords().lead.returned(props.appraisal.unitName));
  };
  return (
    <Dialog
      open
      title={words().title(props.appraisal.unitName)}
      onClose={props.onClose}
      actions={
        <Button kind="primary" busy={send.busy()} onPress={() => void press()}>
          {words().send}
        </Button>
      }
    >
      <p>{words().lede}</p>
      <TextField
        label={words().reason}
        error={placed.at('reason')}
        multiline
        maxLength={APPRAISAL_LENGTHS.reason}
        value={reason()}
        onInput={setReason}
      />
      <TextField
        label={words().due}
        error={placed.at('dueOn')}
        type="date"
        value={dueOn()}
        onInput={setDueOn}
      />
      <Failed failure={placed.rest()} />
    </Dialog>
  );
}

/** Withdraws what a department was asked. */
export function WithdrawDialog(props: DecisionProps): JSX.Element {
  const words = (): ReturnType<typeof appraisalWords>['withdrawDialog'] =>
    appraisalWords().withdrawDialog;
  const withdraw = createDeed((reason: string) =>
    ask(
      staffApi.bodies[':body'].appraisals[':appraisal'].withdraw.$post({
        param: { body: props.body, appraisal: props.appraisal.id },
        json: { version: props.appraisal.version, reason },
      }),
    ),
  );
  const confirm = async (reason: string): Promise<void> => {
    const done = await withdraw.run(reason);
    if (done.ok) props.onDone(appraisalWords().lead.withdrawn(props.appraisal.unitName));
  };
  return (
    <ConfirmDialog
      open
      title={words().title(props.appraisal.unitName)}
      consequence={words().consequence}
      confirm={words().confirm}
      withReason
      busy={withdraw.busy()}
      error={<Failed failure={withdraw.failure()} />}
      onConfirm={(reason) => void confirm(reason)}
      onClose={props.onClose}
    />
  );
}
