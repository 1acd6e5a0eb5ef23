import { createSignal, For, Show, type JSX } from 'solid-js';
import type { ImportPreview, ImportRow } from '../../../shared/congress/model.ts';
import { SelectField } from '../../design/SelectField.tsx';
import { Table, type Column } from '../../design/Table.tsx';
import { formatNumber } from '../../platform/language-formats.ts';
import { problemWords } from '../../platform/language-problems.ts';
import { congressWords } from '../../words/congress/index.ts';
import { Pager } from '../form/Pager.tsx';
import styles from './Sheet.module.css';

/** A column of the sheet as the preview shows it. */
export interface PreviewColumn<Entry> {
  readonly label: string;
  readonly text: (entry: Entry) => string;
  readonly head?: boolean;
}

interface PreviewTableProps<Entry> {
  readonly preview: ImportPreview<Entry>;
  readonly columns: readonly PreviewColumn<Entry>[];
  /** Name of the file. */
  readonly name: string;
}

export const CHANGES = ['refused', 'added', 'changed', 'removed', 'unchanged'] as const;
type Change = (typeof CHANGES)[number];

/** Rows that are shown at a time; the preview itself holds them all. */
const SIZE = 50;

/** What the sheet would do, row by row, what is wrong with it first. */
export function PreviewTable<Entry>(props: PreviewTableProps<Entry>): JSX.Element {
  const words = (): ReturnType<typeof congressWords>['sheet'] => congressWords().sheet;
  const [only, setOnly] = createSignal<Change | 'all'>('all');
  const [page, setPage] = createSignal(1);
  const sorted = (): readonly ImportRow<Entry>[] =>
    CHANGES.flatMap((change) => props.preview.rows.filter((row) => row.change === change));
  const rows = (): readonly ImportRow<Entry>[] =>
    only() === 'all' ? sorted() : sorted().filter((row) => row.change === only());
  // Of a long sheet the server lists those first that are wrong or change something.
  const notListed = (): number =>
    CHANGES.reduce((sum, change) => sum + props.preview.counts[change], 0) -
    props.preview.rows.length;
  const columns = (): readonly Column<ImportRow<Entry>>[] => [
    {
      label: words().row,
      cell: ({ row }) => (row === null ? words().notInSheet : formatNumber(row)),
    },
    {
      label: words().what,
      strong: true,
      cell: (row) => (
        <>
          {words().changes[row.change]}
          <Show when={row.errors.length > 0}>
            <ul class={styles['errors']} role="list">
              <For each={row.errors}>{(error) => <li>{problemWords(error)}</li>}</For>
            </ul>
          </Show>
        </>
      ),
    },
    ...props.columns.map((column): Column<ImportRow<Entry>> => ({
      label: column.label,
      ...(column.head === true ? { kind: 'head' } : {}),
      cell: ({ entry, before }) => (
        <>
          <Show when={before !== null && column.text(before) !== column.text(entry)}>
            <s class={styles['before']}>{before === null ? '' : column.text(before)}</s>
          </Show>
          {column.text(entry)}
        </>
      ),
    })),
  ];
  return (
    <>
      <SelectField
        label={words().show}
        value={only()}
        options={(['all', ...CHANGES] as const).map((value) => ({
          value,
          label: value === 'all' ? words().all : words().changes[value],
        }))}
        onChoose={(value) => {
          setOnly(value);
          setPage(1);
        }}
      />
      <Table
        caption={words().caption(props.name)}
        columns={columns()}
        rows={rows().slice((page() - 1) * SIZE, page() * SIZE)}
        empty={words().noRows}
        tone={(row) => {
          if (row.change === 'refused') return 'attention';
          return row.change === 'unchanged' ? 'quiet' : undefined;
        }}
      />
      <Pager page={page()} size={SIZE} total={rows().length} onPage={setPage} />
      <Show when={notListed() > 0}>
        <p>{words().notListed(formatNumber(notListed()))}</p>
      </Show>
    </>
  );
}
