import { useParams } from '@solidjs/router';
import { For, Show, type JSX } from 'solid-js';
import { dayOf } from '../../../shared/day.ts';
import print from '../../congress/print.module.css';
import { Button } from '../../design/Button.tsx';
import { PageHead } from '../../design/PageHead.tsx';
import { PhotoStrip } from '../../design/PhotoStrip.tsx';
import { browserClock } from '../../platform/chance.ts';
import { formatDate, formatNumber } from '../../platform/language-formats.ts';
import { supervisionWords } from '../../words/supervision/index.ts';
import { visitWords as words } from '../../words/supervision/visit/index.ts';
import type { SupervisedProject, VisitRecord } from '../../../shared/supervision/visits.ts';
import { ChecklistSheet } from '../checklists/ChecklistSheet.tsx';
import { ReportsSent } from '../tasks/ReportsSent.tsx';
import { TaskMark } from '../tasks/TaskMark.tsx';
import { itemHint, itemName } from './item-words.ts';
import { PaceMark } from '../../delivery/PaceMark.tsx';
import { useSupervision } from './supervision-desk.tsx';
import { DeputyReports } from './DeputyReports.tsx';
import { SupervisionPage } from './SupervisionPage.tsx';
import styles from './Visit.module.css';

/** A project as its supervision group sees it: what to do, what to look at, what was found. */
export default function ProjectPage(): JSX.Element {
  const params = useParams<{ project: string }>();
  const desk = useSupervision();
  const today = dayOf(browserClock.now());
  return (
    <SupervisionPage
      project={params.project}
      title={words().mine}
      dock={
        <Button kind="primary" size="large" wide href={`/deputy/visit/${params.project}`}>
          {words().visit}
        </Button>
      }
    >
      {(held) => (
        <>
          <div class={print['screen']}>
            <PageHead
              variant="compact"
              back={{ href: '/deputy', label: words().home }}
              title={held().project.name}
              lede={
                <>
                  <PaceMark pace={held().project.pace} />{' '}
                  {words().percent(formatNumber(held().project.percent))}
                </>
              }
            />
            <Facts held={held()} />
            <section class={styles['section']} aria-labelledby="tasks">
              <h2 id="tasks">{words().tasks}</h2>
              <ul class={styles['plain']}>
                <For each={held().tasks}>
                  {(task) => (
                    <li>
                      {supervisionWords().tasks[task.kind]}
                      <TaskMark task={task} held={held()} today={today} />
                      <For each={task.documents}>
                        {({ id, name }) => (
                          <a href={`/api/deputy/supervision/documents/${id}`} download={name}>
                            {name}
                          </a>
                        )}
                      </For>
                    </li>
                  )}
                </For>
                <li>
                  {words().reports}
                  <ReportsSent held={held()} today={today} />
                </li>
              </ul>
            </section>
            <section class={styles['section']} aria-labelledby="checklist">
              <h2 id="checklist">{words().checklist}</h2>
              <ol class={styles['plain']}>
                <For each={held().checklist}>
                  {(item) => (
                    <li>
                      {itemName(item)}
                      <small>
                        {itemHint(item)}
                        <Show when={item.dueOn !== ''}>
                          {' '}
                          {words().itemDue(formatDate(item.dueOn))}
                        </Show>
                      </small>
                    </li>
                  )}
                </For>
              </ol>
              <Show when={desk.held()?.deputy.id === held().leader}>
                <Button wide href={`/deputy/checklist/${held().project.id}`}>
                  {words().changeList}
                </Button>
              </Show>
              <Show when={held().checklist.length > 0}>
                <Button icon="print" wide onPress={() => globalThis.print()}>
                  {words().printSheet}
                </Button>
              </Show>
            </section>
            <section class={styles['section']} aria-labelledby="visits">
              <h2 id="visits">{words().visits}</h2>
              <Show when={held().visits.length > 0} fallback={<p>{words().noVisits}</p>}>
                <ul class={styles['plain']}>
                  <For each={held().visits}>{(visit) => <VisitLine visit={visit} />}</For>
                </ul>
              </Show>
            </section>
            <DeputyReports project={params.project} />
          </div>
          <div class={print['paper']}>
            <ChecklistSheet body={desk.held()?.body.name ?? ''} held={held()} today={today} />
          </div>
        </>
      )}
    </SupervisionPage>
  );
}

function Facts(props: { readonly held: SupervisedProject }): JSX.Element {
  const names = (): string =>
    props.held.group
      .map(({ id, name }) => (id === props.held.leader ? `${name}（${words().leads}）` : name))
      .join('、');
  return (
    <dl class={styles['plain']}>
      <Show when={props.held.site !== ''}>
        <div>
          <dt class={styles['hint']}>{words().site}</dt>
          <dd>{props.held.site}</dd>
        </div>
      </Show>
      <Show when={props.held.next}>
        {(next) => (
          <div>
            <dt class={styles['hint']}>{words().next}</dt>
            <dd>{words().nextDue(next().name, formatDate(next().dueOn))}</dd>
          </div>
        )}
      </Show>
      <div>
        <dt class={styles['hint']}>{words().group}</dt>
        <dd>{names()}</dd>
      </div>
    </dl>
  );
}

function VisitLine(props: { readonly visit: VisitRecord }): JSX.Element {
  const count = (result: string): string =>
    formatNumber(props.visit.items.filter((item) => item.result === result).length);
  const problems = () => props.visit.items.filter(({ result }) => result === 'problem');
  const photos = () =>
    props.visit.items
      .flatMap((item) => item.photos)
      .map((id, at) => {
        const address = `/api/deputy/supervision/photos/${id}`;
        return { id, small: address, whole: address, alt: words().photo(at + 1) };
      });
  return (
    <li>
      <b>{words().visitOf(formatNumber(props.visit.number), formatDate(props.visit.visitedOn))}</b>
      <small>{props.visit.deputies.map(({ name }) => name).join('、')}</small>
      <div>{words().visitSum(count('ok'), count('problem'))}</div>
      <For each={problems()}>
        {(item) => (
          <div>
            {itemName(item)}：{item.note}
          </div>
        )}
      </For>
      <Show when={props.visit.findings.length > 0}>
        <div>{words().findingsOf(formatNumber(props.visit.findings.length))}</div>
      </Show>
      <PhotoStrip label={words().photosOf(formatNumber(props.visit.number))} photos={photos()} />
    </li>
  );
}
