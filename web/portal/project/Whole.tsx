import { Show, type JSX } from 'solid-js';
import type { ProjectPage } from '../../../shared/portal/project-page.ts';
import { BeforeAndNow } from '../../delivery/BeforeAndNow.tsx';
import { MilestoneList } from '../../delivery/MilestoneList.tsx';
import { StageSteps } from '../../delivery/StageSteps.tsx';
import { photoAddress, Timeline } from '../../delivery/Timeline.tsx';
import { SubTable } from '../../delivery/plan/SubTable.tsx';
import { Notice, type NoticeTone } from '../../design/Notice.tsx';
import { PageHead } from '../../design/PageHead.tsx';
import { Phrase } from '../../design/Phrase.tsx';
import { formatNumber } from '../../platform/language-formats.ts';
import { lazyPage } from '../../platform/page.tsx';
import { projectPageWords as words } from '../../words/portal/project/index.ts';
import { Changes } from './Changes.tsx';
import { Essence } from './Essence.tsx';
import { Paid } from './Paid.tsx';
import styles from './Project.module.css';
import { Responsible } from './Responsible.tsx';
import { standingWords } from './standing-words.ts';
import { Vote } from './Vote.tsx';

// Its words and its request are only needed below everything else.
const Origin = lazyPage<{ body: string; lead: string; across: boolean }>(
  () => import('../../ballot/results/Origin.tsx'),
);

const Paper = lazyPage<{ page: ProjectPage }>(() => import('./Paper.tsx'));

const EditList = lazyPage<{ body: string; project: string }>(
  () => import('../../delivery/EditList.tsx'),
);

const Findings = lazyPage<{ body: string; project: string }>(() => import('./Findings.tsx'));

const Inquiries = lazyPage<{ body: string; project: string; class?: string | undefined }>(
  () => import('../../supervision/inquiry/ProjectInquiries.tsx'),
);

const TONES: Readonly<Partial<Record<ProjectPage['project']['pace'], NoticeTone>>> = {
  overdue: 'problem',
  behind: 'caution',
  done: 'done',
};

/** All of a project: what, where, for whom, how much, how far, what was changed, who answers for it. */
export function Whole(props: { readonly page: ProjectPage; readonly home: string }): JSX.Element {
  const project = () => props.page.project;
  const addressOf = (file: string): string => photoAddress(props.page.body.id, project().id, file);
  const standing = () => standingWords(props.page);
  const hasPhotos = (): boolean =>
    props.page.timeline.entries.some(({ photos }) => photos.length > 0);
  return (
    <>
      <Paper page={props.page} />
      <PageHead
        back={{ href: `${props.home}#projects`, label: words().back(String(project().year)) }}
        eyebrow={words().eyebrow(
          String(project().number),
          words().categories[project().category],
          project().unit?.name ?? '',
        )}
        title={project().name}
        asideOnPaper
        aside={
          <div class={styles['standing']}>
            <Notice tone={TONES[project().pace] ?? 'info'} title={standing().title}>
              {standing().text}
            </Notice>
          </div>
        }
      />
      <Essence project={project()} />
      <Show when={project().milestones.length > 0}>
        <div class={`${styles['band']} ${styles['steps']}`}>
          <StageSteps
            stage={project().stage}
            doneOn={project().doneOn}
            milestones={project().milestones}
            today={props.page.today}
          />
        </div>
      </Show>
      <div class={styles['columns']}>
        <div class={styles['main']}>
          <Show when={project().milestones.length > 0}>
            <Milestones page={props.page} />
          </Show>
          <Show when={hasPhotos()}>
            <section class={`${styles['part']} ${styles['photos']}`}>
              <h2>{words().photos}</h2>
              <BeforeAndNow timeline={props.page.timeline} addressOf={addressOf} />
            </section>
          </Show>
          <Findings body={props.page.body.id} project={project().id} />
          <Inquiries body={props.page.body.id} project={project().id} class={styles['part']} />
          <Show when={props.page.changes.length > 0}>
            <Changes changes={props.page.changes} today={props.page.today} />
          </Show>
          <EditList body={props.page.body.id} project={project().id} />
          <Show when={project().subProjects.length > 0}>
            <section class={styles['part']}>
              <h2>{words().parts}</h2>
              <SubTable subProjects={project().subProjects} />
            </section>
          </Show>
        </div>
        <aside class={styles['side']}>
          <Paid page={props.page} />
          <Show when={props.page.vote}>{(vote) => <Vote vote={vote()} />}</Show>
          <Responsible body={props.page.body.id} project={project()} />
        </aside>
      </div>
      <Show when={props.page.timeline.entries.length > 0}>
        <details class={styles['reports']}>
          <summary>{words().reports}</summary>
          <Timeline timeline={props.page.timeline} addressOf={addressOf} />
        </details>
      </Show>
      <section class={`${styles['band']} ${styles['origin']}`}>
        <h2>{words().origin}</h2>
        <Show when={project().lead} fallback={<p>{words().originNone}</p>}>
          {(lead) => (
            <>
              <p class={styles['deck']}>{words().originDeck}</p>
              <Origin body={props.page.body.id} lead={lead()} across />
            </>
          )}
        </Show>
      </section>
    </>
  );
}

function Milestones(props: { readonly page: ProjectPage }): JSX.Element {
  const milestones = () => props.page.project.milestones;
  const late = (): number =>
    milestones().filter(({ metOn, dueOn }) => metOn === '' && dueOn < props.page.today).length;
  return (
    <section class={styles['part']}>
      <h2>
        <Phrase
          text={words().milestones({
            all: formatNumber(milestones().length),
            met: formatNumber(milestones().filter(({ metOn }) => metOn !== '').length),
            late: formatNumber(late()),
          })}
        />
      </h2>
      <p class={styles['deck']}>{words().milestonesDeck}</p>
      <MilestoneList
        milestones={milestones()}
        today={props.page.today}
        graceDays={props.page.graceDays}
        joint={props.page.project.joint}
      />
    </section>
  );
}
