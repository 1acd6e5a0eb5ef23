import { useParams } from '@solidjs/router';
import { createSignal, Show, type JSX } from 'solid-js';
import type { ChangeRequest } from '../../../shared/delivery/change-model.ts';
import { differsFrom } from '../../../shared/delivery/change-rules.ts';
import type { ChangeAct } from '../../../shared/delivery/lifecycle.ts';
import { staffApi } from '../../congress/api.ts';
import { createAsked } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import print from '../../congress/print.module.css';
import { useSeat } from '../../congress/seat.tsx';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { PageHead } from '../../design/PageHead.tsx';
import { Panel } from '../../design/Panel.tsx';
import { ask } from '../../platform/api.ts';
import { formatNumber } from '../../platform/language-formats.ts';
import { changeWords } from '../../words/delivery/changes/index.ts';
import { deliveryWords } from '../../words/delivery/index.ts';
// The problems of the earlier rooms are worded there.
import '../../words/collection/index.ts';
import '../../words/screening/index.ts';
import { ChangeDifference } from '../ChangeDifference.tsx';
import { ChangeFacts, ChangeStateMark, ChangeWaiting } from './ChangeFacts.tsx';
import { ChangePaper } from './ChangePaper.tsx';
import styles from './Changes.module.css';
import { Decision, Forward } from './Decision.tsx';

/** One change request: what it changes, all about it, and the step that comes next. */
export default function DecidePage(): JSX.Element {
  const seat = useSeat();
  const params = useParams();
  const words = (): ReturnType<typeof changeWords>['decide'] => changeWords().decide;
  const [said, setSaid] = createSignal<ChangeAct>();
  const body = staffApi.bodies[':body'];
  const read = createAsked(
    () => ({ body: seat.body().id, change: params['change'] ?? '' }),
    (param) => ask(body.changes[':change'].$get({ param })),
  );
  const project = createAsked(
    () => {
      const request = read.value();
      return request && { body: seat.body().id, project: request.project.id };
    },
    (param) => ask(body.projects[':project'].$get({ param })),
  );
  const differs = (request: ChangeRequest): boolean => {
    const stands = project.value();
    if (stands === undefined) return false;
    const { card, startsOn, endsOn, milestones } = stands;
    const now = { ...card, startsOn: card.startsOn || startsOn, endsOn: card.endsOn || endsOn };
    return differsFrom(request.form, { card: now, milestones }) !== undefined;
  };
  const done = async (act: ChangeAct): Promise<void> => {
    await read.again();
    setSaid(act);
    scrollTo({ top: 0 });
  };
  return (
    <>
      <div class={print['screen']}>
        <Show
          when={read.value()}
          fallback={
            <PageHead
              variant="compact"
              title={changeWords().queue.title}
              back={{ href: '/staff/delivery/changes', label: words().back }}
            />
          }
        >
          {(request) => (
            <PageHead
              variant="compact"
              eyebrow={changeWords().facts.number(formatNumber(request().number))}
              title={request().project.name}
              lede={
                <span class={styles['line']}>
                  <span>{deliveryWords().changeKinds[request().form.kind]}</span>
                  <ChangeStateMark request={request()} />
                  <ChangeWaiting request={request()} />
                </span>
              }
              back={{ href: '/staff/delivery/changes', label: words().back }}
              aside={
                <Button icon="print" onPress={() => globalThis.print()}>
                  {words().material}
                </Button>
              }
            />
          )}
        </Show>
        <Failed
          failure={read.failure()}
          title={words().notRead}
          onAgain={() => void read.again()}
        />
        <Show when={said()} keyed>
          {(act) => (
            <Notice tone="done" live>
              {words().said[act]}
            </Notice>
          )}
        </Show>
        <Show when={read.value()}>
          {(request) => (
            <div class={styles['split']}>
              <div>
                <Panel title={changeWords().difference.caption}>
                  <ChangeDifference change={request().form} />
                </Panel>
                <Show when={request().state === 'filed' && request().level === 'major'}>
                  <Forward request={request()} onDone={(act) => void done(act)} />
                </Show>
                <Show
                  when={
                    request().state === 'before-organ' ||
                    (request().state === 'filed' && request().level === 'minor')
                  }
                >
                  <Decision
                    request={request()}
                    differs={differs(request())}
                    onDone={(act) => void done(act)}
                  />
                </Show>
              </div>
              <Panel title={changeWords().page.title}>
                <ChangeFacts
                  request={request()}
                  addressOf={(file) =>
                    `/api/bodies/${seat.body().id}/changes/${request().id}/documents/${file}`
                  }
                />
              </Panel>
            </div>
          )}
        </Show>
      </div>
      <Show when={read.value()}>
        {(request) => <ChangePaper body={seat.body().name} request={request()} />}
      </Show>
    </>
  );
}
