import { useParams } from '@solidjs/router';
import { createSignal, For, Show, type JSX } from 'solid-js';
import type { Milestone } from '../../../shared/delivery/model.ts';
import type { PlanRecord } from '../../../shared/delivery/plan-model.ts';
import { staffApi } from '../../congress/api.ts';
import { createAsked } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { useSeat } from '../../congress/seat.tsx';
import { Button } from '../../design/Button.tsx';
import { Fact, Facts } from '../../design/Facts.tsx';
import { Notice, type NoticeTone } from '../../design/Notice.tsx';
import { PageHead } from '../../design/PageHead.tsx';
import { Panel } from '../../design/Panel.tsx';
import { ask } from '../../platform/api.ts';
import { formatDate, formatMoment } from '../../platform/language-formats.ts';
import { reportWords } from '../../words/delivery/report/index.ts';
import { planWords } from '../../words/delivery/plan/index.ts';
// The problems of the room are worded there.
import '../../words/delivery/index.ts';
import EditList from '../EditList.tsx';
import { MilestoneList } from '../MilestoneList.tsx';
import { PaceMark } from '../PaceMark.tsx';
import { StageSteps } from '../StageSteps.tsx';
import { AcceptDialog, ReturnDialog } from './DecisionDialogs.tsx';
import { PlanShown, VotedShown } from './PlanShown.tsx';
import styles from './Plan.module.css';
import { SubTable } from './SubTable.tsx';

/** The plan of a project as it was filed, to be returned or published; afterwards how it goes. */
export default function ReviewPage(): JSX.Element {
  const seat = useSeat();
  const params = useParams();
  const words = (): ReturnType<typeof planWords>['review'] => planWords().review;
  const [asking, setAsking] = createSignal<'accept' | 'return'>();
  const [decided, setDecided] = createSignal(false);
  const place = () => ({ body: seat.body().id, project: params['project'] ?? '' });
  const read = createAsked(place, (param) =>
    ask<PlanRecord>(staffApi.bodies[':body'].projects[':project'].plan.$get({ param })),
  );
  const record = (): PlanRecord | undefined => {
    const found = read.value();
    return found?.project.id === params['project'] ? found : undefined;
  };
  const done = async (): Promise<void> => {
    setAsking(undefined);
    await read.again();
    setDecided(true);
    scrollTo({ top: 0 });
  };
  return (
    <>
      <PageHead
        variant="compact"
        eyebrow={record() === undefined ? '' : words().number(record()?.project.number ?? 0)}
        title={record()?.project.name ?? words().plan}
        back={{ href: '/staff/delivery', label: words().back }}
        lede={
          <Show when={record()}>
            {(now) => (
              <>
                <PaceMark pace={now().project.pace} daysLate={now().project.daysLate} />{' '}
                <Show when={now().state === 'accepted'}>
                  <a href={`/staff/delivery/projects/${now().project.id}/reports`}>
                    {reportWords().reports}
                  </a>
                </Show>
              </>
            )}
          </Show>
        }
      />
      <Failed failure={read.failure()} title={words().notRead} onAgain={() => void read.again()} />
      <Show when={record()}>
        {(now) => (
          <>
            <Standing
              record={now()}
              decided={decided()}
              action={
                <Show when={now().state === 'submitted' && seat.may('manage-delivery')}>
                  <div class={styles['actions']}>
                    <Button kind="primary" onPress={() => setAsking('accept')}>
                      {words().accept}
                    </Button>
                    <Button onPress={() => setAsking('return')}>{words().return}</Button>
                  </div>
                </Show>
              }
            />
            <Whole record={now()} place={place()} />
            <Show when={asking() === 'accept'}>
              <AcceptDialog
                {...place()}
                version={now().version}
                onDone={() => void done()}
                onClose={() => setAsking(undefined)}
              />
            </Show>
            <Show when={asking() === 'return'}>
              <ReturnDialog
                {...place()}
                version={now().version}
                onDone={() => void done()}
                onClose={() => setAsking(undefined)}
              />
            </Show>
          </>
        )}
      </Show>
    </>
  );
}

function Standing(props: {
  readonly record: PlanRecord;
  /** Whether it was decided just now: then it is said aloud. */
  readonly decided: boolean;
  readonly action: JSX.Element;
}): JSX.Element {
  const words = (): ReturnType<typeof planWords>['review'] => planWords().review;
  const said = (): { readonly tone: NoticeTone; readonly title: string; readonly why: string } => {
    const { state, reason, submittedAt, project } = props.record;
    if (state === 'missing')
      return {
        tone: 'info',
        title: words().missing,
        why: words().missingHelp(formatDate(project.planDueOn)),
      };
    if (state === 'submitted')
      return {
        tone: 'caution',
        title: words().submitted,
        why: words().submittedAt(formatMoment(submittedAt ?? '')),
      };
    return state === 'returned'
      ? { tone: 'info', title: words().returned, why: reason }
      : {
          tone: 'done',
          title: words().accepted,
          why: words().acceptedOn(formatDate(project.publishedOn)),
        };
  };
  return (
    <Notice
      tone={said().tone}
      title={said().title}
      action={props.action}
      {...(props.decided ? { live: true } : {})}
    >
      <p class={styles['prose']}>{said().why}</p>
    </Notice>
  );
}

/** What stands of the project and its plan. */
function Whole(props: {
  readonly record: PlanRecord;
  readonly place: { readonly body: string; readonly project: string };
}): JSX.Element {
  const seat = useSeat();
  const words = (): ReturnType<typeof planWords>['review'] => planWords().review;
  // Before it is accepted a plan's milestones are shown as they would be.
  const milestones = (): readonly Milestone[] =>
    props.record.state === 'accepted'
      ? props.record.project.milestones
      : (props.record.form?.milestones ?? []).map((one) => ({ ...one, metOn: '' }));
  return (
    <>
      <Show when={props.record.form !== null}>
        <Panel title={words().stages}>
          <StageSteps
            stage={props.record.project.stage}
            doneOn={props.record.project.doneOn}
            milestones={milestones()}
            today={props.record.today}
          />
        </Panel>
        <Panel title={words().milestones}>
          <MilestoneList
            milestones={milestones()}
            today={props.record.today}
            graceDays={props.record.graceDays}
            joint={props.record.project.joint}
            under={({ proof, weight }) => (
              <>
                {planWords().form.weight} {weight}
                <Show when={proof !== ''}> · {proof}</Show>
              </>
            )}
          />
        </Panel>
      </Show>
      <div class={styles['split']}>
        <Show when={props.record.form}>
          {(form) => (
            <Panel title={words().plan}>
              <PlanShown form={form()} />
              <Show when={props.record.documents.length > 0}>
                <ul class={styles['documents']} role="list" aria-label={words().documents}>
                  <For each={props.record.documents}>
                    {(file) => (
                      <li>
                        <a
                          href={`/api/bodies/${props.place.body}/projects/${props.place.project}/plan/documents/${file.id}`}
                          download={file.name}
                        >
                          {file.name}
                        </a>
                      </li>
                    )}
                  </For>
                </ul>
              </Show>
            </Panel>
          )}
        </Show>
        <div class={styles['stack']}>
          <Panel title={words().who}>
            <Facts>
              <Fact label={words().lead} value={props.record.project.unit?.name ?? '—'} />
              <Fact
                label={words().joint}
                value={props.record.project.joint.map(({ name }) => name).join('、') || '—'}
              />
              <Fact
                label={words().official}
                value={props.record.project.official.name || '—'}
                note={props.record.project.official.post}
              />
              <Fact label={words().due} value={formatDate(props.record.project.planDueOn)} />
            </Facts>
          </Panel>
          <Panel
            title={words().voted}
            note={words().votedNote}
            foot={
              <Show when={seat.may('manage-delivery') && props.record.project.state === 'active'}>
                <a href={`/staff/delivery/projects/${props.record.project.id}/change`}>
                  {planWords().form.change}
                </a>
              </Show>
            }
          >
            <VotedShown card={props.record.project.card} />
          </Panel>
        </div>
      </div>
      <EditList body={props.place.body} project={props.place.project} panel />
      <Show when={props.record.project.subProjects.length > 0}>
        <Panel title={words().subProjects}>
          <SubTable subProjects={props.record.project.subProjects} />
        </Panel>
      </Show>
    </>
  );
}
