import { createSignal, type JSX } from 'solid-js';
import type { StaffMember } from '../../../shared/congress/model.ts';
import { Button } from '../../design/Button.tsx';
import { ConfirmDialog } from '../../design/ConfirmDialog.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { ask } from '../../platform/api.ts';
import { congressWords } from '../../words/congress/index.ts';
import { staffApi } from '../api.ts';
import { createDeed } from '../asked.ts';
import { Failed } from '../form/Failed.tsx';
import { placedIn } from '../form/placed.ts';
import { useSeat } from '../seat.tsx';
import { NewPassword } from './NewPassword.tsx';
import { RoleChoices } from './RoleChoices.tsx';
import { UnitChoices } from './UnitChoices.tsx';

interface PersonDialogProps {
  readonly member: StaffMember;
  readonly onDone: (said: string) => void;
  readonly onClose: () => void;
}

/** Gives somebody exactly these roles and units; none takes them off the staff. */
export function RolesDialog(props: PersonDialogProps): JSX.Element {
  const seat = useSeat();
  const words = (): ReturnType<typeof congressWords>['people'] => congressWords().people;
  const before = props.member.units.map(({ id }) => id);
  const [roles, setRoles] = createSignal(props.member.roles);
  const [units, setUnits] = createSignal<readonly string[]>(before);
  const seatOf = (unit: string): { body: string; unit: string; account: string } => ({
    body: seat.body().id,
    unit,
    account: props.member.account,
  });
  const save = createDeed(async () => {
    const { account } = props.member;
    const { staff, units: ofBody } = staffApi.bodies[':body'];
    let saved = await ask(
      staff[':account'].roles.$put({
        param: { body: seat.body().id, account },
        json: { roles: [...roles()] },
      }),
    );
    const place = ofBody[':unit'].staff[':account'];
    for (const unit of units().filter((id) => !before.includes(id)))
      if (saved.ok) saved = await ask(place.$put({ param: seatOf(unit) }));
    for (const unit of before.filter((id) => !units().includes(id)))
      if (saved.ok) saved = await ask(place.$delete({ param: seatOf(unit) }));
    return saved;
  });
  const press = async (): Promise<void> => {
    const { name } = props.member;
    const saved = await save.run(undefined);
    if (saved.ok) props.onDone(words().rolesSet(name));
  };
  return (
    <Dialog
      open
      title={words().rolesOf(props.member.name)}
      onClose={props.onClose}
      actions={
        <Button kind="primary" busy={save.busy()} onPress={() => void press()}>
          {words().rolesSave}
        </Button>
      }
    >
      <p>{words().rolesNone}</p>
      <RoleChoices roles={roles()} onChange={setRoles} />
      <h3>{words().units}</h3>
      <UnitChoices units={units()} onChange={setUnits} />
      <Failed failure={save.failure()} />
    </Dialog>
  );
}

/** Gives somebody a new password; all places where they are signed in end. */
export function PasswordDialog(props: PersonDialogProps): JSX.Element {
  const seat = useSeat();
  const words = (): ReturnType<typeof congressWords>['people'] => congressWords().people;
  const [password, setPassword] = createSignal('');
  const save = createDeed(() =>
    ask(
      staffApi.bodies[':body'].staff[':account'].password.$post({
        param: { body: seat.body().id, account: props.member.account },
        json: { password: password() },
      }),
    ),
  );
  const placed = placedIn(save.failure, { password: ['password-too-short'] });
  const press = async (): Promise<void> => {
    const { name } = props.member;
    const saved = await save.run(undefined);
    if (saved.ok) props.onDone(words().passwordSet(name));
  };
  return (
    <Dialog
      open
      title={words().passwordOf(props.member.name)}
      onClose={props.onClose}
      actions={
        <Button kind="primary" busy={save.busy()} onPress={() => void press()}>
          {words().passwordSave}
        </Button>
      }
    >
      <p>{words().passwordConsequence}</p>
      <NewPassword value={password()} error={placed.at('password')} onInput={setPassword} />
      <Failed failure={placed.rest()} />
    </Dialog>
  );
}

/** Ends every place where somebody is signed in: a lost telephone, a machine left open. */
export function RevokeDialog(props: PersonDialogProps): JSX.Element {
  const seat = useSeat();
  const words = (): ReturnType<typeof congressWords>['people'] => congressWords().people;
  const revoke = createDeed(() =>
    ask(
      staffApi.bodies[':body'].staff[':account'].revoke.$post({
        param: { body: seat.body().id, account: props.member.account },
      }),
    ),
  );
  const press = async (): Promise<void> => {
    const { name } = props.member;
    const revoked = await revoke.run(undefined);
    if (revoked.ok) props.onDone(words().revoked(name));
  };
  return (
    <ConfirmDialog
      open
      title={words().revokeOf(props.member.name)}
      consequence={words().revokeConsequence}
      confirm={words().revokeConfirm}
      busy={revoke.busy()}
      error={<Failed failure={revoke.failure()} />}
      onConfirm={() => void press()}
      onClose={props.onClose}
    />
  );
}
