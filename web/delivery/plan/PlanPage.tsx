import { useParams } from '@solidjs/router';
import { createSignal, For, Show, type JSX } from 'solid-js';
import { daysLate } from '../../../shared/delivery/pace.ts';
import type { PlanTask } from '../../../shared/delivery/plan-model.ts';
import { isPlanWithDepartment } from '../../../shared/delivery/rules.ts';
import { staffApi } from '../../congress/api.ts';
import { createAsked } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { useUnitSeat } from '../../congress/unit-seat.tsx';
import { Notice, type NoticeTone } from '../../design/Notice.tsx';
import { PageHead } from '../../design/PageHead.tsx';
import { Panel } from '../../design/Panel.tsx';
import { ask } from '../../platform/api.ts';
import { formatDate } from '../../platform/language-formats.ts';
import { planWords } from '../../words/delivery/plan/index.ts';
// The problems of the room are worded there.
import '../../words/delivery/index.ts';
import { MilestoneList } from '../MilestoneList.tsx';
import { PlanShown, VotedShown } from './PlanShown.tsx';
import { PlanWriting, type TaskPlace } from './PlanWriting.tsx';
import styles from './Plan.module.css';
import { SubPanel } from './SubPanel.tsx';

/** The plan of one project: written by its lead department, afterwards read. */
export default function PlanPage(): JSX.Element {
  const seat = useUnitSeat();
  const params = useParams();
  const words = (): ReturnType<typeof planWords>['task'] => planWords().task;
  const [submitted, setSubmitted] = createSignal(false);
  const place = (): TaskPlace => ({
    body: seat.body().id,
    unit: seat.unit().id,
    project: params['project'] ?? '',
  });
  const api = staffApi.bodies[':body'].departments[':unit'].projects[':project'].plan;
  const read = createAsked(place, (param) => ask<PlanTask>(api.$get({ param })));
  const task = (): PlanTask | undefined => {
    const found = read.value();
    return found?.project.id === params['project'] ? found : undefined;
  };
  // A plan that is written stays the same form while the page asks again.
  const written = (): string | undefined => {
    const now = task();
    return now !== undefined &&
      now.leads &&
      now.project.state === 'active' &&
      isPlanWithDepartment(now.state)
      ? `${now.project.id} ${now.state}`
      : undefined;
  };
  const again = async (): Promise<void> => {
    setSubmitted(true);
    await read.again();
    scrollTo({ top: 0 });
  };
  return (
    <>
      <PageHead
        variant="compact"
        eyebrow={words().title}
        title={task()?.project.name ?? words().title}
        back={{ href: '/department/projects', label: words().back }}
      />
      <Failed failure={read.failure()} title={words().notRead} onAgain={() => void read.again()} />
      <Show when={task()}>
        {(now) => (
          <>
            <Standing task={now()} submitted={submitted()} />
            <div class={styles['split']}>
              <div class={styles['stack']}>
                <Show when={written()} keyed fallback={<Filed task={now()} place={place()} />}>
                  <PlanWriting task={now()} place={place()} onSubmitted={() => void again()} />
                </Show>
              </div>
              <Panel
                title={planWords().form.voted}
                note={planWords().form.votedNote}
                foot={
                  <a href={`/department/projects/${now().project.id}/change`}>
                    {planWords().form.change}
                  </a>
                }
              >
                <VotedShown card={now().project.card} />
              </Panel>
            </div>
            <SubPanel task={now()} place={place()} onChanged={() => void read.again()} />
          </>
        )}
      </Show>
    </>
  );
}

/** How it stands, and until when it is wanted. */
function Standing(props: { readonly task: PlanTask; readonly submitted: boolean }): JSX.Element {
  const words = (): ReturnType<typeof planWords>['task'] => planWords().task;
  const said = (): { readonly tone: NoticeTone; readonly title: string; readonly why: string } => {
    const { state, reason, leads, today, project } = props.task;
    const late = daysLate(project.planDueOn, today);
    if (project.state === 'ended') return { tone: 'info', title: words().ended, why: '' };
    if (state === 'accepted')
      return { tone: 'done', title: words().accepted, why: leads ? words().acceptedHelp : '' };
    if (!leads) return { tone: 'info', title: words().joint, why: '' };
    if (state === 'submitted')
      return { tone: 'done', title: words().submitted, why: words().submittedHelp };
    if (state === 'returned') return { tone: 'caution', title: words().returned, why: reason };
    return late > 0
      ? { tone: 'caution', title: words().late(late), why: '' }
      : { tone: 'info', title: words().due(formatDate(project.planDueOn)), why: '' };
  };
  return (
    <Notice tone={said().tone} title={said().title} {...(props.submitted ? { live: true } : {})}>
      <Show when={said().why !== ''}>
        <p class={styles['prose']}>{said().why}</p>
      </Show>
    </Notice>
  );
}

/** A plan that cannot be written now, as it was filed. */
function Filed(props: { readonly task: PlanTask; readonly place: TaskPlace }): JSX.Element {
  const milestones = () =>
    props.task.state === 'accepted'
      ? props.task.project.milestones
      : props.task.form.milestones.map((one) => ({ ...one, metOn: '' }));
  return (
    <Show when={props.task.form.milestones.length > 0}>
      <Panel title={planWords().form.milestones}>
        <MilestoneList
          milestones={milestones()}
          today={props.task.today}
          graceDays={props.task.graceDays}
          joint={props.task.project.joint}
        />
      </Panel>
      <Panel title={planWords().form.label}>
        <PlanShown form={props.task.form} />
        <ul
          class={styles['documents']}
          role="list"
          aria-label={planWords().form.documents}
          hidden={props.task.documents.length === 0}
        >
          <For each={props.task.documents}>
            {(file) => (
              <li>
                <a
                  href={`/api/bodies/${props.place.body}/departments/${props.place.unit}/projects/${props.place.project}/plan/documents/${file.id}`}
                  download={file.name}
                >
                  {file.name}
                </a>
              </li>
            )}
          </For>
        </ul>
      </Panel>
    </Show>
  );
}
