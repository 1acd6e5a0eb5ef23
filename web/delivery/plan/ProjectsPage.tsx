import { For, Show, type JSX } from 'solid-js';
import { dayOf } from '../../../shared/day.ts';
import { daysLate } from '../../../shared/delivery/pace.ts';
import type { UnitProject } from '../../../shared/delivery/plan-model.ts';
import { staffApi } from '../../congress/api.ts';
import { createAsked } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { useUnitSeat } from '../../congress/unit-seat.tsx';
import { PageHead } from '../../design/PageHead.tsx';
import { Panel } from '../../design/Panel.tsx';
import { ask } from '../../platform/api.ts';
import { browserClock } from '../../platform/chance.ts';
import { formatDate } from '../../platform/language-formats.ts';
import { planWords } from '../../words/delivery/plan/index.ts';
// The problems of the room are worded there.
import '../../words/delivery/index.ts';
import { PaceMark } from '../PaceMark.tsx';
import styles from './Plan.module.css';

/** The projects of a department: what each waits for, the latest year first. */
export default function ProjectsPage(): JSX.Element {
  const seat = useUnitSeat();
  const words = (): ReturnType<typeof planWords>['desk'] => planWords().desk;
  const today = dayOf(browserClock.now());
  const read = createAsked(
    () => ({ body: seat.body().id, unit: seat.unit().id }),
    (param) =>
      ask<UnitProject[]>(staffApi.bodies[':body'].departments[':unit'].projects.$get({ param })),
  );
  const years = (): readonly number[] => [...new Set((read.value() ?? []).map(({ year }) => year))];
  const of = (year: number): readonly UnitProject[] =>
    (read.value() ?? []).filter((project) => project.year === year);
  return (
    <>
      <PageHead
        variant="compact"
        title={words().title}
        lede={
          read.value() === undefined || read.value()?.length === 0
            ? ''
            : words().lede(read.value()?.length ?? 0)
        }
      />
      <Failed failure={read.failure()} title={words().notRead} onAgain={() => void read.again()} />
      <Show when={read.value()?.length === 0}>
        <Panel>
          <p>{words().none}</p>
        </Panel>
      </Show>
      <For each={years()}>
        {(year) => (
          <Panel title={String(year)}>
            <ul class={styles['projects']} role="list">
              <For each={of(year)}>
                {(project) => (
                  <li>
                    <span class={styles['what']}>
                      <a href={`/department/projects/${project.id}/plan`}>{project.name}</a>
                      <small>{project.leads ? words().leads : words().joins}</small>
                    </span>
                    <span class={late(project, today) ? styles['late'] : ''}>
                      <Show
                        when={project.planState === 'accepted'}
                        fallback={planSaid(project, today)}
                      >
                        <PaceMark pace={project.pace} daysLate={project.daysLate} />
                      </Show>
                    </span>
                  </li>
                )}
              </For>
            </ul>
          </Panel>
        )}
      </For>
    </>
  );
}

function late({ planState, planDueOn }: UnitProject, today: string): boolean {
  return planState === 'missing' && daysLate(planDueOn, today) > 0;
}

/** How the plan stands that is not published yet. */
function planSaid({ planState, planDueOn }: UnitProject, today: string): string {
  const words = planWords().desk;
  if (planState === 'submitted') return words.waiting;
  if (planState === 'returned') return words.returned;
  const days = daysLate(planDueOn, today);
  return days > 0 ? words.overdue(days) : words.due(formatDate(planDueOn));
}
