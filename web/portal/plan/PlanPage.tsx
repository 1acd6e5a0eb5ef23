import { createSignal, For, Match, onMount, Show, Switch, type JSX } from 'solid-js';
import type { PlanPage as PlanPageModel } from '../../../shared/portal/plan-page.ts';
import type { Failure } from '../../../shared/result.ts';
import { PlanTable } from '../../delivery/PlanTable.tsx';
import { Button } from '../../design/Button.tsx';
import { Page } from '../../design/Page.tsx';
import { PageHead } from '../../design/PageHead.tsx';
import { Progress } from '../../design/Progress.tsx';
import { ask, createApi } from '../../platform/api.ts';
import { language } from '../../platform/language.ts';
import { planPageWords as words } from '../../words/portal/plan/index.ts';
import { projectPageWords } from '../../words/portal/project/index.ts';
import { NotReached } from '../project/NotReached.tsx';
import styles from './Plan.module.css';

/** The published plan of a body's year, for everybody; to be printed and taken away. */
export default function PlanPage(props: {
  readonly body: string;
  readonly year: string;
}): JSX.Element {
  const api = createApi();
  const [page, setPage] = createSignal<PlanPageModel>();
  const [failure, setFailure] = createSignal<Failure>();
  const [busy, setBusy] = createSignal(false);
  const read = async (): Promise<void> => {
    setBusy(true);
    const param = { body: props.body, year: props.year };
    const answer = await ask(api.portal.projects[':body'][':year'].$get({ param }));
    setBusy(false);
    setFailure(answer.ok ? undefined : answer.failure);
    if (answer.ok) setPage(answer.value);
  };
  onMount(() => void read());
  const home = (): string => {
    const body = page()?.body.code;
    return body === undefined ? '/' : `/?body=${encodeURIComponent(body)}`;
  };
  const year = (): number => Number(props.year);
  return (
    <Page
      title={page() === undefined ? projectPageWords().notReached : words().title(year())}
      body={page()?.body.name ?? projectPageWords().system}
      tagline={projectPageWords().tagline}
      home={home()}
      help="/help#public"
      navigation={[
        { href: home(), label: projectPageWords().look, current: true },
        { href: '/help', label: projectPageWords().learn },
      ]}
    >
      <Switch fallback={<Progress label={projectPageWords().loading} />}>
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

function Whole(props: { readonly page: PlanPageModel; readonly home: string }): JSX.Element {
  const table = () => props.page.table;
  const path = (year: number): string =>
    `/projects/${encodeURIComponent(props.page.body.code)}/${year}`;
  const others = (): readonly number[] => props.page.years.filter((year) => year !== table().year);
  const sheet = (): string =>
    `/api/bodies/${props.page.body.id}/projects/years/${table().year}/plans/export?format=xlsx&language=${language()}`;
  return (
    <>
      <div class={styles['screen']}>
        <PageHead
          back={{ href: `${props.home}#projects`, label: words().back(table().year) }}
          title={words().title(table().year)}
          lede={words().lede}
          variant="compact"
          aside={
            <>
              <Button icon="print" onPress={() => window.print()}>
                {words().print}
              </Button>
              <Show when={table().lines.length > 0}>
                <Button icon="download" href={sheet()}>
                  {words().xlsx}
                </Button>
              </Show>
            </>
          }
        />
      </div>
      <PlanTable
        table={table()}
        body={props.page.body.name}
        titled
        addressOf={({ number }) => `${path(table().year)}/${number}`}
      />
      <Show when={others().length > 0}>
        <nav class={styles['years']} aria-label={words().otherYears}>
          <span>{words().otherYears}</span>
          <For each={others()}>{(year) => <a href={path(year)}>{words().year(year)}</a>}</For>
        </nav>
      </Show>
    </>
  );
}
