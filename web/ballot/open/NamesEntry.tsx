import { createSignal, For, type JSX } from 'solid-js';
import type { Mark } from '../../../shared/ballot/model.ts';
import { isEntered } from '../../../shared/ballot/open/counting.ts';
import { OPEN_MARKS, type OpenEntry, type Voter } from '../../../shared/ballot/open/model.ts';
import type { PaperCandidate } from '../../../shared/ballot/round.ts';
import { CheckField } from '../../design/CheckField.tsx';
import { Hidden } from '../../design/Hidden.tsx';
import { TextField } from '../../design/TextField.tsx';
import { formatNumber } from '../../platform/language-formats.ts';
import { openWords as words } from '../../words/ballot/open/index.ts';
import type { EntryWork } from './entry-work.ts';
import styles from './Open.module.css';

interface NamesEntryProps {
  readonly work: EntryWork;
  readonly entry: OpenEntry;
}

/** The keys of the three marks; 0 clears. */
const KEYS: Readonly<Record<string, Mark | null>> = {
  '0': null,
  '1': 'for',
  '2': 'against',
  '3': 'abstain',
};

/** A named vote: one line a deputy, one cell a project, everything by keyboard. */
export function NamesEntry(props: NamesEntryProps): JSX.Element {
  const said = () => words().names;
  const [search, setSearch] = createSignal('');
  const [onlyMissing, setOnlyMissing] = createSignal(false);
  const codes = (): readonly string[] => props.entry.candidates.map(({ code }) => code);
  const marks = (): readonly Mark[] => OPEN_MARKS[props.entry.choice];
  /** By name, so that a line that becomes complete does not go away under the hand. */
  const [kept, setKept] = createSignal<ReadonlySet<string>>(new Set());
  const shown = (): readonly Voter[] => {
    const wanted = search().trim();
    return props.entry.voters.filter(
      (voter) =>
        (wanted === '' || voter.name.includes(wanted) || voter.number.includes(wanted)) &&
        (!onlyMissing() || kept().has(voter.deputy)),
    );
  };
  const keepMissing = (only: boolean): void => {
    const missing = props.entry.voters.filter((voter) => !isEntered(voter, codes()));
    setKept(new Set(missing.map(({ deputy }) => deputy)));
    setOnlyMissing(only);
  };
  const press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const cell = event.target instanceof HTMLElement ? event.target.closest('button') : null;
    if (cell === null || !(event.currentTarget instanceof HTMLElement)) return;
    const { deputy, candidate } = cell.dataset;
    if (Object.hasOwn(KEYS, event.key) && deputy !== undefined) {
      const mark = KEYS[event.key] ?? null;
      if (mark !== null && !marks().includes(mark)) return;
      event.preventDefault();
      const given = candidate === undefined ? codes() : [candidate];
      props.work.mark(deputy, Object.fromEntries(given.map((code) => [code, mark])));
      go(event.currentTarget, cell, candidate === undefined ? 'down' : 'next');
      return;
    }
    const way = WAYS[event.key];
    if (way === undefined) return;
    event.preventDefault();
    go(event.currentTarget, cell, way);
  };
  return (
    <section class={styles['stack']} aria-label={said().title}>
      <h2>{said().title}</h2>
      <Legend candidates={props.entry.candidates} />
      <p class={styles['note']}>{props.entry.choice === 'tick' ? said().keysTick : said().keys}</p>
      <div class={styles['buttons']}>
        <TextField label={said().search} type="search" value={search()} onInput={setSearch} />
        <CheckField label={said().onlyMissing} checked={onlyMissing()} onCheck={keepMissing} />
      </div>
      <div class={styles['scroll']} tabindex="-1" onKeyDown={press}>
        <table class={styles['grid']}>
          <thead>
            <tr>
              <th scope="col">{said().name}</th>
              <For each={props.entry.candidates}>
                {(candidate) => (
                  <th scope="col">
                    <abbr title={candidate.name}>{candidate.code}</abbr>
                  </th>
                )}
              </For>
              <th scope="col">{said().took}</th>
            </tr>
          </thead>
          <tbody>
            <For
              each={shown()}
              fallback={
                <tr>
                  <td colspan={props.entry.candidates.length + 2}>
                    {onlyMissing() && search() === '' ? said().all : said().nobody}
                  </td>
                </tr>
              }
            >
              {(voter) => <Line {...props} voter={voter} marks={marks()} />}
            </For>
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** What stands behind the codes at the head of the columns. */
export function Legend(props: { readonly candidates: readonly PaperCandidate[] }): JSX.Element {
  return (
    <ul class={styles['legend']} aria-label={words().entry.legend}>
      <For each={props.candidates}>
        {({ code, name }) => (
          <li>
            <b>{code}</b> {name}
          </li>
        )}
      </For>
    </ul>
  );
}

interface LineProps extends NamesEntryProps {
  readonly voter: Voter;
  readonly marks: readonly Mark[];
}

function Line(props: LineProps): JSX.Element {
  const said = () => words().names;
  const word = (mark: Mark | undefined): string => {
    if (mark === undefined) return said().none;
    return props.entry.choice === 'tick' && mark === 'abstain'
      ? words().entry.notTicked
      : words().entry.marks[mark];
  };
  /** A press goes on to the next mark, for whoever works with a pointer. */
  const turn = (code: string): void => {
    const now = props.voter.marks[code];
    const next = now === undefined ? 0 : props.marks.indexOf(now) + 1;
    props.work.mark(props.voter.deputy, { [code]: props.marks[next] ?? null });
  };
  return (
    <tr>
      <th scope="row">
        <button type="button" class={styles['rowHead']} data-deputy={props.voter.deputy}>
          {props.voter.name}
          <small>
            {props.voter.number} {props.voter.delegation}
          </small>
          <Hidden>{said().row}</Hidden>
        </button>
      </th>
      <For each={props.entry.candidates}>
        {({ code, name }) => (
          <td>
            <button
              type="button"
              class={styles['cell']}
              data-deputy={props.voter.deputy}
              data-candidate={code}
              data-mark={props.voter.marks[code] ?? 'none'}
              aria-label={said().cell({
                name: props.voter.name,
                project: name,
                mark: word(props.voter.marks[code]),
              })}
              onClick={() => turn(code)}
            >
              {props.voter.marks[code] === undefined ? '–' : word(props.voter.marks[code])}
            </button>
          </td>
        )}
      </For>
      <td>
        <button
          type="button"
          class={styles['cell']}
          data-mark={props.voter.abstained ? 'against' : 'none'}
          aria-pressed={props.voter.abstained}
          aria-label={said().tookNo(props.voter.name)}
          onClick={() => props.work.tookNoPart(props.voter.deputy, !props.voter.abstained)}
        >
          {props.voter.abstained ? said().took : '–'}
        </button>
      </td>
    </tr>
  );
}

type Way = 'next' | 'back' | 'down' | 'up';

const WAYS: Readonly<Record<string, Way>> = {
  ArrowRight: 'next',
  ArrowLeft: 'back',
  ArrowDown: 'down',
  ArrowUp: 'up',
};

/** Moves the focus in the grid; the cell after the last of a line is the first project of the next. */
function go(grid: HTMLElement, cell: HTMLElement, way: Way): void {
  const row = cell.closest('tr');
  const cells = [...(row?.querySelectorAll('button') ?? [])];
  const at = cells.findIndex((one) => one === cell);
  if (way === 'next' || way === 'back') {
    const beside = cells[at + (way === 'next' ? 1 : -1)];
    // Behind the projects stands "took no part", which no mark leads to.
    const last = way === 'next' && at >= cells.length - 2;
    if (beside !== undefined && !last) beside.focus();
    else if (last) rowBeside(grid, row, 1)?.querySelectorAll('button')[1]?.focus();
    return;
  }
  const other = rowBeside(grid, row, way === 'down' ? 1 : -1)?.querySelectorAll('button');
  other?.[at]?.focus();
}

function rowBeside(
  grid: HTMLElement,
  row: HTMLTableRowElement | null,
  step: number,
): HTMLTableRowElement | undefined {
  const rows = [...grid.querySelectorAll<HTMLTableRowElement>('tbody tr')];
  return rows[rows.findIndex((one) => one === row) + step];
}

/** How many of all are complete, for the head of the list. */
export function completeness(entry: OpenEntry): string {
  const codes = entry.candidates.map(({ code }) => code);
  const done = entry.voters.filter((voter) => isEntered(voter, codes)).length;
  return words().entry.progress(formatNumber(done), formatNumber(entry.voters.length));
}
