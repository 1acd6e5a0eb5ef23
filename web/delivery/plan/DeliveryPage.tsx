import { createSignal, Show, type JSX } from 'solid-js';
import { dayOf } from '../../../shared/day.ts';
import type { ProjectItem } from '../../../shared/delivery/project.ts';
import { staffApi } from '../../congress/api.ts';
import { createAsked } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { Named } from '../../congress/form/Named.tsx';
import { useSeat } from '../../congress/seat.tsx';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { PageHead } from '../../design/PageHead.tsx';
import { Panel } from '../../design/Panel.tsx';
import { SelectField } from '../../design/SelectField.tsx';
import { Table, type Column } from '../../design/Table.tsx';
import { ask } from '../../platform/api.ts';
import { browserClock } from '../../platform/chance.ts';
import { deliveryWords } from '../../words/delivery/index.ts';
import { planWords } from '../../words/delivery/plan/index.ts';
import { PaceMark } from '../PaceMark.tsx';
import { shortDate } from '../short-date.ts';
import { AssignDialog } from './AssignDialog.tsx';
import { blockOf } from './blocks.ts';
import styles from './Plan.module.css';
import { SettingsPanel } from './SettingsPanel.tsx';
import { TakeOver } from './TakeOver.tsx';

/** The projects of a year: who answers for each, how its plan stands, and what comes next. */
export default function DeliveryPage(): JSX.Element {
  const seat = useSeat();
  const words = (): ReturnType<typeof planWords>['list'] => planWords().list;
  const [chosen, setChosen] = createSignal<string>();
  const [assigning, setAssigning] = createSignal<ProjectItem>();
  const [said, setSaid] = createSignal<string>();
  const body = (): string => seat.body().id;
  const today = dayOf(browserClock.now());
  const years = createAsked(body, (id) =>
    ask(staffApi.bodies[':body'].projects.years.$get({ param: { body: id } })),
  );
  const year = (): string | undefined => {
    const known = years.value();
    return chosen() ?? known?.[0]?.toString();
  };
  const read = createAsked(
    () => {
      const wanted = year();
      return wanted === undefined ? undefined : { body: body(), year: wanted };
    },
    (param) => ask(staffApi.bodies[':body'].projects.years[':year'].$get({ param })),
  );
  const projects = (): readonly ProjectItem[] => read.value() ?? [];
  const lede = (): string =>
    projects().length === 0
      ? ''
      : words().lede(
          projects().length,
          projects().filter(({ planState }) => planState === 'accepted').length,
        );
  const again = async (text: string): Promise<void> => {
    setAssigning(undefined);
    setSaid(text);
    await years.again();
    await read.again();
  };
  const columns = (): readonly Column<ProjectItem>[] => [
    { label: words().number, kind: 'number', cell: ({ number }) => number },
    {
      label: words().name,
      kind: 'head',
      cell: ({ id, name }) => <a href={`/staff/delivery/plans/${id}`}>{name}</a>,
    },
    {
      label: words().lead,
      cell: (project) => (
        <Show when={project.unit} fallback={<b class={styles['open']}>{words().nobody}</b>}>
          {(unit) => (
            <>
              {unit().name}
              <Show when={project.joint.length > 0}>
                <small class={styles['small']}>
                  {words().joint(project.joint.map(({ name }) => name).join('、'))}
                </small>
              </Show>
            </>
          )}
        </Show>
      ),
    },
    {
      label: words().official,
      cell: ({ official }) => (
        <>
          {official.name || '—'}
          <small class={styles['small']}>{official.post}</small>
        </>
      ),
    },
    {
      label: words().plan,
      cell: (project) => (
        <>
          {deliveryWords().planStates[project.planState]}
          <Show when={project.planState !== 'accepted'}>
            <small class={styles['small']}>
              {words().due(shortDate(project.planDueOn, today))}
            </small>
          </Show>
        </>
      ),
    },
    {
      label: words().pace,
      cell: (project) => <PaceMark pace={project.pace} daysLate={project.daysLate} />,
    },
    {
      label: words().blocks,
      cell: (project) => (
        <span class={blockOf(project, today).late ? styles['late'] : ''}>
          {blockOf(project, today).text}
        </span>
      ),
    },
    ...(seat.may('manage-delivery') ? [assignColumn()] : []),
  ];
  const assignColumn = (): Column<ProjectItem> => ({
    label: '',
    cell: (project) => (
      <span class={styles['inRow']}>
        <Button kind="quiet" onPress={() => setAssigning(project)}>
          <Named
            act={project.unit === null ? words().assign : words().reassign}
            of={project.name}
          />
        </Button>
      </span>
    ),
  });
  return (
    <>
      <PageHead
        variant="compact"
        title={words().title}
        lede={lede()}
        aside={
          <>
            <Show when={(years.value() ?? []).length > 1}>
              <SelectField
                label={words().year}
                value={year() ?? ''}
                options={(years.value() ?? []).map((one) => ({
                  value: String(one),
                  label: String(one),
                }))}
                onChoose={setChosen}
              />
            </Show>
            <Show when={year()}>
              {(shown) => (
                <Button href={`/staff/delivery/plan-table?year=${shown()}`}>{words().table}</Button>
              )}
            </Show>
          </>
        }
      />
      <Failed
        failure={years.failure() ?? read.failure()}
        title={words().notRead}
        onAgain={() => void years.again().then(read.again)}
      />
      <Show when={said()}>
        {(text) => (
          <Notice tone="done" live>
            {text()}
          </Notice>
        )}
      </Show>
      <Show when={years.value() !== undefined}>
        <Panel>
          <Table
            caption={words().title}
            captionHidden
            columns={columns()}
            rows={projects()}
            empty={words().empty}
          />
        </Panel>
      </Show>
      <Show when={years.value()?.length === 0 && seat.may('manage-delivery')}>
        <TakeOver onDone={(added) => void again(words().taken(added))} />
      </Show>
      <SettingsPanel />
      <Show when={assigning()} keyed>
        {(project) => (
          <AssignDialog
            body={body()}
            project={project}
            onDone={(text) => void again(text)}
            onClose={() => setAssigning(undefined)}
          />
        )}
      </Show>
    </>
  );
}
