import { createSignal, For, Show, type JSX } from 'solid-js';
import type { Unit, UnitKind } from '../../../shared/congress/model.ts';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { Panel } from '../../design/Panel.tsx';
import { SelectField } from '../../design/SelectField.tsx';
import { TextField } from '../../design/TextField.tsx';
import { ask } from '../../platform/api.ts';
import { congressWords } from '../../words/congress/index.ts';
import { staffApi } from '../api.ts';
import { createAsked, createDeed } from '../asked.ts';
import { Failed } from '../form/Failed.tsx';
import { Buttons, Form, Row } from '../form/Form.tsx';
import { IconButton } from '../form/IconButton.tsx';
import { Named } from '../form/Named.tsx';
import { placedIn } from '../form/placed.ts';
import { useSeat } from '../seat.tsx';
import styles from './BodyPage.module.css';

/** Departments (责任单位) and liaison stations of the body. */
export function Units(): JSX.Element {
  const seat = useSeat();
  const words = (): ReturnType<typeof congressWords>['units'] => congressWords().units;
  const [editing, setEditing] = createSignal<Unit>();
  const [said, setSaid] = createSignal<string>();
  const body = (): string => seat.body().id;
  const units = createAsked(body, (id) =>
    ask(staffApi.bodies[':body'].units.$get({ param: { body: id } })),
  );
  const remove = createDeed((unit: Unit) =>
    ask(
      staffApi.bodies[':body'].units[':unit'].$delete({ param: { body: body(), unit: unit.id } }),
    ),
  );
  const take = async (unit: Unit): Promise<void> => {
    setSaid(undefined);
    const removed = await remove.run(unit);
    if (!removed.ok) return;
    await units.again();
    setSaid(words().removed(unit.name));
  };
  return (
    <Panel
      title={words().title}
      {...((units.value()?.length ?? 0) === 0
        ? {}
        : { note: words().count(units.value()?.length ?? 0) })}
    >
      <Failed
        failure={units.failure()}
        title={words().notRead}
        onAgain={() => void units.again()}
      />
      <p>{words().lede}</p>
      <ul class={styles['list']} role="list">
        <For each={units.value() ?? []}>
          {(unit) => (
            <li>
              <span class={styles['what']}>
                <b>{unit.name}</b>
                <small>
                  {congressWords().unitKinds[unit.kind]} <code>{unit.code}</code>
                </small>
              </span>
              <Show when={seat.may('set-up-body')}>
                <div class={styles['tools']}>
                  <Button kind="quiet" onPress={() => setEditing(unit)}>
                    <Named act={words().change} of={unit.name} />
                  </Button>
                  <IconButton
                    icon="cross"
                    label={words().remove(unit.name)}
                    onPress={() => void take(unit)}
                  />
                </div>
              </Show>
            </li>
          )}
        </For>
      </ul>
      <Failed failure={remove.failure()} />
      <Show when={seat.may('set-up-body')}>
        <div class={styles['add']}>
          <Show when={editing()?.id ?? 'new'} keyed>
            <UnitForm
              before={editing()}
              onDone={async (name) => {
                setEditing(undefined);
                if (name === undefined) return;
                await units.again();
                setSaid(words().saved(name));
              }}
            />
          </Show>
        </div>
      </Show>
      <Show when={said()}>
        {(text) => (
          <div class={styles['add']}>
            <Notice tone="done" live>
              {text()}
            </Notice>
          </div>
        )}
      </Show>
    </Panel>
  );
}

function UnitForm(props: {
  readonly before: Unit | undefined;
  readonly onDone: (name: string | undefined) => void;
}): JSX.Element {
  const seat = useSeat();
  const words = (): ReturnType<typeof congressWords>['units'] => congressWords().units;
  const before = props.before;
  const [kind, setKind] = createSignal<UnitKind>(before?.kind ?? 'department');
  const [name, setName] = createSignal(before?.name ?? '');
  const [code, setCode] = createSignal(before?.code ?? '');
  const save = createDeed(() => {
    const facts = { name: name(), code: code(), parent: before?.parent ?? null };
    const { units } = staffApi.bodies[':body'];
    const body = seat.body().id;
    return before === undefined
      ? ask(units.$post({ param: { body }, json: { kind: kind(), ...facts } }))
      : ask(units[':unit'].$patch({ param: { body, unit: before.id }, json: facts }));
  });
  const placed = placedIn(save.failure, { name: [], code: ['unit-code-taken'] });
  const send = async (): Promise<Awaited<ReturnType<typeof save.run>>> => {
    const saved = await save.run(undefined);
    if (saved.ok) {
      setName('');
      setCode('');
      props.onDone(saved.value.name);
    }
    return saved;
  };
  return (
    <Form label={before === undefined ? words().add : words().changeOf(before.name)} onSend={send}>
      <Row>
        <TextField
          label={words().name}
          hint={words().nameHint}
          error={placed.at('name')}
          value={name()}
          onInput={setName}
          maxLength={100}
        />
        <TextField
          label={words().code}
          hint={words().codeHint}
          error={placed.at('code')}
          value={code()}
          onInput={setCode}
          maxLength={30}
        />
        <Show when={before === undefined}>
          <SelectField
            label={words().kind}
            hint={words().kindHint}
            value={kind()}
            options={(['department', 'station'] as const).map((value) => ({
              value,
              label: congressWords().unitKinds[value],
            }))}
            onChoose={setKind}
          />
        </Show>
      </Row>
      <Failed failure={placed.rest()} />
      <Buttons>
        <Button submits busy={save.busy()} icon={before === undefined ? 'plus' : 'check'}>
          {before === undefined ? words().add : words().save}
        </Button>
        <Show when={before !== undefined}>
          <Button onPress={() => props.onDone(undefined)}>{congressWords().cancel}</Button>
        </Show>
      </Buttons>
    </Form>
  );
}
