import { createHash } from 'node:crypto';
import { newId } from '../../shared/chance.ts';
import type { ImportCounts, ImportPreview } from '../../shared/congress/model.ts';
import { countChanges } from '../../shared/congress/rules.ts';
import type { SubProject } from '../../shared/delivery/model.ts';
import { MOST_SUB_PROJECTS } from '../../shared/delivery/rules.ts';
import {
  sameSubProject,
  subProjectDiff,
  subProjectEntry,
  type SubProjectEntry,
} from '../../shared/delivery/sub-projects.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { perform, type Actor } from '../platform/acts/acts.ts';
import { entriesOf, sheetOf, type SheetLanguage } from '../platform/documents/sheets-columns.ts';
import { writeCsv } from '../platform/documents/sheets-csv.ts';
import { keepPreview, takePreview } from '../platform/documents/sheets-previews.ts';
import { writeXlsx } from '../platform/documents/sheets-xlsx.ts';
import { readSheet, type SheetFormat } from '../platform/documents/sheets.ts';
import type { Platform } from '../platform/platform.ts';
import { ledProject, type PlanPlace } from './plan-form-acts.ts';
import { subProjectsOf } from './project-views.ts';
import { dropSubProject, storeSubProject } from './sub-project-acts.ts';
import { SUB_PROJECT_SHEET } from './sub-project-columns.ts';
import { deliveryTopics } from './topics.ts';

/**
 * What importing this sheet would do to the parts of a project. Nothing is
 * changed yet. Failures: those of `ledProject`, `readSheet` and `entriesOf`.
 * Rows that cannot be taken stand in the preview as refused, with their reasons.
 */
export async function previewSubProjects(
  platform: Platform,
  place: PlanPlace,
  bytes: Uint8Array,
  fileName: string,
): Promise<Result<ImportPreview<SubProjectEntry>>> {
  const { db } = platform;
  const led = await ledProject(db, place);
  if (!led.ok) return led;
  const sheet = await readSheet(bytes, fileName, MOST_SUB_PROJECTS);
  if (!sheet.ok) return sheet;
  const read = entriesOf(sheet.value, SUB_PROJECT_SHEET);
  if (!read.ok) return read;
  const standing = await subProjectsOf(db, place.body, place.project);
  const rows = subProjectDiff(standing.map(subProjectEntry), read.value);
  const counts = countChanges(rows);
  const entries = rows.filter(({ row }) => row !== null).map(({ entry }) => entry);
  const token = await keepPreview(db, platform, {
    body: place.body,
    subject: subjectOf(place),
    base: fingerprint(standing),
    entries: JSON.stringify({ refused: counts.refused, entries }),
  });
  return ok({ token, counts, creates: [], rows });
}

/**
 * Does what a preview showed. Failures: those of `ledProject`;
 * `import-expired`, an hour after the preview or when it has been confirmed;
 * `import-outdated`, when the parts have changed since;
 * `import-has-refused-rows` {refused}; `too-many-rows` {most}.
 */
export async function confirmSubProjects(
  platform: Platform,
  actor: Actor,
  place: PlanPlace,
  { token, removeMissing }: { readonly token: string; readonly removeMissing: boolean },
): Promise<Result<ImportCounts>> {
  const { body, project } = place;
  const { clock, chance } = platform;
  return perform(platform, body, actor, async (trx, record): Promise<Result<ImportCounts>> => {
    const led = await ledProject(trx, place);
    if (!led.ok) return led;
    const preview = await takePreview(trx, clock, { token, body, subject: subjectOf(place) });
    if (preview === undefined) return fail('import-expired');
    const standing = await subProjectsOf(trx, body, project);
    if (preview.base !== fingerprint(standing)) return fail('import-outdated');
    const kept: { refused: number; entries: readonly SubProjectEntry[] } = JSON.parse(
      preview.entries,
    );
    if (kept.refused > 0) return fail('import-has-refused-rows', { refused: kept.refused });
    const counts = { added: 0, changed: 0, unchanged: 0, removed: 0 };
    const named = new Set(kept.entries.map(({ number }) => number));
    // Names that go make room before others take them.
    for (const part of removeMissing ? standing : [])
      if (!named.has(String(part.position))) {
        await dropSubProject(trx, place, part.id);
        counts.removed += 1;
      }
    const changed = kept.entries.flatMap((entry) => {
      const before = standing.find(({ position }) => String(position) === entry.number);
      return before !== undefined && !sameSubProject(before, entry) ? [{ before, entry }] : [];
    });
    // Two parts may have exchanged their names, which are unique at every moment.
    for (const { before } of changed)
      await storeSubProject(trx, place, before.id, { ...before, name: before.id }, null);
    for (const { before, entry } of changed)
      await storeSubProject(trx, place, before.id, entry, null);
    counts.changed = changed.length;
    for (const entry of kept.entries) {
      if (standing.some(({ position }) => String(position) === entry.number)) continue;
      const id = newId(clock, chance);
      await storeSubProject(trx, place, id, entry, Number(entry.number));
      counts.added += 1;
    }
    counts.unchanged = kept.entries.length - counts.added - counts.changed;
    if ((await subProjectsOf(trx, body, project)).length > MOST_SUB_PROJECTS)
      return fail('too-many-rows', { most: MOST_SUB_PROJECTS });
    if (counts.added + counts.changed + counts.removed > 0)
      record({
        kind: 'sub-projects-imported',
        subject: `project/${project}`,
        detail: counts,
        topics: deliveryTopics(body),
      });
    return ok(counts);
  });
}

function subjectOf({ project }: PlanPlace): string {
  return `sub-projects/${project}`;
}

/** A fingerprint of all that the parts say, by which an import notices that they have changed since. */
function fingerprint(parts: readonly SubProject[]): string {
  return createHash('sha256')
    .update(JSON.stringify(parts.map((part) => [part.id, subProjectEntry(part)])))
    .digest('hex');
}

/** The parts as a file that an import takes back unchanged; without any, the form to fill in. */
export function exportSubProjects(
  parts: readonly SubProject[],
  format: SheetFormat,
  language: SheetLanguage,
): Promise<Uint8Array<ArrayBuffer>> {
  const rows = sheetOf(parts.map(subProjectEntry), SUB_PROJECT_SHEET, language);
  return format === 'csv' ? Promise.resolve(writeCsv(rows)) : writeXlsx(rows);
}
