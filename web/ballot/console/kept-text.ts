import { createSignal } from 'solid-js';
import { forget, recall, remember } from '../../platform/storage.ts';

/** A text that was begun stays on this device under a name, also over a reload, until its act is done. */
export function createKeptText(key: string, begin = '') {
  const [text, setText] = createSignal(recall(key) ?? begin);
  return {
    text,
    type: (now: string): void => {
      setText(now);
      remember(key, now);
    },
    forget: (): void => forget(key),
  };
}
