import { For, Show, type JSX } from 'solid-js';
import { byUrgency, type Board, type BoardProject } from '../../../shared/supervision/board.ts';
import { milestoneState } from '../../delivery/milestone-state.ts';
import { PaceMark } from '../../delivery/PaceMark.tsx';
import { shortDate, shortMonth } from '../../delivery/short-date.ts';
import { axisOf, placeOn, type TimeAxis } from '../../delivery/time-axis.ts';
import { Panel } from '../../design/Panel.tsx';
import { Table } from '../../design/Table.tsx';
import { formatNumber } from '../../platform/language-formats.ts';
import { boardWords as words } from '../../words/supervision/board/index.ts';
import { partWords } from '../../words/delivery/parts/index.ts';
import { GanttLine } from './GanttLine.tsx';
import styles from './Gantt.module.css';

/** The milestones of all projects over time with today's line, and the same as a table under it. */
export function Gantt(props: {
  readonly board: Board;
  /** The same as a file. */
  readonly sheet: JSX.Element;
}): JSX.Element {
  const projects = (): readonly BoardProject[] => props.board.projects.toSorted(byUrgency);
  const milestones = () =>
    projects().flatMap((project) =>
      project.milestones.map((milestone) => ({ ...milestone, project: project.name })),
    );
  const axis = (): TimeAxis =>
    axisOf([props.board.today, ...milestones().flatMap(({ dueOn, metOn }) => [dueOn, metOn])]);
  const hasYears = (): boolean => axis().months.some(({ year }) => year !== '');
  const today = (): number => placeOn(axis(), props.board.today);
  return (
    <Panel title={words().gantt} note={words().ganttNote} action={props.sheet}>
      <div class={styles['chart']}>
        <div class={styles['head']} aria-hidden="true">
          <span />
          <svg class={styles['scale']} width="100%" height={hasYears() ? 62 : 44}>
            <For each={axis().months}>
              {({ day, month, year }) => (
                <>
                  <text class={styles['year']} x={`${placeOn(axis(), day)}%`} y="14">
                    {year}
                  </text>
                  <text x={`${placeOn(axis(), day)}%`} y={hasYears() ? 33 : 16}>
                    {shortMonth(month)}
                  </text>
                </>
              )}
            </For>
            <text
              class={styles['today']}
              x={`${today()}%`}
              y={hasYears() ? 56 : 38}
              text-anchor={today() < 25 ? 'start' : today() > 75 ? 'end' : 'middle'}
            >
              {words().today(shortDate(props.board.today, props.board.today))}
            </text>
          </svg>
          <span>{words().next}</span>
        </div>
        <For each={projects()}>
          {(project) => (
            <div class={styles['row']}>
              <div>
                <b class={styles['name']}>{project.name}</b>
                <PaceMark pace={project.pace} daysLate={project.daysLate} />
              </div>
              <GanttLine
                milestones={project.milestones}
                axis={axis()}
                today={props.board.today}
                graceDays={props.board.graceDays}
              />
              <Next project={project} board={props.board} />
            </div>
          )}
        </For>
      </div>
      <ul class={styles['legend']} aria-hidden="true">
        <For each={['met', 'open', 'late', 'done'] as const}>
          {(kind) => (
            <li>
              <span class={styles[`sign-${kind}`]} />
              {words().legend[kind]}
            </li>
          )}
        </For>
      </ul>
      <details class={styles['data']}>
        <summary>
          {words().table(formatNumber(projects().length), formatNumber(milestones().length))}
        </summary>
        <Table
          caption={words().gantt}
          captionHidden
          columns={[
            { label: words().project, kind: 'head', cell: ({ project }) => project },
            { label: words().milestone, cell: ({ name }) => name },
            { label: words().planned, cell: ({ dueOn }) => shortDate(dueOn, props.board.today) },
            {
              label: words().met,
              cell: ({ metOn }) =>
                metOn === '' ? words().notMet : shortDate(metOn, props.board.today),
            },
          ]}
          rows={milestones()}
          empty={words().noMilestones}
        />
      </details>
    </Panel>
  );
}

/** The earliest milestone that is not met, and how long it has or is late. */
function Next(props: { readonly project: BoardProject; readonly board: Board }): JSX.Element {
  const next = () => props.project.milestones.find(({ metOn }) => metOn === '');
  const days = (dueOn: string): number =>
    Math.round((Date.parse(dueOn) - Date.parse(props.board.today)) / 86_400_000);
  return (
    <div class={styles['next']}>
      <Show
        when={next()}
        fallback={props.project.milestones.length > 0 ? words().allMet : words().noMilestones}
      >
        {(milestone) => (
          <>
            {milestone().name}
            <span
              class={`${styles['when']} ${styles[milestoneState(milestone(), props.board.today, props.board.graceDays)]}`}
            >
              {shortDate(milestone().dueOn, props.board.today)}
              {words().pause}
              {days(milestone().dueOn) < 0
                ? partWords().lateFor(-days(milestone().dueOn))
                : partWords().openFor(days(milestone().dueOn))}
            </span>
          </>
        )}
      </Show>
    </div>
  );
}
