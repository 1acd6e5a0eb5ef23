import { useParams } from '@solidjs/router';
import { createSignal, onCleanup, onMount, Show, type JSX } from 'solid-js';
import { DOCUMENTS, type DocumentKind } from '../../../shared/ballot/documents/model.ts';
import type { CongressSession } from '../../../shared/congress/model.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { WithSession } from '../../congress/SessionLine.tsx';
import { Button, type Blocked } from '../../design/Button.tsx';
import { ConfirmDialog } from '../../design/ConfirmDialog.tsx';
import { Notice } from '../../design/Notice.tsx';
import { PageHead } from '../../design/PageHead.tsx';
import { TextField } from '../../design/TextField.tsx';
import { formatNumber } from '../../platform/language-formats.ts';
import { templateWords as words } from '../../words/ballot/templates/index.ts';
import styles from './Documents.module.css';
import { Faults } from './Faults.tsx';
import { Names } from './Names.tsx';
import { Sheet } from './Sheet.tsx';
import { createTemplateEditing, type TemplateEditing } from './template-editing.ts';
import { offsetOf, placeOf, type TextPlace } from './text-place.ts';

/** The most characters of a template, as the server takes them. */
const LONGEST = 20_000;

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
  const editing = createTemplateEditing(props.session, props.kind);
  const [resetting, setResetting] = createSignal(false);
  const [caret, setCaret] = createSignal<TextPlace>();
  let field: HTMLInputElement | HTMLTextAreaElement | undefined;
  const follow = (): void => {
    if (field !== undefined && document.activeElement === field)
      setCaret(placeOf(field.value, field.selectionStart ?? 0));
  };
  onMount(() => document.addEventListener('selectionchange', follow));
  onCleanup(() => document.removeEventListener('selectionchange', follow));
  const goTo = (place: TextPlace): void => {
    const at = offsetOf(editing.text(), place);
    // In this order the field scrolls to the place.
    field?.setSelectionRange(at, at);
    field?.focus();
  };
  const over = (): number => editing.text().length - LONGEST;
  const tooLong = (): string | undefined =>
    over() > 0 ? words().page.tooLong(formatNumber(LONGEST), formatNumber(over())) : undefined;
  const blocked = (): readonly Blocked[] => {
    const reason = tooLong();
    return reason === undefined ? [] : [{ reason }];
  };
  const reset = async (): Promise<void> => {
    await editing.keep(null);
    setResetting(false);
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
      <Failed failure={editing.notRead()} onAgain={editing.readAgain} />
      <div class={styles['editor']}>
        <form
          class={styles['typed']}
          onSubmit={(event) => {
            event.preventDefault();
            if (over() <= 0) void editing.keep(editing.text());
          }}
        >
          <TextField
            label={words().page.text}
            value={editing.text()}
            onInput={editing.type}
            error={tooLong()}
            ref={(element) => {
              field = element;
            }}
            multiline
          />
          <Show when={caret()}>
            {(place) => <p class={styles['caret']}>{words().page.here({ ...place() })}</p>}
          </Show>
          <Unsaved editing={editing} blocked={blocked()} />
          <Faults faults={editing.shown()?.faults ?? []} onGo={goTo} />
          <Failed failure={editing.failure()} />
          <Show when={editing.saved()}>
            <Notice tone="done" live>
              {words().page.saved}
            </Notice>
          </Show>
          <div class={styles['ways']}>
            <Button kind="primary" submits busy={editing.saving()} blocked={blocked()}>
              {words().page.save}
            </Button>
            <Button
              busy={editing.previewing()}
              blocked={blocked()}
              onPress={() => void editing.show()}
            >
              {words().page.preview}
            </Button>
            <Show when={editing.held()?.own}>
              <Button kind="quiet" onPress={() => setResetting(true)}>
                {words().page.reset}
              </Button>
            </Show>
          </div>
          <Show when={editing.shown()}>{(view) => <Names scopes={view().names} />}</Show>
        </form>
        <Show when={editing.shown()?.document}>
          {(shown) => <Sheet document={shown()} named />}
        </Show>
      </div>
      <ConfirmDialog
        open={resetting()}
        title={words().page.resetTitle}
        consequence={words().page.resetText}
        confirm={words().page.reset}
        busy={editing.saving()}
        onConfirm={() => void reset()}
        onClose={() => setResetting(false)}
      />
    </>
  );
}

/** That something is not saved yet, and what else somebody has saved meanwhile. */
function Unsaved(props: {
  readonly editing: TemplateEditing;
  readonly blocked: readonly Blocked[];
}): JSX.Element {
  const giveUp = () => (
    <Button onPress={props.editing.giveUp}>
      {props.editing.theirs() === undefined ? words().page.giveUp : words().page.takeTheirs}
    </Button>
  );
  return (
    <Show when={props.editing.unsaved()}>
      <Show
        when={props.editing.theirs()}
        fallback={
          <Notice title={words().page.unsaved} action={giveUp()}>
            {words().page.unsavedText}
          </Notice>
        }
      >
        {(theirs) => (
          <Notice
            tone="caution"
            live
            title={words().page.changed}
            action={
              <div class={styles['ways']}>
                {giveUp()}
                <Button
                  blocked={props.blocked}
                  busy={props.editing.saving()}
                  onPress={() => void props.editing.replaceTheirs()}
                >
                  {words().page.replaceTheirs}
                </Button>
              </div>
            }
          >
            <p>{words().page.changedText}</p>
            <details>
              <summary>{words().page.theirs}</summary>
              <pre class={styles['theirs']} tabindex="0">
                {theirs().text}
              </pre>
            </details>
          </Notice>
        )}
      </Show>
    </Show>
  );
}
