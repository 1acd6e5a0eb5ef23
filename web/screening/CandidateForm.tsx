import { createSignal, createUniqueId, For, Show, type JSX } from 'solid-js';
import type { CongressSession } from '../../shared/congress/model.ts';
import type { Failure } from '../../shared/result.ts';
import {
  CATEGORIES,
  ORIGINS,
  type Candidate,
  type CandidateEntry,
  type Category,
  type Origin,
} from '../../shared/screening/model.ts';
import { CARD_LENGTHS } from '../../shared/screening/rules.ts';
import { staffApi } from '../congress/api.ts';
import { createAsked, createDeed } from '../congress/asked.ts';
import { Failed } from '../congress/form/Failed.tsx';
import { Buttons, Form, Group, Row } from '../congress/form/Form.tsx';
import { placedIn } from '../congress/form/placed.ts';
import { Button } from '../design/Button.tsx';
import { FormField } from '../design/FormField.tsx';
import { Notice } from '../design/Notice.tsx';
import { Panel } from '../design/Panel.tsx';
import { SelectField } from '../design/SelectField.tsx';
import { TextField } from '../design/TextField.tsx';
import { ask } from '../platform/api.ts';
import { formatMoneyInFull } from '../platform/language-formats.ts';
import { gateWords } from '../words/screening/gates/index.ts';
import { screeningWords } from '../words/screening/index.ts';
import {
  BLANK_CARD,
  CARD_FAULTS,
  cardTyped,
  typedCard,
  yuanTyped,
  type TypedCard,
} from './card-form.ts';

interface CandidateFormProps {
  readonly session: CongressSession;
  readonly before: Candidate | undefined;
  /** What to say when it is done; nothing when it was left. */
  readonly onDone: (said: string | undefined) => void;
}

/** A project card: the same fields for every candidate. */
export function CandidateForm(props: CandidateFormProps): JSX.Element {
  const words = (): ReturnType<typeof screeningWords>['form'] => screeningWords().form;
  const before = props.before;
  const list = createUniqueId();
  const { id: session, body } = props.session;
  const [typed, setTyped] = createSignal(before === undefined ? BLANK_CARD : typedCard(before));
  const type = (changes: Partial<TypedCard>): void => {
    setTyped((now) => ({ ...now, ...changes }));
  };
  const units = createAsked(
    () => body,
    () => ask(staffApi.bodies[':body'].units.$get({ param: { body } })),
  );
  const save = createDeed((card: CandidateEntry) => {
    const { code, ...fields } = card;
    const { candidates } = staffApi.bodies[':body'].sessions[':session'];
    return before === undefined
      ? ask(candidates.$post({ param: { body, session }, json: code === '' ? fields : card }))
      : ask(
          candidates[':candidate'].$patch({
            param: { body, session, candidate: before.id },
            json: card,
          }),
        );
  });
  const [wrong, setWrong] = createSignal<readonly Failure[]>([]);
  const placed = placedIn(() => (wrong().length > 0 ? wrong() : save.failure()), CARD_FAULTS);
  const send = async (): Promise<{ readonly ok: boolean }> => {
    const card = cardTyped(typed(), before === undefined);
    setWrong(card.ok ? [] : card.failures);
    if (!card.ok) return card;
    const saved = await save.run(card.value);
    if (saved.ok)
      props.onDone(
        before === undefined
          ? words().added(saved.value.name, saved.value.code)
          : words().saved(saved.value.name),
      );
    return saved;
  };
  type Text = Exclude<keyof TypedCard, 'category' | 'origin' | 'total' | 'year' | 'department'>;
  const text = (field: Text, most: number, multiline = false): JSX.Element => (
    <TextField
      label={words().fields[field]}
      hint={words().hints[field] === '' ? undefined : words().hints[field]}
      error={placed.at(field)}
      value={typed()[field]}
      onInput={(value) => type({ [field]: value })}
      maxLength={most}
      multiline={multiline}
    />
  );
  const day = (field: 'startsOn' | 'endsOn'): JSX.Element => (
    <TextField
      label={words().fields[field]}
      error={placed.at(field)}
      type="date"
      value={typed()[field]}
      onInput={(value) => type({ [field]: value })}
      required={false}
    />
  );
  const money = (field: 'total' | 'year', place: 'totalYuan' | 'yearYuan'): JSX.Element => {
    const yuan = (): number | undefined => yuanTyped(typed()[field]);
    return (
      <TextField
        label={words().fields[field]}
        hint={moneyHint(typed()[field], yuan())}
        error={placed.at(place)}
        inputMode="decimal"
        value={typed()[field]}
        onInput={(value) => type({ [field]: value })}
        maxLength={20}
      />
    );
  };
  const moneyHint = (value: string, yuan: number | undefined): string =>
    value.trim() === '' || yuan === undefined
      ? words().moneyHint
      : words().moneyIs(formatMoneyInFull(yuan));
  return (
    <Panel title={before === undefined ? words().add : words().change(before.name)}>
      <Form label={words().form} onSend={send} wide>
        <Show when={(before?.lead ?? null) !== null}>
          <Notice title={gateWords().lapsed.onList}>{gateWords().lapsed.onListHelp}</Notice>
        </Show>
        <Group title={words().what}>
          {text('name', CARD_LENGTHS.name)}
          <Row>
            {text('code', 4)}
            <SelectField<Category | ''>
              label={words().fields.category}
              error={placed.at('category')}
              value={typed().category}
              options={[
                { value: '', label: words().choose },
                ...CATEGORIES.map((value) => ({
                  value,
                  label: screeningWords().categories[value],
                })),
              ]}
              onChoose={(value) => type({ category: value })}
            />
          </Row>
          {text('content', CARD_LENGTHS.content, true)}
          {text('target', CARD_LENGTHS.target, true)}
          {text('site', CARD_LENGTHS.site)}
        </Group>
        <Group title={words().how}>
          <Row>
            {money('total', 'totalYuan')}
            {money('year', 'yearYuan')}
          </Row>
          {text('fundingSource', CARD_LENGTHS.fundingSource)}
          <FormField
            label={words().fields.department}
            hint={words().hints.department}
            error={placed.at('department')}
          >
            {(control) => (
              <>
                <input
                  {...control()}
                  list={list}
                  autocomplete="off"
                  maxLength={CARD_LENGTHS.department}
                  value={typed().department}
                  onInput={(event) => type({ department: event.currentTarget.value })}
                />
                <datalist id={list}>
                  <For each={(units.value() ?? []).filter(({ kind }) => kind === 'department')}>
                    {(unit) => <option value={unit.name} />}
                  </For>
                </datalist>
              </>
            )}
          </FormField>
          <Row>
            {day('startsOn')}
            {day('endsOn')}
          </Row>
          <Row>
            {text('beneficiaries', 15)}
            {text('beneficiaryGroup', CARD_LENGTHS.beneficiaryGroup)}
          </Row>
          <SelectField<Origin | ''>
            label={words().fields.origin}
            error={placed.at('origin')}
            value={typed().origin}
            options={[
              { value: '', label: words().choose },
              ...ORIGINS.map((value) => ({ value, label: screeningWords().origins[value] })),
            ]}
            onChoose={(value) => type({ origin: value })}
          />
          {text('originNote', CARD_LENGTHS.originNote)}
        </Group>
        <Buttons>
          <Button kind="primary" submits busy={save.busy()}>
            {before === undefined ? words().add : words().save}
          </Button>
          <Button onPress={() => props.onDone(undefined)}>{words().cancel}</Button>
        </Buttons>
      </Form>
      <Failed failure={placed.rest()} />
    </Panel>
  );
}
