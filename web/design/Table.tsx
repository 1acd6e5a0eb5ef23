import { createSignal, For, onCleanup, Show, type Accessor, type JSX } from 'solid-js';
import { size } from '../platform/page.tsx';
import styles from './Table.module.css';

export interface Column<Row> {
  readonly label: string;
  readonly cell: (row: Row) => JSX.Element;
  /** `head`: names the row. `number`: right-aligned figures. Otherwise text. */
  readonly kind?: 'head' | 'number' | 'text';
  /** Printed bold: the figure that decides. */
  readonly strong?: boolean;
}

interface TableProps<Row> {
  readonly caption: string;
  /** A caption that repeats a heading above is for screen readers only. */
  readonly captionHidden?: boolean;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  /** Said in place of the rows when there are none. */
  readonly empty?: string;
  /** Marks rows: `quiet` (not chosen), `current` (shown beside), `attention` (has an error). */
  readonly tone?: (row: Row) => 'quiet' | 'current' | 'attention' | undefined;
}

/** Whether the window is no wider than so many pixels. */
function createNarrower(pixels: number): Accessor<boolean> {
  const window = matchMedia(`(max-width: ${pixels}px)`);
  const [narrower, setNarrower] = createSignal(window.matches);
  const read = (): void => void setNarrower(window.matches);
  window.addEventListener('change', read);
  onCleanup(() => window.removeEventListener('change', read));
  return narrower;
}

/**
 * Rows and columns; on a phone, and with many columns or large letters also on
 * a tablet, each row becomes a small block with its labels.
 */
export function Table<Row>(props: TableProps<Row>): JSX.Element {
  const phone = createNarrower(640);
  const tablet = createNarrower(1000);
  const hasMany = (): boolean => props.columns.length > (size() === 'large' ? 4 : 6);
  const isBlocks = (): boolean => phone() || (hasMany() && tablet());
  return (
    <div>
      <table class={`${styles['table']} ${isBlocks() ? styles['blocks'] : ''}`} role="table">
        <caption class={props.captionHidden === true ? styles['hidden'] : ''}>
          {props.caption}
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            <For each={props.columns}>
              {(column) => (
                <th scope="col" role="columnheader" class={styles[column.kind ?? 'text']}>
                  {column.label}
                </th>
              )}
            </For>
          </tr>
        </thead>
        <tbody role="rowgroup">
          <For each={props.rows}>
            {(row) => (
              <tr role="row" class={styles[props.tone?.(row) ?? 'normal']}>
                <For each={props.columns}>
                  {(column) => (
                    <Show
                      when={column.kind === 'head'}
                      fallback={
                        <td
                          role="cell"
                          data-label={column.label}
                          class={`${styles[column.kind ?? 'text']} ${column.strong === true ? styles['strong'] : ''}`}
                        >
                          <span>{column.cell(row)}</span>
                        </td>
                      }
                    >
                      <th scope="row" role="rowheader" class={styles['head']}>
                        {column.cell(row)}
                      </th>
                    </Show>
                  )}
                </For>
              </tr>
            )}
          </For>
        </tbody>
      </table>
      <Show when={props.rows.length === 0 && props.empty}>
        <p class={styles['empty']}>{props.empty}</p>
      </Show>
    </div>
  );
}
