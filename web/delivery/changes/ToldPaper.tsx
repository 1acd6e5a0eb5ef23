import { For, type JSX } from 'solid-js';
import type { ChangeRequest } from '../../../shared/delivery/change-model.ts';
import print from '../../congress/print.module.css';
import { formatDate, formatNumber } from '../../platform/language-formats.ts';
import { changeWords } from '../../words/delivery/changes/index.ts';
import { deliveryWords } from '../../words/delivery/index.ts';
import { ChangeDifference } from '../ChangeDifference.tsx';
import styles from './Paper.module.css';

/** The list of decided changes of which the next session is told, A4 across. */
export function ToldPaper(props: {
  readonly body: string;
  readonly requests: readonly ChangeRequest[];
}): JSX.Element {
  const words = (): ReturnType<typeof changeWords>['next'] => changeWords().next;
  const outcome = ({ state, decidedOn, organ, minute }: ChangeRequest): string =>
    words().outcome(
      deliveryWords().changeStates[state],
      formatDate(decidedOn),
      deliveryWords().organs[organ],
      minute,
    );
  return (
    <div class={print['paper']}>
      <section class={styles['told']}>
        <p class={styles['number']}>{props.body}</p>
        <h1>{words().heading}</h1>
        <p class={styles['lede']}>{words().paperLede(formatNumber(props.requests.length))}</p>
        <table>
          <thead>
            <tr>
              <For each={words().columns}>{(label) => <th scope="col">{label}</th>}</For>
            </tr>
          </thead>
          <tbody>
            <For each={props.requests}>
              {(request, at) => (
                <tr>
                  <td>{at() + 1}</td>
                  <th scope="row">{request.project.name}</th>
                  <td class={styles['asked']}>
                    <b>{deliveryWords().changeKinds[request.form.kind]}</b>
                    <ChangeDifference change={request.form} />
                  </td>
                  <td class={styles['text']}>{request.form.reason}</td>
                  <td>{outcome(request)}</td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
        <p class={styles['signed']}>
          <span>{words().signed}</span>
          <span>{words().date}</span>
        </p>
      </section>
    </div>
  );
}
