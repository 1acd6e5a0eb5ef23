import { createSignal, Match, onMount, Switch, type JSX } from 'solid-js';
import type { ProjectPage as ProjectPageModel } from '../../../shared/portal/project-page.ts';
import type { Failure } from '../../../shared/result.ts';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { Page } from '../../design/Page.tsx';
import { PageHead } from '../../design/PageHead.tsx';
import { Progress } from '../../design/Progress.tsx';
import { ask, createApi } from '../../platform/api.ts';
import { problemWords } from '../../platform/language-problems.ts';
import { projectPageWords as words } from '../../words/portal/project/index.ts';
import { Whole } from './Whole.tsx';

/** The project that the address names: /projects/:body/:year/:number. */
function named(path: string): { body: string; year: string; number: string } {
  const [, , body = '', year = '', number = ''] = path.split('/').map(decodeURIComponent);
  return { body, year, number };
}

/** A project whole, for everybody. */
export function ProjectPage(): JSX.Element {
  const api = createApi();
  const [page, setPage] = createSignal<ProjectPageModel>();
  const [failure, setFailure] = createSignal<Failure>();
  const [busy, setBusy] = createSignal(false);
  const read = async (): Promise<void> => {
    const param = named(location.pathname);
    if (param.number === '') {
      setFailure({ code: 'not-found', facts: {} });
      return;
    }
    setBusy(true);
    const answer = await ask(api.portal.projects[':body'][':year'][':number'].$get({ param }));
    setBusy(false);
    setFailure(answer.ok ? undefined : answer.failure);
    if (answer.ok) setPage(answer.value);
  };
  onMount(() => void read());
  const home = (): string => {
    const body = page()?.body.code;
    return body === undefined ? '/' : `/?body=${encodeURIComponent(body)}`;
  };
  return (
    <Page
      title={page()?.project.name ?? words().notReached}
      body={page()?.body.name ?? words().system}
      tagline={words().tagline}
      home={home()}
      help="/help#public"
      navigation={[
        { href: home(), label: words().look, current: true },
        { href: '/help', label: words().learn },
      ]}
      footer={<p>{words().footer}</p>}
    >
      <Switch fallback={<Progress label={words().loading} />}>
        <Match when={page()}>{(shown) => <Whole page={shown()} home={home()} />}</Match>
        <Match when={failure()}>
          {(problem) => (
            <>
              <PageHead title={words().notReached} />
              <Notice
                tone="problem"
                live
                action={
                  <Button busy={busy()} onPress={() => void read()}>
                    {words().again}
                  </Button>
                }
              >
                <p>{problemWords(problem())}</p>
                <p>
                  <a href="/">{words().home}</a>
                </p>
              </Notice>
            </>
          )}
        </Match>
      </Switch>
    </Page>
  );
}
