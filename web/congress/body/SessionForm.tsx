import { createSignal, type JSX } from 'solid-js';
import type { CongressSession } from '../../../shared/congress/model.ts';
import { Button } from '../../design/Button.tsx';
import { CheckField } from '../../design/CheckField.tsx';
import { TextField } from '../../design/TextField.tsx';
import { ask } from '../../platform/api.ts';
import { browserClock } from '../../platform/chance.ts';
import { congressWords } from '../../words/congress/index.ts';
import { staffApi } from '../api.ts';
import { createDeed } from '../asked.ts';
import { Failed } from '../form/Failed.tsx';
import { Buttons, Form, Row } from '../form/Form.tsx';
import { placedIn } from '../form/placed.ts';
import { useSeat } from '../seat.tsx';

interface SessionFormProps {
  /** The session to change; a new one without. */
  readonly before: CongressSession | undefined;
  /** The body has none yet: the form cannot be left without planning one. */
  readonly first: boolean;
  readonly onDone: (saved: CongressSession | undefined) => void;
}

/** Plans a session, or changes what it is called. */
export function SessionForm(props: SessionFormProps): JSX.Element {
  const seat = useSeat();
  const words = (): ReturnType<typeof congressWords>['sessions'] => congressWords().sessions;
  const before = props.before;
  const [term, setTerm] = createSignal(String(before?.term ?? ''));
  const [number, setNumber] = createSignal(String(before?.number ?? ''));
  const [typed, setTyped] = createSignal(before?.title);
  const [opensOn, setOpensOn] = createSignal(before?.opensOn ?? today());
  const [rehearsal, setRehearsal] = createSignal(before?.rehearsal ?? false);
  // The usual title follows from term and number until somebody writes another.
  const title = (): string =>
    typed() ?? words().usualTitle(seat.body().name, Number(term()), Number(number()));
  const facts = () => ({
    term: Number(term()),
    number: Number(number()),
    title: title(),
    opensOn: opensOn(),
    rehearsal: rehearsal(),
  });
  const save = createDeed(() => {
    const body = seat.body().id;
    const { sessions } = staffApi.bodies[':body'];
    return before === undefined
      ? ask(sessions.$post({ param: { body }, json: facts() }))
      : ask(sessions[':session'].$patch({ param: { body, session: before.id }, json: facts() }));
  });
  const placed = placedIn(save.failure, {
    term: ['session-number-taken'],
    number: [],
    title: [],
    opensOn: [],
    rehearsal: [],
  });
  const send = async (): Promise<Awaited<ReturnType<typeof save.run>>> => {
    const saved = await save.run(undefined);
    if (saved.ok) {
      await seat.sessions.again();
      seat.chooseSession(saved.value.id);
      props.onDone(saved.value);
    }
    return saved;
  };
  return (
    <Form label={words().form} onSend={send}>
      <Row>
        <TextField
          label={words().term}
          hint={words().termHint}
          error={placed.at('term')}
          inputMode="numeric"
          value={term()}
          onInput={setTerm}
          maxLength={3}
        />
        <TextField
          label={words().number}
          hint={words().numberHint}
          error={placed.at('number')}
          inputMode="numeric"
          value={number()}
          onInput={setNumber}
          maxLength={3}
        />
        <TextField
          label={words().opensOn}
          hint={words().opensOnHint}
          error={placed.at('opensOn')}
          type="date"
          value={opensOn()}
          onInput={setOpensOn}
        />
      </Row>
      <Row>
        <TextField
          label={words().name}
          hint={words().nameHint}
          error={placed.at('title')}
          value={title()}
          onInput={setTyped}
          maxLength={100}
        />
      </Row>
      <CheckField
        label={words().isRehearsal}
        hint={words().isRehearsalHint}
        checked={rehearsal()}
        onCheck={setRehearsal}
      />
      <Failed failure={placed.rest()} />
      <Buttons>
        <Button kind="primary" submits busy={save.busy()}>
          {before === undefined ? words().plan : words().save}
        </Button>
        {props.first ? undefined : (
          <Button onPress={() => props.onDone(undefined)}>{congressWords().cancel}</Button>
        )}
      </Buttons>
    </Form>
  );
}

/** Today in Beijing, as YYYY-MM-DD. */
function today(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(browserClock.now());
}
