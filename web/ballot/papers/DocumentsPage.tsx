import { For, Show, type JSX } from 'solid-js';
import type { ListedDocument } from '../../../shared/ballot/documents/model.ts';
import type { CongressSession } from '../../../shared/congress/model.ts';
import { staffApi } from '../../congress/api.ts';
import { createAsked } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { useSeat } from '../../congress/seat.tsx';
import { SessionChoice, WithSession } from '../../congress/SessionLine.tsx';
import { Button } from '../../design/Button.tsx';
import { PageHead } from '../../design/PageHead.tsx';
import { ask } from '../../platform/api.ts';
import { templateWords as words } from '../../words/ballot/templates/index.ts';
import styles from './Documents.module.css';

/** The documents of a session's vote: which are there, and why the others are not yet. */
export default function DocumentsPage(): JSX.Element {
  return <WithSession>{(session) => <Listed session={session} />}</WithSession>;
}

function Listed(props: { readonly session: CongressSession }): JSX.Element {
  const seat = useSeat();
  const read = createAsked(
    () => ({ body: props.session.body, session: props.session.id }),
    (param) =>
      ask<ListedDocument[]>(
        staffApi.bodies[':body'].sessions[':session'].documents.$get({ param }),
      ),
  );
  return (
    <>
      <PageHead
        variant="compact"
        eyebrow={props.session.title}
        title={words().page.title}
        lede={words().page.lede}
      />
      <SessionChoice />
      <Failed failure={read.failure()} onAgain={() => void read.again()} />
      <Show when={read.value()}>
        {(all) => (
          <ul class={styles['list']}>
            <For each={all()}>
              {(one) => (
                <li>
                  <h2>{words().kinds[one.kind]}</h2>
                  <p>
                    {one.reason === null ? words().page.ready : words().reasons[one.reason]}
                    {one.own ? words().page.own : ''}
                  </p>
                  <div class={styles['ways']}>
                    <Show when={one.reason === null}>
                      <Button href={`/staff/documents/${one.kind}`}>{words().page.open}</Button>
                    </Show>
                    <Show when={seat.may('edit-documents')}>
                      <Button kind="quiet" href={`/staff/documents/${one.kind}/template`}>
                        {words().page.edit}
                      </Button>
                    </Show>
                  </div>
                </li>
              )}
            </For>
          </ul>
        )}
      </Show>
    </>
  );
}
