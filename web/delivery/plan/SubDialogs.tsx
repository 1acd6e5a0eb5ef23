import { createSignal, type JSX } from 'solid-js';
import type { SubProject } from '../../../shared/delivery/model.ts';
import { DELIVERY_LENGTHS } from '../../../shared/delivery/rules.ts';
import { staffApi } from '../../congress/api.ts';
import { createDeed } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { Row } from '../../congress/form/Form.tsx';
import { placedIn } from '../../congress/form/placed.ts';
import { Button } from '../../design/Button.tsx';
import { ConfirmDialog } from '../../design/ConfirmDialog.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { TextField } from '../../design/TextField.tsx';
import { ask } from '../../platform/api.ts';
import { planWords } from '../../words/delivery/plan/index.ts';
import type { TaskPlace } from './PlanWriting.tsx';

const api =
  staffApi.bodies[':body'].departments[':unit'].projects[':project']['sub-projects'][':subProject'];

/** One part of a project, new or as it stands. */
export function SubDialog(props: {
  readonly place: TaskPlace;
  readonly id: string;
  readonly part: SubProject | undefined;
  readonly onDone: () => void;
  readonly onClose: () => void;
}): JSX.Element {
  const words = (): ReturnType<typeof planWords>['subs'] => planWords().subs;
  const [typed, setTyped] = createSignal({
    name: props.part?.name ?? '',
    town: props.part?.town ?? '',
    site: props.part?.site ?? '',
    scale: props.part?.scale ?? '',
    dueOn: props.part?.dueOn ?? '',
  });
  const save = createDeed(() =>
    ask(api.$put({ param: { ...props.place, subProject: props.id }, json: typed() })),
  );
  const placed = placedIn(save.failure, {
    subProject: ['sub-project-twice'],
    dueOn: [],
  });
  const press = async (): Promise<void> => {
    const saved = await save.run(undefined);
    if (saved.ok) props.onDone();
  };
  const text = (field: 'town' | 'site' | 'scale'): JSX.Element => (
    <TextField
      label={words()[field]}
      required={false}
      maxLength={DELIVERY_LENGTHS.place}
      value={typed()[field]}
      onInput={(value) => setTyped({ ...typed(), [field]: value })}
    />
  );
  return (
    <Dialog
      open
      title={props.part === undefined ? words().addTitle : words().editTitle(props.part.name)}
      onClose={props.onClose}
      actions={
        <Button kind="primary" busy={save.busy()} onPress={() => void press()}>
          {words().save}
        </Button>
      }
    >
      <TextField
        label={words().name}
        error={placed.at('subProject')}
        maxLength={DELIVERY_LENGTHS.subProject}
        value={typed().name}
        onInput={(name) => setTyped({ ...typed(), name })}
      />
      <Row>
        {text('town')}
        {text('site')}
      </Row>
      <Row>
        {text('scale')}
        <TextField
          label={words().dueOn}
          error={placed.at('dueOn')}
          type="date"
          required={false}
          value={typed().dueOn}
          onInput={(dueOn) => setTyped({ ...typed(), dueOn })}
        />
      </Row>
      <Failed failure={placed.rest()} title={words().notDone} />
    </Dialog>
  );
}

/** Takes a part off a project. */
export function SubRemoval(props: {
  readonly place: TaskPlace;
  readonly part: SubProject;
  readonly onDone: () => void;
  readonly onClose: () => void;
}): JSX.Element {
  const words = (): ReturnType<typeof planWords>['subs'] => planWords().subs;
  const remove = createDeed(() =>
    ask(api.$delete({ param: { ...props.place, subProject: props.part.id } })),
  );
  const confirm = async (): Promise<void> => {
    const removed = await remove.run(undefined);
    if (removed.ok) props.onDone();
  };
  return (
    <ConfirmDialog
      open
      title={words().removeTitle(props.part.name)}
      consequence={words().removeHelp}
      confirm={words().remove}
      busy={remove.busy()}
      error={<Failed failure={remove.failure()} />}
      onConfirm={() => void confirm()}
      onClose={props.onClose}
    />
  );
}
