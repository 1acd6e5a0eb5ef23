import { For, Show, type JSX } from 'solid-js';
import type { ChangeRequest } from '../../../shared/delivery/change-model.ts';
import type { ChangeState } from '../../../shared/delivery/model.ts';
import { Fact, Facts } from '../../design/Facts.tsx';
import { Icon, type IconName } from '../../design/Icon.tsx';
import { formatDate, formatDay, formatNumber } from '../../platform/language-formats.ts';
import { changeWords } from '../../words/delivery/changes/index.ts';
import { deliveryWords } from '../../words/delivery/index.ts';
import styles from './Changes.module.css';

const SHAPES: Readonly<Record<ChangeState, IconName>> = {
  filed: 'ring',
  'before-organ': 'clock',
  approved: 'check',
  refused: 'cross',
  withdrawn: 'dash',
};

/** How a request stands: a shape and the word; how long it waits, where it waits. */
export function ChangeStateMark(props: { readonly request: ChangeRequest }): JSX.Element {
  return (
    <span class={`${styles['state']} ${styles[props.request.state]}`}>
      <Icon name={SHAPES[props.request.state]} />
      {deliveryWords().changeStates[props.request.state]}
    </span>
  );
}

/** How long a request has waited, when it waits; louder when it is stuck. */
export function ChangeWaiting(props: { readonly request: ChangeRequest }): JSX.Element {
  const days = (): string => formatNumber(props.request.daysWaiting);
  return (
    <Show when={props.request.daysWaiting > 0}>
      <Show when={props.request.stuck} fallback={<span>{changeWords().waiting(days())}</span>}>
        <span class={styles['stuck']}>
          <Icon name="warn" />
          {changeWords().stuck(days())}
        </span>
      </Show>
    </Show>
  );
}

/** All that is known of a request besides what it changes. */
export function ChangeFacts(props: {
  readonly request: ChangeRequest;
  readonly addressOf: (file: string) => string;
}): JSX.Element {
  const words = (): ReturnType<typeof changeWords>['facts'] => changeWords().facts;
  const request = (): ChangeRequest => props.request;
  const why = (): string =>
    request().state === 'withdrawn' ? words().withdrawal : words().refusal;
  return (
    <Facts>
      <Fact
        label={words().by}
        value={request().unit?.name ?? words().office}
        note={request().byOffice ? words().byOffice : undefined}
      />
      <Fact label={words().filed} value={formatDay(request().filedAt)} />
      <Fact
        label={words().organ}
        value={deliveryWords().organs[request().organ]}
        note={changeWords().level[request().level]}
      />
      <Fact label={words().reason} value={<Text of={request().form.reason} />} />
      <Fact label={words().effect} value={<Text of={request().form.effect} />} />
      <Show when={request().decidedOn !== ''}>
        <Fact label={words().decided} value={formatDate(request().decidedOn)} />
      </Show>
      <Show when={request().minute !== ''}>
        <Fact label={words().minute} value={request().minute} />
      </Show>
      <Show when={request().reason !== ''}>
        <Fact label={why()} value={<Text of={request().reason} />} />
      </Show>
      <Show when={request().toldOn !== ''}>
        <Fact label={words().told} value={formatDate(request().toldOn)} />
      </Show>
      <Show when={request().documents.length > 0}>
        <Fact
          label={words().evidence}
          value={
            <ul class={styles['files']} role="list">
              <For each={request().documents}>
                {(file) => (
                  <li>
                    <a href={props.addressOf(file.id)} download={file.name}>
                      {file.name}
                    </a>
                  </li>
                )}
              </For>
            </ul>
          }
        />
      </Show>
    </Facts>
  );
}

function Text(props: { readonly of: string }): JSX.Element {
  return <span class={styles['text']}>{props.of}</span>;
}
