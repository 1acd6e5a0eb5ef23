import { createSignal, type Accessor } from 'solid-js';
import { forget, recall, remember } from '../platform/storage.ts';

/** Something typed that stays on this device, over a reload, until it is sent. */
export interface KeptDraft {
  readonly text: Accessor<string>;
  readonly type: (text: string) => void;
  /** It was sent, or given up. */
  readonly done: () => void;
}

const keyOf = (about: string): string => `supervision-draft/${about}`;

/** What was typed about this before, and keeps what is typed from now on. */
export function createKeptDraft(about: string): KeptDraft {
  const [text, setText] = createSignal(recall(keyOf(about)) ?? '');
  return {
    text,
    type: (typed) => {
      setText(typed);
      if (typed === '') forget(keyOf(about));
      else remember(keyOf(about), typed);
    },
    done: () => {
      setText('');
      forget(keyOf(about));
    },
  };
}

/** Whether something was typed about this and not sent. */
export function isDraftKept(about: string): boolean {
  return recall(keyOf(about)) !== undefined;
}
