import { createSignal, For, Show, type JSX } from 'solid-js';
import { dayOf } from '../../../shared/day.ts';
import type { SupervisedProject } from '../../../shared/supervision/visits.ts';
import { Named } from '../../congress/form/Named.tsx';
import print from '../../congress/print.module.css';
import { useSeat } from '../../congress/seat.tsx';
import { Button } from '../../design/Button.tsx';
import { Panel } from '../../design/Panel.tsx';
import { Table, type Column } from '../../design/Table.tsx';
import { browserClock } from '../../platform/chance.ts';
import { formatDate, formatNumber } from '../../platform/language-formats.ts';
import { checklistWords } from '../../words/supervision/checklists/index.ts';
// The problems and the vocabulary of the room are worded there.
import '../../words/supervision/index.ts';
import { createSupervisedYear } from '../supervised-year.ts';
import { YearHead } from '../YearHead.tsx';
import { ChecklistSheet } from './ChecklistSheet.tsx';
import styles from './Checklists.module.css';

/** The checklists of a year: to print, to change, and to type in what came back on paper. */
export default function ChecklistsPage(): JSX.Element {
  const seat = useSeat();
  const words = (): ReturnType<typeof checklistWords>['list'] => checklistWords().list;
  const year = createSupervisedYear();
  const [printed, setPrinted] = createSignal<readonly SupervisedProject[]>([]);
  const today = dayOf(browserClock.now());
  const projects = (): readonly SupervisedProject[] => year.projects.value() ?? [];
  const listed = (): readonly SupervisedProject[] =>
    projects().filter(({ checklist }) => checklist.length > 0);
  const toPrinter = (sheets: readonly SupervisedProject[]): void => {
    setPrinted(sheets);
    globalThis.print();
  };
  const columns = (): readonly Column<SupervisedProject>[] => [
    { label: words().number, kind: 'number', cell: ({ project }) => project.number },
    { label: words().name, kind: 'head', cell: ({ project }) => project.name },
    {
      label: words().group,
      cell: ({ group, leader }) =>
        group.length === 0
          ? words().noGroup
          : group.map(({ id, name }) => (id === leader ? words().leads(name) : name)).join('、'),
    },
    {
      label: words().items,
      cell: ({ checklist }) =>
        checklist.length === 0
          ? words().noItems
          : words().itemCount(formatNumber(checklist.length)),
    },
    {
      label: words().visits,
      cell: ({ visits: [last, ...before] }) =>
        last === undefined
          ? words().never
          : words().visited(formatNumber(before.length + 1), formatDate(last.visitedOn)),
    },
    { label: words().acts, cell: (held) => <Acts held={held} onPrint={() => toPrinter([held])} /> },
  ];
  return (
    <>
      <div class={print['screen']}>
        <YearHead
          year={year}
          title={words().title(String(year.year() ?? ''))}
          lede={words().lede}
          tools={
            <>
              <Button href="/staff/supervision/checklists/templates">{words().templates}</Button>
              <Show when={listed().length > 0}>
                <Button kind="primary" icon="print" onPress={() => toPrinter(listed())}>
                  {words().printAll}
                </Button>
              </Show>
            </>
          }
        />
        <Show when={year.projects.value()}>
          <Panel>
            <Table
              caption={words().caption}
              captionHidden
              columns={columns()}
              rows={projects()}
              empty={words().none}
            />
          </Panel>
        </Show>
      </div>
      <div class={print['paper']}>
        <For each={printed()}>
          {(held) => <ChecklistSheet body={seat.body().name} held={held} today={today} />}
        </For>
      </div>
    </>
  );
}

/** What can be done with the checklist of a project. */
function Acts(props: {
  readonly held: SupervisedProject;
  readonly onPrint: () => void;
}): JSX.Element {
  const seat = useSeat();
  const words = (): ReturnType<typeof checklistWords>['list'] => checklistWords().list;
  const project = () => props.held.project;
  return (
    <Show when={props.held.checklist.length > 0} fallback={<small>{words().noList}</small>}>
      <span class={styles['acts']}>
        <Button kind="quiet" onPress={() => props.onPrint()}>
          <Named act={words().print} of={project().name} />
        </Button>
        <Show when={seat.may('manage-supervision')}>
          <Button kind="quiet" href={`/staff/supervision/checklists/${project().id}`}>
            <Named act={words().edit} of={project().name} />
          </Button>
          <Button kind="quiet" href={`/staff/supervision/visits?project=${project().id}`}>
            <Named act={words().enter} of={project().name} />
          </Button>
        </Show>
      </span>
    </Show>
  );
}
