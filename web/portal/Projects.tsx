import { Show, type JSX } from 'solid-js';
import type { ResultView } from '../../shared/ballot/round.ts';
import { Money } from '../design/Money.tsx';
import { Phrase } from '../design/Phrase.tsx';
import { Table, type Column } from '../design/Table.tsx';
import { formatCount, formatNumber } from '../platform/language-formats.ts';
import { portalWords as words } from '../words/portal/index.ts';
import type { Project } from './portal.ts';
import styles from './Portal.module.css';

/** Whether the note says more than the origin itself. */
function hasNote({ origin, originNote }: Project): boolean {
  return originNote !== '' && originNote !== words().origins[origin];
}

interface ProjectsProps {
  readonly result: ResultView;
  readonly projects: readonly Project[];
}

/** The projects of the year, one by one: what is promised, to whom, for how much, and who asked for it. */
export function Projects(props: ProjectsProps): JSX.Element {
  const columns = (): readonly Column<Project>[] => [
    {
      label: words().project,
      kind: 'head',
      cell: (project) => (
        <span class={styles['project']}>
          <span class={styles['rank']}>{formatNumber(project.rank)}</span>
          <b>
            <Phrase text={project.name} />
          </b>
          <small>{project.department}</small>
        </span>
      ),
    },
    { label: words().target, cell: (project) => project.target || words().unknown },
    {
      label: words().beneficiaries,
      cell: (project) =>
        project.beneficiaries === 0
          ? project.beneficiaryGroup || words().unknown
          : words().beneficiariesOf(
              formatCount(project.beneficiaries, 'people'),
              project.beneficiaryGroup,
            ),
    },
    {
      label: words().money,
      kind: 'number',
      cell: (project) => <Money yuan={project.totalYuan} />,
    },
    {
      label: words().origin,
      cell: (project) => (
        <span class={styles['origin']}>
          {words().origins[project.origin]}
          <Show when={hasNote(project)}>
            {' '}
            <small>{project.originNote}</small>
          </Show>
        </span>
      ),
    },
  ];
  return (
    <section class={styles['band']} id="projects">
      <h2>{words().projectsTitle(formatNumber(props.projects.length))}</h2>
      <p class={styles['deck']}>
        {words().projectsDeck}{' '}
        <Show when={!props.result.ballot.result.final}>{words().notFinal}</Show>
        <Show when={props.result.ballot.result.vacant > 0}>
          {words().vacant(formatNumber(props.result.ballot.result.vacant))}
        </Show>
      </p>
      <Table
        caption={words().projectsTable}
        captionHidden
        columns={columns()}
        rows={props.projects}
      />
    </section>
  );
}
