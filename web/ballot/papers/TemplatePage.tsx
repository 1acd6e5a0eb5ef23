import { useParams } from '@solidjs/router';
import { createEffect, createSignal, For, on, Show, type JSX } from 'solid-js';
import {
  DOCUMENTS,
  type DocumentKind,
  type DocumentTemplate,
  type KnownScope,
  type SessionDocument,
  type TemplateFault,
} from '../../../shared/ballot/documents/model.ts';
import type { CongressSession } from '../../../shared/congress/model.ts';
import { staffApi } from '../../congress/api.ts';
import { createAsked, createDeed } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { WithSession } from '../../congress/SessionLine.tsx';
import { Button } from '../../design/Button.tsx';
import { ConfirmDialog } from '../../design/ConfirmDialog.tsx';
import { Notice } from '../../design/Notice.tsx';
import { PageHead } from '../../design/PageHead.tsx';
import { TextField } from '../../design/TextField.tsx';
import { ask } from '../../platform/api.ts';
import { templateWords as words } from '../../words/ballot/templates/index.ts';
import styles from './Documents.module.css';
import { Names } from './Names.tsx';
import { Sheet } from './Sheet.tsx';

interface Preview {
  readonly faults: readonly TemplateFault[];
  readonly document: SessionDocument | null;
  readonly names: readonly KnownScope[];
}

/** The template of a document in plain text, with its faults by line, its preview, and the names that it may use. */
export default function TemplatePage(): JSX.Element {
  const params = useParams<{ document: string }>();
  const kind = (): DocumentKind | undefined => DOCUMENTS.find((one) => one === params.document);
  return (
    <WithSession>
      {(session) => (
        <Show when={kind()} keyed>
          {(of) => <Editor session={session} kind={of} />}
        </Show>
      )}
    </WithSession>
  );
}

interface EditorProps {
  readonly session: CongressSession;
  readonly kind: DocumentKind;
}

function Editor(props: EditorProps): JSX.Element {
  const templates = staffApi.bodies[':body']['document-templates'][':document'];
  const param = () => ({ body: props.session.body, document: props.kind });
  const [text, setText] = createSignal('');
  const [held, setHeld] = createSignal<DocumentTemplate>();
  const [saved, setSaved] = createSignal(false);
  const [resetting, setResetting] = createSignal(false);
  const read = createAsked(param, (asked) =>
    ask<DocumentTemplate>(templates.$get({ param: asked })),
  );
  const previewed = createDeed((typed: string) =>
    ask<Preview>(
      staffApi.bodies[':body'].sessions[':session'].documents[':document'].preview.$post({
        param: { ...param(), session: props.session.id },
        json: { text: typed },
      }),
    ),
  );
  const [shown, setShown] = createSignal<Preview>();
  const show = async (): Promise<void> => {
    const answer = await previewed.run(text());
    if (answer.ok) setShown(answer.value);
  };
  const take = (template: DocumentTemplate): void => {
    setHeld(template);
    setText(template.text);
    void show();
  };
  createEffect(
    on(read.value, (template) => {
      if (template !== undefined) take(template);
    }),
  );
  const save = createDeed((wanted: string | null) =>
    ask<DocumentTemplate>(
      templates.$put({ param: param(), json: { text: wanted, version: held()?.version ?? 0 } }),
    ),
  );
  const keep = async (wanted: string | null): Promise<void> => {
    setSaved(false);
    const answer = await save.run(wanted);
    setResetting(false);
    if (answer.ok) {
      take(answer.value);
      setSaved(true);
    } else await show();
  };
  return (
    <>
      <PageHead
        variant="compact"
        eyebrow={words().page.template}
        title={words().kinds[props.kind]}
        lede={words().page.how}
        back={{ href: '/staff/documents', label: words().page.back }}
      />
      <Failed failure={read.failure()} onAgain={() => void read.again()} />
      <div class={styles['editor']}>
        <form
          class={styles['typed']}
          onSubmit={(event) => {
            event.preventDefault();
            void keep(text());
          }}
        >
          <TextField
            label={words().page.text}
            value={text()}
            onInput={(typed) => {
              setText(typed);
              setSaved(false);
            }}
            multiline
          />
          <Show when={(shown()?.faults.length ?? 0) > 0}>
            <Notice tone="problem" title={words().page.faults(shown()?.faults.length ?? 0)} live>
              <ul>
                <For each={shown()?.faults}>
                  {({ code, line, column, name, near }) => (
                    <li>
                      {words().page.at(line, column)}
                      {words().faults[code](name, near)}
                    </li>
                  )}
                </For>
              </ul>
            </Notice>
          </Show>
          <Failed failure={previewed.failure() ?? save.failure()} />
          <Show when={saved()}>
            <Notice tone="done" live>
              {words().page.saved}
            </Notice>
          </Show>
          <div class={styles['ways']}>
            <Button kind="primary" submits busy={save.busy()}>
              {words().page.save}
            </Button>
            <Button busy={previewed.busy()} onPress={() => void show()}>
              {words().page.preview}
            </Button>
            <Show when={held()?.own}>
              <Button kind="quiet" onPress={() => setResetting(true)}>
                {words().page.reset}
              </Button>
            </Show>
          </div>
          <Show when={shown()}>{(view) => <Names scopes={view().names} />}</Show>
        </form>
        <Show when={shown()?.document}>{(document) => <Sheet document={document()} named />}</Show>
      </div>
      <ConfirmDialog
        open={resetting()}
        title={words().page.resetTitle}
        consequence={words().page.resetText}
        confirm={words().page.reset}
        busy={save.busy()}
        onConfirm={() => void keep(null)}
        onClose={() => setResetting(false)}
      />
    </>
  );
}
