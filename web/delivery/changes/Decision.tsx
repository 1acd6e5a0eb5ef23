import { createSignal, Show, type JSX } from 'solid-js';
import type { ChangeRequest } from '../../../shared/delivery/change-model.ts';
import { changeLifecycle, type ChangeAct } from '../../../shared/delivery/lifecycle.ts';
import { DELIVERY_LENGTHS } from '../../../shared/delivery/rules.ts';
import { reasonsAgainst } from '../../../shared/lifecycle.ts';
import { staffApi } from '../../congress/api.ts';
import { createDeed } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { placedIn } from '../../congress/form/placed.ts';
import { useSeat } from '../../congress/seat.tsx';
import { Button, type Blocked } from '../../design/Button.tsx';
import { Panel } from '../../design/Panel.tsx';
import { TextField } from '../../design/TextField.tsx';
import { ask } from '../../platform/api.ts';
import { changeWords } from '../../words/delivery/changes/index.ts';
import { deliveryWords } from '../../words/delivery/index.ts';
import styles from './Changes.module.css';

interface StepProps {
  readonly request: ChangeRequest;
  readonly onDone: (act: ChangeAct) => void;
}

const BLANK = { minute: '', decidedOn: '', reason: '' };

function createStep(props: StepProps) {
  const seat = useSeat();
  return createDeed(async ({ act, ...step }: typeof BLANK & { readonly act: ChangeAct }) => {
    const sent = await ask(
      staffApi.bodies[':body'].changes[':change'][':act'].$post({
        param: { body: seat.body().id, change: props.request.id, act },
        json: { version: props.request.version, ...step },
      }),
    );
    if (sent.ok) props.onDone(act);
    return sent;
  });
}

/** Brings a request before the organ that its level demands. */
export function Forward(props: StepProps): JSX.Element {
  const seat = useSeat();
  const words = (): ReturnType<typeof changeWords>['decide'] => changeWords().decide;
  const step = createStep(props);
  return (
    <Panel title={words().forwardTitle(deliveryWords().organs[props.request.organ])}>
      <div class={styles['stack']}>
        <p>{words().forwardHelp}</p>
        <Failed failure={step.failure()} />
        <Button
          kind="primary"
          busy={step.busy()}
          blocked={notFor(seat.may('manage-delivery'))}
          onPress={() => void step.run({ act: 'forward', ...BLANK })}
        >
          {words().forward}
        </Button>
      </div>
    </Panel>
  );
}

/** Writes down what was decided: minute, day, and for a refusal why. */
export function Decision(props: StepProps & { readonly differs: boolean }): JSX.Element {
  const seat = useSeat();
  const words = (): ReturnType<typeof changeWords>['decide'] => changeWords().decide;
  const [minute, setMinute] = createSignal('');
  const [decidedOn, setDecidedOn] = createSignal('');
  const [reason, setReason] = createSignal('');
  const step = createStep(props);
  const byOrgan = (): boolean => props.request.level === 'major';
  const yes = (): ChangeAct => (byOrgan() ? 'approve' : 'allow');
  const no = (): ChangeAct => (byOrgan() ? 'refuse' : 'decline');
  const blocked = (act: ChangeAct): readonly Blocked[] => {
    const { level, state } = props.request;
    const roles = seat.roles().filter((role) => role !== 'department');
    const context = { level, minute: minute().trim(), reason: reason().trim() };
    const reasons = reasonsAgainst(changeLifecycle, act, state, roles, context);
    const codes = new Set(reasons.map(({ code }) => code));
    return [
      ...(codes.has('not-allowed-for-role') ? notFor(false) : []),
      ...(act === yes() && props.differs
        ? [{ reason: words().differs, lift: words().differsLift }]
        : []),
      ...(codes.has('minute-missing') ? [{ reason: words().minuteMissing }] : []),
      ...(byOrgan() && decidedOn() === '' ? [{ reason: words().dayMissing }] : []),
      ...(codes.has('reason-missing') ? [{ reason: words().reasonMissing }] : []),
    ];
  };
  const placed = placedIn(step.failure, {
    decidedOn: ['date-unknown', 'change-day-in-future', 'change-day-too-early'],
    minute: ['minute-missing'],
    reason: ['reason-missing'],
  });
  const press = (act: ChangeAct): void => {
    void step.run({ act, minute: minute(), decidedOn: decidedOn(), reason: reason() });
  };
  const title = (): string =>
    byOrgan() ? words().title(deliveryWords().organs[props.request.organ]) : words().allowTitle;
  return (
    <Panel title={title()}>
      <div class={styles['stack']}>
        <p>{byOrgan() ? words().help : words().allowHelp}</p>
        <Show when={byOrgan()}>
          <TextField
            label={words().minute}
            hint={words().minuteHint}
            error={placed.at('minute')}
            maxLength={DELIVERY_LENGTHS.minute}
            value={minute()}
            onInput={setMinute}
          />
          <TextField
            label={words().day}
            error={placed.at('decidedOn')}
            type="date"
            value={decidedOn()}
            onInput={setDecidedOn}
          />
        </Show>
        <TextField
          label={words().reason}
          hint={words().reasonHint}
          error={placed.at('reason')}
          multiline
          maxLength={DELIVERY_LENGTHS.reason}
          value={reason()}
          onInput={setReason}
        />
        <Failed failure={placed.rest()} />
        <div class={styles['buttons']}>
          <Button
            kind="primary"
            busy={step.busy()}
            blocked={blocked(yes())}
            onPress={() => press(yes())}
          >
            {words().approve}
          </Button>
          <Button busy={step.busy()} blocked={blocked(no())} onPress={() => press(no())}>
            {words().refuse}
          </Button>
        </div>
      </div>
    </Panel>
  );
}

function notFor(allowed: boolean): readonly Blocked[] {
  const { secretariatOnly: reason, secretariatLift: lift } = changeWords().decide;
  return allowed ? [] : [{ reason, lift }];
}
