import { createSignal, For, Match, Show, Switch, type JSX } from 'solid-js';
import type { Me } from '../../../shared/congress/model.ts';
import { permits } from '../../../shared/roles.ts';
import { AccountLine } from '../../congress/sign-in/AccountLine.tsx';
import type { Account } from '../../congress/sign-in/account.ts';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { Page } from '../../design/Page.tsx';
import { PageHead } from '../../design/PageHead.tsx';
import { Panel } from '../../design/Panel.tsx';
import { Progress } from '../../design/Progress.tsx';
import { problemWords } from '../../platform/language-problems.ts';
import { scrutineerWords as words } from '../../words/ballot/scrutineer/index.ts';
import { roundTitle } from '../round/titles.ts';
import { WatchedRound } from './WatchedRound.tsx';
import { createWatchedRounds, type Watched } from './watched-rounds.ts';
import styles from './Scrutineer.module.css';

interface ScrutineerPageProps {
  readonly account: Account;
  readonly me: Me;
}

/** The scrutineer's page: the round they watch, its tally once it is counted, and one button to confirm it. */
export function ScrutineerPage(props: ScrutineerPageProps): JSX.Element {
  const bodies = props.me.bodies
    .filter(({ roles }) => permits(roles, 'certify-tally'))
    .map(({ body }) => body.id);
  const watched = createWatchedRounds(bodies, props.account.ended);
  const [chosen, setChosen] = createSignal<string>();
  const shown = (): Watched | undefined =>
    watched.rounds()?.find(({ round }) => round.id === chosen()) ?? watched.rounds()?.[0];
  const others = (): readonly Watched[] =>
    (watched.rounds() ?? []).filter(({ round }) => round.id !== shown()?.round.id);
  return (
    <Page
      variant="desk"
      help="/help#scrutineers"
      title={words().title}
      body={shown()?.bodyName ?? words().title}
      tagline={shown()?.session.title ?? words().title}
      rehearsal={shown()?.session.rehearsal ?? false}
      account={<AccountLine account={props.account} name={props.me.name} />}
    >
      <div class={styles['place']}>
        <div role="status">
          <Show when={watched.lost()}>
            <Notice tone="problem" title={words().lostTitle}>
              {words().lost}
            </Notice>
          </Show>
        </div>
        <Switch fallback={<Progress label={words().loading} />}>
          <Match when={shown()}>
            {(one) => <WatchedRound watched={one()} rounds={watched} account={props.me.account} />}
          </Match>
          <Match when={watched.rounds()?.length === 0}>
            <PageHead variant="compact" title={words().heading} />
            <Notice tone="info" title={words().none}>
              {words().noneWhat}
            </Notice>
          </Match>
          <Match when={watched.failure()}>
            {(failure) => (
              <Notice
                tone="problem"
                live
                title={words().notReached}
                action={<Button onPress={() => void watched.reload()}>{words().again}</Button>}
              >
                {problemWords(failure())}
              </Notice>
            )}
          </Match>
        </Switch>
        <Show when={others().length > 0}>
          <Panel title={words().others}>
            <ul class={styles['others']}>
              <For each={others()}>
                {({ round, ballotTitle, session }) => (
                  <li>
                    <span>
                      <b>{roundTitle(round)}</b> · {ballotTitle} · {session.title} ·{' '}
                      {words().states[round.state]}
                    </span>
                    <Button onPress={() => setChosen(round.id)}>{words().show}</Button>
                  </li>
                )}
              </For>
            </ul>
          </Panel>
        </Show>
      </div>
    </Page>
  );
}
