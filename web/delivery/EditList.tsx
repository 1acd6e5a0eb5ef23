import { For, Show, type JSX } from 'solid-js';
import type { MinorEdit } from '../../shared/delivery/edits.ts';
import { createAsked } from '../congress/asked.ts';
import { Panel } from '../design/Panel.tsx';
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
  /** On a page of panels it is one of them. */
  readonly panel?: boolean;
}): JSX.Element {
  const api = createApi();
  const read = createAsked(
    () => ({ body: props.body, project: props.project }),
    (param) => ask<MinorEdit[]>(api.bodies[':body'].projects[':project'].edits.$get({ param })),
  );
  return (
    <Show when={(read.value() ?? []).length > 0}>
      <Show
        when={props.panel}
        fallback={
          <section class={styles['edits']}>
            <h2>{words().title}</h2>
            <p class={styles['note']}>{words().note}</p>
            <Edits edits={read.value() ?? []} />
          </section>
        }
      >
        <Panel title={words().title} note={words().note}>
          <Edits edits={read.value() ?? []} />
        </Panel>
      </Show>
    </Show>
  );
}

function Edits(props: { readonly edits: readonly MinorEdit[] }): JSX.Element {
  return (
    <details class={styles['list']}>
      <summary>{words().show(formatNumber(props.edits.length))}</summary>
      <ol role="list">
        <For each={props.edits}>{(edit) => <Edit edit={edit} />}</For>
      </ol>
    </details>
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
