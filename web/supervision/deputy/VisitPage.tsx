import { useParams } from '@solidjs/router';
import { createEffect, createSignal, on, Show, untrack, type JSX } from 'solid-js';
import { PageHead } from '../../design/PageHead.tsx';
import { Progress } from '../../design/Progress.tsx';
import { browserClock } from '../../platform/chance.ts';
import { formatDate, formatNumber } from '../../platform/language-formats.ts';
import { visitWords as words } from '../../words/supervision/visit/index.ts';
import { FindingDock, FindingForm } from './FindingForm.tsx';
import { openVisit, type KeptVisit } from './kept-visit.ts';
import { SavedBanner } from './SavedBanner.tsx';
import { useSupervision } from './supervision-desk.tsx';
import { SupervisionPage } from './SupervisionPage.tsx';
import { VisitDock } from './VisitDock.tsx';
import { blankVisit } from './visit-draft.ts';
import { createVisitWork, type VisitWork } from './visit-work.ts';
import { VisitRest } from './VisitRest.tsx';
import { VisitItems } from './VisitItems.tsx';
import { VisitSent } from './VisitSent.tsx';

/** A visit, one item after another, with or without network. */
export default function VisitPage(): JSX.Element {
  const params = useParams<{ project: string }>();
  const desk = useSupervision();
  const [work, setWork] = createSignal<{ readonly kept: KeptVisit; readonly work: VisitWork }>();
  /** The visit that was just put among those to send. */
  const [sent, setSent] = createSignal('');
  const held = () => desk.held()?.projects.find(({ project }) => project.id === params.project);
  const ready = () => {
    const outbox = desk.outbox();
    return outbox === undefined || held() === undefined ? undefined : outbox;
  };
  const begin = async (): Promise<void> => {
    const [outbox, project, deputy] = [desk.outbox(), held(), desk.held()?.deputy.id];
    if (outbox === undefined || project === undefined || deputy === undefined) return;
    const kept = await openVisit(outbox, blankVisit(browserClock, deputy, project));
    setWork({ kept, work: createVisitWork(kept, () => held() ?? project) });
  };
  // Once: what is read again from the server changes nothing of what is being filled in.
  createEffect(
    on(ready, (outbox) => {
      if (outbox !== undefined && untrack(work) === undefined) void begin();
    }),
  );
  const isRaising = (): boolean => (work()?.work.raising() ?? '') !== '';
  return (
    <SupervisionPage
      project={params.project}
      title={isRaising() ? words().finding : words().title}
      banner={
        <Show keyed when={sent() === '' ? work() : undefined}>
          {(open) => <SavedBanner kept={open.kept} />}
        </Show>
      }
      dock={
        <Show keyed when={sent() === '' ? work() : undefined}>
          {(open) => (
            <Show
              when={isRaising()}
              fallback={
                <Show when={held()}>
                  {(project) => (
                    <VisitDock
                      work={open.work}
                      kept={open.kept}
                      held={project()}
                      onSent={setSent}
                    />
                  )}
                </Show>
              }
            >
              <FindingDock work={open.work} />
            </Show>
          )}
        </Show>
      }
    >
      {(project) => (
        <Show
          when={sent() === ''}
          fallback={
            <VisitSent
              visit={sent()}
              project={project()}
              onTakenBack={() => {
                setSent('');
                void begin();
              }}
            />
          }
        >
          <Show keyed when={work()} fallback={<Progress label={words().loading} />}>
            {(open) => (
              <Show
                when={isRaising()}
                fallback={
                  <>
                    <PageHead
                      variant="compact"
                      back={{
                        href: `/deputy/projects/${project().project.id}`,
                        label: words().back,
                      }}
                      title={project().project.name}
                      lede={
                        <>
                          {formatDate(open.work.draft().visitedOn)}，
                          {words().nth(formatNumber((project().visits[0]?.number ?? 0) + 1))}
                          <br />
                          {presentWords(open.work, project().group)}
                        </>
                      }
                    />
                    <VisitItems work={open.work} held={project()} />
                    <VisitRest work={open.work} held={project()} />
                  </>
                }
              >
                <FindingForm work={open.work} held={project()} />
              </Show>
            )}
          </Show>
        </Show>
      )}
    </SupervisionPage>
  );
}

function presentWords(
  work: VisitWork,
  group: readonly { readonly id: string; readonly name: string }[],
): string {
  const chosen = work.draft().deputies;
  const names = group.filter(({ id }) => chosen.includes(id)).map(({ name }) => name);
  return names.length === 0
    ? words().nobody
    : words().present(names.join('、'), formatNumber(names.length));
}
