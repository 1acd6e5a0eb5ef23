import { createEffect, createSignal, on } from 'solid-js';
import type {
  DocumentKind,
  DocumentTemplate,
  KnownScope,
  SessionDocument,
  TemplateFault,
} from '../../../shared/ballot/documents/model.ts';
import type { CongressSession } from '../../../shared/congress/model.ts';
import type { Failure } from '../../../shared/result.ts';
import { staffApi } from '../../congress/api.ts';
import { createAsked, createDeed } from '../../congress/asked.ts';
import { ask } from '../../platform/api.ts';
import { createTypedTemplate } from './typed-template.ts';

/** A template as it would come out, with its faults and the names that it may use. */
export interface Preview {
  readonly faults: readonly TemplateFault[];
  readonly document: SessionDocument | null;
  readonly names: readonly KnownScope[];
}

/** A template being written. What is typed stays on this device until it is saved or given up. */
export interface TemplateEditing {
  readonly text: () => string;
  readonly type: (text: string) => void;
  /** The template that the text is made from. */
  readonly held: () => DocumentTemplate | undefined;
  /** The text differs from what is saved. */
  readonly unsaved: () => boolean;
  /** What somebody else has saved since this text was begun. */
  readonly theirs: () => DocumentTemplate | undefined;
  /** Goes on from what is saved now; what was typed is given up. */
  readonly giveUp: () => void;
  /** Saves what was typed in place of what somebody else has saved. */
  readonly replaceTheirs: () => Promise<void>;
  /** Saves a text, or with null returns to the default. */
  readonly keep: (wanted: string | null) => Promise<void>;
  readonly saving: () => boolean;
  /** It has just been saved. */
  readonly saved: () => boolean;
  readonly shown: () => Preview | undefined;
  readonly show: () => Promise<void>;
  readonly previewing: () => boolean;
  readonly notRead: () => Failure | undefined;
  readonly readAgain: () => void;
  /** Why the last preview or saving failed. */
  readonly failure: () => Failure | undefined;
}

const CHANGED = 'document-template-changed';

export function createTemplateEditing(
  session: CongressSession,
  document: DocumentKind,
): TemplateEditing {
  const { body } = session;
  const param = { body, document };
  const templates = staffApi.bodies[':body']['document-templates'][':document'];
  const typed = createTypedTemplate(body, document);
  const [text, setText] = createSignal('');
  const [held, setHeld] = createSignal<DocumentTemplate>();
  const [theirs, setTheirs] = createSignal<DocumentTemplate>();
  const [saved, setSaved] = createSignal(false);
  const [shown, setShown] = createSignal<Preview>();
  const fetchTemplate = () => ask<DocumentTemplate>(templates.$get({ param }));
  const read = createAsked(() => param, fetchTemplate);
  const previewed = createDeed((of: string) =>
    ask<Preview>(
      staffApi.bodies[':body'].sessions[':session'].documents[':document'].preview.$post({
        param: { ...param, session: session.id },
        json: { text: of },
      }),
    ),
  );
  const show = async (): Promise<void> => {
    const answer = await previewed.run(text());
    if (answer.ok) setShown(answer.value);
  };
  const take = (template: DocumentTemplate): void => {
    typed.forget();
    setTheirs(undefined);
    setHeld(template);
    setText(template.text);
    void show();
  };
  createEffect(
    on(read.value, (template) => {
      if (template === undefined) return;
      const kept = typed.kept();
      if (kept === undefined || kept.text === template.text) {
        take(template);
        return;
      }
      setHeld({ ...template, version: kept.version });
      setTheirs(kept.version === template.version ? undefined : template);
      setText(kept.text);
      void show();
    }),
  );
  const save = createDeed((wanted: string | null) =>
    ask<DocumentTemplate>(
      templates.$put({ param, json: { text: wanted, version: held()?.version ?? 0 } }),
    ),
  );
  const keep = async (wanted: string | null): Promise<void> => {
    setSaved(false);
    const answer = await save.run(wanted);
    if (answer.ok) {
      take(answer.value);
      setSaved(true);
      return;
    }
    if (answer.failure.code === CHANGED) {
      const now = await fetchTemplate();
      if (now.ok) setTheirs(now.value);
    }
    await show();
  };
  return {
    text,
    type(now) {
      setText(now);
      setSaved(false);
      const from = held();
      if (from === undefined) return;
      if (now === from.text && theirs() === undefined) typed.forget();
      else typed.keep({ text: now, version: from.version });
    },
    held,
    unsaved: () => held() !== undefined && (theirs() !== undefined || text() !== held()?.text),
    theirs,
    giveUp() {
      const now = theirs() ?? held();
      save.forget();
      if (now !== undefined) take(now);
    },
    async replaceTheirs() {
      const now = theirs();
      if (now === undefined) return;
      setTheirs(undefined);
      setHeld(now);
      typed.keep({ text: text(), version: now.version });
      await keep(text());
    },
    keep,
    saving: save.busy,
    saved,
    shown,
    show,
    previewing: previewed.busy,
    notRead: read.failure,
    readAgain: () => void read.again(),
    failure() {
      const last = previewed.failure() ?? save.failure();
      // Said where both texts stand.
      return last?.code === CHANGED ? undefined : last;
    },
  };
}
