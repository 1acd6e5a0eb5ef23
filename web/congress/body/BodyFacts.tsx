import { createSignal, Show, type JSX } from 'solid-js';
import { BODY_LEVELS, BODY_TYPES } from '../../../shared/congress/model.ts';
import { Button } from '../../design/Button.tsx';
import { Fact, Facts } from '../../design/Facts.tsx';
import { Notice } from '../../design/Notice.tsx';
import { Panel } from '../../design/Panel.tsx';
import { SelectField } from '../../design/SelectField.tsx';
import { TextField } from '../../design/TextField.tsx';
import { ask } from '../../platform/api.ts';
import { congressWords } from '../../words/congress/index.ts';
import { staffApi } from '../api.ts';
import { createDeed } from '../asked.ts';
import { Failed } from '../form/Failed.tsx';
import { Buttons, Form, Row } from '../form/Form.tsx';
import { placedIn } from '../form/placed.ts';
import { useSeat } from '../seat.tsx';

/** What the body is called and counted as. */
export function BodyFacts(): JSX.Element {
  const seat = useSeat();
  const words = (): ReturnType<typeof congressWords>['body'] => congressWords().body;
  const [editing, setEditing] = createSignal(false);
  const [saved, setSaved] = createSignal(false);
  return (
    <Panel
      title={words().facts}
      action={
        <Show when={seat.may('set-up-body') && !editing()}>
          <Button kind="quiet" onPress={() => setEditing(true)}>
            {words().change}
          </Button>
        </Show>
      }
    >
      <Show
        when={editing()}
        fallback={
          <>
            <Facts label={words().facts}>
              <Fact label={words().name} value={seat.body().name} />
              <Fact label={words().type} value={congressWords().types[seat.body().type]} />
              <Fact label={words().level} value={congressWords().levels[seat.body().level]} />
              <Fact label={words().code} value={<code>{seat.body().code}</code>} />
            </Facts>
            <Show when={saved()}>
              <Notice tone="done" live>
                {words().changed}
              </Notice>
            </Show>
          </>
        }
      >
        <FactsForm
          onDone={(done) => {
            setEditing(false);
            setSaved(done);
          }}
        />
      </Show>
    </Panel>
  );
}

function FactsForm(props: { readonly onDone: (saved: boolean) => void }): JSX.Element {
  const seat = useSeat();
  const words = (): ReturnType<typeof congressWords>['body'] => congressWords().body;
  const before = seat.body();
  const [name, setName] = createSignal(before.name);
  const [type, setType] = createSignal(before.type);
  const [level, setLevel] = createSignal(before.level);
  const change = createDeed(() =>
    ask(
      staffApi.bodies[':body'].$patch({
        param: { body: before.id },
        json: { name: name(), type: type(), level: level() },
      }),
    ),
  );
  const placed = placedIn(change.failure, { name: [] });
  const send = async (): Promise<Awaited<ReturnType<typeof change.run>>> => {
    const done = await change.run(undefined);
    if (done.ok) {
      await seat.refresh();
      props.onDone(true);
    }
    return done;
  };
  return (
    <Form label={words().facts} onSend={send}>
      <TextField
        label={words().name}
        hint={words().nameHint}
        error={placed.at('name')}
        value={name()}
        onInput={setName}
        maxLength={100}
      />
      <Row>
        <SelectField
          label={words().type}
          value={type()}
          options={BODY_TYPES.map((value) => ({ value, label: congressWords().types[value] }))}
          onChoose={setType}
        />
        <SelectField
          label={words().level}
          value={level()}
          options={BODY_LEVELS.map((value) => ({ value, label: congressWords().levels[value] }))}
          onChoose={setLevel}
        />
      </Row>
      <Failed failure={placed.rest()} />
      <Buttons>
        <Button kind="primary" submits busy={change.busy()}>
          {words().save}
        </Button>
        <Button onPress={() => props.onDone(false)}>{congressWords().cancel}</Button>
      </Buttons>
    </Form>
  );
}
