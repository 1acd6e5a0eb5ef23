import { useParams } from '@solidjs/router';
import { createSignal, For, Show, type JSX } from 'solid-js';
import type { ChangeRequest } from '../../../shared/delivery/change-model.ts';
import type { StoredFile } from '../../../shared/files.ts';
import { staffApi } from '../../congress/api.ts';
import { createAsked } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { useUnitSeat } from '../../congress/unit-seat.tsx';
import { Notice } from '../../design/Notice.tsx';
import { PageHead } from '../../design/PageHead.tsx';
import { Panel } from '../../design/Panel.tsx';
import { ask } from '../../platform/api.ts';
import { changeWords } from '../../words/delivery/changes/index.ts';
// The problems of the earlier rooms are worded there.
import '../../words/collection/index.ts';
import '../../words/screening/index.ts';
import { ChangeForm, type ChangeWriting } from './ChangeForm.tsx';
import { documentSent } from './document-sent.ts';
import styles from './Changes.module.css';
import { OwnRequest } from './OwnRequest.tsx';

/** The change requests of a project as its lead department writes and follows them. */
export default function ChangePage(): JSX.Element {
  const seat = useUnitSeat();
  const params = useParams();
  const words = (): ReturnType<typeof changeWords>['page'] => changeWords().page;
  const [said, setSaid] = createSignal<'sent' | 'withdrawn'>();
  const place = () => ({ body: seat.body().id, unit: seat.unit().id });
  const body = staffApi.bodies[':body'];
  const project = createAsked(
    () => ({ body: seat.body().id, project: params['project'] ?? '' }),
    (param) => ask(body.projects[':project'].$get({ param })),
  );
  const standing = createAsked(
    () => ({ ...place(), project: params['project'] ?? '' }),
    (param) =>
      ask(body.departments[':unit'].projects[':project']['change-standing'].$get({ param })),
  );
  const units = createAsked(
    () => ({ body: seat.body().id }),
    (param) => ask(body.units.$get({ param })),
  );
  const requests = createAsked(place, (param) =>
    ask(body.departments[':unit'].changes.$get({ param })),
  );
  const own = (): readonly ChangeRequest[] =>
    (requests.value() ?? []).filter((one) => one.project.id === params['project']);
  const departments = (): readonly string[] =>
    (units.value() ?? []).filter(({ kind }) => kind === 'department').map(({ name }) => name);
  const writing = (): ChangeWriting => ({
    key: `change-draft/${seat.unit().id}/${params['project'] ?? ''}`,
    body: seat.body(),
    file: (json) =>
      ask(
        body.departments[':unit'].projects[':project'].changes.$post({
          param: { ...place(), project: params['project'] ?? '' },
          json,
        }),
      ),
    sendDocument: (document, key) =>
      ask<StoredFile>(
        body.departments[':unit']['change-documents'].$post(
          { param: place() },
          documentSent(document, key),
        ),
      ),
  });
  const done = async (what: 'sent' | 'withdrawn'): Promise<void> => {
    await requests.again();
    setSaid(what);
    // The next request is written anew, against what stands then.
    await standing.again();
    scrollTo({ top: 0 });
  };
  return (
    <>
      <PageHead
        variant="compact"
        eyebrow={words().title}
        title={project.value()?.name ?? words().title}
        lede={words().lede}
        back={{ href: `/department/projects/${params['project'] ?? ''}/plan`, label: words().back }}
      />
      <Failed
        failure={project.failure() ?? standing.failure() ?? requests.failure()}
        title={words().notRead}
        onAgain={() => void Promise.all([project.again(), standing.again(), requests.again()])}
      />
      <Show when={said()} keyed>
        {(what) => (
          <Notice tone="done" live>
            {words()[what]}
          </Notice>
        )}
      </Show>
      <Show when={requests.value()}>
        <Panel title={words().own}>
          <Show when={own().length > 0} fallback={<p>{words().none}</p>}>
            <ul class={styles['requests']} role="list">
              <For each={own()}>
                {(request) => (
                  <OwnRequest request={request} onWithdrawn={() => void done('withdrawn')} />
                )}
              </For>
            </ul>
          </Show>
        </Panel>
      </Show>
      <Show when={project.value()?.state === 'ended'}>
        <Notice>{words().ended}</Notice>
      </Show>
      <Show
        when={
          project.value()?.state === 'active' && units.value() !== undefined && standing.value()
        }
        keyed
      >
        {(stands) => (
          <ChangeForm
            writing={writing()}
            standing={stands}
            departments={departments()}
            onSent={() => void done('sent')}
          />
        )}
      </Show>
    </>
  );
}
