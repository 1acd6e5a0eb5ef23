import { createSignal } from 'solid-js';
import type { VisitForm } from '../../../shared/supervision/model.ts';
import type { VisitReceipt } from '../../../shared/supervision/visits.ts';
import { fail, type Failure, type Result } from '../../../shared/result.ts';
import type { ChosenPhoto } from '../../design/PhotoField.tsx';
import { ask, createApi } from '../../platform/api.ts';
import { fileHeaders } from '../../platform/file-headers.ts';
import type { Outbox, OutboxItem } from '../../platform/outbox.ts';
import { runOutbox } from '../../platform/outbox-runner.ts';
import { forgetVisit, keepVisit } from './kept-visit.ts';
import { isDraft, renewed, sendable, type VisitDraft } from './visit-draft.ts';

const KIND = 'visit';
/** A photo may take a while on a slow network. */
const PHOTO_PATIENCE = 120_000;

const api = createApi('deputy');

/** A visit on its way, with what is needed to show it and to change it when it is refused. */
interface Outgoing {
  readonly draft: VisitDraft;
  readonly form: VisitForm;
}

/** Sends visits, now or when there is network, each exactly once. */
export interface VisitSender {
  /** Visits that the server has not taken yet, the oldest first. */
  readonly waiting: () => readonly VisitDraft[];
  readonly sending: () => string | undefined;
  readonly failed: (visit: string) => Failure | undefined;
  /** What the server has answered to this visit since the page was opened. */
  readonly received: (visit: string) => VisitReceipt | undefined;
  /** Puts a visit among those that are sent, and forgets its draft. */
  readonly send: (
    draft: VisitDraft,
    form: VisitForm,
    photos: readonly ChosenPhoto[],
  ) => Promise<void>;
  readonly sendNow: () => void;
  /** Makes what was refused a draft again. */
  readonly takeBack: (visit: string) => Promise<void>;
  readonly stop: () => void;
}

/** Sends what waits for as long as the page is open; calls back when the server has taken one. */
export function createVisitSender(outbox: Outbox, onTaken: () => void): VisitSender {
  const [receipts, setReceipts] = createSignal<ReadonlyMap<string, VisitReceipt>>(new Map());
  const runner = runOutbox(outbox, {
    kind: KIND,
    send: sendItem,
    async onSent(item, answer) {
      // Before the item goes: a browser that is killed between forgets the draft at the next try.
      await forgetVisit(outbox, item.key);
      if (isReceipt(answer)) setReceipts((before) => new Map(before).set(item.key, answer));
      onTaken();
    },
  });
  return {
    waiting: () => runner.waiting().flatMap((item) => outgoingIn(item)?.draft ?? []),
    sending: () => runner.sending()?.key,
    failed: (visit) => runner.failed(visit),
    received: (visit) => receipts().get(visit),
    async send(draft, form, photos) {
      await outbox.put({ key: draft.id, kind: KIND, payload: { draft, form }, files: photos });
      await forgetVisit(outbox, draft.id);
    },
    sendNow: () => runner.sendNow(),
    async takeBack(visit) {
      const item = (await outbox.all(KIND)).find(({ key }) => key === visit);
      const draft = item === undefined ? undefined : outgoingIn(item)?.draft;
      if (item === undefined || draft === undefined) return;
      const photos = item.files.map((file) => ({ ...file, place: undefined, sendPlace: false }));
      await keepVisit(outbox, renewed(draft), photos);
      await outbox.remove(item);
    },
    stop: () => runner.stop(),
  };
}

async function sendItem(item: OutboxItem): Promise<Result<unknown>> {
  const outgoing = outgoingIn(item);
  if (outgoing === undefined) return fail('malformed');
  const { form, draft } = outgoing;
  for (const { key, name, blob } of item.files) {
    const sent = await ask(
      fetch('/api/deputy/supervision/photos', {
        method: 'POST',
        headers: { ...fileHeaders({ key, name }), entrance: 'deputy' },
        body: blob,
        signal: AbortSignal.timeout(PHOTO_PATIENCE),
      }),
    );
    if (!sent.ok) return sent;
  }
  return ask(
    api.deputy.supervision[':project'].visits[':visit'].$put({
      param: { project: draft.project, visit: draft.id },
      json: sendable(form),
    }),
  );
}

function outgoingIn({ payload }: OutboxItem): Outgoing | undefined {
  return isOutgoing(payload) ? payload : undefined;
}

function isOutgoing(value: unknown): value is Outgoing {
  return (
    typeof value === 'object' &&
    value !== null &&
    'form' in value &&
    'draft' in value &&
    isDraft(value.draft)
  );
}

function isReceipt(value: unknown): value is VisitReceipt {
  return typeof value === 'object' && value !== null && 'visit' in value && 'number' in value;
}
