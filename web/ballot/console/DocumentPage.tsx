import { createResource, Match, onMount, Show, Switch, type JSX } from 'solid-js';
import { moment } from '../../../shared/chance.ts';
import type { ConsoleView, RoundView } from '../../../shared/ballot/round.ts';
import type { Body, Me } from '../../../shared/congress/model.ts';
import { AccountLine } from '../../congress/sign-in/AccountLine.tsx';
import type { Account } from '../../congress/sign-in/account.ts';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { Page } from '../../design/Page.tsx';
import { Progress } from '../../design/Progress.tsx';
import { ask, createApi } from '../../platform/api.ts';
import { browserClock } from '../../platform/chance.ts';
import { problemWords } from '../../platform/language-problems.ts';
import { consoleWords } from '../../words/ballot/console/index.ts';
import { documentWords as words } from '../../words/ballot/documents/index.ts';
import { Announcement } from '../documents/Announcement.tsx';
import styles from '../documents/Documents.module.css';
import { TallyReport } from '../documents/TallyReport.tsx';
import { counted } from '../round/result.ts';
import { createActLog } from './act-log.ts';
import { consoleAddress, type DocumentName } from './document-address.ts';

interface DocumentPageProps {
  readonly account: Account;
  readonly me: Me;
  readonly name: DocumentName;
}

/** A document of the rostrum on a page of its own, to be checked and printed. */
export function DocumentPage(props: DocumentPageProps): JSX.Element {
  const asked = new URLSearchParams(location.search);
  const param = { body: asked.get('body') ?? '', session: asked.get('session') ?? '' };
  const log = createActLog(param.body);
  const printedAt = moment(browserClock);
  onMount(() => void log.refresh());
  const [answer, { refetch }] = createResource(() =>
    ask(createApi('staff').bodies[':body'].sessions[':session'].console.$get({ param })),
  );
  const view = (): ConsoleView | undefined => {
    const given = answer();
    return given?.ok === true ? given.value : undefined;
  };
  const failure = () => {
    const given = answer();
    return given?.ok === false ? given.failure : undefined;
  };
  const body = (): Body | undefined =>
    props.me.bodies.find((one) => one.body.id === param.body)?.body;
  const round = (): RoundView | null =>
    view()?.ballot?.rounds.find((one) => one.id === asked.get('round')) ?? null;
  const report = () => (props.name === 'report' ? counted(round()) : undefined);
  const decided = () => {
    const ballot = view()?.ballot;
    return props.name === 'announcement' && ballot?.result.final === true ? ballot : undefined;
  };
  return (
    <Page
      title={words().titles[props.name]}
      body={consoleWords().title}
      tagline={view()?.session.title ?? ''}
      home={consoleAddress(param.body, param.session)}
      rehearsal={view()?.session.rehearsal ?? false}
      account={<AccountLine account={props.account} name={props.me.name} />}
    >
      <div class={styles['tools']}>
        <Button href={consoleAddress(param.body, param.session)} icon="back">
          {words().back}
        </Button>
        <Show when={report() ?? decided()}>
          <Button kind="primary" icon="print" onPress={() => print()}>
            {words().print}
          </Button>
          <p>{words().check}</p>
        </Show>
      </div>
      <Switch fallback={<Progress label={consoleWords().loading} />}>
        <Match when={failure()}>
          {(problem) => (
            <Notice
              tone="problem"
              live
              action={<Button onPress={() => void refetch()}>{consoleWords().again}</Button>}
            >
              {problemWords(problem())}
            </Notice>
          )}
        </Match>
        <Match when={report()}>
          {(of) => (
            <TallyReport
              body={body()?.name ?? ''}
              session={view()?.session.title ?? ''}
              ballot={view()?.ballot?.title ?? ''}
              of={of()}
              head={log.head()}
              printedAt={printedAt}
            />
          )}
        </Match>
        <Match when={decided()}>
          {(ballot) => (
            <Show when={body()}>
              {(of) => (
                <Show when={view()}>
                  {(now) => <Announcement body={of()} session={now().session} ballot={ballot()} />}
                </Show>
              )}
            </Show>
          )}
        </Match>
        <Match when={view()}>
          <Notice tone="info" title={words().notYet}>
            {words().notYetWhat[props.name]}
          </Notice>
        </Match>
      </Switch>
    </Page>
  );
}
