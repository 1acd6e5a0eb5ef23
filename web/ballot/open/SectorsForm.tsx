import { createSignal, Index, Show, untrack, type JSX } from 'solid-js';
import type { OpenEntry } from '../../../shared/ballot/open/model.ts';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { TextField } from '../../design/TextField.tsx';
import { formatNumber } from '../../platform/language-formats.ts';
import { openWords as words } from '../../words/ballot/open/index.ts';
import type { EntryWork } from './entry-work.ts';
import styles from './Open.module.css';

interface Typed {
  /** Its place in the list so far; null for a new one. */
  readonly was: number | null;
  readonly name: string;
  readonly counter: string;
  readonly people: string;
}

const EMPTY: Typed = { was: null, name: '', counter: '', people: '' };

interface SectorsFormProps {
  readonly work: EntryWork;
  readonly entry: OpenEntry;
  /** What to begin with: the delegations with those present, who usually sit together. */
  readonly suggested: readonly Suggested[];
  readonly onSaved: () => void;
}

/** A part of the hall as the sign-in knows it. */
export interface Suggested {
  readonly name: string;
  readonly people: number;
}

/** The sectors of the hall: name, who counts, how many sit there. */
export function SectorsForm(props: SectorsFormProps): JSX.Element {
  const said = () => words().sectors;
  const before = untrack(() => props.entry.sectors.map(({ name }) => name));
  const [rows, setRows] = createSignal<readonly Typed[]>(
    props.entry.sectors.length > 0
      ? props.entry.sectors.map(({ place, name, counter, people }) => ({
          was: place,
          name,
          counter,
          people: String(people),
        }))
      : props.suggested.map(({ name, people }) => ({ ...EMPTY, name, people: String(people) })),
  );
  const [tried, setTried] = createSignal(false);
  const [busy, setBusy] = createSignal(false);
  const change = (at: number, changes: Partial<Typed>): void => {
    setRows((now) => now.map((row, place) => (place === at ? { ...row, ...changes } : row)));
  };
  const people = ({ people: typed }: Typed): number | undefined => {
    const digits = typed.normalize('NFKC').trim();
    return /^\d{1,5}$/.test(digits) ? Number(digits) : undefined;
  };
  const sound = (): boolean =>
    rows().every(
      (row) => row.name.trim() !== '' && row.counter.trim() !== '' && people(row) !== undefined,
    );
  const all = (): number => rows().reduce((sum, row) => sum + (people(row) ?? 0), 0);
  const save = async (): Promise<void> => {
    setTried(true);
    if (!sound()) return;
    setBusy(true);
    const saved = await props.work.nameSectors(
      rows().map((row) => ({
        was: row.was,
        name: row.name.trim(),
        counter: row.counter.trim(),
        people: people(row) ?? 0,
      })),
      before,
    );
    setBusy(false);
    if (saved) props.onSaved();
  };
  return (
    <section class={styles['stack']} aria-label={said().title}>
      <h2>{said().title}</h2>
      <p class={styles['note']}>
        {said().suggested} {said().note(formatNumber(all()), formatNumber(props.entry.present))}
      </p>
      <ol class={styles['sectors']}>
        <Index each={rows()}>
          {(row, at) => (
            <li>
              <TextField
                label={`${said().name} ${formatNumber(at + 1)}`}
                value={row().name}
                onInput={(name) => change(at, { name })}
                maxLength={40}
              />
              <TextField
                label={said().counter}
                value={row().counter}
                onInput={(counter) => change(at, { counter })}
                maxLength={40}
              />
              <TextField
                label={said().people}
                inputMode="numeric"
                value={row().people}
                onInput={(typed) => change(at, { people: typed })}
                maxLength={5}
              />
              <Show when={rows().length > 1}>
                <Button
                  kind="quiet"
                  onPress={() => setRows((now) => now.filter((_, place) => place !== at))}
                >
                  {said().remove(row().name)}
                </Button>
              </Show>
            </li>
          )}
        </Index>
      </ol>
      <Show when={tried() && !sound()}>
        <Notice tone="problem" live>
          {said().incomplete}
        </Notice>
      </Show>
      <div class={styles['buttons']}>
        <Button
          onPress={() =>
            setRows((now) => [...now, { ...EMPTY, name: said().row(formatNumber(now.length + 1)) }])
          }
        >
          {said().add}
        </Button>
        <Button kind="primary" busy={busy()} onPress={() => void save()}>
          {said().save}
        </Button>
      </div>
    </section>
  );
}
