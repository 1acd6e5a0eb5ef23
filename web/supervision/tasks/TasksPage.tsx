import { createSignal, For, Show, type JSX } from 'solid-js';
import { dayOf } from '../../../shared/day.ts';
import { daysLate } from '../../../shared/delivery/pace.ts';
import {
  TASK_KINDS,
  type SupervisionTask,
  type TaskKind,
} from '../../../shared/supervision/model.ts';
import type { SupervisedProject } from '../../../shared/supervision/visits.ts';
import { useSeat } from '../../congress/seat.tsx';
import { Button } from '../../design/Button.tsx';
import { Hidden } from '../../design/Hidden.tsx';
import { Notice } from '../../design/Notice.tsx';
import { Panel } from '../../design/Panel.tsx';
import { Table, type Column } from '../../design/Table.tsx';
import { browserClock } from '../../platform/chance.ts';
import { formatDate, formatNumber } from '../../platform/language-formats.ts';
import { supervisionWords } from '../../words/supervision/index.ts';
import { taskWords as words } from '../../words/supervision/tasks/index.ts';
import { createSupervisedYear } from '../supervised-year.ts';
import { YearHead } from '../YearHead.tsx';
import { ReportsSent } from './ReportsSent.tsx';
import { TaskDialog } from './TaskDialog.tsx';
import { TaskMark } from './TaskMark.tsx';
import styles from './Tasks.module.css';

interface OpenTask {
  readonly held: SupervisedProject;
  readonly task: SupervisionTask;
}

/** The rhythm of a year (四个一 and the look-back): what each project is due, and what was done when. */
export default function TasksPage(): JSX.Element {
  const seat = useSeat();
  const year = createSupervisedYear();
  const [open, setOpen] = createSignal<OpenTask>();
  const [said, setSaid] = createSignal('');
  const today = dayOf(browserClock.now());
  const projects = (): readonly SupervisedProject[] => year.projects.value() ?? [];
  const tasks = (): readonly SupervisionTask[] => projects().flatMap((held) => held.tasks);
  const sum = (): string => {
    const late = tasks().filter(({ doneOn, dueOn }) => doneOn === '' && daysLate(dueOn, today) > 0);
    const done = tasks().filter(({ doneOn }) => doneOn !== '');
    return words().sum(
      formatNumber(done.length),
      formatNumber(late.length),
      formatNumber(tasks().length - done.length - late.length),
    );
  };
  const tasksCell = (kind: TaskKind) => (held: SupervisedProject) => (
    <Show when={held.tasks.length > 0} fallback={<small>{words().noTasks}</small>}>
      <span
        class={`${styles['tasks']} ${kind === 'quarterly-inspection' ? styles['several'] : ''}`}
      >
        <For each={held.tasks.filter((task) => task.kind === kind)}>
          {(task) => (
            <Show
              when={seat.may('manage-supervision')}
              fallback={<TaskMark task={task} held={held} today={today} />}
            >
              <button
                type="button"
                class={styles['task']}
                onClick={() => {
                  setSaid('');
                  setOpen({ held, task });
                }}
              >
                <Hidden>
                  {words().open(
                    supervisionWords().tasks[kind],
                    formatDate(task.dueOn),
                    held.project.name,
                  )}
                </Hidden>
                <TaskMark task={task} held={held} today={today} />
              </button>
            </Show>
          )}
        </For>
      </span>
    </Show>
  );
  const quarterly = (): boolean =>
    projects().some(({ reports }) => reports.some(({ period }) => period.includes('Q')));
  const columns = (): readonly Column<SupervisedProject>[] => [
    {
      label: words().project,
      kind: 'head',
      cell: ({ project }) => `${formatNumber(project.number)}. ${project.name}`,
    },
    {
      label: quarterly() ? words().reportsQuarterly : words().reports,
      cell: (held) => <ReportsSent held={held} today={today} />,
    },
    ...TASK_KINDS.map((kind) => ({
      label: supervisionWords().tasks[kind],
      cell: tasksCell(kind),
    })),
  ];
  const noted = async ({ held, task }: OpenTask, done: boolean): Promise<void> => {
    setOpen(undefined);
    const what = supervisionWords().tasks[task.kind];
    const name = held.project.name;
    await year.projects.again();
    setSaid(done ? words().saved(what, name) : words().undone(what, name));
  };
  return (
    <div class={styles['page']}>
      <YearHead
        year={year}
        title={words().title(String(year.year() ?? ''))}
        lede={words().lede}
        tools={
          <Button icon="print" onPress={() => globalThis.print()}>
            {words().print}
          </Button>
        }
      />
      <div role="status">
        <Show when={said()}>
          <Notice tone="done">{said()}</Notice>
        </Show>
      </div>
      <Show when={year.projects.value()}>
        <Panel>
          <p class={styles['sum']}>{sum()}</p>
          <Table
            caption={words().caption}
            captionHidden
            columns={columns()}
            rows={projects()}
            empty={words().none}
          />
        </Panel>
      </Show>
      <Show keyed when={open()}>
        {(one) => (
          <TaskDialog
            body={seat.body().id}
            held={one.held}
            task={one.task}
            onDone={(done) => void noted(one, done)}
            onClose={() => setOpen(undefined)}
          />
        )}
      </Show>
    </div>
  );
}
