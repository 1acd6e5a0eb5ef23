import { createSignal, Match, onMount, Switch, type JSX } from 'solid-js';
import type { ProjectPage as ProjectPageModel } from '../../../shared/portal/project-page.ts';
import type { Failure } from '../../../shared/result.ts';
import { Page } from '../../design/Page.tsx';
import { Progress } from '../../design/Progress.tsx';
import { ask, createApi } from '../../platform/api.ts';
import { projectPageWords as words } from '../../words/portal/project/index.ts';
import { NotReached } from './NotReached.tsx';
import { Whole } from './Whole.tsx';

/** A project whole, for everybody. */
export function ProjectPage(props: {
  readonly body: string;
  readonly year: string;
  readonly number: string;
}): JSX.Element {
  const api = createApi();
  const [page, setPage] = createSignal<ProjectPageModel>();
  const [failure, setFailure] = createSignal<Failure>();
  const [busy, setBusy] = createSignal(false);
  const read = async (): Promise<void> => {
    const { body, year, number } = props;
    setBusy(true);
    const answer = await ask(
      api.portal.projects[':body'][':year'][':number'].$get({ param: { body, year, number } }),
    );
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
            <NotReached failure={problem()} busy={busy()} onAgain={() => void read()} />
          )}
        </Match>
      </Switch>
    </Page>
  );
}
