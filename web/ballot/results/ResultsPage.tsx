import { createSignal, Match, onMount, Show, Switch, type JSX } from 'solid-js';
import type { ResultView } from '../../../shared/ballot/round.ts';
import type { Failure } from '../../../shared/result.ts';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { Page } from '../../design/Page.tsx';
import { PageHead } from '../../design/PageHead.tsx';
import { Progress } from '../../design/Progress.tsx';
import { ask, createApi } from '../../platform/api.ts';
import { problemWords } from '../../platform/language-problems.ts';
import { resultsWords as words } from '../../words/ballot/results/index.ts';
import { Report } from './Report.tsx';

/** The ballot that the address names: /results/:ballot. */
function ballotOf(path: string): string {
  return decodeURIComponent(/^\/results\/([^/]+)/.exec(path)?.[1] ?? '');
}

/** The public result of a ballot. */
export function ResultsPage(): JSX.Element {
  const api = createApi();
  const [view, setView] = createSignal<ResultView>();
  const [failure, setFailure] = createSignal<Failure>();
  const [busy, setBusy] = createSignal(false);
  const fetchResult = async (): Promise<void> => {
    const ballot = ballotOf(location.pathname);
    if (ballot === '') {
      setFailure({ code: 'not-found', facts: {} });
      return;
    }
    setBusy(true);
    const answer = await ask(api.ballots[':ballot'].result.$get({ param: { ballot } }));
    setBusy(false);
    setFailure(answer.ok ? undefined : answer.failure);
    if (answer.ok) setView(answer.value);
  };
  onMount(() => void fetchResult());
  const home = (): string => {
    const session = view()?.session;
    return session === undefined ? '/' : `/?body=${session.body}`;
  };
  return (
    <Page
      title={words().title}
      body={view()?.bodyName ?? words().unnamedBody}
      tagline={words().tagline}
      home={home()}
      help="/help#public"
      rehearsal={view()?.session.rehearsal === true}
      navigation={[
        { href: home(), label: words().look, current: true },
        { href: '/help', label: words().learn },
      ]}
    >
      <Switch fallback={<Progress label={words().loading} />}>
        <Match when={view()}>
          {(shown) => (
            <>
              <Show when={failure()}>
                {(problem) => (
                  <Notice tone="problem" live>
                    {problemWords(problem())}
                  </Notice>
                )}
              </Show>
              <Report
                view={shown()}
                home={home()}
                busy={busy()}
                onRefresh={() => void fetchResult()}
              />
            </>
          )}
        </Match>
        <Match when={failure()}>
          {(problem) => (
            <>
              <PageHead title={words().notThere} />
              <Notice
                tone="problem"
                live
                action={
                  <Button busy={busy()} onPress={() => void fetchResult()}>
                    {words().again}
                  </Button>
                }
              >
                <p>{problemWords(problem())}</p>
                <p>
                  <a href="/">{words().goHome}</a>
                </p>
              </Notice>
            </>
          )}
        </Match>
      </Switch>
    </Page>
  );
}
