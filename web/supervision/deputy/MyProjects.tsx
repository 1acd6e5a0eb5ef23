import { createResource, For, Show, type JSX } from 'solid-js';
import { dayOf } from '../../../shared/day.ts';
import { daysLate } from '../../../shared/delivery/pace.ts';
import type { SupervisionTask } from '../../../shared/supervision/model.ts';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { browserClock } from '../../platform/chance.ts';
import { formatDate, formatNumber } from '../../platform/language-formats.ts';
import { supervisionWords } from '../../words/supervision/index.ts';
import { visitWords as words } from '../../words/supervision/visit/index.ts';
import { keptDrafts } from './kept-visit.ts';
import { PaceMark } from '../../delivery/PaceMark.tsx';
import { useSupervision } from './supervision-desk.tsx';
import { isBegun } from './visit-draft.ts';
import styles from './Visit.module.css';

/** The projects of a deputy's groups, each with what is due next; nothing for who is in none. */
export function MyProjects(): JSX.Element {
  const desk = useSupervision();
  const projects = () => desk.held()?.projects ?? [];
  const [drafts] = createResource(desk.outbox, keptDrafts);
  const begun = (project: string): boolean =>
    drafts.latest?.some((draft) => draft.project === project && isBegun(draft)) ?? false;
  return (
    <>
      <WaitingVisits />
      <Show when={projects().length > 0}>
        <section class={styles['section']} aria-labelledby="my-projects">
          <h2 id="my-projects">{words().mine}</h2>
          <ul class={styles['projects']}>
            <For each={projects()}>
              {({ project, tasks }) => (
                <li>
                  <a href={`/deputy/projects/${project.id}`}>
                    <b>{project.name}</b>
                    <PaceMark pace={project.pace} />
                    <Show
                      when={!begun(project.id)}
                      fallback={<span class={styles['due']}>{words().draftOpen}</span>}
                    >
                      <DueLine tasks={tasks} />
                    </Show>
                  </a>
                </li>
              )}
            </For>
          </ul>
        </section>
      </Show>
    </>
  );
}

/** What the group must do next and by when; how late it is. */
export function DueLine(props: { readonly tasks: readonly SupervisionTask[] }): JSX.Element {
  const next = (): SupervisionTask | undefined => props.tasks.find(({ doneOn }) => doneOn === '');
  const late = (): number => daysLate(next()?.dueOn ?? '', dayOf(browserClock.now()));
  return (
    <Show when={next()} fallback={<span class={styles['due']}>{words().nothingDue}</span>}>
      {(task) => (
        <span class={`${styles['due']} ${late() > 0 ? styles['late'] : ''}`}>
          {late() > 0
            ? words().overdueBy(supervisionWords().tasks[task().kind], formatNumber(late()))
            : words().dueBy(supervisionWords().tasks[task().kind], formatDate(task().dueOn))}
        </span>
      )}
    </Show>
  );
}

/** Visits that lie on this device until there is network. */
function WaitingVisits(): JSX.Element {
  const desk = useSupervision();
  const count = (): number => desk.sender()?.waiting().length ?? 0;
  return (
    <div role="status">
      <Show when={count() > 0}>
        <Notice
          action={
            <Button
              busy={desk.sender()?.sending() !== undefined}
              onPress={() => desk.sender()?.sendNow()}
            >
              {words().sendNow}
            </Button>
          }
        >
          {words().waiting(formatNumber(count()))}
        </Notice>
      </Show>
    </div>
  );
}
