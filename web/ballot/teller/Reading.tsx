import { batch, createSignal, Show, type JSX } from 'solid-js';
import type { SheetEntry } from '../../../shared/ballot/desk/entry.ts';
import type { RoundPayload } from '../../../shared/ballot/protocol/records.ts';
import { Button } from '../../design/Button.tsx';
import { formatNumber } from '../../platform/language-formats.ts';
import { deskWords as words } from '../../words/ballot/desk/index.ts';
import { SheetForm } from './SheetForm.tsx';
import type { KeptEntry } from './teller-vault.ts';
import styles from './Teller.module.css';

/** One reading of the whole pile, sheet by sheet; whoever keys in fast does not wait for the keeping. */
export function Reading(props: {
  readonly entry: KeptEntry;
  readonly which: 'first' | 'second';
  readonly round: RoundPayload;
  readonly onKeep: (entry: KeptEntry) => Promise<void>;
}): JSX.Element {
  const [read, setRead] = createSignal<readonly SheetEntry[]>(props.entry[props.which]);
  const last = (): number => props.entry.sheets - 1;
  const [place, setPlace] = createSignal(Math.min(read().length, last()));
  const [now, setNow] = createSignal<SheetEntry>(read()[place()] ?? { marks: {} });
  const keepAndGo = (to: number): void => {
    const sheets = [...read()];
    sheets[place()] = now();
    const ends = to > last();
    const stage = ends ? NEXT[props.which] : props.which;
    void props.onKeep({ ...props.entry, stage, [props.which]: sheets });
    if (ends) return;
    batch(() => {
      setRead(sheets);
      setPlace(to);
      setNow(sheets[to] ?? { marks: {} });
    });
  };
  const forward = (): string => {
    if (place() < last()) return words().entry.next;
    return props.which === 'first' ? words().entry.endFirst : words().entry.endSecond;
  };
  return (
    <div class={styles['stack']}>
      <h3 role="status">
        {words().entry.sheet(formatNumber(place() + 1), formatNumber(props.entry.sheets))}
      </h3>
      <SheetForm
        round={props.round}
        entry={now()}
        onChange={setNow}
        onDone={() => keepAndGo(place() + 1)}
      />
      <div class={styles['buttons']}>
        <Show when={place() > 0}>
          <Button icon="back" onPress={() => keepAndGo(place() - 1)}>
            {words().entry.back}
          </Button>
        </Show>
        <Button kind="primary" onPress={() => keepAndGo(place() + 1)}>
          {forward()}
        </Button>
      </div>
    </div>
  );
}

const NEXT = { first: 'second', second: 'compare' } as const;
