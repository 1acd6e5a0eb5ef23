import { For, Show, type JSX } from 'solid-js';
import type { DeskView, PaperRequest } from '../../../shared/ballot/desk/model.ts';
import { Button } from '../../design/Button.tsx';
import { Panel } from '../../design/Panel.tsx';
import { deskWords as words } from '../../words/ballot/desk/index.ts';
import type { DeskWork } from './desk-work.ts';
import styles from './Teller.module.css';

/** Who waits for a paper: look at the card and the person, then sign. */
export function Requests(props: {
  readonly desk: DeskWork;
  readonly view: DeskView;
  readonly account: string;
}): JSX.Element {
  const requests = (): readonly PaperRequest[] => props.view.requests;
  return (
    <Panel
      title={words().requests.title}
      {...(requests().length > 0 ? { note: words().requests.count(requests().length) } : {})}
    >
      <p class={styles['quiet']}>
        {requests().length === 0 ? words().requests.empty : words().requests.lede}
      </p>
      <ul class={styles['requests']} aria-live="polite">
        <For each={requests()}>{(request) => <Request {...props} request={request} />}</For>
      </ul>
    </Panel>
  );
}

function Request(props: {
  readonly desk: DeskWork;
  readonly account: string;
  readonly request: PaperRequest;
}): JSX.Element {
  const mine = (): boolean => props.request.signed.includes(props.account);
  const place = (): string =>
    [
      props.request.delegation,
      props.request.number,
      words().requests.vias[props.request.via],
      ...(props.request.station === '' ? [] : [words().requests.at(props.request.station)]),
    ].join(' · ');
  return (
    <li>
      <div>
        <b class={styles['name']}>{props.request.name}</b>
        <span class={styles['quiet']}>{place()}</span>
        <Show when={props.request.signed.length > 0}>
          <span class={styles['signed']}>
            {mine() ? words().requests.signed : words().requests.otherSigned}
          </span>
        </Show>
      </div>
      <div class={styles['buttons']}>
        <Show when={!mine()}>
          <Button
            kind="primary"
            busy={props.desk.busy()}
            onPress={() => void props.desk.sign(props.request)}
          >
            {words().requests.signFor(props.request.name)}
          </Button>
        </Show>
        <Button
          kind="quiet"
          busy={props.desk.busy()}
          onPress={() => void props.desk.refuse(props.request)}
        >
          {words().requests.refuseFor(props.request.name)}
        </Button>
      </div>
    </li>
  );
}
