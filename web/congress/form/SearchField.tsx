import { createSignal, onCleanup, type JSX } from 'solid-js';
import { TextField } from '../../design/TextField.tsx';
import { browserClock } from '../../platform/chance.ts';

interface SearchFieldProps {
  readonly label: string;
  readonly hint?: string;
  /** What is searched for when the page opens. */
  readonly initial?: string;
  /** What is searched for, once typing has paused. */
  readonly onSearch: (wanted: string) => void;
  readonly ref?: (control: HTMLInputElement | HTMLTextAreaElement) => void;
}

/** Waits so long after the last key before it asks. */
const PAUSE = 200;

/** A field that searches while one types, asking the server only when typing pauses. */
export function SearchField(props: SearchFieldProps): JSX.Element {
  const [typed, setTyped] = createSignal(props.initial ?? '');
  let latest = 0;
  onCleanup(() => {
    latest += 1;
  });
  const type = async (text: string): Promise<void> => {
    setTyped(text);
    latest += 1;
    const mine = latest;
    await browserClock.wait(PAUSE);
    if (mine === latest) props.onSearch(text.trim());
  };
  return (
    <TextField
      label={props.label}
      hint={props.hint}
      type="search"
      autocomplete="off"
      maxLength={50}
      value={typed()}
      onInput={(text) => void type(text)}
      ref={(control) => props.ref?.(control)}
    />
  );
}
