import { For, Show, type JSX } from 'solid-js';
import { inWan } from '../../shared/amounts.ts';
import type { PlanLine, PlanTableOfYear } from '../../shared/delivery/plan-table.ts';
import { formatDate } from '../platform/language-formats.ts';
import { planWords } from '../words/delivery/plan/index.ts';
import styles from './PlanTable.module.css';

interface PlanTableProps {
  readonly table: PlanTableOfYear;
  /** Whose plan it is, said on paper. */
  readonly body: string;
  /** The page's own title says what the table's would. */
  readonly titled?: boolean;
  /** Where the page of a project is; without it names are no links. */
  readonly addressOf?: (line: PlanLine) => string;
}

/** The published plan of a year as such plans are printed; on a phone each project becomes a block. */
export function PlanTable(props: PlanTableProps): JSX.Element {
  const words = (): ReturnType<typeof planWords>['table'] => planWords().table;
  return (
    <Show when={props.table.lines.length > 0} fallback={<p>{words().empty}</p>}>
      <div class={styles['sheet']}>
        <table class={styles['table']} role="table">
          <caption class={props.titled === true ? styles['titled'] : ''}>
            {words().title(props.table.year)}
          </caption>
          <thead role="rowgroup">
            <tr role="row">
              <For
                each={
                  [
                    'number',
                    'name',
                    'scale',
                    'years',
                    'total',
                    'yearYuan',
                    'target',
                    'source',
                    'unit',
                  ] as const
                }
              >
                {(column) => (
                  <th scope="col" role="columnheader" class={styles[column]}>
                    {words()[column]}
                  </th>
                )}
              </For>
            </tr>
          </thead>
          <tbody role="rowgroup">
            <For each={props.table.lines}>
              {(line) => (
                <tr role="row">
                  <td role="cell" class={styles['number']} data-label={words().number}>
                    {line.number}
                  </td>
                  <th scope="row" role="rowheader">
                    <Show when={props.addressOf} fallback={line.name}>
                      {(address) => <a href={address()(line)}>{line.name}</a>}
                    </Show>
                  </th>
                  <td role="cell" class={styles['prose']} data-label={words().scale}>
                    {line.scale}
                  </td>
                  <td role="cell" data-label={words().years}>
                    {monthOf(line.startsOn)}—{monthOf(line.endsOn)}
                  </td>
                  <td role="cell" class={styles['total']} data-label={words().total}>
                    {inWan(line.totalYuan)}
                  </td>
                  <td role="cell" class={styles['yearYuan']} data-label={words().yearYuan}>
                    {inWan(line.yearYuan)}
                  </td>
                  <td role="cell" class={styles['prose']} data-label={words().target}>
                    {line.target}
                  </td>
                  <td role="cell" data-label={words().source}>
                    {line.source}
                  </td>
                  <td role="cell" data-label={words().unit}>
                    {line.units}
                  </td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
        <Show when={props.table.unplanned > 0}>
          <p class={styles['note']}>{words().unplanned(props.table.unplanned)}</p>
        </Show>
        <p class={styles['foot']} aria-hidden="true">
          {words().printed(props.body, formatDate(props.table.today))}
        </p>
      </div>
    </Show>
  );
}

/** A day as such tables write it: 2027.3. */
function monthOf(day: string): string {
  return `${day.slice(0, 4)}.${Number(day.slice(5, 7))}`;
}
