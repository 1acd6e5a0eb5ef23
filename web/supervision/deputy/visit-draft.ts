import type { Clock } from '../../../shared/chance.ts';
import { moment, newUnorderedId } from '../../../shared/chance.ts';
import { dayOf } from '../../../shared/day.ts';
import type { CheckResult, RaisedFinding, VisitForm } from '../../../shared/supervision/model.ts';
import { taskOfVisit } from '../../../shared/supervision/visit-rules.ts';
import type { SupervisedProject } from '../../../shared/supervision/visits.ts';
import { browserChance } from '../../platform/chance.ts';

/** What was said of an item so far. */
export interface DraftItem {
  readonly result: CheckResult;
  readonly note: string;
  /** Keys of its photos. */
  readonly photos: readonly string[];
}

/** A visit while it is filled in. */
export interface VisitDraft {
  /** Under which it will be sent, so that it is one however often it is. */
  readonly id: string;
  readonly deputy: string;
  readonly project: string;
  readonly startedAt: string;
  readonly visitedOn: string;
  readonly deputies: readonly string[];
  readonly items: Readonly<Record<string, DraftItem>>;
  readonly note: string;
  readonly findings: readonly RaisedFinding[];
  readonly task: string;
}

/** The visit of this deputy to this project as it begins. */
export function blankVisit(
  clock: Clock,
  deputy: string,
  { project, tasks }: SupervisedProject,
): VisitDraft {
  return {
    id: newUnorderedId(browserChance),
    deputy,
    project: project.id,
    startedAt: moment(clock),
    visitedOn: dayOf(clock.now()),
    deputies: [deputy],
    items: {},
    note: '',
    findings: [],
    task: taskOfVisit(tasks)?.id ?? '',
  };
}

/** The draft as it is sent: items in the order of the checklist. */
export function formOf(draft: VisitDraft, { checklist }: SupervisedProject): VisitForm {
  const { visitedOn, deputies, note, findings, task } = draft;
  const items = checklist.flatMap(({ id }) => {
    const said = draft.items[id];
    if (said === undefined) return [];
    // What was noted before the answer was changed is not part of it.
    return [{ item: id, ...said, ...(said.result === 'problem' ? {} : { note: '', photos: [] }) }];
  });
  const problems = new Set(
    items.filter(({ result }) => result === 'problem').map((one) => one.item),
  );
  return {
    visitedOn,
    deputies,
    items,
    note,
    photos: [],
    findings: findings.filter(({ item }) => problems.has(item)),
    task,
  };
}

/** The form as the typed client wants it: lists of its own. */
export function sendable({ deputies, photos, items, findings, ...form }: VisitForm) {
  return {
    ...form,
    deputies: [...deputies],
    photos: [...photos],
    items: items.map((item) => ({ ...item, photos: [...item.photos] })),
    findings: findings.map((one) => ({ ...one, photos: [...one.photos] })),
  };
}

/** Keys of the photos that the form names, each once. */
export function photosOf(form: VisitForm): readonly string[] {
  return [
    ...new Set([
      ...form.items.flatMap(({ photos }) => photos),
      ...form.findings.flatMap(({ photos }) => photos),
    ]),
  ];
}

/** Whether anything of the draft is worth going on with. */
export function isBegun({ items, note }: VisitDraft): boolean {
  return Object.keys(items).length > 0 || note !== '';
}

/** The same under new ids, for what was refused is no longer what will be said. */
export function renewed(draft: VisitDraft): VisitDraft {
  return {
    ...draft,
    id: newUnorderedId(browserChance),
    findings: draft.findings.map((one) => ({ ...one, id: newUnorderedId(browserChance) })),
  };
}

/** What was kept by this or an earlier version of the page. */
export function isDraft(value: unknown): value is VisitDraft {
  return (
    typeof value === 'object' &&
    value !== null &&
    [
      'id',
      'deputy',
      'project',
      'startedAt',
      'visitedOn',
      'deputies',
      'items',
      'findings',
      'task',
    ].every((part) => part in value)
  );
}
