import { For, Show, type JSX } from 'solid-js';
import type { MinorEdit } from '../../shared/delivery/edits.ts';
import { createAsked } from '../congress/asked.ts';
import { ask, createApi } from '../platform/api.ts';
import { formatDate, formatNumber } from '../platform/language-formats.ts';
import { editWords as words } from '../words/delivery/edits/index.ts';
import styles from './EditList.module.css';

/**
 * The minor edits of a project, folded, the latest first. Nothing is said where
 * there was none, or while they cannot be fetched: a page reads whole without.
 */
export default function EditList(props: {
  readonly body: string;
  readonly project: string;
}): JSX.Element {
  const api = createApi();
  const read = createAsked(
    () => ({ body: props.body, project: props.project }),
    (param) => ask<MinorEdit[]>(api.bodies[':body'].projects[':project'].edits.$get({ param })),
  );
  return (
    <Show when={(read.value() ?? []).length > 0}>
      <section class={styles['edits']}>
        <h2>{words().title}</h2>
        <p class={styles['note']}>{words().note}</p>
        <details>
          <summary>{words().show(formatNumber((read.value() ?? []).length))}</summary>
          <ol role="list">
            <For each={read.value()}>{(edit) => <Edit edit={edit} />}</For>
          </ol>
        </details>
      </section>
    </Show>
  );
}

function Edit(props: { readonly edit: MinorEdit }): JSX.Element {
  const what = (): string => {
    const { kind, name, changes } = props.edit;
    const said =
      kind === 'sub-project-written' && changes.length === 0 ? words().added : words().kinds[kind];
    return name === '' ? said : `${said} · ${name}`;
  };
  return (
    <li>
      <p>
        <b>{what()}</b> <small>{formatDate(props.edit.on)}</small>
      </p>
      <For each={props.edit.changes}>
        {({ field, from, to }) => (
          <p>
            {words().difference(
              words().fields[field],
              from || words().nothing,
              to || words().nothing,
            )}
          </p>
        )}
      </For>
    </li>
  );
}
