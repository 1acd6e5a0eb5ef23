import { For, Show, type JSX } from 'solid-js';
import type { PublicChange } from '../../shared/delivery/change-model.ts';
import { Fact, Facts } from '../design/Facts.tsx';
import { Icon } from '../design/Icon.tsx';
import { Notice } from '../design/Notice.tsx';
import { formatDate } from '../platform/language-formats.ts';
import { changeWords } from '../words/delivery/changes/index.ts';
import { deliveryWords } from '../words/delivery/index.ts';
import { ChangeDifference } from './ChangeDifference.tsx';
import styles from './ChangeHistory.module.css';

/** The changes of a project as everybody reads them: decided ones with their difference, others as waiting. */
export function ChangeHistory(props: { readonly changes: readonly PublicChange[] }): JSX.Element {
  return (
    <Show when={props.changes.length > 0} fallback={<p>{changeWords().public.none}</p>}>
      <ul class={styles['changes']} role="list">
        <For each={props.changes}>
          {(change) => (
            <li>
              <Show
                when={change.state === 'approved' || change.state === 'refused'}
                fallback={<Pending change={change} />}
              >
                <Decided change={change} />
              </Show>
            </li>
          )}
        </For>
      </ul>
    </Show>
  );
}

function Pending(props: { readonly change: PublicChange }): JSX.Element {
  return (
    <Notice title={changeWords().public.pending(deliveryWords().changeKinds[props.change.kind])}>
      {changeWords().public.pendingHelp(
        formatDate(props.change.filedOn),
        deliveryWords().organs[props.change.organ],
      )}
    </Notice>
  );
}

function Decided(props: { readonly change: PublicChange }): JSX.Element {
  const words = (): ReturnType<typeof changeWords>['facts'] => changeWords().facts;
  return (
    <div class={styles['change']}>
      <p class={styles['head']}>
        <b>{deliveryWords().changeKinds[props.change.kind]}</b>
        <span class={`${styles['state']} ${styles[props.change.state]}`}>
          <Icon name={props.change.state === 'approved' ? 'check' : 'cross'} />
          {deliveryWords().changeStates[props.change.state]}
        </span>
        <small>{changeWords().level[props.change.level]}</small>
      </p>
      <ChangeDifference change={props.change} />
      <Facts>
        <Fact label={words().reason} value={props.change.reason} />
        <Fact label={words().effect} value={props.change.effect} />
        <Fact
          label={words().decided}
          value={formatDate(props.change.decidedOn)}
          note={deliveryWords().organs[props.change.organ]}
        />
        <Show when={props.change.minute !== ''}>
          <Fact label={words().minute} value={props.change.minute} />
        </Show>
        <Show when={props.change.decisionReason !== ''}>
          <Fact label={words().refusal} value={props.change.decisionReason} />
        </Show>
        <Show when={props.change.toldOn !== ''}>
          <Fact label={words().told} value={formatDate(props.change.toldOn)} />
        </Show>
      </Facts>
    </div>
  );
}
