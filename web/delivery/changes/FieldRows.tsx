import { For, Show, type JSX } from 'solid-js';
import type { ChangeStanding } from '../../../shared/delivery/change-model.ts';
import { VOTED_FIELDS, type VotedField } from '../../../shared/delivery/model.ts';
import { CARD_LENGTHS } from '../../../shared/screening/rules.ts';
import { CheckField } from '../../design/CheckField.tsx';
import { SelectField } from '../../design/SelectField.tsx';
import { TextField } from '../../design/TextField.tsx';
import { changeWords } from '../../words/delivery/changes/index.ts';
import { deliveryWords } from '../../words/delivery/index.ts';
import { VotedValue } from '../ChangeDifference.tsx';
import type { ChangeDraft } from './change-draft.ts';
import styles from './Changes.module.css';

interface FieldRowsProps {
  readonly draft: ChangeDraft;
  readonly standing: ChangeStanding;
  /** Names of the departments of the body. */
  readonly departments: readonly string[];
  readonly error: (at: string) => string | undefined;
}

/** The fields that were voted on: what each says now, and where it is ticked what it shall say. */
export function FieldRows(props: FieldRowsProps): JSX.Element {
  const words = (): ReturnType<typeof changeWords>['page'] => changeWords().page;
  const ticked = (field: VotedField): boolean => props.draft.typed().fields[field] !== undefined;
  return (
    <ul class={styles['fields']} role="list">
      <For each={VOTED_FIELDS}>
        {(field) => (
          <li>
            <div>
              <CheckField
                label={deliveryWords().fields[field]}
                checked={ticked(field)}
                onCheck={(checked) => props.draft.tick(field, checked)}
              />
              <p class={styles['now']}>
                {words().now}
                <VotedValue field={field} value={props.standing.card[field]} />
              </p>
            </div>
            <Show when={ticked(field)}>
              <NewValue {...props} field={field} />
            </Show>
          </li>
        )}
      </For>
    </ul>
  );
}

const LONG: readonly VotedField[] = ['content', 'target'];
const DAYS: readonly VotedField[] = ['startsOn', 'endsOn'];
const NUMBERS: readonly VotedField[] = ['beneficiaries', 'totalYuan', 'yearYuan'];
const lengths: Readonly<Partial<Record<VotedField, number>>> = CARD_LENGTHS;

function NewValue(props: FieldRowsProps & { readonly field: VotedField }): JSX.Element {
  const words = (): ReturnType<typeof changeWords>['page'] => changeWords().page;
  const isMoney = (): boolean => props.field === 'totalYuan' || props.field === 'yearYuan';
  const label = (): string => {
    const said = words().next(deliveryWords().fields[props.field]);
    return isMoney() ? `${said} (${words().wan})` : said;
  };
  const value = (): string => props.draft.typed().fields[props.field] ?? '';
  const write = (text: string): void => {
    props.draft.write({ fields: { ...props.draft.typed().fields, [props.field]: text } });
  };
  const error = (): string | undefined => props.error(`fields.${props.field}`);
  const departments = (): readonly string[] =>
    props.departments.includes(value()) ? props.departments : [value(), ...props.departments];
  return (
    <Show
      when={props.field === 'department'}
      fallback={
        <TextField
          label={label()}
          error={error()}
          multiline={LONG.includes(props.field)}
          type={DAYS.includes(props.field) ? 'date' : 'text'}
          inputMode={NUMBERS.includes(props.field) ? 'decimal' : 'text'}
          maxLength={lengths[props.field] ?? 20}
          value={value()}
          onInput={write}
        />
      }
    >
      <SelectField
        label={label()}
        error={error()}
        value={value()}
        options={departments().map((name) => ({ value: name, label: name }))}
        onChoose={write}
      />
    </Show>
  );
}
