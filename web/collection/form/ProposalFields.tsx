import { Show, type JSX } from 'solid-js';
import { yuanOf } from '../../../shared/amounts.ts';
import { CATEGORIES, type Category, type Town } from '../../../shared/collection/model.ts';
import { PROPOSAL_LENGTHS } from '../../../shared/collection/rules.ts';
import { Group, Row } from '../../congress/form/Form.tsx';
import { Icon } from '../../design/Icon.tsx';
import { SelectField } from '../../design/SelectField.tsx';
import { TextField } from '../../design/TextField.tsx';
import { formatMoneyInFull } from '../../platform/language-formats.ts';
import { collectionWords } from '../../words/collection/index.ts';
import { proposalFormWords as words } from '../../words/collection/form/index.ts';
import type { ProposalField, TypedProposal } from './typed-proposal.ts';
import styles from './ProposalFields.module.css';

interface ProposalFieldsProps {
  readonly value: TypedProposal;
  readonly onInput: (changes: Partial<TypedProposal>) => void;
  /** The words for what is wrong with a field, or nothing. */
  readonly error: (field: ProposalField) => string | undefined;
  /** What should be looked at again in a text, and stops nothing. */
  readonly caution?: (field: ProposalField) => string | undefined;
  /** The towns of the body with their villages; none makes both fields free. */
  readonly towns: readonly Town[];
  /** Whether name and telephone of whoever proposes are asked for; both may stay empty. */
  readonly proposer: boolean;
  /** `folded`: term and money wait behind a line, for those who rarely know them. */
  readonly further: 'open' | 'folded';
  /** Right after what is proposed, where it moves nothing that is being written: earlier proposals like this one. */
  readonly afterContent?: JSX.Element;
  /** The field for photos, a group of its own. */
  readonly photos?: JSX.Element;
}

/** The fields of a proposal, the same wherever it is written down: one matter, why, where, and who says so. */
export function ProposalFields(props: ProposalFieldsProps): JSX.Element {
  type Text = Exclude<ProposalField, 'category' | 'estimate' | 'town'>;
  const text = (
    field: Text,
    options: { readonly required?: boolean | 'either'; readonly multiline?: boolean } = {},
  ): JSX.Element => (
    <Cautioned caution={props.caution?.(field)}>
      <TextField
        label={words().fields[field]}
        hint={words().hints[field] === '' ? undefined : words().hints[field]}
        error={props.error(field)}
        value={props.value[field]}
        onInput={(value) => props.onInput({ [field]: value })}
        maxLength={PROPOSAL_LENGTHS[field]}
        multiline={options.multiline === true}
        {...(options.required === 'either' ? {} : { required: options.required === true })}
        autocomplete="off"
        {...(field === 'byPhone' ? { type: 'tel' as const, inputMode: 'tel' as const } : {})}
      />
    </Cautioned>
  );
  const further = (): JSX.Element => (
    <>
      {text('term')}
      <Row>
        <Estimate {...props} />
        {text('fundingSource')}
      </Row>
    </>
  );
  return (
    <>
      <Group title={words().what} hint={words().whatHint}>
        {text('name', { required: true })}
        {text('reason', { required: 'either', multiline: true })}
        {text('content', { required: 'either', multiline: true })}
        {props.afterContent}
        <SelectField<Category | ''>
          label={words().fields.category}
          hint={words().hints.category}
          error={props.error('category')}
          required={false}
          value={props.value.category}
          options={[
            { value: '', label: words().categoryUnknown },
            ...CATEGORIES.map((value) => ({ value, label: collectionWords().categories[value] })),
          ]}
          onChoose={(category) => props.onInput({ category })}
        />
      </Group>
      <Group title={words().where} hint={words().whereHint}>
        <Row>
          <TownField {...props} />
          <VillageField {...props} />
        </Row>
        {text('site')}
      </Group>
      {props.photos}
      <Show
        when={props.further === 'open'}
        fallback={
          <details class={styles['further']}>
            <summary>{words().furtherFolded}</summary>
            <div class={styles['inside']}>{further()}</div>
          </details>
        }
      >
        <Group title={words().further} hint={words().furtherHint}>
          {further()}
        </Group>
      </Show>
      <Show when={props.proposer}>
        <Group title={words().who} hint={words().whoHint}>
          <Row>
            {text('byName')}
            {text('byPhone')}
          </Row>
        </Group>
      </Show>
    </>
  );
}

/** A field with what should be looked at again in it. */
function Cautioned(props: {
  readonly caution: string | undefined;
  readonly children: JSX.Element;
}): JSX.Element {
  return (
    <div class={styles['cautioned']}>
      {props.children}
      <div role="status">
        <Show when={props.caution}>
          <p class={styles['caution']}>
            <Icon name="warn" />
            <span>{props.caution}</span>
          </p>
        </Show>
      </div>
    </div>
  );
}

/** The town from the list of the body; what an earlier list had stays to be chosen. */
function TownField(props: ProposalFieldsProps): JSX.Element {
  const names = (): readonly string[] => {
    const listed = props.towns.map(({ name }) => name);
    const { town } = props.value;
    return town === '' || listed.includes(town) ? listed : [...listed, town];
  };
  return (
    <Show
      when={props.towns.length > 0}
      fallback={
        <TextField
          label={words().fields.town}
          error={props.error('town')}
          required={false}
          maxLength={PROPOSAL_LENGTHS.town}
          value={props.value.town}
          onInput={(town) => props.onInput({ town })}
        />
      }
    >
      <SelectField
        label={words().fields.town}
        error={props.error('town')}
        required={false}
        value={props.value.town}
        options={[
          { value: '', label: words().townUnknown },
          ...names().map((name) => ({ value: name, label: name })),
        ]}
        onChoose={(town) => props.onInput({ town, village: '' })}
      />
    </Show>
  );
}

/** The village of the chosen town; a text where the list names none. */
function VillageField(props: ProposalFieldsProps): JSX.Element {
  const villages = (): readonly string[] => {
    const listed = props.towns.find(({ name }) => name === props.value.town)?.villages ?? [];
    const { village } = props.value;
    return listed.length === 0 || village === '' || listed.includes(village)
      ? listed
      : [...listed, village];
  };
  return (
    <Show
      when={villages().length > 0}
      fallback={
        <TextField
          label={words().fields.village}
          error={props.error('village')}
          required={false}
          maxLength={PROPOSAL_LENGTHS.village}
          value={props.value.village}
          onInput={(village) => props.onInput({ village })}
        />
      }
    >
      <SelectField
        label={words().fields.village}
        error={props.error('village')}
        required={false}
        value={props.value.village}
        options={[
          { value: '', label: words().villageUnknown },
          ...villages().map((name) => ({ value: name, label: name })),
        ]}
        onChoose={(village) => props.onInput({ village })}
      />
    </Show>
  );
}

/** What it may cost, in 万元; the amount is said in full while it is typed. */
function Estimate(props: ProposalFieldsProps): JSX.Element {
  const said = (): string => {
    const { estimate } = props.value;
    const yuan = estimate.trim() === '' ? undefined : yuanOf(estimate);
    return yuan === undefined ? words().hints.estimate : words().amount(formatMoneyInFull(yuan));
  };
  return (
    <TextField
      label={words().fields.estimate}
      hint={said()}
      error={props.error('estimate')}
      required={false}
      inputMode="decimal"
      maxLength={20}
      value={props.value.estimate}
      onInput={(estimate) => props.onInput({ estimate })}
    />
  );
}
