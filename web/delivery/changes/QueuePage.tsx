import { For, Show, type JSX } from 'solid-js';
import type { ChangeRequest } from '../../../shared/delivery/change-model.ts';
import { staffApi } from '../../congress/api.ts';
import { createAsked } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { useSeat } from '../../congress/seat.tsx';
import { Button } from '../../design/Button.tsx';
import { Icon } from '../../design/Icon.tsx';
import { Notice } from '../../design/Notice.tsx';
import { PageHead } from '../../design/PageHead.tsx';
import { Panel } from '../../design/Panel.tsx';
import { ask } from '../../platform/api.ts';
import { formatDay, formatNumber } from '../../platform/language-formats.ts';
import { changeWords } from '../../words/delivery/changes/index.ts';
import { deliveryWords } from '../../words/delivery/index.ts';
import { ChangeStateMark, ChangeWaiting } from './ChangeFacts.tsx';
import styles from './Changes.module.css';

const GROUPS = ['filed', 'before-organ', 'decided'] as const;
type Group = (typeof GROUPS)[number];

function groupOf({ state }: ChangeRequest): Group {
  return state === 'filed' || state === 'before-organ' ? state : 'decided';
}

/** The change requests of the body: filed, before the organ, settled; what is stuck says so. */
export default function QueuePage(): JSX.Element {
  const seat = useSeat();
  const words = (): ReturnType<typeof changeWords>['queue'] => changeWords().queue;
  const read = createAsked(
    () => ({ body: seat.body().id }),
    (param) => ask(staffApi.bodies[':body'].changes.$get({ param })),
  );
  const of = (group: Group): readonly ChangeRequest[] => {
    const all = (read.value() ?? []).filter((request) => groupOf(request) === group);
    // What waits longest comes first; of what is settled the latest.
    return group === 'decided' ? all : all.toReversed();
  };
  return (
    <>
      <PageHead
        variant="compact"
        title={words().title}
        lede={words().lede}
        aside={<Button href="/staff/delivery/changes/next-session">{words().toNext}</Button>}
      />
      <Failed failure={read.failure()} title={words().notRead} onAgain={() => void read.again()} />
      <Show when={read.value()?.length === 0}>
        <Notice title={words().nothing}>{words().nothingHelp}</Notice>
      </Show>
      <For each={GROUPS}>
        {(group) => (
          <Show when={of(group).length > 0}>
            <Panel
              title={words().groups[group]}
              note={words().count(formatNumber(of(group).length))}
            >
              <ul class={styles['requests']} role="list">
                <For each={of(group)}>{(request) => <Entry request={request} />}</For>
              </ul>
            </Panel>
          </Show>
        )}
      </For>
    </>
  );
}

function Entry(props: { readonly request: ChangeRequest }): JSX.Element {
  const { facts } = changeWords();
  return (
    <li>
      <a class={styles['entry']} href={`/staff/delivery/changes/${props.request.id}`}>
        <span class={styles['request']}>
          <span class={styles['line']}>
            <b>{props.request.project.name}</b>
            <span>{deliveryWords().changeKinds[props.request.form.kind]}</span>
            <ChangeStateMark request={props.request} />
            <ChangeWaiting request={props.request} />
          </span>
          <span class={styles['line']}>
            <small>{facts.number(formatNumber(props.request.number))}</small>
            <small>{props.request.unit?.name ?? facts.office}</small>
            <small>{formatDay(props.request.filedAt)}</small>
            <small>{deliveryWords().organs[props.request.organ]}</small>
          </span>
        </span>
        <Icon name="right" />
      </a>
    </li>
  );
}
