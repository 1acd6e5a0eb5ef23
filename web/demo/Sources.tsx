import type { JSX } from 'solid-js';
import type { DemoView } from '../../shared/portal/demo.ts';
import { Hidden } from '../design/Hidden.tsx';
import { Table, type Column } from '../design/Table.tsx';
import { demoWords as words } from '../words/demo/index.ts';
import styles from './Demo.module.css';

/** A public report, with the projects whose names come from it. */
interface Report {
  readonly url: string;
  readonly place: string;
  readonly year: number;
  readonly names: readonly string[];
}

function reportsOf(sources: DemoView['sources']): readonly Report[] {
  const reports = new Map<string, Report>();
  for (const { url, place, year, name } of sources)
    reports.set(url, { url, place, year, names: [...(reports.get(url)?.names ?? []), name] });
  return [...reports.values()];
}

/** Where the names of the real projects come from. */
export function Sources(props: { readonly sources: DemoView['sources'] }): JSX.Element {
  const place = (report: Report): string => words().source(report.place, String(report.year));
  const columns = (): readonly Column<Report>[] => [
    {
      label: words().sourcePlace,
      kind: 'head',
      cell: (report) => <span class={styles['report']}>{place(report)}</span>,
    },
    { label: words().sourceName, cell: (report) => words().names(report.names) },
    {
      label: words().sourceLink,
      cell: (report) => (
        <a class={styles['report']} href={report.url} target="_blank" rel="noopener noreferrer">
          {words().sourceOpen}
          <Hidden>
            {' '}
            {place(report)} ({words().opensNew})
          </Hidden>
        </a>
      ),
    },
  ];
  return (
    <section class={styles['sources']} id="sources">
      <h2>{words().sources}</h2>
      <Table
        caption={words().sourcesTable}
        captionHidden
        columns={columns()}
        rows={reportsOf(props.sources)}
      />
    </section>
  );
}
