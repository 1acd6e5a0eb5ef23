import { createSignal, Show, type JSX } from 'solid-js';
import type { ChangeRequest } from '../../../shared/delivery/change-model.ts';
import { staffApi } from '../../congress/api.ts';
import { createDeed } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { useUnitSeat } from '../../congress/unit-seat.tsx';
import { Button } from '../../design/Button.tsx';
import { ConfirmDialog } from '../../design/ConfirmDialog.tsx';
import { ask } from '../../platform/api.ts';
import { formatNumber } from '../../platform/language-formats.ts';
import { changeWords } from '../../words/delivery/changes/index.ts';
import { deliveryWords } from '../../words/delivery/index.ts';
import { ChangeDifference } from '../ChangeDifference.tsx';
import { ChangeFacts, ChangeStateMark, ChangeWaiting } from './ChangeFacts.tsx';
import styles from './Changes.module.css';

interface OwnRequestProps {
  readonly request: ChangeRequest;
  readonly onWithdrawn: () => void;
}

/** A request of the department: how it stands, what it asks for, and the way to take it back. */
export function OwnRequest(props: OwnRequestProps): JSX.Element {
  const seat = useUnitSeat();
  const words = (): ReturnType<typeof changeWords>['page'] => changeWords().page;
  const [asking, setAsking] = createSignal(false);
  const number = (): string => formatNumber(props.request.number);
  const param = () => ({
    body: seat.body().id,
    unit: seat.unit().id,
    change: props.request.id,
  });
  const withdraw = createDeed((reason: string) =>
    ask(
      staffApi.bodies[':body'].departments[':unit'].changes[':change'].withdraw.$post({
        param: param(),
        json: { version: props.request.version, minute: '', decidedOn: '', reason },
      }),
    ),
  );
  const confirm = async (reason: string): Promise<void> => {
    const done = await withdraw.run(reason);
    if (!done.ok) return;
    setAsking(false);
    props.onWithdrawn();
  };
  const open = (): boolean =>
    props.request.state === 'filed' || props.request.state === 'before-organ';
  return (
    <li class={styles['request']}>
      <div class={styles['line']}>
        <b>{deliveryWords().changeKinds[props.request.form.kind]}</b>
        <ChangeStateMark request={props.request} />
        <small>{changeWords().facts.number(number())}</small>
        <ChangeWaiting request={props.request} />
      </div>
      <ChangeDifference change={props.request.form} />
      <ChangeFacts
        request={props.request}
        addressOf={(file) => {
          const { body, unit, change } = param();
          return `/api/bodies/${body}/departments/${unit}/changes/${change}/documents/${file}`;
        }}
      />
      <Show when={open()}>
        <div>
          <Button onPress={() => setAsking(true)}>{words().withdraw}</Button>
        </div>
      </Show>
      <ConfirmDialog
        open={asking()}
        title={words().withdrawTitle(number())}
        consequence={words().withdrawHelp}
        confirm={words().withdraw}
        withReason
        busy={withdraw.busy()}
        error={<Failed failure={withdraw.failure()} />}
        onConfirm={(reason) => void confirm(reason)}
        onClose={() => setAsking(false)}
      />
    </li>
  );
}
