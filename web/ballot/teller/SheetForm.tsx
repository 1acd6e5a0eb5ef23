import { createEffect, createSignal, For, on, Show, type JSX } from 'solid-js';
import {
  INVALID_REASONS,
  type InvalidReason,
  type SheetEntry,
} from '../../../shared/ballot/desk/entry.ts';
import { KINDS } from '../../../shared/ballot/kinds/kinds.ts';
import type { Choices, Mark } from '../../../shared/ballot/model.ts';
import type { RoundPayload } from '../../../shared/ballot/protocol/records.ts';
import { CheckField } from '../../design/CheckField.tsx';
import { Notice } from '../../design/Notice.tsx';
import { formatNumber } from '../../platform/language-formats.ts';
import { deskWords as words } from '../../words/ballot/desk/index.ts';
import styles from './Teller.module.css';

/** What a key on the keyboard marks; the first mark of a kind is 1, and 0 clears. */
function markOf(key: string, marks: readonly Mark[]): Mark | undefined | 'nothing' {
  if (key === '0') return undefined;
  return marks[Number(key) - 1] ?? 'nothing';
}

interface SheetFormProps {
  readonly round: RoundPayload;
  readonly entry: SheetEntry;
  readonly onChange: (entry: SheetEntry) => void;
  /** Enter: this sheet is done. */
  readonly onDone: () => void;
}

/** One sheet of paper as a teller reads it: line by line by key or by pointer, or invalid as a whole. */
export function SheetForm(props: SheetFormProps): JSX.Element {
  const kind = () => KINDS[props.round.rules.choice];
  const isTick = (): boolean => props.round.rules.choice === 'tick';
  const invalid = (): InvalidReason | undefined =>
    'invalid' in props.entry ? props.entry.invalid : undefined;
  const marks = (): Choices => ('marks' in props.entry ? props.entry.marks : {});
  const [line, setLine] = createSignal(0);
  const lines: HTMLElement[] = [];
  const standing = () => kind().standing(props.round.rules, props.round.candidates.length, marks());
  const over = (): boolean => standing().given > standing().most;
  const put = (code: string, mark: Mark | undefined): void => {
    const { [code]: _, ...others } = marks();
    props.onChange({ marks: mark === undefined ? others : { ...others, [code]: mark } });
  };
  const goTo = (place: number): void => {
    const within = Math.max(0, Math.min(place, props.round.candidates.length - 1));
    setLine(within);
    lines[within]?.focus();
  };
  // Another sheet begins at its first line.
  createEffect(
    on(
      () => props.entry,
      (entry) => {
        if ('marks' in entry && Object.keys(entry.marks).length === 0) goTo(0);
      },
      { defer: true },
    ),
  );
  const onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const candidate = props.round.candidates[line()];
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      goTo(line() + (event.key === 'ArrowDown' ? 1 : -1));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      props.onDone();
    } else if (/^[0-3]$/.test(event.key) && candidate !== undefined) {
      const mark = markOf(event.key, kind().marks);
      if (mark === 'nothing') return;
      event.preventDefault();
      put(candidate.code, mark);
      goTo(line() + 1);
    }
  };
  return (
    <div class={styles['stack']}>
      <Show when={invalid() === undefined}>
        <p class={styles['keys']}>{isTick() ? words().entry.keysTick : words().entry.keys}</p>
        <ol class={styles['sheet']} onKeyDown={onKey}>
          <For each={props.round.candidates}>
            {(candidate, at) => (
              <li
                ref={(element) => {
                  lines[at()] = element;
                }}
                tabIndex={at() === line() ? 0 : -1}
                onFocusIn={() => setLine(at())}
                class={at() === line() ? (styles['current'] ?? '') : ''}
              >
                <span>
                  <b>{candidate.code}</b> {candidate.name}
                </span>
                <span class={styles['marks']} role="group" aria-label={candidate.name}>
                  <For each={kind().marks}>
                    {(mark) => (
                      <button
                        type="button"
                        tabIndex={-1}
                        aria-pressed={marks()[candidate.code] === mark}
                        onClick={() =>
                          put(candidate.code, marks()[candidate.code] === mark ? undefined : mark)
                        }
                      >
                        {words().entry.marks[isTick() ? 'tick' : mark]}
                      </button>
                    )}
                  </For>
                </span>
              </li>
            )}
          </For>
        </ol>
        <Show when={over()}>
          <Notice tone="caution" live>
            {words().entry.overMarked(formatNumber(standing().most))}
          </Notice>
        </Show>
      </Show>
      <div role="group" aria-label={words().entry.invalid} class={styles['stack']}>
        <CheckField
          label={words().entry.valid}
          group="whole-sheet"
          checked={invalid() === undefined}
          onCheck={() => {
            if (invalid() !== undefined) props.onChange({ marks: {} });
          }}
        />
        <For each={INVALID_REASONS}>
          {(reason) => (
            <CheckField
              label={`${words().entry.invalid} · ${words().entry.invalidReasons[reason]}`}
              group="whole-sheet"
              checked={invalid() === reason}
              onCheck={() => props.onChange({ invalid: reason })}
            />
          )}
        </For>
      </div>
    </div>
  );
}

/** What a reading says, in a line of words. */
export function readingWords(entry: SheetEntry | undefined, round: RoundPayload): string {
  if (entry === undefined) return words().entry.marks.none;
  if ('invalid' in entry)
    return `${words().entry.invalid} · ${words().entry.invalidReasons[entry.invalid]}`;
  const isTick = round.rules.choice === 'tick';
  const said = round.candidates.flatMap(({ code }) => {
    const mark = entry.marks[code];
    return mark === undefined ? [] : [`${code} ${words().entry.marks[isTick ? 'tick' : mark]}`];
  });
  return said.length === 0 ? words().entry.marks.none : said.join(' · ');
}
