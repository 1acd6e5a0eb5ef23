import { For, Show, type JSX } from 'solid-js';
import {
  BOXES,
  boxTotal,
  type BoxCounts,
  type YearReport,
} from '../../../shared/collection/report.ts';
import { Panel } from '../../design/Panel.tsx';
import { Table, type Column } from '../../design/Table.tsx';
import { formatNumber } from '../../platform/language-formats.ts';
import { collectionWords } from '../../words/collection/index.ts';
import { reportWords } from '../../words/collection/report/index.ts';
import styles from './Report.module.css';

interface Line {
  readonly label: string;
  readonly boxes: BoxCounts;
  readonly sum: boolean;
  /** Said under the label. */
  readonly note?: string;
}

const TABLES = ['origins', 'channels', 'categories', 'towns'] as const;

/**
 * The same proposals by origin, way, category and town; every table sums to
 * what was raised. Those that came through stations are counted once more.
 */
export function ReportTables(props: { readonly report: YearReport }): JSX.Element {
  const words = reportWords;
  const columns = (head: string): readonly Column<Line>[] => [
    { label: head, kind: 'head', cell: (line) => <Label line={line} /> },
    {
      label: words().all,
      kind: 'number',
      strong: true,
      cell: ({ boxes }) => formatNumber(boxTotal(boxes)),
    },
    ...BOXES.map((box): Column<Line> => ({
      label: words().boxes[box],
      kind: 'number',
      cell: ({ boxes, sum }) =>
        sum ? <b>{formatNumber(boxes[box])}</b> : formatNumber(boxes[box]),
    })),
  ];
  const stations = (): readonly Line[] =>
    props.report.stations.map(({ key, boxes, scanned }) => ({
      label: key,
      boxes,
      sum: false,
      ...(scanned === 0 ? {} : { note: words().scanned(formatNumber(scanned)) }),
    }));
  return (
    <>
      <For each={TABLES}>
        {(table) => (
          <Panel title={words().by[table]}>
            <div class={styles['table']}>
              <Table
                caption={words().by[table]}
                captionHidden
                columns={columns(words()[table])}
                rows={[
                  ...LINES[table](props.report).map((line) => ({ ...line, sum: false })),
                  { label: words().sum, boxes: props.report.boxes, sum: true },
                ]}
              />
            </div>
          </Panel>
        )}
      </For>
      <Show when={props.report.stations.length > 0}>
        <Panel title={words().by.stations}>
          <div class={styles['table']}>
            <Table
              caption={words().by.stations}
              captionHidden
              columns={columns(words().stations)}
              rows={stations()}
            />
          </div>
          <p class={styles['quiet']}>{words().stationsNote}</p>
        </Panel>
      </Show>
    </>
  );
}

function Label(props: { readonly line: Line }): JSX.Element {
  return (
    <Show when={!props.line.sum} fallback={<b>{props.line.label}</b>}>
      {props.line.label}
      <Show when={props.line.note}>
        <small class={styles['under']}>{props.line.note}</small>
      </Show>
    </Show>
  );
}

const LINES: Readonly<
  Record<(typeof TABLES)[number], (report: YearReport) => readonly Omit<Line, 'sum'>[]>
> = {
  origins: ({ origins }) =>
    origins.map(({ key, boxes }) => ({ label: collectionWords().origins[key], boxes })),
  channels: ({ channels }) =>
    channels.map(({ key, boxes }) => ({ label: collectionWords().channels[key], boxes })),
  categories: ({ categories }) =>
    categories.map(({ key, boxes }) => ({
      label: key === null ? collectionWords().noCategory : collectionWords().categories[key],
      boxes,
    })),
  towns: ({ towns }) =>
    towns.map(({ key, boxes }) => ({ label: key === '' ? reportWords().noTown : key, boxes })),
};
