import { createSignal, createUniqueId, For, type JSX } from 'solid-js';
import type { Deputy, Sex } from '../../../shared/congress/model.ts';
import { ROLL_LENGTHS } from '../../../shared/congress/rules.ts';
import { Button } from '../../design/Button.tsx';
import { FormField } from '../../design/FormField.tsx';
import { Panel } from '../../design/Panel.tsx';
import { SelectField } from '../../design/SelectField.tsx';
import { TextField } from '../../design/TextField.tsx';
import { ask } from '../../platform/api.ts';
import { congressWords } from '../../words/congress/index.ts';
import { staffApi } from '../api.ts';
import { createAsked, createDeed } from '../asked.ts';
import { Failed } from '../form/Failed.tsx';
import { Buttons, Form, Row } from '../form/Form.tsx';
import { placedIn } from '../form/placed.ts';
import { useSeat } from '../seat.tsx';

interface DeputyFormProps {
  readonly before: Deputy | undefined;
  /** What to say when it is done; nothing when it was left. */
  readonly onDone: (said: string | undefined) => void;
}

/** A deputy's entry on the roll. */
export function DeputyForm(props: DeputyFormProps): JSX.Element {
  const seat = useSeat();
  const words = (): ReturnType<typeof congressWords>['roll'] => congressWords().roll;
  const list = createUniqueId();
  const before = props.before;
  const [number, setNumber] = createSignal(before?.number ?? '');
  const [name, setName] = createSignal(before?.name ?? '');
  const [delegation, setDelegation] = createSignal(before?.delegation ?? '');
  const [sex, setSex] = createSignal<Sex | ''>(before?.sex ?? '');
  const [trade, setTrade] = createSignal(before?.trade ?? '');
  const [phone, setPhone] = createSignal(before?.phone ?? '');
  const delegations = createAsked(
    () => seat.body().id,
    (body) => ask(staffApi.bodies[':body'].delegations.$get({ param: { body } })),
  );
  const save = createDeed(() => {
    const entry = {
      number: number(),
      name: name(),
      delegation: delegation(),
      sex: sex() || null,
      trade: trade(),
      phone: phone(),
    };
    const body = seat.body().id;
    const { roll } = staffApi.bodies[':body'];
    return before === undefined
      ? ask(roll.$post({ param: { body }, json: entry }))
      : ask(roll[':deputy'].$patch({ param: { body, deputy: before.id }, json: entry }));
  });
  const placed = placedIn(save.failure, {
    number: ['number-missing', 'number-taken'],
    name: ['name-missing'],
    delegation: [],
    trade: [],
    phone: [],
  });
  const send = async (): Promise<Awaited<ReturnType<typeof save.run>>> => {
    const saved = await save.run(undefined);
    if (saved.ok)
      props.onDone(
        before === undefined ? words().added(saved.value.name) : words().saved(saved.value.name),
      );
    return saved;
  };
  return (
    <Panel title={before === undefined ? words().add : words().changeOf(before.name)}>
      <Form label={words().form} onSend={send}>
        <Row>
          <TextField
            label={words().number}
            hint={words().numberHint}
            error={placed.at('number')}
            value={number()}
            onInput={setNumber}
            maxLength={ROLL_LENGTHS.number}
            ref={(control) => queueMicrotask(() => control.focus())}
          />
          <TextField
            label={words().name}
            error={placed.at('name')}
            value={name()}
            onInput={setName}
            maxLength={ROLL_LENGTHS.name}
          />
          <FormField
            label={words().delegation}
            hint={words().delegationHint}
            error={placed.at('delegation')}
          >
            {(control) => (
              <>
                <input
                  {...control()}
                  list={list}
                  autocomplete="off"
                  maxLength={ROLL_LENGTHS.delegation}
                  value={delegation()}
                  onInput={(event) => setDelegation(event.currentTarget.value)}
                />
                <datalist id={list}>
                  <For each={delegations.value() ?? []}>{(one) => <option value={one.name} />}</For>
                </datalist>
              </>
            )}
          </FormField>
        </Row>
        <Row>
          <SelectField
            label={words().sex}
            value={sex()}
            options={(['', 'female', 'male'] as const).map((value) => ({
              value,
              label: value === '' ? words().sexUnknown : congressWords().sexes[value],
            }))}
            onChoose={setSex}
            required={false}
          />
          <TextField
            label={words().trade}
            error={placed.at('trade')}
            value={trade()}
            onInput={setTrade}
            maxLength={ROLL_LENGTHS.trade}
            required={false}
          />
          <TextField
            label={words().phone}
            error={placed.at('phone')}
            type="tel"
            value={phone()}
            onInput={setPhone}
            maxLength={ROLL_LENGTHS.phone}
            required={false}
          />
        </Row>
        <Failed failure={placed.rest()} />
        <Buttons>
          <Button kind="primary" submits busy={save.busy()}>
            {before === undefined ? words().add : words().save}
          </Button>
          <Button onPress={() => props.onDone(undefined)}>{congressWords().cancel}</Button>
        </Buttons>
      </Form>
    </Panel>
  );
}
