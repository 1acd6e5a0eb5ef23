import type { ReadRow } from '../congress/rules.ts';
import type { RowError } from '../congress/model.ts';
import { fail } from '../result.ts';
import type { ReportForm, SubProject } from './model.ts';
import type { ReportRow, SheetProject } from './report-sheet.ts';

type PartRow = Pick<ReportRow, 'subNumber' | 'subProject' | 'stage' | 'stageOn'>;

/** A row that is about no sub-project. */
export const NO_PART: PartRow = { subNumber: 0, subProject: '', stage: null, stageOn: '' };

/** A sub-project as its row says it: as the report of the period has it, else as others have. */
export function partRow(
  { id, position, name, stage, stageOn }: SubProject,
  form: ReportForm | null,
): PartRow {
  const own = form?.subProjects.find(({ subProject }) => subProject === id);
  const known = own?.stage ?? stage;
  return {
    subNumber: position,
    subProject: name,
    stage: known === 'not-started' && own === undefined ? null : known,
    stageOn: own?.on ?? stageOn,
  };
}

/**
 * The sub-projects of which the rows of a project say something else than other
 * reports do; one without a row stays as it was reported. A row is refused with
 * `sub-project-unknown` and `row-sub-project-twice` {row}.
 */
export function subProjectsOf(
  { form, subProjects }: SheetProject,
  rows: readonly ReadRow<ReportRow>[],
  add: (row: number, error: RowError) => void,
): ReportForm['subProjects'] {
  const standing = form?.subProjects ?? [];
  const named = new Map<string, number>();
  const said: ReportForm['subProjects'][number][] = [];
  for (const { row, entry } of rows) {
    if (entry.subNumber === 0) continue;
    const part = subProjects.find(({ position }) => position === entry.subNumber);
    if (part === undefined) {
      add(row, fail('sub-project-unknown').failure);
      continue;
    }
    const twin = named.get(part.id);
    if (twin !== undefined) add(row, fail('row-sub-project-twice', { row: twin }).failure);
    named.set(part.id, row);
    const stage = entry.stage ?? 'not-started';
    const own = standing.find(({ subProject }) => subProject === part.id);
    const kept = own !== undefined && own.stage === stage && own.on === entry.stageOn;
    if (kept || stage !== part.stage || entry.stageOn !== part.stageOn)
      said.push({ subProject: part.id, stage, on: entry.stageOn });
  }
  return [...said, ...standing.filter(({ subProject }) => !named.has(subProject))];
}
