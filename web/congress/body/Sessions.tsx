import { createSignal, For, Show, type JSX } from 'solid-js';
import type { CongressSession } from '../../../shared/congress/model.ts';
import { Button } from '../../design/Button.tsx';
import { ConfirmDialog } from '../../design/ConfirmDialog.tsx';
import { Icon } from '../../design/Icon.tsx';
import { Notice } from '../../design/Notice.tsx';
import { Panel } from '../../design/Panel.tsx';
import { ask } from '../../platform/api.ts';
import { formatDate } from '../../platform/language-formats.ts';
import { congressWords } from '../../words/congress/index.ts';
import { staffApi } from '../api.ts';
import { createDeed } from '../asked.ts';
import { Failed } from '../form/Failed.tsx';
import { Named } from '../form/Named.tsx';
import { useSeat } from '../seat.tsx';
import styles from './BodyPage.module.css';
import { SessionForm } from './SessionForm.tsx';

type Words = ReturnType<typeof congressWords>['sessions'];

/** The sessions of the body: planning, opening, closing. */
export function Sessions(): JSX.Element {
  const seat = useSeat();
  const words = (): Words => congressWords().sessions;
  const [form, setForm] = createSignal<'new' | CongressSession>();
  const [moving, setMoving] = createSignal<CongressSession>();
  const [said, setSaid] = createSignal<string>();
  const all = (): readonly CongressSession[] => seat.sessions.value() ?? [];
  const move = createDeed((session: CongressSession) =>
    ask(
      staffApi.bodies[':body'].sessions[':session'].state.$post({
        param: { body: session.body, session: session.id },
        json: { state: session.state === 'planned' ? 'sitting' : 'closed' },
      }),
    ),
  );
  const confirm = async (session: CongressSession): Promise<void> => {
    const moved = await move.run(session);
    if (!moved.ok) return;
    setMoving(undefined);
    seat.chooseSession(session.id);
    await seat.sessions.again();
    setSaid(words().moved[session.state === 'planned' ? 'open' : 'close'](session.title));
  };
  const raise = (session: CongressSession): void => {
    move.forget();
    setSaid(undefined);
    setMoving(session);
  };
  return (
    <Panel
      title={words().title}
      {...(all().length === 0 ? {} : { note: words().count(all().length) })}
      action={
        <Show when={seat.may('set-up-body') && form() === undefined && all().length > 0}>
          <Button icon="plus" onPress={() => setForm('new')}>
            {words().plan}
          </Button>
        </Show>
      }
    >
      <Failed
        failure={seat.sessions.failure()}
        title={words().notRead}
        onAgain={() => void seat.sessions.again()}
      />
      <Show when={seat.sessions.value() !== undefined}>
        <Show
          when={form() === undefined && !(all().length === 0 && seat.may('set-up-body'))}
          fallback={
            <SessionForm
              before={chosen(form())}
              first={all().length === 0}
              onDone={(saved) => {
                setForm(undefined);
                if (saved !== undefined) setSaid(words().saved(saved.title));
              }}
            />
          }
        >
          <ul class={styles['list']} role="list">
            <For each={all()}>
              {(session) => (
                <li class={styles['session']}>
                  <SessionWords session={session} />
                  <div class={styles['tools']}>
                    <Show when={session.state !== 'closed' && seat.may('set-up-body')}>
                      <Button kind="quiet" onPress={() => setForm(session)}>
                        <Named act={words().change} of={session.title} />
                      </Button>
                    </Show>
                    <Show when={session.state !== 'closed' && seat.may('run-session')}>
                      <Button
                        kind={session.state === 'planned' ? 'primary' : 'secondary'}
                        onPress={() => raise(session)}
                      >
                        {words().act[session.state === 'planned' ? 'open' : 'close']}
                      </Button>
                    </Show>
                  </div>
                </li>
              )}
            </For>
          </ul>
        </Show>
      </Show>
      <Show when={said()}>
        {(text) => (
          <div class={styles['add']}>
            <Notice tone="done" live>
              {text()}
            </Notice>
          </div>
        )}
      </Show>
      <Show when={moving()}>
        {(session) => (
          <ConfirmDialog
            open
            title={words().asks[session().state === 'planned' ? 'open' : 'close']}
            consequence={
              <>
                <p>
                  <b>{session().title}</b>
                </p>
                <p>{words().consequence[session().state === 'planned' ? 'open' : 'close']}</p>
              </>
            }
            {...(session().state === 'sitting' ? { thing: session().title } : {})}
            confirm={words().act[session().state === 'planned' ? 'open' : 'close']}
            busy={move.busy()}
            error={<Failed failure={move.failure()} />}
            onConfirm={() => void confirm(session())}
            onClose={() => setMoving(undefined)}
          />
        )}
      </Show>
    </Panel>
  );
}

function chosen(form: 'new' | CongressSession | undefined): CongressSession | undefined {
  return form === 'new' ? undefined : form;
}

function SessionWords(props: { readonly session: CongressSession }): JSX.Element {
  const words = (): Words => congressWords().sessions;
  return (
    <>
      <div class={styles['what']}>
        <b>{props.session.title}</b>
        <small>
          {words().ordinal(props.session.term, props.session.number)}{' '}
          {formatDate(props.session.opensOn)}
        </small>
      </div>
      <Show when={props.session.rehearsal}>
        <span class={styles['state']}>
          <Icon name="info" />
          {words().rehearsal}
        </span>
      </Show>
      <span
        class={`${styles['state']} ${props.session.state === 'sitting' ? styles['sitting'] : ''}`}
      >
        <Icon name={props.session.state === 'sitting' ? 'onTime' : 'ring'} />
        {congressWords().sessionStates[props.session.state]}
      </span>
    </>
  );
}
