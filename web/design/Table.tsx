import { For, Show, type JSX } from 'solid-js';
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

/** Rows and columns; on a phone each row becomes a small block with its labels. */
export function Table<Row>(props: TableProps<Row>): JSX.Element {
  return (
    <div>
      <table class={styles['table']} role="table">
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
