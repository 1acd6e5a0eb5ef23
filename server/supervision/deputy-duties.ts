import { dayOf } from '../../shared/day.ts';
import type { DeputyFinding } from '../../shared/supervision/finding.ts';
import {
  byDueDay,
  dutyFor,
  isShown,
  type Duties,
  type Duty,
} from '../../shared/supervision/duties.ts';
import type { Executor } from '../platform/database/tables.ts';
import { deputyFindings } from './finding-views.ts';

/** What a deputy has to do for the projects of the own groups, and what is awaited from departments. */
export async function deputyDuties(
  db: Executor,
  body: string,
  deputy: string,
  now: Date,
): Promise<Duties> {
  const today = dayOf(now);
  const findings = await deputyFindings(db, body, deputy, now);
  const mine = [
    ...(await ofTasks(db, body, deputy, today)),
    ...findings.flatMap((one) => ofFinding(one)),
  ];
  const waiting = findings.filter(({ due }) => due?.by === 'department').map(awaited);
  return { today, mine: mine.toSorted(byDueDay), waiting: waiting.toSorted(byDueDay) };
}

async function ofTasks(
  db: Executor,
  body: string,
  deputy: string,
  today: string,
): Promise<readonly Duty[]> {
  const rows = await db
    .selectFrom('supervisor')
    .innerJoin('project', 'project.id', 'supervisor.project')
    .innerJoin('supervision_task as task', 'task.project', 'project.id')
    .select(['task.id', 'task.project', 'task.kind', 'task.due_on', 'project.name'])
    .where('supervisor.body', '=', body)
    .where('supervisor.deputy', '=', deputy)
    .where('project.state', '=', 'active')
    .where('task.body', '=', body)
    .where('task.done_on', '=', '')
    .execute();
  return rows
    .filter(({ due_on }) => isShown('task', due_on, today))
    .map(({ id, project, kind, due_on, name }) =>
      dutyFor('deputies', 'task', {
        subject: `task/${id}`,
        id,
        project,
        title: name,
        detail: kind,
        dueOn: due_on,
      }),
    );
}

/** A judgement that this deputy still owes, and, for the leader, the end that a judged finding waits for. */
function ofFinding(finding: DeputyFinding): readonly Duty[] {
  const { state, round, sums, waiting, leads, judgeDueOn } = finding;
  const facts = factsOf(finding);
  // An answer has no date of its own by which it is judged; the result has.
  const dueOn = state === 'rectified' ? judgeDueOn : '';
  const judged = sums.find((one) => one.round === round)?.result;
  const isJudged = judged !== undefined && Object.values(judged).some((count) => count > 0);
  return [
    ...(waiting ? [dutyFor('deputies', 'judge', { ...facts, dueOn })] : []),
    ...(leads && state === 'rectified' && isJudged
      ? [dutyFor('deputies', 'conclude', { ...facts, subject: `end-of-${facts.subject}`, dueOn })]
      : []),
  ];
}

function awaited(finding: DeputyFinding): Duty {
  return dutyFor('deputies', 'finding', {
    ...factsOf(finding),
    dueOn: finding.due?.on ?? '',
    unit: finding.unit.name,
  });
}

function factsOf({ id, project, title }: DeputyFinding) {
  return {
    subject: `finding/${id}`,
    id,
    project: project.id,
    title: project.name,
    detail: title,
  };
}
