import {
  createEffect,
  createResource,
  createSignal,
  Match,
  on,
  Show,
  Switch,
  type JSX,
} from 'solid-js';
import type { CongressSession, Me } from '../../../shared/congress/model.ts';
import { permits } from '../../../shared/roles.ts';
import { AccountLine } from '../../congress/sign-in/AccountLine.tsx';
import type { Account } from '../../congress/sign-in/account.ts';
import { Notice } from '../../design/Notice.tsx';
import { Page } from '../../design/Page.tsx';
import { PageHead } from '../../design/PageHead.tsx';
import { Progress } from '../../design/Progress.tsx';
import { ask, createApi } from '../../platform/api.ts';
import { problemWords } from '../../platform/language-problems.ts';
import { deskWords as words } from '../../words/ballot/desk/index.ts';
import { DeviceKey } from './DeviceKey.tsx';
import { createDeskWork, type DeskWork } from './desk-work.ts';
import { Names } from './Names.tsx';
import { PaperEntry } from './PaperEntry.tsx';
import { PrintedBallots } from './PrintedBallots.tsx';
import { Requests } from './Requests.tsx';
import { Stations } from './Stations.tsx';
import { createTerminalWork, type TerminalWork } from './terminal-work.ts';
import styles from './Teller.module.css';

interface TellerPageProps {
  readonly account: Account;
  readonly me: Me;
}

/** Where a teller's session is: the sitting one of the first body that made them a teller. */
async function sessionFor(me: Me): Promise<CongressSession | undefined> {
  const api = createApi('teller').bodies[':body'].sessions;
  for (const { body, roles } of me.bodies) {
    if (!permits(roles, 'issue-papers')) continue;
    const sessions = await ask(api.$get({ param: { body: body.id } }));
    const sitting = sessions.ok
      ? sessions.value.find(({ state }) => state === 'sitting')
      : undefined;
    if (sitting !== undefined) return sitting;
  }
  return undefined;
}

/** The issue desk (发票处): who waits for a paper, papers by name, stations, and keying in paper ballots. */
export function TellerPage(props: TellerPageProps): JSX.Element {
  const [session] = createResource(() => sessionFor(props.me));
  const body = () => props.me.bodies.find(({ body: own }) => own.id === session()?.body)?.body;
  return (
    <Page
      variant="desk"
      help="/help#tellers"
      title={words().title}
      body={body()?.name ?? words().title}
      tagline={session()?.title ?? words().title}
      rehearsal={session()?.rehearsal ?? false}
      account={<AccountLine account={props.account} name={props.me.name} />}
    >
      <Switch fallback={<Progress label={words().loading} />}>
        <Match when={session()}>
          {(one) => (
            <Desk
              body={one().body}
              session={one().id}
              me={props.me}
              onEnded={props.account.ended}
            />
          )}
        </Match>
        <Match when={session.state === 'ready'}>
          <PageHead variant="compact" title={words().title} />
          <Notice tone="info" title={words().none}>
            {words().noneText}
          </Notice>
        </Match>
      </Switch>
    </Page>
  );
}

function Desk(props: {
  readonly body: string;
  readonly session: string;
  readonly me: Me;
  readonly onEnded: () => void;
}): JSX.Element {
  const desk: DeskWork = createDeskWork(
    { body: props.body, session: props.session, account: props.me.account },
    props.onEnded,
  );
  const terminal: TerminalWork = createTerminalWork(props, desk);
  const [printing, setPrinting] = createSignal(false);
  const roundId = (): string | undefined => {
    const round = desk.desk()?.round;
    return round === null || round === undefined || round.state === 'draft' ? undefined : round.id;
  };
  createEffect(
    on([desk.vault, roundId], ([vault, round]) => {
      if (vault !== undefined) void terminal.load(round);
    }),
  );
  createEffect(() => {
    if (desk.desk()?.round?.state === 'sealed' && terminal.papers().length > 0)
      void terminal.returnUnused();
  });
  return (
    <Show when={desk.desk()} fallback={<Progress label={words().loading} />}>
      {(view) => (
        <Show
          when={!printing()}
          fallback={
            <PrintedBallots
              view={view()}
              body={props.body}
              terminal={terminal}
              onBack={() => setPrinting(false)}
            />
          }
        >
          <div class={styles['desk']}>
            <PageHead variant="compact" title={words().title} />
            <div role="status">
              <Show when={desk.lost()}>
                <Notice tone="problem" title={words().lostTitle}>
                  {words().lost}
                </Notice>
              </Show>
              <Show when={desk.failure()}>
                {(failure) => (
                  <Notice tone="problem" live>
                    {problemWords(failure())}
                  </Notice>
                )}
              </Show>
              <Show when={terminal.refused()}>
                {(refused) => (
                  <Notice tone="problem" live title={words().names.come(refused().name)}>
                    {problemWords(refused().failure)}
                  </Notice>
                )}
              </Show>
            </div>
            <div class={styles['columns']}>
              <div class={styles['main']}>
                <Requests desk={desk} view={view()} account={props.me.account} />
                <Names desk={desk} view={view()} terminal={terminal} body={props.body} />
                <PaperEntry desk={desk} view={view()} terminal={terminal} me={props.me} />
              </div>
              <div class={styles['side']}>
                <DeviceKey desk={desk} view={view()} />
                <Stations
                  desk={desk}
                  view={view()}
                  terminal={terminal}
                  onPrint={() => setPrinting(true)}
                />
              </div>
            </div>
          </div>
        </Show>
      )}
    </Show>
  );
}
