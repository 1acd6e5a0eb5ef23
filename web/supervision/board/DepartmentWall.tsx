import { For, Show, type JSX } from 'solid-js';
import { byUrgency, type Board, type BoardProject } from '../../../shared/supervision/board.ts';
import { PaceMark } from '../../delivery/PaceMark.tsx';
import { Panel } from '../../design/Panel.tsx';
import { boardWords as words } from '../../words/supervision/board/index.ts';
import styles from './Board.module.css';

/** Departments down, projects across: who carries what, and how it stands. */
export function DepartmentWall(props: {
  readonly board: Board;
  /** The same as a file. */
  readonly sheet: JSX.Element;
}): JSX.Element {
  const projects = (): readonly BoardProject[] => props.board.projects.toSorted(byUrgency);
  /** In the order in which their first project stands, so that what is worst lies at the top left. */
  const units = (): readonly string[] => [
    ...new Set([
      ...projects().flatMap(({ unit }) => (unit === null ? [] : [unit.name])),
      ...projects().flatMap(({ joint }) => joint.map(({ name }) => name)),
    ]),
  ];
  const lacking = (): boolean => projects().some(({ unit }) => unit === null);
  return (
    <Panel title={words().departments} note={words().departmentsNote} action={props.sheet}>
      {/* Moves by keyboard where it is wider than the screen. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div class={styles['scroll']} role="region" aria-label={words().scroll} tabindex="0">
        <table class={styles['wall']}>
          <thead>
            <tr>
              <th scope="col">{words().department}</th>
              <For each={projects()}>{({ name }) => <th scope="col">{name}</th>}</For>
            </tr>
          </thead>
          <tbody>
            <For each={units()}>
              {(unit) => (
                <tr>
                  <th scope="row">{unit}</th>
                  <For each={projects()}>
                    {(project) => <Cell project={project} part={partOf(project, unit)} />}
                  </For>
                </tr>
              )}
            </For>
            <Show when={lacking()}>
              <tr>
                <th scope="row">{words().unassigned}</th>
                <For each={projects()}>
                  {(project) => (
                    <Cell project={project} part={project.unit === null ? 'lead' : undefined} />
                  )}
                </For>
              </tr>
            </Show>
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{words().whole}</th>
              <For each={projects()}>
                {({ pace }) => (
                  <td>
                    <PaceMark pace={pace} />
                  </td>
                )}
              </For>
            </tr>
          </tfoot>
        </table>
      </div>
    </Panel>
  );
}

type Part = 'lead' | 'joint';

function partOf(project: BoardProject, unit: string): Part | undefined {
  if (project.unit?.name === unit) return 'lead';
  return project.joint.some(({ name }) => name === unit) ? 'joint' : undefined;
}

function Cell(props: {
  readonly project: BoardProject;
  readonly part: Part | undefined;
}): JSX.Element {
  const met = (): number => props.project.milestones.filter(({ metOn }) => metOn !== '').length;
  return (
    <td class={props.part === 'lead' ? styles[`lead-${props.project.pace}`] : ''}>
      <Show when={props.part}>
        {(part) => (
          <>
            <Show when={part() === 'lead'}>
              <PaceMark pace={props.project.pace} daysLate={props.project.daysLate} />
            </Show>
            <span class={styles['part']}>
              {words()[part()]} {words().metOf(met(), props.project.milestones.length)}
            </span>
          </>
        )}
      </Show>
    </td>
  );
}
