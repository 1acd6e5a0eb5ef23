import type { ReportForm } from './model.ts';
import type { ReportChange, ReportChangeKind } from './report-model.ts';

/** What a correction changes of the entry before it; both tidy. */
export function reportChanges(before: ReportForm, after: ReportForm): readonly ReportChange[] {
  const differs = (part: keyof ReportForm): boolean =>
    JSON.stringify(before[part]) !== JSON.stringify(after[part]);
  const plain = (kind: ReportChangeKind, part: keyof ReportForm): readonly ReportChange[] =>
    differs(part) ? [{ kind, milestone: '', from: '', to: '' }] : [];
  return [
    ...metChanges(before, after),
    ...(before.paidYuan === after.paidYuan
      ? []
      : [
          {
            kind: 'paid' as const,
            milestone: '',
            from: String(before.paidYuan),
            to: String(after.paidYuan),
          },
        ]),
    ...plain('problems', 'problems'),
    ...plain('next', 'next'),
    ...plain('sub-projects', 'subProjects'),
    ...plain('photos', 'photos'),
    ...plain('documents', 'documents'),
  ];
}

function metChanges(before: ReportForm, after: ReportForm): readonly ReportChange[] {
  const was = new Map(before.met.map((one) => [one.milestone, one]));
  const now = new Map(after.met.map((one) => [one.milestone, one]));
  const changes: ReportChange[] = [];
  for (const { milestone, metOn } of before.met)
    if (!now.has(milestone)) changes.push({ kind: 'taken-back', milestone, from: metOn, to: '' });
  for (const { milestone, metOn, note } of after.met) {
    const known = was.get(milestone);
    if (known === undefined) changes.push({ kind: 'met', milestone, from: '', to: metOn });
    else if (known.metOn !== metOn || known.note !== note)
      changes.push({ kind: 'met-on', milestone, from: known.metOn, to: metOn });
  }
  return changes;
}
