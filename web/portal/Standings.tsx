import { For, Show, type JSX } from 'solid-js';
import { MILESTONE_STAGES, PACES, type Pace } from '../../shared/delivery/model.ts';
import type { ProjectItem } from '../../shared/delivery/project.ts';
import { PaceMark } from '../delivery/PaceMark.tsx';
import { Gauge } from '../design/Gauge.tsx';
import { Phrase } from '../design/Phrase.tsx';
import { Table, type Column } from '../design/Table.tsx';
import { formatDate, formatMoney, formatNumber } from '../platform/language-formats.ts';
import { deliveryWords } from '../words/delivery/index.ts';
import { portalWords as words } from '../words/portal/index.ts';
import styles from './Portal.module.css';

/** Address of a project's own page. */
function projectPath(body: string, { year, number }: ProjectItem): string {
  return `/projects/${encodeURIComponent(body)}/${year}/${number}`;
}

/** The projects of the year as they stand today, each leading to its page. */
export function Standings(props: {
  /** Code of the body. */
  readonly body: string;
  readonly projects: readonly ProjectItem[];
}): JSX.Element {
  const year = (): string => String(props.projects[0]?.year ?? '');
  const columns = (): readonly Column<ProjectItem>[] => [
    {
      label: words().standingProject,
      kind: 'head',
      cell: (project) => (
        <span class={styles['project']}>
          <span class={styles['rank']}>{formatNumber(project.number)}</span>
          <a href={projectPath(props.body, project)}>
            <Phrase text={project.name} />
          </a>
          <small>{project.unit?.name ?? words().notAssigned}</small>
        </span>
      ),
    },
    {
      label: words().standingStage,
      cell: (project) => (
        <span class={styles['stage']}>
          <StageBar project={project} />
          {deliveryWords().stages[project.stage]}
        </span>
      ),
    },
    {
      label: words().standingPace,
      cell: (project) => <PaceMark pace={project.pace} daysLate={project.daysLate} />,
    },
    { label: words().standingNext, cell: nextWords },
    {
      label: words().standingPercent,
      kind: 'number',
      cell: (project) => words().percent(formatNumber(project.percent)),
    },
    {
      label: words().standingPaid,
      cell: (project) => (
        <span class={styles['paid']}>
          <span>
            {words().paidOf(formatMoney(project.paidYuan), formatMoney(project.totalYuan))}
          </span>
          <Gauge
            variant="thin"
            label={words().paidOf(formatMoney(project.paidYuan), formatMoney(project.totalYuan))}
            value={project.paidYuan}
            total={project.totalYuan}
          />
        </span>
      ),
    },
  ];
  return (
    <section class={styles['band']} id="projects">
      <h2>{words().standingTitle(year(), formatNumber(props.projects.length))}</h2>
      <p class={styles['deck']}>{words().standingDeck}</p>
      <Counts projects={props.projects} />
      <Table
        caption={words().standingTable(year())}
        captionHidden
        columns={columns()}
        rows={props.projects}
      />
      <p>
        <a class={styles['onward']} href={`/projects/${encodeURIComponent(props.body)}/${year()}`}>
          {words().planOfYear(year())}
        </a>
      </p>
    </section>
  );
}

/** How many projects have each pace that occurs, the best first. */
function Counts(props: { readonly projects: readonly ProjectItem[] }): JSX.Element {
  const having = (pace: Pace): number =>
    props.projects.filter((project) => project.pace === pace).length;
  const paces = (): readonly Pace[] => ORDER.filter((pace) => having(pace) > 0);
  return (
    <ul class={styles['counts']} role="list" aria-label={words().standingCounts}>
      <For each={paces()}>
        {(pace) => (
          <li>
            <PaceMark pace={pace} />
            <b>{words().originCount(formatNumber(having(pace)))}</b>
          </li>
        )}
      </For>
    </ul>
  );
}

const ORDER: readonly Pace[] = [
  'done',
  'ahead',
  'on-schedule',
  'behind',
  'overdue',
  ...PACES.filter((pace) => pace === 'no-plan' || pace === 'ended'),
];

/** So many of the stages are behind; the word beside it says which one runs. */
function StageBar(props: { readonly project: ProjectItem }): JSX.Element {
  const reached = (): number =>
    MILESTONE_STAGES.findIndex((stage) => stage === props.project.stage);
  return (
    <svg class={styles['steps']} viewBox="0 0 96 8" width="96" height="8" aria-hidden="true">
      <For each={MILESTONE_STAGES}>
        {(_stage, at) => (
          <rect
            class={at() <= reached() ? styles['reached'] : ''}
            x={at() * 16}
            y={at() === reached() ? 0 : 2}
            width="14"
            height={at() === reached() ? 8 : 4}
          />
        )}
      </For>
    </svg>
  );
}

function nextWords(project: ProjectItem): JSX.Element {
  return (
    <Show
      when={project.nextDueOn}
      fallback={
        project.doneOn === '' ? words().nothingDue : words().doneOn(formatDate(project.doneOn))
      }
    >
      {(day) => formatDate(day())}
    </Show>
  );
}
