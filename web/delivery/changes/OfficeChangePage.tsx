import { useNavigate, useParams } from '@solidjs/router';
import { createSignal, Show, type JSX } from 'solid-js';
import type { StoredFile } from '../../../shared/files.ts';
import { staffApi } from '../../congress/api.ts';
import { createAsked } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { useSeat } from '../../congress/seat.tsx';
import { CheckField } from '../../design/CheckField.tsx';
import { Notice } from '../../design/Notice.tsx';
import { PageHead } from '../../design/PageHead.tsx';
import { Panel } from '../../design/Panel.tsx';
import { ask } from '../../platform/api.ts';
import { changeWords } from '../../words/delivery/changes/index.ts';
// The problems of the earlier rooms are worded there.
import '../../words/collection/index.ts';
import '../../words/screening/index.ts';
import { ChangeForm, type ChangeWriting } from './ChangeForm.tsx';
import styles from './Changes.module.css';
import { documentSent } from './document-sent.ts';

/** A change request that the office files, for itself or on behalf of the lead department. */
export default function OfficeChangePage(): JSX.Element {
  const seat = useSeat();
  const params = useParams();
  const navigate = useNavigate();
  const words = (): ReturnType<typeof changeWords>['office'] => changeWords().office;
  const [onBehalf, setOnBehalf] = createSignal(true);
  const place = () => ({ body: seat.body().id, project: params['project'] ?? '' });
  const api = staffApi.bodies[':body'];
  const project = createAsked(place, (param) => ask(api.projects[':project'].$get({ param })));
  const standing = createAsked(place, (param) =>
    ask(api.projects[':project']['change-standing'].$get({ param })),
  );
  const units = createAsked(
    () => ({ body: seat.body().id }),
    (param) => ask(api.units.$get({ param })),
  );
  const departments = (): readonly string[] =>
    (units.value() ?? []).filter(({ kind }) => kind === 'department').map(({ name }) => name);
  const lead = (): string | undefined => project.value()?.unit?.name;
  const sent = { id: '' };
  const writing = (): ChangeWriting => ({
    key: `change-draft/office/${params['project'] ?? ''}`,
    body: seat.body(),
    file(change) {
      sent.id = change.id;
      const json = { change, onBehalf: onBehalf() && lead() !== undefined };
      return ask(api.projects[':project'].changes.$post({ param: place(), json }));
    },
    sendDocument: (document, key) =>
      ask<StoredFile>(
        api['change-documents'].$post(
          { param: { body: seat.body().id } },
          documentSent(document, key),
        ),
      ),
  });
  return (
    <>
      <PageHead
        variant="compact"
        eyebrow={words().title}
        title={project.value()?.name ?? words().title}
        lede={words().lede}
        back={{ href: `/staff/delivery/plans/${params['project'] ?? ''}`, label: words().back }}
      />
      <Failed
        failure={project.failure() ?? standing.failure() ?? units.failure()}
        title={changeWords().page.notRead}
        onAgain={() => void Promise.all([project.again(), standing.again(), units.again()])}
      />
      <Show when={project.value()?.state === 'ended'}>
        <Notice>{changeWords().page.ended}</Notice>
      </Show>
      <Show
        when={
          project.value()?.state === 'active' && units.value() !== undefined && standing.value()
        }
        keyed
      >
        {(stands) => (
          <>
            <Show when={lead()}>
              {(name) => (
                <Panel title={words().who}>
                  <div class={styles['ways']} role="radiogroup" aria-label={words().who}>
                    <CheckField
                      group="who"
                      label={words().behalf(name())}
                      hint={words().behalfHint}
                      checked={onBehalf()}
                      onCheck={() => setOnBehalf(true)}
                    />
                    <CheckField
                      group="who"
                      label={words().own}
                      hint={words().ownHint}
                      checked={!onBehalf()}
                      onCheck={() => setOnBehalf(false)}
                    />
                  </div>
                </Panel>
              )}
            </Show>
            <ChangeForm
              writing={writing()}
              standing={stands}
              departments={departments()}
              onSent={() => navigate(`/staff/delivery/changes/${sent.id}`)}
            />
          </>
        )}
      </Show>
    </>
  );
}
