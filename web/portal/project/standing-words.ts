import type { ProjectPage } from '../../../shared/portal/project-page.ts';
import { formatDate, formatNumber } from '../../platform/language-formats.ts';
import { deliveryWords } from '../../words/delivery/index.ts';
import { projectPageWords as words } from '../../words/portal/project/index.ts';

/** How a project stands, in the words of a resident. */
interface StandingWords {
  readonly title: string;
  readonly text: string;
}

/** The pace with its days and its cause in plain words. */
export function standingWords(page: ProjectPage): StandingWords {
  const { project } = page;
  const { pace } = project;
  if (pace === 'overdue' || pace === 'behind') {
    const name = lateMilestone(page)?.name ?? words().wholeProject;
    const due = lateMilestone(page)?.dueOn ?? project.endsOn;
    return {
      title: words().paceTitles[pace](name, formatNumber(project.daysLate)),
      text: words().sentences([
        words().wasDue(formatDate(due)),
        causeWords(page),
        reportWords(page),
      ]),
    };
  }
  return { title: words().paceTitles[pace], text: quietText(page) };
}

/** The earliest milestone that has passed its date; none when only the project's own end has. */
function lateMilestone({ project, today }: ProjectPage) {
  return project.milestones
    .filter(({ metOn, dueOn }) => metOn === '' && dueOn < today)
    .toSorted((one, other) => (one.dueOn < other.dueOn ? -1 : 1))[0];
}

function quietText(page: ProjectPage): string {
  const { project } = page;
  if (project.pace === 'no-plan') return words().planDue(formatDate(project.planDueOn));
  if (project.pace === 'done') return words().doneOn(formatDate(project.doneOn));
  const next = project.milestones.find(
    ({ metOn, dueOn }) => metOn === '' && dueOn === project.nextDueOn,
  );
  const coming = next === undefined ? '' : words().nextUp(next.name, formatDate(next.dueOn));
  return words().sentences([coming, reportWords(page)].filter((part) => part !== ''));
}

/** The causes that the latest report with any has named. */
function causeWords({ timeline }: ProjectPage): string {
  const problems = timeline.entries.find((entry) => entry.problems.length > 0)?.problems ?? [];
  if (problems.length === 0) return words().causeNotSaid;
  return words().sentences(
    problems.map(({ cause, note }) => words().cause(deliveryWords().causes[cause], note)),
  );
}

function reportWords({ project, timeline }: ProjectPage): string {
  return timeline.confirmedOn === ''
    ? words().noReport
    : words().lastReport(project.unit?.name ?? '', formatDate(timeline.confirmedOn));
}
