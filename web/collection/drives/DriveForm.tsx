import { createSignal, Show, type JSX } from 'solid-js';
import type { StaffDrive } from '../../../shared/collection/review.ts';
import { DRIVE_LENGTHS, offeredPrefix, trackingNumber } from '../../../shared/collection/rules.ts';
import { dayAfter } from '../../../shared/day.ts';
import { staffApi } from '../../congress/api.ts';
import { createDeed } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { Buttons, Form, Row } from '../../congress/form/Form.tsx';
import { placedIn } from '../../congress/form/placed.ts';
import { useSeat } from '../../congress/seat.tsx';
import { Button } from '../../design/Button.tsx';
import { CheckField } from '../../design/CheckField.tsx';
import { Panel } from '../../design/Panel.tsx';
import { TextField } from '../../design/TextField.tsx';
import { ask } from '../../platform/api.ts';
import { formatNumber } from '../../platform/language-formats.ts';
import { congressWords } from '../../words/congress/index.ts';
import { driveWords as words } from '../../words/collection/drives/index.ts';
import { today } from './drive-said.ts';

interface DriveFormProps {
  /** The drive to change; a new one without. */
  readonly before: StaffDrive | undefined;
  /** With the title of what was saved, or nothing when it was left. */
  readonly onDone: (saved: string | undefined) => void;
}

/** Days of a usual drive, the first and the last counted. */
const USUAL_DAYS = 30;

/** Prepares a drive, or changes one. What its numbers begin with stays once some are given. */
export function DriveForm(props: DriveFormProps): JSX.Element {
  const seat = useSeat();
  const before = props.before;
  const nextYear = String(Number(today().slice(0, 4)) + 1);
  const [year, setYear] = createSignal(String(before?.year ?? nextYear));
  const [typedTitle, setTitle] = createSignal(before?.title);
  const [intro, setIntro] = createSignal(before?.intro ?? words().usualIntro);
  const [opensOn, setOpensOn] = createSignal(before?.opensOn ?? today());
  const [closesOn, setClosesOn] = createSignal(
    before?.closesOn || dayAfter(opensOn(), USUAL_DAYS - 1),
  );
  const [standing, setStanding] = createSignal(before?.closesOn === '');
  const [typedPrefix, setPrefix] = createSignal(before?.prefix);
  // Title and numbers follow from the year until somebody writes others.
  const title = (): string => typedTitle() ?? words().usualTitle(year());
  const prefix = (): string => typedPrefix() ?? offeredPrefix(seat.body().code, Number(year()));
  const fixed = (): boolean => (before?.proposals ?? 0) > 0;
  const facts = () => ({
    year: Number(year()),
    title: title(),
    intro: intro(),
    opensOn: opensOn(),
    closesOn: standing() ? '' : closesOn(),
  });
  const save = createDeed(() => {
    const body = seat.body().id;
    const { drives } = staffApi.bodies[':body'];
    const typed = typedPrefix();
    const json = typed === undefined ? facts() : { ...facts(), prefix: typed };
    return before === undefined
      ? ask(drives.$post({ param: { body }, json }))
      : ask(drives[':drive'].$patch({ param: { body, drive: before.id }, json }));
  });
  const placed = placedIn(save.failure, {
    year: ['drive-year-out-of-range'],
    title: ['drive-title-missing'],
    intro: [],
    opensOn: [],
    closesOn: ['ends-before-start'],
    prefix: ['drive-prefix-malformed', 'drive-prefix-taken'],
  });
  const send = async (): Promise<Awaited<ReturnType<typeof save.run>>> => {
    const saved = await save.run(undefined);
    if (saved.ok) props.onDone(saved.value.title);
    return saved;
  };
  const numbers = (): string => words().prefixHint(trackingNumber(prefix(), 1));
  const stays = (): string => words().fixed(formatNumber(before?.proposals ?? 0));
  return (
    <Panel title={before?.title ?? words().add}>
      <Form label={words().form} onSend={send}>
        <Row>
          <TextField
            label={words().fields.year}
            hint={fixed() ? stays() : words().hints.year}
            error={placed.at('year')}
            inputMode="numeric"
            maxLength={4}
            readOnly={fixed()}
            value={year()}
            onInput={setYear}
            ref={(control) => queueMicrotask(() => control.focus())}
          />
          <TextField
            label={words().fields.prefix}
            hint={fixed() ? stays() : numbers()}
            error={placed.at('prefix')}
            maxLength={DRIVE_LENGTHS.prefix}
            readOnly={fixed()}
            value={prefix()}
            onInput={(value) => setPrefix(value.toUpperCase())}
          />
        </Row>
        <Row>
          <TextField
            label={words().fields.title}
            hint={words().hints.title}
            error={placed.at('title')}
            maxLength={DRIVE_LENGTHS.title}
            value={title()}
            onInput={setTitle}
          />
        </Row>
        <Row>
          <TextField
            label={words().fields.intro}
            hint={words().hints.intro}
            error={placed.at('intro')}
            multiline
            required={false}
            maxLength={DRIVE_LENGTHS.intro}
            value={intro()}
            onInput={setIntro}
          />
        </Row>
        <CheckField
          label={words().isStanding}
          hint={words().isStandingHint}
          checked={standing()}
          onCheck={setStanding}
        />
        <Row>
          <TextField
            label={words().fields.opensOn}
            error={placed.at('opensOn')}
            type="date"
            value={opensOn()}
            onInput={setOpensOn}
          />
          <Show when={!standing()}>
            <TextField
              label={words().fields.closesOn}
              hint={words().hints.closesOn}
              error={placed.at('closesOn')}
              type="date"
              value={closesOn()}
              onInput={setClosesOn}
            />
          </Show>
        </Row>
        <Failed failure={placed.rest()} />
        <Buttons>
          <Button kind="primary" submits busy={save.busy()}>
            {before === undefined ? words().create : words().save}
          </Button>
          <Button onPress={() => props.onDone(undefined)}>{congressWords().cancel}</Button>
        </Buttons>
      </Form>
    </Panel>
  );
}
