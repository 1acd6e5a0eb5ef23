import { createSignal, Index, Show, type JSX } from 'solid-js';
import type { OpenEntry } from '../../../shared/ballot/open/model.ts';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { TextField } from '../../design/TextField.tsx';
import { formatNumber } from '../../platform/language-formats.ts';
import { openWords as words } from '../../words/ballot/open/index.ts';
import type { EntryWork } from './entry-work.ts';
import { createTypedSectors, type TypedSector } from './typed-sectors.ts';
import { figureOf } from './typed-figures.ts';
import styles from './Open.module.css';

const EMPTY: TypedSector = { was: null, name: '', counter: '', people: '' };

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
  const typed = createTypedSectors(props.work.round, props.entry.sectors);
  const [rows, setRows] = createSignal<readonly TypedSector[]>(
    typed.kept() ??
      (props.entry.sectors.length > 0
        ? props.entry.sectors.map(({ place, name, counter, people }) => ({
            was: place,
            name,
            counter,
            people: String(people),
          }))
        : props.suggested.map(({ name, people }) => ({ ...EMPTY, name, people: String(people) }))),
  );
  const [tried, setTried] = createSignal(false);
  const [busy, setBusy] = createSignal(false);
  const type = (now: readonly TypedSector[]): void => {
    setRows(now);
    typed.keep(now);
  };
  const change = (at: number, changes: Partial<TypedSector>): void =>
    type(rows().map((row, place) => (place === at ? { ...row, ...changes } : row)));
  const people = (row: TypedSector): number | undefined => figureOf(row.people);
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
    );
    setBusy(false);
    if (!saved) return;
    typed.forget();
    props.onSaved();
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
                onInput={(count) => change(at, { people: count })}
                maxLength={5}
              />
              <Show when={rows().length > 1}>
                <Button
                  kind="quiet"
                  onPress={() => type(rows().filter((_, place) => place !== at))}
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
            type([...rows(), { ...EMPTY, name: said().row(formatNumber(rows().length + 1)) }])
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
