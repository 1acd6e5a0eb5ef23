import { useParams } from '@solidjs/router';
import { createSignal, Show, type JSX } from 'solid-js';
import { leadNumber } from '../../../shared/collection/rules.ts';
import type { StoredFile } from '../../../shared/files.ts';
import type { Result } from '../../../shared/result.ts';
import { isWithDepartment } from '../../../shared/screening/appraisal.ts';
import type { AppraisalTask } from '../../../shared/screening/appraisal-model.ts';
import { staffApi } from '../../congress/api.ts';
import { createAsked } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { useUnitSeat } from '../../congress/unit-seat.tsx';
import { Notice, type NoticeTone } from '../../design/Notice.tsx';
import { PageHead } from '../../design/PageHead.tsx';
import { Panel } from '../../design/Panel.tsx';
import { ask } from '../../platform/api.ts';
import { fileHeaders } from '../../platform/file-headers.ts';
import { formatDate } from '../../platform/language-formats.ts';
import { departmentWords } from '../../words/screening/department/index.ts';
import { FormShown } from '../appraisals/FormShown.tsx';
import { createTaskDraft, type DraftCalls } from './task-draft.ts';
import { TaskForm } from './TaskForm.tsx';
import styles from './Task.module.css';
import { Wanted } from './Wanted.tsx';

/** A document may take a while on a slow network. */
const PATIENCE = 120_000;

/** One appraisal: what is wanted, and the form. */
export default function TaskPage(): JSX.Element {
  const seat = useUnitSeat();
  const params = useParams();
  const words = (): ReturnType<typeof departmentWords>['task'] => departmentWords().task;
  const [submitted, setSubmitted] = createSignal(false);
  const api = staffApi.bodies[':body'].departments[':unit'].appraisals[':appraisal'];
  const place = () => ({
    body: seat.body().id,
    unit: seat.unit().id,
    appraisal: params['appraisal'] ?? '',
  });
  const read = createAsked(place, (param) => ask(api.$get({ param })));
  const task = (): AppraisalTask | undefined => {
    const found = read.value();
    return found?.id === params['appraisal'] ? found : undefined;
  };
  // A form that is written stays the same form while the page asks again.
  const written = (): string | undefined => {
    const now = task();
    return now !== undefined && isWithDepartment(now.state) && now.needed
      ? `${now.id} ${now.state}`
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
        eyebrow={task() === undefined ? '' : leadNumber(task()?.lead.ordinal ?? 0)}
        title={task()?.lead.title ?? words().title}
        back={{ href: '/department/appraisals', label: words().back }}
      />
      <Failed failure={read.failure()} title={words().notRead} onAgain={() => void read.again()} />
      <Show when={task()}>
        {(now) => (
          <>
            <Standing task={now()} submitted={submitted()} />
            <div class={styles['split']}>
              <div class={styles['wanted']}>
                <Wanted task={now()} />
              </div>
              <Show
                when={written()}
                keyed
                fallback={
                  <Show when={now().state !== 'requested' && now()}>
                    {(done) => (
                      <Panel title={words().submitted}>
                        <FormShown
                          form={done().form}
                          documents={done().documents}
                          addressOf={(file) => documentAddress(place(), file)}
                        />
                      </Panel>
                    )}
                  </Show>
                }
              >
                <Writing task={now()} onSubmitted={() => void again()} />
              </Show>
            </div>
          </>
        )}
      </Show>
    </>
  );
}

interface TaskPlace {
  readonly body: string;
  readonly unit: string;
  readonly appraisal: string;
}

function documentAddress({ body, unit, appraisal }: TaskPlace, file: string): string {
  return `/api/bodies/${body}/departments/${unit}/appraisals/${appraisal}/documents/${file}`;
}

/** The form with what it needs of the server. */
function Writing(props: {
  readonly task: AppraisalTask;
  readonly onSubmitted: () => void;
}): JSX.Element {
  const seat = useUnitSeat();
  const place = { body: seat.body().id, unit: seat.unit().id, appraisal: props.task.id };
  const api = staffApi.bodies[':body'].departments[':unit'].appraisals[':appraisal'];
  const calls: DraftCalls = {
    keep: (version, form) =>
      ask(
        api.draft.$put({
          param: place,
          json: { version, form: { ...form, money: [...form.money] } },
        }),
      ),
    submit: (version, form) =>
      ask(
        api.submit.$post({
          param: place,
          json: { version, form: { ...form, money: [...form.money] } },
        }),
      ),
    read: () => ask(api.$get({ param: place })),
  };
  const draft = createTaskDraft(props.task, calls);
  const send = (file: File, key: string): Promise<Result<readonly StoredFile[]>> =>
    ask<StoredFile[]>(
      api.documents.$post(
        { param: place },
        {
          headers: fileHeaders({ key, name: file.name }),
          init: { body: file, signal: AbortSignal.timeout(PATIENCE) },
        },
      ),
    );
  return (
    <div class={styles['writing']}>
      <Show when={draft.recovered && !draft.split()}>
        <Notice>{departmentWords().kept.recovered}</Notice>
      </Show>
      <TaskForm
        task={props.task}
        draft={draft}
        addressOf={(file) => documentAddress(place, file)}
        sendDocument={send}
        removeDocument={(file) =>
          ask<StoredFile[]>(api.documents[':file'].$delete({ param: { ...place, file } }))
        }
        onSubmitted={props.onSubmitted}
      />
    </div>
  );
}

/** How it stands, where that is more than a task to be done. */
function Standing(props: {
  readonly task: AppraisalTask;
  readonly submitted: boolean;
}): JSX.Element {
  const words = (): ReturnType<typeof departmentWords>['task'] => departmentWords().task;
  const said = ():
    | { readonly tone: NoticeTone; readonly title: string; readonly why: string }
    | undefined => {
    const { state, reason, dueOn, needed } = props.task;
    if (state === 'accepted') return { tone: 'done', title: words().accepted, why: '' };
    if (state === 'withdrawn') return { tone: 'info', title: words().withdrawn, why: reason };
    if (!needed) return { tone: 'info', title: words().settled, why: '' };
    if (state === 'submitted')
      return { tone: 'done', title: words().waiting, why: words().waitingHelp };
    return state === 'returned'
      ? { tone: 'caution', title: words().returned(formatDate(dueOn)), why: reason }
      : undefined;
  };
  return (
    <Show when={said()}>
      {(notice) => (
        <Notice
          tone={notice().tone}
          title={notice().title}
          {...(props.submitted ? { live: true } : {})}
        >
          <Show when={notice().why !== ''}>
            <p class={styles['why']}>{notice().why}</p>
          </Show>
        </Notice>
      )}
    </Show>
  );
}
