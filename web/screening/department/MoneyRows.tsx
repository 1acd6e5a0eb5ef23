import { Index, Show, type JSX } from 'solid-js';
import { APPRAISAL_LENGTHS, moneyOf, MOST_YEARS } from '../../../shared/screening/appraisal.ts';
import type { AppraisalForm } from '../../../shared/screening/model.ts';
import { IconButton } from '../../congress/form/IconButton.tsx';
import { Button } from '../../design/Button.tsx';
import { Money } from '../../design/Money.tsx';
import { TextField } from '../../design/TextField.tsx';
import { appraisalWords } from '../../words/screening/appraisals/index.ts';
import { departmentWords } from '../../words/screening/department/index.ts';
import styles from './MoneyRows.module.css';
import type { TypedMoney } from './typed-appraisal.ts';

interface MoneyRowsProps {
  readonly rows: readonly TypedMoney[];
  /** As it is read: for the sum. */
  readonly form: AppraisalForm;
  /** The year in which it would be delivered, offered for the first line. */
  readonly year: number;
  readonly error: (at: string) => string | undefined;
  readonly onChange: (rows: readonly TypedMoney[]) => void;
}

/** Money year by year with its source, and what it comes to. */
export function MoneyRows(props: MoneyRowsProps): JSX.Element {
  const words = (): ReturnType<typeof departmentWords>['money'] => departmentWords().money;
  const fields = (): ReturnType<typeof appraisalWords>['fields'] => appraisalWords().fields;
  const change = (at: number, changes: Partial<TypedMoney>): void =>
    props.onChange(props.rows.map((row, index) => (index === at ? { ...row, ...changes } : row)));
  const add = (): void => {
    const last = Number(props.rows.at(-1)?.year);
    const year = Number.isInteger(last) && last > 0 ? last + 1 : props.year;
    props.onChange([...props.rows, { year: String(year), yuan: '', source: '' }]);
  };
  // What is said of all lines stands at the first.
  const ofAll = (at: number): string | undefined => (at === 0 ? props.error('money') : undefined);
  return (
    <div class={styles['rows']}>
      <Index each={props.rows}>
        {(row, at) => (
          <div class={styles['row']} role="group" aria-label={words().row(at + 1)}>
            <TextField
              label={fields().year}
              error={props.error(`money.${at}.year`)}
              inputMode="numeric"
              maxLength={4}
              value={row().year}
              onInput={(year) => change(at, { year })}
            />
            <TextField
              label={fields().yuan}
              error={props.error(`money.${at}.yuan`) ?? ofAll(at)}
              inputMode="decimal"
              maxLength={20}
              value={row().yuan}
              onInput={(yuan) => change(at, { yuan })}
            />
            <TextField
              label={fields().source}
              error={props.error(`money.${at}.source`)}
              maxLength={APPRAISAL_LENGTHS.source}
              value={row().source}
              onInput={(source) => change(at, { source })}
            />
            <Show when={props.rows.length > 1}>
              <IconButton
                icon="cross"
                label={words().remove(row().year)}
                onPress={() => props.onChange(props.rows.filter((_, index) => index !== at))}
              />
            </Show>
          </div>
        )}
      </Index>
      <div class={styles['foot']}>
        <Show when={props.rows.length < MOST_YEARS}>
          <Button icon="plus" onPress={add}>
            {words().add}
          </Button>
        </Show>
        <Show when={moneyOf(props.form) > 0}>
          <p>
            {fields().total}{' '}
            <b>
              <Money yuan={moneyOf(props.form)} />
            </b>
          </p>
        </Show>
      </div>
    </div>
  );
}
