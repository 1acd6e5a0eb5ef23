import { createSignal } from 'solid-js';
import { loadWords } from '../../platform/language.ts';
import type * as Views from './after.tsx';
import type { Sender } from './sending.ts';

/** What sends proposals, with the screens that tell of it: fetched after the page is shown. */
export interface SendingPart {
  readonly views: typeof Views;
  readonly sender: Sender;
}

const [opened, setOpened] = createSignal<SendingPart>();
let opening: Promise<SendingPart | undefined> | undefined;

/** The part once it is there; reading it inside a view follows. */
export const sendingPart = opened;

/**
 * Fetches the part, once for the page, and sends what an earlier visit has left
 * waiting. Nothing when it could not be fetched; the next call tries again.
 */
export function openSendingPart(): Promise<SendingPart | undefined> {
  opening ??= open();
  return opening;
}

async function open(): Promise<SendingPart | undefined> {
  try {
    const views = await import('./after.tsx');
    await loadWords();
    const part = { views, sender: await views.openSender() };
    setOpened(part);
    return part;
  } catch {
    opening = undefined;
    return undefined;
  }
}
