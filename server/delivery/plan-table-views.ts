import { dayOf } from '../../shared/day.ts';
import type { PlanForm } from '../../shared/delivery/model.ts';
import type { PlanLine, PlanTableOfYear } from '../../shared/delivery/plan-table.ts';
import { moneyIn } from '../../shared/delivery/rules.ts';
import { inWan } from '../../shared/amounts.ts';
import type { ProjectCard } from '../../shared/screening/model.ts';
import type { Executor } from '../platform/database/tables.ts';
import type { SheetLanguage } from '../platform/documents/sheets-columns.ts';
import { jointUnits, projectRows } from './project-rows.ts';

/** The published plans of a body's year in the order of its projects. */
export async function planTable(
  db: Executor,
  body: string,
  year: number,
  now: Date,
): Promise<PlanTableOfYear> {
  const joint = await jointUnits(db, body);
  const rows = await projectRows(db, body)
    .select('plan.form as plan_form')
    .where('project.year', '=', year)
    .orderBy('project.number')
    .execute();
  const lines = rows.flatMap((row): PlanLine[] => {
    if (row.plan_state !== 'accepted' || row.plan_form === null) return [];
    const form: PlanForm = JSON.parse(row.plan_form);
    const card: ProjectCard = JSON.parse(row.card);
    const units = [row.unit_name ?? '', ...(joint.get(row.id) ?? []).map(({ name }) => name)];
    return [
      {
        project: row.id,
        number: row.number,
        name: row.name,
        scale: form.scale,
        startsOn: row.starts_on,
        endsOn: row.ends_on,
        totalYuan: card.totalYuan,
        yearYuan: moneyIn(form, year),
        target: form.target,
        source: [...new Set(form.money.map(({ source }) => source))].join('、'),
        units: units.filter((name) => name !== '').join('、'),
      },
    ];
  });
  return { year, today: dayOf(now), lines, unplanned: rows.length - lines.length };
}

const HEADINGS: Readonly<Record<SheetLanguage, readonly string[]>> = {
  zh: [
    '序号',
    '项目名称',
    '规模及内容',
    '起止年限',
    '总投资（万元）',
    '当年投资（万元）',
    '年度目标',
    '资金来源',
    '责任单位',
  ],
  en: [
    'No.',
    'Project',
    'Scale and content',
    'From – to',
    'Total (10,000 yuan)',
    'This year (10,000 yuan)',
    'Yearly target',
    'Source of the money',
    'Departments',
  ],
};

/** The table as rows of a sheet, its heading first. */
export function planSheet({ lines }: PlanTableOfYear, language: SheetLanguage): string[][] {
  return [
    [...HEADINGS[language]],
    ...lines.map((line) => [
      String(line.number),
      line.name,
      line.scale,
      `${line.startsOn}—${line.endsOn}`,
      inWan(line.totalYuan),
      inWan(line.yearYuan),
      line.target,
      line.source,
      line.units,
    ]),
  ];
}
