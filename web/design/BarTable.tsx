import { For, Show, type JSX } from 'solid-js';
import styles from './BarTable.module.css';

export interface BarRow {
  readonly label: JSX.Element;
  /** Length of the bar. */
  readonly value: number;
  /** A part of it that is drawn solid, where the bar is the whole. */
  readonly part?: number;
  /** The figures as they are read, one for each column. */
  readonly figures: readonly JSX.Element[];
}

interface BarTableProps {
  readonly caption: string;
  /** A caption that repeats a heading above is for screen readers only. */
  readonly captionHidden?: boolean;
  /** What the rows are, and what their figures are. */
  readonly head: string;
  readonly figureHeads: readonly string[];
  readonly rows: readonly BarRow[];
  /** What a full bar means; the largest value unless told otherwise. */
  readonly whole?: number;
}

/** Figures with their bars: picture and table in one, so that neither says what the other does not. */
export function BarTable(props: BarTableProps): JSX.Element {
  const whole = (): number => props.whole ?? Math.max(...props.rows.map(({ value }) => value), 1);
  const width = (value: number): string =>
    `${whole() <= 0 ? 0 : Math.min(100, (value / whole()) * 100)}%`;
  return (
    <table
      class={`${styles['table']} ${props.figureHeads.length > 2 ? styles['many'] : ''}`}
      role="table"
    >
      <caption class={props.captionHidden === true ? styles['hidden'] : ''}>
        {props.caption}
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">
            {props.head}
          </th>
          <td class={styles['bar']} role="cell" />
          <For each={props.figureHeads}>
            {(label) => (
              <th scope="col" role="columnheader" class={styles['figure']}>
                {label}
              </th>
            )}
          </For>
        </tr>
      </thead>
      <tbody role="rowgroup">
        <For each={props.rows}>
          {(row) => (
            <tr role="row">
              <th scope="row" role="rowheader">
                {row.label}
              </th>
              <td class={styles['bar']} role="cell">
                <svg width="100%" height="14" aria-hidden="true">
                  <rect
                    class={styles[row.part === undefined ? 'solid' : 'whole']}
                    width={width(row.value)}
                    height="14"
                  />
                  <Show when={row.part}>
                    {(part) => <rect class={styles['solid']} width={width(part())} height="14" />}
                  </Show>
                </svg>
              </td>
              <For each={row.figures}>
                {(figure) => (
                  <td class={styles['figure']} role="cell">
                    {figure}
                  </td>
                )}
              </For>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  );
}
