import { createSignal, type JSX } from 'solid-js';
import { fail } from '../../../shared/result.ts';
import type { BodyRole } from '../../../shared/roles.ts';
import { Button } from '../../design/Button.tsx';
import { Panel } from '../../design/Panel.tsx';
import { TextField } from '../../design/TextField.tsx';
import { ask } from '../../platform/api.ts';
import { congressWords } from '../../words/congress/index.ts';
import { staffApi } from '../api.ts';
import { createDeed } from '../asked.ts';
import { Failed } from '../form/Failed.tsx';
import { Buttons, Form, Group } from '../form/Form.tsx';
import { placedIn } from '../form/placed.ts';
import { useSeat } from '../seat.tsx';
import { NewPassword } from './NewPassword.tsx';
import { RoleChoices } from './RoleChoices.tsx';
import { UnitChoices } from './UnitChoices.tsx';

/** A new account with roles in this body. */
export function AddPerson(props: {
  readonly onDone: (said: string) => void;
  readonly onClose: () => void;
}): JSX.Element {
  const seat = useSeat();
  const words = (): ReturnType<typeof congressWords>['people'] => congressWords().people;
  const [name, setName] = createSignal('');
  const [username, setUsername] = createSignal('');
  const [password, setPassword] = createSignal('');
  const [roles, setRoles] = createSignal<readonly BodyRole[]>([]);
  const [units, setUnits] = createSignal<readonly string[]>([]);
  const add = createDeed(async () => {
    if (roles().length === 0 && units().length === 0) return fail('no-roles');
    return ask(
      staffApi.bodies[':body'].staff.$post({
        param: { body: seat.body().id },
        json: {
          name: name(),
          username: username(),
          password: password(),
          roles: [...roles()],
          units: [...units()],
        },
      }),
    );
  });
  const placed = placedIn(add.failure, {
    name: [],
    username: ['username-taken'],
    password: ['password-too-short'],
  });
  const send = async (): Promise<Awaited<ReturnType<typeof add.run>>> => {
    const added = await add.run(undefined);
    if (added.ok) props.onDone(words().added(added.value.name, added.value.username));
    return added;
  };
  return (
    <Panel title={words().add}>
      <Form label={words().add} onSend={send} wide>
        <Group title={words().person}>
          <TextField
            label={words().name}
            error={placed.at('name')}
            value={name()}
            onInput={setName}
            maxLength={100}
            ref={(control) => queueMicrotask(() => control.focus())}
          />
          <TextField
            label={words().username}
            hint={words().usernameHint}
            error={placed.at('username')}
            value={username()}
            onInput={setUsername}
            maxLength={50}
          />
          <NewPassword value={password()} error={placed.at('password')} onInput={setPassword} />
        </Group>
        <Group title={words().roles} hint={words().rolesHint}>
          <RoleChoices roles={roles()} onChange={setRoles} />
        </Group>
        <Group title={words().units} hint={words().unitsHint}>
          <UnitChoices units={units()} onChange={setUnits} />
        </Group>
        <Buttons>
          <Button kind="primary" submits busy={add.busy()}>
            {words().add}
          </Button>
          <Button onPress={props.onClose}>{congressWords().cancel}</Button>
        </Buttons>
      </Form>
      <Failed failure={placed.rest()} />
    </Panel>
  );
}
