import { Index, Show, type JSX } from 'solid-js';
import type { PlanForm } from '../../../shared/delivery/model.ts';
import { DELIVERY_LENGTHS, MOST_MONEY_ROWS } from '../../../shared/delivery/rules.ts';
import { IconButton } from '../../congress/form/IconButton.tsx';
import { Button } from '../../design/Button.tsx';
import { Icon } from '../../design/Icon.tsx';
import { Money } from '../../design/Money.tsx';
import { TextField } from '../../design/TextField.tsx';
import { planWords } from '../../words/delivery/plan/index.ts';
import styles from './PlanRows.module.css';
import type { TypedMoney } from './typed-plan.ts';

interface PlanMoneyProps {
  readonly rows: readonly TypedMoney[];
  /** As it is read: for the sum. */
  readonly form: PlanForm;
  /** Whole yuan that the deputies voted on. */
  readonly voted: number;
  readonly year: number;
  readonly error: (at: string) => string | undefined;
  readonly onChange: (rows: readonly TypedMoney[]) => void;
}

/** The money of a plan by year and source, and how its sum stands to the total that was voted on. */
export function PlanMoney(props: PlanMoneyProps): JSX.Element {
  const words = (): ReturnType<typeof planWords>['form'] => planWords().form;
  const change = (at: number, changes: Partial<TypedMoney>): void =>
    props.onChange(props.rows.map((row, index) => (index === at ? { ...row, ...changes } : row)));
  const add = (): void => {
    const last = Number(props.rows.at(-1)?.year);
    const year = Number.isInteger(last) && last > 0 ? last : props.year;
    props.onChange([...props.rows, { year: String(year), yuan: '', source: '' }]);
  };
  const sum = (): number => props.form.money.reduce((all, { yuan }) => all + yuan, 0);
  const rest = (): number => props.voted - sum();
  return (
    <div class={styles['rows']}>
      <Index each={props.rows}>
        {(row, at) => (
          <div
            class={`${styles['row']} ${styles['money']}`}
            role="group"
            aria-label={words().moneyRow(at + 1)}
          >
            <TextField
              label={words().year}
              error={props.error(`money.${at}.year`)}
              inputMode="numeric"
              maxLength={4}
              value={row().year}
              onInput={(year) => change(at, { year })}
            />
            <TextField
              label={words().yuan}
              error={
                props.error(`money.${at}.yuan`) ?? (at === 0 ? props.error('money') : undefined)
              }
              inputMode="decimal"
              maxLength={20}
              value={row().yuan}
              onInput={(yuan) => change(at, { yuan })}
            />
            <TextField
              label={words().source}
              error={props.error(`money.${at}.source`)}
              maxLength={DELIVERY_LENGTHS.source}
              value={row().source}
              onInput={(source) => change(at, { source })}
            />
            <Show when={props.rows.length > 1}>
              <IconButton
                icon="cross"
                label={words().removeMoney(at + 1)}
                onPress={() => props.onChange(props.rows.filter((_, index) => index !== at))}
              />
            </Show>
          </div>
        )}
      </Index>
      <Show when={props.rows.length < MOST_MONEY_ROWS}>
        <div>
          <Button icon="plus" onPress={add}>
            {words().addMoney}
          </Button>
        </div>
      </Show>
      <p class={styles['sum']} role="status">
        <span>
          {words().sum}{' '}
          <b>
            <Money yuan={sum()} />
          </b>
        </span>
        <span>
          {words().sumOf}{' '}
          <b>
            <Money yuan={props.voted} />
          </b>
        </span>
        <span class={rest() === 0 ? styles['right'] : styles['wrong']}>
          <Icon name={rest() === 0 ? 'check' : 'warn'} />
          <Show when={rest() !== 0} fallback={words().sumEqual}>
            {rest() > 0 ? words().sumLess : words().sumMore} <Money yuan={Math.abs(rest())} />
          </Show>
        </span>
      </p>
    </div>
  );
}
