import type { JSX } from 'solid-js';
import type { DemoView } from '../../shared/portal/demo.ts';
import { Hidden } from '../design/Hidden.tsx';
import { Table, type Column } from '../design/Table.tsx';
import { demoWords as words } from '../words/demo/index.ts';
import styles from './Demo.module.css';

type Source = DemoView['sources'][number];

/** Where the names of the real projects come from. */
export function Sources(props: { readonly sources: readonly Source[] }): JSX.Element {
  const columns = (): readonly Column<Source>[] => [
    { label: words().sourceName, kind: 'head', cell: (source) => source.name },
    {
      label: words().sourcePlace,
      cell: (source) => words().source(source.place, String(source.year)),
    },
    {
      label: words().sourceLink,
      cell: (source) => (
        <a href={source.url} target="_blank" rel="noopener noreferrer">
          {words().sourceOpen}
          <Hidden>
            {' '}
            {source.name} ({words().opensNew})
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
        rows={props.sources}
      />
    </section>
  );
}
