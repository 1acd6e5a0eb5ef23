import { createSignal, Show, type JSX } from 'solid-js';
import type { Unit } from '../../../shared/congress/model.ts';
import type { Failure } from '../../../shared/result.ts';
import { hasPassed } from '../../../shared/screening/gates.ts';
import type {
  LeadCardView,
  LeadScreening,
  TypedLeadCard,
} from '../../../shared/screening/lead-model.ts';
import { CATEGORIES, type Category } from '../../../shared/screening/model.ts';
import type { VotedField } from '../../../shared/screening/voted-card.ts';
import { CARD_LENGTHS } from '../../../shared/screening/rules.ts';
import { staffApi } from '../../congress/api.ts';
import { createAsked, createDeed } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { Buttons, Form, Group, Row } from '../../congress/form/Form.tsx';
import { placedIn } from '../../congress/form/placed.ts';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { SelectField } from '../../design/SelectField.tsx';
import { TextField } from '../../design/TextField.tsx';
import { ask } from '../../platform/api.ts';
import { formatMoneyInFull } from '../../platform/language-formats.ts';
import { screeningWords } from '../../words/screening/index.ts';
import { gateWords } from '../../words/screening/gates/index.ts';
import { leadWords } from '../../words/screening/leads/index.ts';
import { yuanTyped } from '../card-form.ts';
import {
  LEAD_CARD_FAULTS,
  leadTyped,
  offersMore,
  typedLead,
  votedChanges,
  type TypedLead,
} from './lead-card-form.ts';

interface LeadCardFormProps {
  readonly body: string;
  readonly screening: LeadScreening;
  /** Reads the lead again, also when somebody else has changed it: what was typed stays. */
  readonly again: () => Promise<void>;
  readonly onDone: (said: string | undefined) => void;
}

/** The project card of a lead: what the deputies will read. It may be saved before it is complete. */
export function LeadCardForm(props: LeadCardFormProps): JSX.Element {
  const words = (): ReturnType<typeof leadWords>['card'] => leadWords().card;
  const form = (): ReturnType<typeof screeningWords>['form'] => screeningWords().form;
  const lead = props.screening.lead.id;
  const [typed, setTyped] = createSignal(typedLead(props.screening.card.card));
  // Whoever has changed the lead since the form was opened is not written over unseen.
  const [seen, setSeen] = createSignal(props.screening.lead.version);
  const type = (changes: Partial<TypedLead>): void => {
    setTyped((now) => ({ ...now, ...changes }));
  };
  const units = createAsked(
    () => props.body,
    (body) => ask(staffApi.bodies[':body'].units.$get({ param: { body } })),
  );
  const departments = (): readonly Unit[] =>
    (units.value() ?? []).filter(({ kind }) => kind === 'department');
  const save = createDeed((card: TypedLeadCard) =>
    ask<LeadCardView>(
      staffApi.bodies[':body'].leads[':lead'].card.$put({
        param: { body: props.body, lead },
        json: { ...card, version: seen() },
      }),
    ),
  );
  const [unreadable, setUnreadable] = createSignal<readonly Failure[]>([]);
  const placed = placedIn(
    () => (unreadable().length > 0 ? unreadable() : save.failure()),
    LEAD_CARD_FAULTS,
  );
  const send = async (): Promise<{ readonly ok: boolean }> => {
    const card = leadTyped(typed());
    setUnreadable(card.ok ? [] : card.failures);
    if (!card.ok) return card;
    const saved = await save.run(card.value);
    if (saved.ok) {
      await props.again();
      props.onDone(words().saved);
    } else if (saved.failure.code === 'lead-changed') {
      await props.again();
      setSeen(props.screening.lead.version);
    }
    return saved;
  };
  type Text = Exclude<keyof TypedLead, 'category' | 'unit' | 'total' | 'year'>;
  const text = (field: Text, most: number, multiline = false): JSX.Element => (
    <TextField
      label={form().fields[field]}
      hint={form().hints[field] === '' ? undefined : form().hints[field]}
      error={placed.at(field)}
      value={typed()[field]}
      onInput={(value) => type({ [field]: value })}
      maxLength={most}
      multiline={multiline}
    />
  );
  const day = (field: 'startsOn' | 'endsOn'): JSX.Element => (
    <TextField
      label={form().fields[field]}
      error={placed.at(field)}
      type="date"
      value={typed()[field]}
      onInput={(value) => type({ [field]: value })}
    />
  );
  const money = (field: 'total' | 'year', place: 'totalYuan' | 'yearYuan'): JSX.Element => (
    <TextField
      label={form().fields[field]}
      hint={moneyHint(typed()[field])}
      error={placed.at(place)}
      inputMode="decimal"
      value={typed()[field]}
      onInput={(value) => type({ [field]: value })}
      maxLength={20}
    />
  );
  const moneyHint = (value: string): string => {
    const yuan = yuanTyped(value);
    return value.trim() === '' || yuan === undefined
      ? form().moneyHint
      : form().moneyIs(formatMoneyInFull(yuan));
  };
  const { writtenAt } = props.screening.card;
  const lapsing = (): readonly VotedField[] => votedChanges(props.screening.card.card, typed());
  return (
    <Form label={words().title} onSend={send}>
      <Show when={decidedBy(props.screening)}>
        {(gates) => (
          <Notice tone="caution" title={gateWords().lapsed.decided(gates())}>
            {gateWords().lapsed.decidedHelp}
          </Notice>
        )}
      </Show>
      <Show when={writtenAt !== null && offersMore(props.screening.card)}>
        <Notice
          action={
            <Button onPress={() => type(offeredOver(typed(), props.screening.card))}>
              {words().offered}
            </Button>
          }
        >
          {words().offeredHelp}
        </Notice>
      </Show>
      <Group title={form().what}>
        {text('name', CARD_LENGTHS.name)}
        <SelectField<Category | ''>
          label={form().fields.category}
          error={placed.at('category')}
          value={typed().category}
          options={[
            { value: '', label: words().noCategory },
            ...CATEGORIES.map((value) => ({ value, label: screeningWords().categories[value] })),
          ]}
          onChoose={(category) => type({ category })}
        />
        {text('content', CARD_LENGTHS.content, true)}
        {text('target', CARD_LENGTHS.target, true)}
        {text('site', CARD_LENGTHS.site)}
      </Group>
      <Group title={form().how}>
        <Row>
          {money('total', 'totalYuan')}
          {money('year', 'yearYuan')}
        </Row>
        {text('fundingSource', CARD_LENGTHS.fundingSource)}
        <SelectField
          label={form().fields.department}
          hint={words().departmentHint}
          error={placed.at('unit')}
          value={typed().unit}
          options={[
            { value: '', label: words().noDepartment },
            ...departments().map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChoose={(unit) => type({ unit })}
        />
        <Row>
          {day('startsOn')}
          {day('endsOn')}
        </Row>
        <Row>
          {text('beneficiaries', 15)}
          {text('beneficiaryGroup', CARD_LENGTHS.beneficiaryGroup)}
        </Row>
      </Group>
      <Show when={lapsing().length > 0 && decidedBy(props.screening)}>
        {(gates) => (
          <Notice tone="caution" live>
            {gateWords().lapsed.willLapse(
              gates(),
              lapsing()
                .map((field) => gateWords().fields[field])
                .join(gateWords().lapsed.and),
            )}
          </Notice>
        )}
      </Show>
      <Failed failure={placed.rest()} />
      <Buttons>
        <Button submits busy={save.busy()}>
          {words().save}
        </Button>
        <Button kind="quiet" onPress={() => props.onDone(undefined)}>
          {words().cancel}
        </Button>
      </Buttons>
    </Form>
  );
}

/** What is offered goes over what was typed; where nothing is offered, what was typed stays. */
function offeredOver(now: TypedLead, { offered }: LeadCardView): TypedLead {
  const said = Object.fromEntries(
    Object.entries(typedLead(offered)).filter(([, value]) => value !== ''),
  );
  return { ...now, ...said };
}

/** The gates whose pass counts for the card as it stands, by name; nothing where there is none. */
function decidedBy({ gates }: LeadScreening): string | undefined {
  const passed = gates.filter(hasPassed).map(({ gate }) => gateWords().gates[gate]);
  return passed.length === 0 ? undefined : passed.join(gateWords().lapsed.and);
}
