import { For, Show, type JSX } from 'solid-js';
import type { ResultView } from '../../shared/ballot/round.ts';
import type { PublicDrive } from '../../shared/collection/public.ts';
import type { PortalView } from '../../shared/portal/model.ts';
import { Icon } from '../design/Icon.tsx';
import { Notice } from '../design/Notice.tsx';
import { PageHead } from '../design/PageHead.tsx';
import { raisePath } from '../collection/raise/address.ts';
import { formatDate, formatDay, formatMoney, formatNumber } from '../platform/language-formats.ts';
import { portalWords as words } from '../words/portal/index.ts';
import { LastResult } from './LastResult.tsx';
import { Raised } from './Raised.tsx';
import { Earlier, Origins, Session } from './Beside.tsx';
import { projectsOf, type Project } from './portal.ts';
import { Projects } from './Projects.tsx';
import { Standings } from './Standings.tsx';
import styles from './Portal.module.css';

/** What the public reads first of a body. */
export function FrontPage(props: { readonly view: PortalView }): JSX.Element {
  return (
    <Show when={props.view.result} fallback={<Before view={props.view} />}>
      {(result) => <After view={props.view} result={result()} />}
    </Show>
  );
}

/** A body that has not announced a result yet. */
function Before(props: { readonly view: PortalView }): JSX.Element {
  return (
    <>
      <PageHead title={words().headlineNone} lede={words().ledeNone} />
      <Doors view={props.view} now={words().lookNone} />
      <div class={styles['columns']}>
        <Notice title={words().noResultTitle}>
          {props.view.session === null ? words().noResultNothing : words().noResultPlanned}
        </Notice>
        <aside class={styles['side']}>
          <Session session={props.view.session} />
        </aside>
      </div>
      <Raised view={props.view} />
    </>
  );
}

function After(props: { readonly view: PortalView; readonly result: ResultView }): JSX.Element {
  const projects = (): readonly Project[] => projectsOf(props.result);
  const sum = (of: (project: Project) => number): string =>
    formatMoney(projects().reduce((total, project) => total + of(project), 0));
  return (
    <>
      <PageHead
        eyebrow={words().eyebrow(props.result.session.title, formatDay(props.result.announcedAt))}
        title={words().headline(formatNumber(projects().length))}
        lede={words().lede({
          total: sum((project) => project.totalYuan),
          year: sum((project) => project.yearYuan),
        })}
      />
      <Doors
        view={props.view}
        now={words().lookNow(formatNumber(projects().length))}
        to="#projects"
      />
      <Show
        when={props.view.projects.length > 0}
        fallback={<Projects result={props.result} projects={projects()} />}
      >
        <Standings body={props.view.body.code} projects={props.view.projects} />
      </Show>
      <div class={styles['columns']}>
        <LastResult result={props.result} />
        <aside class={styles['side']}>
          <Session session={props.view.session} />
          <Origins projects={projects()} />
          <Earlier earlier={props.view.earlier} />
        </aside>
      </div>
      <Raised view={props.view} />
    </>
  );
}

interface Door {
  readonly href: string;
  readonly title: string;
  readonly says: string;
  readonly now: string;
  /** What is asked of everybody now. */
  readonly calls: boolean;
}

/** 码上看, 码上提 and 码上学; what has nothing behind it yet has no door. */
function Doors(props: {
  readonly view: PortalView;
  readonly now: string;
  readonly to?: string;
}): JSX.Element {
  const doors = (): readonly Door[] => {
    const { drive, body } = props.view;
    const open = drive?.phase === 'open';
    return [
      ...(props.to === undefined
        ? []
        : [
            {
              href: props.to,
              title: words().look,
              says: words().lookSays,
              now: props.now,
              calls: !open,
            },
          ]),
      ...(drive === null
        ? []
        : [
            {
              href: raisePath(body.code),
              title: words().raise,
              says: words().raiseSays,
              now: driveNow(drive),
              calls: open,
            },
          ]),
      {
        href: '/help',
        title: words().learn,
        says: words().learnSays,
        now: words().learnNow,
        calls: !open && props.to === undefined,
      },
    ];
  };
  return (
    <nav class={styles['doors']} aria-label={words().doors}>
      <For each={doors()}>
        {(door) => (
          <a href={door.href} class={door.calls ? styles['calls'] : ''}>
            <b>{door.title}</b>
            <Icon name="right" />
            <span>{door.says}</span>
            <small>{door.now}</small>
          </a>
        )}
      </For>
    </nav>
  );
}

/** Where the drive at the door stands: 征集中，还剩 11 天. */
function driveNow({ phase, daysLeft, opensOn }: PublicDrive): string {
  if (phase === 'over') return words().raiseOver;
  if (phase === 'coming') return words().raiseComing(formatDate(opensOn));
  return daysLeft === null
    ? words().raiseStanding
    : words().raiseOpen(daysLeft, formatNumber(daysLeft));
}
