import { createSignal, Show, type JSX } from 'solid-js';
import { newUnorderedId } from '../../../shared/chance.ts';
import { dayAfter, dayOf } from '../../../shared/day.ts';
import { POLL_LENGTHS, type PollView } from '../../../shared/screening/poll.ts';
import { staffApi } from '../../congress/api.ts';
import { createAsked, createDeed } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { Buttons, Form, Row } from '../../congress/form/Form.tsx';
import { placedIn } from '../../congress/form/placed.ts';
import { useSeat } from '../../congress/seat.tsx';
import { Button } from '../../design/Button.tsx';
import { Panel } from '../../design/Panel.tsx';
import { SelectField } from '../../design/SelectField.tsx';
import { TextField } from '../../design/TextField.tsx';
import { ask } from '../../platform/api.ts';
import { browserChance, browserClock } from '../../platform/chance.ts';
import { pollWords as words } from '../../words/screening/polls/index.ts';

/** A usual poll is open for so many days more. */
const USUAL_DAYS = 9;

/** Prepares a poll, or changes one that is still a draft. */
export function PollForm(props: {
  readonly before: PollView | undefined;
  /** Whether something was saved. */
  readonly onDone: (saved: boolean) => void;
}): JSX.Element {
  const seat = useSeat();
  const { before } = props;
  const today = dayOf(browserClock.now());
  // The same until it is taken: pressing twice makes one.
  const id = newUnorderedId(browserChance);
  const [title, setTitle] = createSignal(before?.title ?? words().usualTitle);
  const [intro, setIntro] = createSignal(before?.intro ?? words().usualIntro);
  const [opensOn, setOpensOn] = createSignal(before?.opensOn ?? today);
  const [closesOn, setClosesOn] = createSignal(before?.closesOn ?? dayAfter(today, USUAL_DAYS));
  const [most, setMost] = createSignal(String(before?.most ?? 3));
  const [chosen, setChosen] = createSignal(before?.drive);
  const drives = createAsked(
    () => seat.body().id,
    (body) => ask(staffApi.bodies[':body'].drives.$get({ param: { body } })),
  );
  const known = () => (drives.value() ?? []).filter(({ state }) => state !== 'draft');
  const drive = (): string => chosen() ?? known()[0]?.id ?? '';
  const save = createDeed(() => {
    const body = seat.body().id;
    const { polls } = staffApi.bodies[':body'];
    const facts = {
      title: title(),
      intro: intro(),
      opensOn: opensOn(),
      closesOn: closesOn(),
      most: /^\d{1,3}$/.test(most().trim()) ? Number(most()) : 0,
    };
    return before === undefined
      ? ask(polls.$post({ param: { body }, json: { id, drive: drive(), ...facts } }))
      : ask(polls[':poll'].$put({ param: { body, poll: before.id }, json: facts }));
  });
  const placed = placedIn(save.failure, {
    title: ['name-missing'],
    intro: [],
    opensOn: [],
    closesOn: ['ends-before-start'],
    most: ['poll-most-out-of-range'],
  });
  const send = async () => {
    const saved = await save.run(undefined);
    if (saved.ok) props.onDone(true);
    return saved;
  };
  return (
    <Panel title={before?.title ?? words().add}>
      <Form label={words().form} onSend={send}>
        <Show when={before === undefined && known().length > 1}>
          <SelectField
            label={words().drive}
            value={drive()}
            options={known().map((one) => ({ value: one.id, label: one.title }))}
            onChoose={setChosen}
          />
        </Show>
        <TextField
          label={words().fields.title}
          error={placed.at('title')}
          maxLength={POLL_LENGTHS.title}
          value={title()}
          onInput={setTitle}
        />
        <TextField
          multiline
          label={words().fields.intro}
          error={placed.at('intro')}
          maxLength={POLL_LENGTHS.intro}
          value={intro()}
          onInput={setIntro}
        />
        <Row>
          <TextField
            type="date"
            label={words().fields.opensOn}
            error={placed.at('opensOn')}
            value={opensOn()}
            onInput={setOpensOn}
          />
          <TextField
            type="date"
            label={words().fields.closesOn}
            error={placed.at('closesOn')}
            value={closesOn()}
            onInput={setClosesOn}
          />
        </Row>
        <TextField
          inputMode="numeric"
          maxLength={3}
          label={words().fields.most}
          error={placed.at('most')}
          value={most()}
          onInput={setMost}
        />
        <Failed failure={placed.rest()} />
        <Buttons>
          <Button kind="primary" submits busy={save.busy()}>
            {words().save}
          </Button>
          <Button kind="quiet" onPress={() => props.onDone(false)}>
            {words().cancel}
          </Button>
        </Buttons>
      </Form>
    </Panel>
  );
}
