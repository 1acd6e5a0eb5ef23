import { For, Show, type JSX } from 'solid-js';
import type { ChangeRequest } from '../../../shared/delivery/change-model.ts';
import print from '../../congress/print.module.css';
import { formatDay, formatNumber } from '../../platform/language-formats.ts';
import { changeWords } from '../../words/delivery/changes/index.ts';
import { deliveryWords } from '../../words/delivery/index.ts';
import { ChangeDifference } from '../ChangeDifference.tsx';
import styles from './Paper.module.css';

/** A request as the document on which its organ decides, A4 upright with lines to sign. */
export function ChangePaper(props: {
  readonly body: string;
  readonly request: ChangeRequest;
}): JSX.Element {
  const words = (): ReturnType<typeof changeWords>['paper'] => changeWords().paper;
  const facts = (): ReturnType<typeof changeWords>['facts'] => changeWords().facts;
  const lines = (): readonly (readonly [string, string])[] => [
    [words().project, props.request.project.name],
    [words().kind, deliveryWords().changeKinds[props.request.form.kind]],
    [facts().by, props.request.unit?.name ?? facts().office],
    [facts().filed, formatDay(props.request.filedAt)],
  ];
  return (
    <div class={print['paper']}>
      <section class={styles['sheet']}>
        <p class={styles['number']}>
          {props.body} · {facts().number(formatNumber(props.request.number))}
        </p>
        <h1>{words().heading}</h1>
        <p class={styles['to']}>{words().to(deliveryWords().organs[props.request.organ])}</p>
        <dl class={styles['facts']}>
          <For each={lines()}>
            {([label, value]) => (
              <div>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            )}
          </For>
        </dl>
        <h2>{changeWords().difference.caption}</h2>
        <ChangeDifference change={props.request.form} />
        <h2>{facts().reason}</h2>
        <p class={styles['text']}>{props.request.form.reason}</p>
        <h2>{facts().effect}</h2>
        <p class={styles['text']}>{props.request.form.effect}</p>
        <Show when={props.request.documents.length > 0}>
          <h2>{facts().evidence}</h2>
          <ol class={styles['files']}>
            <For each={props.request.documents}>{({ name }) => <li>{name}</li>}</For>
          </ol>
        </Show>
        <div class={styles['signing']}>
          <p>
            <b>{words().decision}</b> {words().choices}
          </p>
          <p>{words().minute}</p>
          <p class={styles['signed']}>
            <span>{words().signed}</span>
            <span>{words().date}</span>
          </p>
        </div>
      </section>
    </div>
  );
}
