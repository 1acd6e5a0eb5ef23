import { Match, Show, Switch, type JSX } from 'solid-js';
import type { Body, CongressSession, Me } from '../../../shared/congress/model.ts';
import { AccountLine } from '../../congress/sign-in/AccountLine.tsx';
import type { Account } from '../../congress/sign-in/account.ts';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { Page } from '../../design/Page.tsx';
import { Progress } from '../../design/Progress.tsx';
import { Steps } from '../../design/Steps.tsx';
import { problemWords } from '../../platform/language-problems.ts';
import { consoleWords as words } from '../../words/ballot/console/index.ts';
import { Chooser } from './Chooser.tsx';
import { createConsole } from './console-state.ts';
import styles from './Console.module.css';
import { createSeat, type Seat } from './place.ts';
import { Side } from './Side.tsx';
import { createPosition, StepPanel } from './StepPanel.tsx';
import { stagesOf } from './steps.ts';
import { Strip } from './Strip.tsx';

interface ConsolePageProps {
  readonly account: Account;
  readonly me: Me;
}

/** The console at the rostrum: one step, one primary button, and the reasons when it is not yet allowed. */
export function ConsolePage(props: ConsolePageProps): JSX.Element {
  const seat = createSeat(() => props.me);
  // A new session is a new console; what belongs to the old one goes with it.
  const place = (): Place | undefined => {
    const body = seat.body();
    const session = seat.session();
    return body === undefined || session === undefined ? undefined : { body, session };
  };
  return (
    <Show when={place()?.session.id} keyed fallback={<NoConsole {...props} seat={seat} />}>
      {(_session) => (
        <Show when={place()}>
          {(at) => <Running {...props} seat={seat} body={at().body} session={at().session} />}
        </Show>
      )}
    </Show>
  );
}

interface Place {
  readonly body: Body;
  readonly session: CongressSession;
}

interface RunningProps extends ConsolePageProps, Place {
  readonly seat: Seat;
}

function Running(props: RunningProps): JSX.Element {
  const running = createConsole(props.body.id, props.session.id, props.account.ended);
  const position = createPosition(running.view);
  return (
    <Page
      variant="desk"
      title={words().title}
      body={words().title}
      tagline={`${props.body.name} · ${props.session.title}`}
      home="/staff"
      rehearsal={running.view()?.session.rehearsal ?? props.session.rehearsal}
      account={<AccountLine account={props.account} name={props.me.name} />}
      banner={
        <Show when={running.view()}>
          {(view) => (
            <Strip console={running} view={view()} chooser={<Chooser seat={props.seat} />} />
          )}
        </Show>
      }
    >
      <Show
        when={running.view()}
        fallback={
          <Show when={running.notOpened()} fallback={<Progress label={words().loading} />}>
            {(failure) => (
              <Notice
                tone="problem"
                live
                title={words().notOpened}
                action={<Button onPress={() => void running.reload()}>{words().again}</Button>}
              >
                {problemWords(failure())}
              </Notice>
            )}
          </Show>
        }
      >
        {(view) => (
          <div class={styles['columns']}>
            <StepPanel
              console={running}
              view={view()}
              position={position}
              recommends={props.body.type === 'deliberative-meeting'}
            />
            <div class={styles['program']}>
              <Steps title={words().program} steps={stagesOf(view(), position.step())} />
            </div>
            <Side console={running} />
          </div>
        )}
      </Show>
    </Page>
  );
}

/** No body, no session, or they could not be fetched. */
function NoConsole(props: ConsolePageProps & { readonly seat: Seat }): JSX.Element {
  const failure = () => {
    const answer = props.seat.sessions();
    return answer?.ok === false ? answer.failure : undefined;
  };
  return (
    <Page
      variant="desk"
      title={words().title}
      body={words().title}
      home="/staff"
      account={<AccountLine account={props.account} name={props.me.name} />}
    >
      <Chooser seat={props.seat} />
      <Switch fallback={<Progress label={words().loading} />}>
        <Match when={props.seat.body() === undefined}>
          <Notice tone="caution" title={words().choose.noBody}>
            {words().choose.noBodyWhat}
          </Notice>
        </Match>
        <Match when={failure()}>
          {(problem) => (
            <Notice
              tone="problem"
              live
              title={words().notOpened}
              action={<Button onPress={props.seat.again}>{words().again}</Button>}
            >
              {problemWords(problem())}
            </Notice>
          )}
        </Match>
        <Match when={props.seat.sessions()?.ok === true}>
          <Notice
            tone="info"
            title={words().choose.noSession}
            action={<Button href="/staff">{words().choose.prepare}</Button>}
          >
            {words().choose.noSessionWhat}
          </Notice>
        </Match>
      </Switch>
    </Page>
  );
}
