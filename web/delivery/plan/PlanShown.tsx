import { For, type JSX } from 'solid-js';
import type { PlanForm, VotedCard } from '../../../shared/delivery/model.ts';
import { Fact, Facts } from '../../design/Facts.tsx';
import { Money } from '../../design/Money.tsx';
import { formatCount, formatDate } from '../../platform/language-formats.ts';
import { deliveryWords } from '../../words/delivery/index.ts';
import { planWords } from '../../words/delivery/plan/index.ts';
import styles from './Plan.module.css';

const NONE = '—';

/** What of a plan is no milestone, as one reads it. */
export function PlanShown(props: { readonly form: PlanForm }): JSX.Element {
  const words = (): ReturnType<typeof planWords>['form'] => planWords().form;
  const text = (value: string): JSX.Element => (
    <span class={styles['prose']}>{value === '' ? NONE : value}</span>
  );
  return (
    <Facts label={words().label}>
      <Fact label={words().scale} value={text(props.form.scale)} />
      <Fact
        label={deliveryWords().fields.startsOn}
        value={formatDate(props.form.startsOn) || NONE}
      />
      <Fact label={deliveryWords().fields.endsOn} value={formatDate(props.form.endsOn) || NONE} />
      <Fact label={words().target} value={text(props.form.target)} />
      <Fact
        label={words().money}
        value={
          <For each={props.form.money} fallback={NONE}>
            {({ year, yuan, source }) => (
              <span class={styles['line']}>
                {year} · <Money yuan={yuan} /> · {source}
              </span>
            )}
          </For>
        }
      />
      <Fact label={words().risks} value={text(props.form.risks)} />
      <Fact label={words().contractor} value={text(props.form.contractor)} />
    </Facts>
  );
}

/** What the deputies decided on, as decided changes have made it. */
export function VotedShown(props: { readonly card: VotedCard }): JSX.Element {
  const fields = (): ReturnType<typeof deliveryWords>['fields'] => deliveryWords().fields;
  const text = (value: string): JSX.Element => (
    <span class={styles['prose']}>{value === '' ? NONE : value}</span>
  );
  return (
    <Facts label={planWords().form.voted}>
      <Fact label={fields().content} value={text(props.card.content)} />
      <Fact label={fields().site} value={text(props.card.site)} />
      <Fact
        label={fields().beneficiaries}
        value={formatCount(props.card.beneficiaries, 'people')}
        note={props.card.beneficiaryGroup}
      />
      <Fact label={fields().totalYuan} value={<Money yuan={props.card.totalYuan} />} />
      <Fact label={fields().yearYuan} value={<Money yuan={props.card.yearYuan} />} />
      <Fact label={fields().fundingSource} value={text(props.card.fundingSource)} />
      <Fact label={fields().endsOn} value={formatDate(props.card.endsOn) || NONE} />
      <Fact label={fields().target} value={text(props.card.target)} />
    </Facts>
  );
}
