import { dayOf } from '../../shared/day.ts';
import { periodOf } from '../../shared/delivery/periods.ts';
import { reportChanges } from '../../shared/delivery/report-changes.ts';
import type { Timeline, TimelineEntry } from '../../shared/delivery/report-model.ts';
import { countingReports, entriesOfPart } from '../../shared/delivery/reports.ts';
import type { Executor } from '../platform/database/tables.ts';
import { readFile, type FileContent } from '../platform/files/stored.ts';
import { itemOf, projectById } from './project-rows.ts';
import { entriesOf, filesOfReport, type StoredEntry } from './report-rows.ts';
import { deliverySettingsOf } from './settings-views.ts';
import { milestonesOf } from './standing.ts';

/**
 * What was reported of a project as everybody may read it: of each period and
 * department the report that counts, and of its corrections what they changed, but not the
 * texts and photos that were corrected away. Nothing when there is no such project.
 */
export async function timelineOf(
  db: Executor,
  body: string,
  project: string,
  now: Date,
): Promise<Timeline | undefined> {
  const row = await projectById(db, body, project);
  if (row === undefined) return undefined;
  const { stale, confirmedOn } = itemOf(row, [], now, await deliverySettingsOf(db, body));
  const entries = await entriesOf(db, body, project);
  const milestones = new Map(
    (await milestonesOf(db, body, project)).map((one) => [one.id, one] as const),
  );
  const nameOf = (milestone: string): string => milestones.get(milestone)?.name ?? '';
  const shown = countingReports(entries).toReversed();
  return {
    publishedOn: row.published_on ?? '',
    confirmedOn,
    stale,
    entries: shown.map(({ period, part, form, unit, sentAt }): TimelineEntry => {
      const sentOn = dayOf(new Date(sentAt));
      const all = entriesOfPart(entries, part).filter((one) => one.period === period);
      return {
        period,
        startsOn: periodOf(period, 1)?.startsOn ?? '',
        endsOn: periodOf(period, 1)?.endsOn ?? '',
        unit: unit.name,
        sentOn,
        met: form.met
          .map(({ milestone, metOn, note }) => ({
            milestone,
            name: nameOf(milestone),
            metOn,
            dueOn: milestones.get(milestone)?.dueOn ?? '',
            note,
          }))
          .toSorted((a, b) => (a.metOn < b.metOn ? -1 : 1)),
        paidYuan: part === '' ? form.paidYuan : null,
        problems: form.problems,
        next: form.next,
        photos: form.photos.map((photo) => ({ ...photo, period, sentOn })),
        corrections: corrections(all, nameOf),
      };
    }),
  };
}

function corrections(
  entries: readonly StoredEntry[],
  nameOf: (milestone: string) => string,
): TimelineEntry['corrections'] {
  return entries.slice(1).map(({ entry, sentAt, form }, at) => {
    const before = entries[at];
    const changes = before === undefined ? [] : reportChanges(before.form, form);
    return {
      entry,
      sentOn: dayOf(new Date(sentAt)),
      changes: changes.map((change) => ({ ...change, name: nameOf(change.milestone) })),
    };
  });
}

/** A photo that a report of this project shows which counts; nothing when none does. */
export async function shownPhoto(
  db: Executor,
  body: string,
  project: string,
  file: string,
  form: 'whole' | 'small',
): Promise<FileContent | undefined> {
  const entries = await entriesOf(db, body, project);
  const shown = countingReports(entries).some((one) =>
    one.form.photos.some((photo) => photo.file === file),
  );
  return shown ? claimed(db, body, entries, file, form) : undefined;
}

/** A photo or document of any entry of this project, also one that was corrected away. */
export async function fileOfReports(
  db: Executor,
  body: string,
  project: string,
  file: string,
  form: 'whole' | 'small',
): Promise<FileContent | undefined> {
  return claimed(db, body, await entriesOf(db, body, project), file, form);
}

async function claimed(
  db: Executor,
  body: string,
  entries: readonly StoredEntry[],
  file: string,
  form: 'whole' | 'small',
): Promise<FileContent | undefined> {
  const content = await readFile(db, body, file, form);
  return entries.some(({ id }) => content?.claimedBy === filesOfReport(id)) ? content : undefined;
}
