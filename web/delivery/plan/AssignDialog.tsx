import { createSignal, For, Show, type JSX } from 'solid-js';
import type { Unit } from '../../../shared/congress/model.ts';
import type { ProjectItem } from '../../../shared/delivery/project.ts';
import { DELIVERY_LENGTHS } from '../../../shared/delivery/rules.ts';
import { staffApi } from '../../congress/api.ts';
import { createAsked, createDeed } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { Row } from '../../congress/form/Form.tsx';
import { placedIn } from '../../congress/form/placed.ts';
import { Button } from '../../design/Button.tsx';
import { CheckField } from '../../design/CheckField.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { Notice } from '../../design/Notice.tsx';
import { SelectField } from '../../design/SelectField.tsx';
import { TextField } from '../../design/TextField.tsx';
import { ask } from '../../platform/api.ts';
import { planWords } from '../../words/delivery/plan/index.ts';
import styles from './Plan.module.css';

interface AssignDialogProps {
  readonly body: string;
  readonly project: ProjectItem;
  /** What to say when it is done. */
  readonly onDone: (said: string) => void;
  readonly onClose: () => void;
}

/** Who answers for a project: lead and joint departments, and the official. */
export function AssignDialog(props: AssignDialogProps): JSX.Element {
  const words = (): ReturnType<typeof planWords>['assign'] => planWords().assign;
  const { project } = props;
  const [unit, setUnit] = createSignal(project.unit?.id ?? '');
  const [joint, setJoint] = createSignal<readonly string[]>(project.joint.map(({ id }) => id));
  const [name, setName] = createSignal(project.official.name);
  const [post, setPost] = createSignal(project.official.post);
  const known = createAsked(
    () => props.body,
    (body) => ask<readonly Unit[]>(staffApi.bodies[':body'].units.$get({ param: { body } })),
  );
  const departments = (): readonly Unit[] =>
    (known.value() ?? []).filter(({ kind }) => kind === 'department');
  const save = createDeed(() =>
    ask(
      staffApi.bodies[':body'].projects[':project'].assignment.$put({
        param: { body: props.body, project: project.id },
        json: {
          version: project.version,
          unit: unit(),
          joint: joint().filter((id) => id !== unit()),
          official: { name: name(), post: post() },
        },
      }),
    ),
  );
  const placed = placedIn(save.failure, { official: ['official-missing'], post: [] });
  const press = async (): Promise<void> => {
    const saved = await save.run(undefined);
    if (saved.ok) props.onDone(words().done(project.name));
  };
  return (
    <Dialog
      open
      title={words().title(project.name)}
      onClose={props.onClose}
      actions={
        <Button
          kind="primary"
          busy={save.busy()}
          blocked={unit() === '' ? [{ reason: words().nobody }] : []}
          onPress={() => void press()}
        >
          {words().save}
        </Button>
      }
    >
      <Failed
        failure={known.failure()}
        title={words().notRead}
        onAgain={() => void known.again()}
      />
      <Show
        when={known.value() === undefined || departments().length > 0}
        fallback={<Notice tone="caution">{words().noUnits}</Notice>}
      >
        <SelectField
          label={words().unit}
          value={unit()}
          options={[
            { value: '', label: words().choose },
            ...departments().map(({ id, name: label }) => ({ value: id, label })),
          ]}
          onChoose={setUnit}
        />
        <Row>
          <TextField
            label={words().official}
            error={placed.at('official')}
            maxLength={DELIVERY_LENGTHS.official}
            value={name()}
            onInput={setName}
          />
          <TextField
            label={words().post}
            error={placed.at('post')}
            maxLength={DELIVERY_LENGTHS.post}
            value={post()}
            onInput={setPost}
          />
        </Row>
        <fieldset class={styles['choices']}>
          <legend>{words().joint}</legend>
          <For each={departments().filter(({ id }) => id !== unit())}>
            {(one) => (
              <CheckField
                label={one.name}
                checked={joint().includes(one.id)}
                onCheck={(checked) =>
                  setJoint(checked ? [...joint(), one.id] : joint().filter((id) => id !== one.id))
                }
              />
            )}
          </For>
        </fieldset>
      </Show>
      <Failed failure={placed.rest()} title={words().notDone} />
    </Dialog>
  );
}
