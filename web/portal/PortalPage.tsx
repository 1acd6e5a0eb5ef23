import { createSignal, Match, onCleanup, onMount, Show, Switch, type JSX } from 'solid-js';
import type { PortalView } from '../../shared/portal/model.ts';
import type { Failure } from '../../shared/result.ts';
import { raisePath, trackPath } from '../collection/raise/address.ts';
import { Button } from '../design/Button.tsx';
import { Notice } from '../design/Notice.tsx';
import { Page } from '../design/Page.tsx';
import { PageHead } from '../design/PageHead.tsx';
import { Progress } from '../design/Progress.tsx';
import { SelectField } from '../design/SelectField.tsx';
import { ask, createApi } from '../platform/api.ts';
import { problemWords } from '../platform/language-problems.ts';
import { portalWords as words } from '../words/portal/index.ts';
import { EmptyInstallation } from './EmptyInstallation.tsx';
import { FrontPage } from './FrontPage.tsx';
import styles from './Portal.module.css';

/** The body that the address names: /?body=code. */
function askedBody(): string | undefined {
  return new URLSearchParams(location.search).get('body') ?? undefined;
}

/** The public's first page. */
export function PortalPage(): JSX.Element {
  const api = createApi();
  const [view, setView] = createSignal<PortalView>();
  const [failure, setFailure] = createSignal<Failure>();
  const [busy, setBusy] = createSignal(false);
  const show = async (): Promise<void> => {
    const body = askedBody();
    setBusy(true);
    const answer = await ask(api.portal.$get({ query: body === undefined ? {} : { body } }));
    setBusy(false);
    // The reader may have chosen another body while this answer was on its way.
    if (askedBody() !== body) return;
    setFailure(answer.ok ? undefined : answer.failure);
    if (answer.ok) setView(answer.value);
    else setView(undefined);
  };
  const choose = (code: string): void => {
    history.pushState(null, '', `/?body=${encodeURIComponent(code)}`);
    void show();
  };
  const back = (): void => void show();
  onMount(() => {
    void show();
    addEventListener('popstate', back);
  });
  onCleanup(() => removeEventListener('popstate', back));
  const isEmpty = (): boolean => failure()?.code === 'not-found' && askedBody() === undefined;
  return (
    <Page
      title={words().title}
      body={view()?.body.name ?? words().system}
      tagline={words().tagline}
      home="/"
      help="/help#public"
      navigation={[
        { href: '/', label: words().look, current: true },
        ...raiseEntry(view()),
        { href: '/help', label: words().learn },
      ]}
      footer={<Doors />}
    >
      <Show when={view()?.bodies.length !== undefined && (view()?.bodies.length ?? 0) > 1}>
        <div class={styles['bodies']}>
          <SelectField
            label={words().body}
            value={view()?.body.code ?? ''}
            options={(view()?.bodies ?? []).map(({ code, name }) => ({ value: code, label: name }))}
            onChoose={choose}
          />
        </div>
      </Show>
      <Switch fallback={<Progress label={words().loading} />}>
        <Match when={view()}>{(shown) => <FrontPage view={shown()} />}</Match>
        <Match when={isEmpty()}>
          <EmptyInstallation />
        </Match>
        <Match when={failure()}>
          {(problem) => (
            <>
              <PageHead title={words().notReached} />
              <Notice
                tone="problem"
                live
                action={
                  <Button busy={busy()} onPress={() => void show()}>
                    {words().again}
                  </Button>
                }
              >
                {problemWords(problem())}
              </Notice>
            </>
          )}
        </Match>
      </Switch>
    </Page>
  );
}

/** 码上提, once this body has ever asked for proposals. */
function raiseEntry(view: PortalView | undefined) {
  return view === undefined || view.drive === null
    ? []
    : [
        { href: raisePath(view.body.code), label: words().raise },
        { href: trackPath(), label: words().mineLook },
      ];
}

/** The ways in for those who work or vote here. */
function Doors(): JSX.Element {
  return (
    <nav class={styles['staffDoors']} aria-label={words().staffDoors}>
      <a href="/vote">{words().doorVote}</a>
      <a href="/staff">{words().doorStaff}</a>
      <a href="/scrutineer">{words().doorScrutineer}</a>
    </nav>
  );
}
