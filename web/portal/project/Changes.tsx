import { For, Show, type JSX } from 'solid-js';
import type { PublicChange } from '../../../shared/delivery/change-model.ts';
import type { FieldChange } from '../../../shared/delivery/model.ts';
import { shortDate } from '../../delivery/short-date.ts';
import { Icon } from '../../design/Icon.tsx';
import { formatDate, formatMoney, formatNumber } from '../../platform/language-formats.ts';
import { deliveryWords } from '../../words/delivery/index.ts';
import { projectPageWords as words } from '../../words/portal/project/index.ts';
import styles from './Project.module.css';

/** What was asked to be changed, who decided on it, and what became of it. */
export function Changes(props: {
  readonly changes: readonly PublicChange[];
  readonly today: string;
}): JSX.Element {
  return (
    <section class={`${styles['part']} ${styles['changed']}`}>
      <h2>{words().changes}</h2>
      <p class={styles['deck']}>{words().changesDeck}</p>
      <ul class={styles['changes']} role="list">
        <For each={props.changes}>{(change) => <Change change={change} today={props.today} />}</For>
      </ul>
    </section>
  );
}

function Change(props: { readonly change: PublicChange; readonly today: string }): JSX.Element {
  const change = (): PublicChange => props.change;
  const isDecided = (): boolean => change().state === 'approved' || change().state === 'refused';
  const organ = (): string => deliveryWords().organs[change().organ];
  return (
    <li>
      <p>
        <b>
          {words().change(deliveryWords().changeKinds[change().kind], formatDate(change().filedOn))}
        </b>
      </p>
      <p class={styles['decision']}>
        <Icon name={!isDecided() ? 'ring' : change().state === 'approved' ? 'check' : 'dash'} />
        {isDecided()
          ? words().changeDecided(
              deliveryWords().changeStates[change().state],
              formatDate(change().decidedOn),
              organ(),
            )
          : words().changeWaits(organ())}
      </p>
      <For each={change().fields}>
        {(field) => (
          <p>
            {words().difference(
              deliveryWords().fields[field.field],
              valueWords(field, field.from),
              valueWords(field, field.to),
            )}
          </p>
        )}
      </For>
      <For each={change().milestones.filter(({ from, to }) => from.dueOn !== to.dueOn)}>
        {({ name, from, to }) => (
          <p>
            {words().difference(
              words().fieldOfMilestone(name),
              shortDate(from.dueOn, props.today),
              shortDate(to.dueOn, props.today),
            )}
          </p>
        )}
      </For>
      <Show when={change().reason}>{(reason) => <p>{words().changeWhy(reason())}</p>}</Show>
      <Show when={change().decisionReason}>
        {(reason) => <p>{words().changeRefused(reason())}</p>}
      </Show>
    </li>
  );
}

function valueWords({ field }: FieldChange, value: string | number): string {
  if (field === 'totalYuan' || field === 'yearYuan') return formatMoney(Number(value));
  if (field === 'startsOn' || field === 'endsOn') return formatDate(String(value));
  return typeof value === 'number' ? formatNumber(value) : value || words().notSaid;
}
