import { expect, test } from 'vitest';
import type { ImportCounts, ImportPreview } from '../../shared/congress/model.ts';
import type { ReportDesk } from '../../shared/delivery/report-model.ts';
import type { ReportRow } from '../../shared/delivery/report-sheet.ts';
import { describeOnBoth } from '../support/house.ts';
import { aBody } from '../support/people.ts';
import { aReporting, type Reporting } from './reporting.ts';

type Preview = ImportPreview<ReportRow>;
const PERIOD = '2026-03';
const sheetPath = ({ path }: Reporting): string =>
  `${path.replace(/reports$/, 'report-sheets')}/${PERIOD}`;
const utf8 = (lines: readonly string[]) => new TextEncoder().encode(lines.join('\n'));
const HEAD = '年度,项目序号,节点序号,完成日期,完成说明,今年已付（万元）,问题原因,问题情况,下期安排';

describeOnBoth('the sheet of reports', 'whole', (house) => {
  test.each(['xlsx', 'csv'] as const)('exported and imported as %s changes nothing', async (as) => {
    const body = await aBody(house());
    const office = await aReporting(house(), body, ['卫生院', '公厕']);
    await office.send(0, PERIOD, 0, {
      met: [{ milestone: office.milestone(0, 2), metOn: '2026-03-09', note: '提前招标' }],
      paidYuan: 1_482_300,
      problems: [
        { cause: 'weather', note: '=停工' },
        { cause: 'design-change', note: '改图' },
      ],
      next: '封顶\n验收',
    });
    const path = sheetPath(office);
    const sheet = await office.client.download(`${path}?format=${as}`);
    const preview = await office.client.upload<Preview>(`${path}/import`, sheet, `a.${as}`);
    expect(preview.counts).toEqual({ added: 0, changed: 0, unchanged: 8, removed: 0, refused: 0 });
    await office.client.post(`${path}/confirm`, { token: preview.token });
    const { projects } = await office.client.get<ReportDesk>(`${office.path}?period=${PERIOD}`);
    expect(projects.map(({ period }) => period?.entry)).toEqual([1, 0]);
  });

  test('reports each project once, and corrects what was reported before', async () => {
    const body = await aBody(house());
    const office = await aReporting(house(), body, ['卫生院', '公厕']);
    const met = [{ milestone: office.milestone(0, 1), metOn: '2026-03-01', note: '' }];
    await office.send(0, PERIOD, 0, { met, paidYuan: 100 });
    const path = sheetPath(office);
    const rows = [
      HEAD,
      '2027,1,1,,,0.01,,,',
      '2027,1,2,2026/3/9,已开标,,资金,到账晚,',
      '2027,2,1,2026-03-10,,120.5,,,开工',
    ];
    const preview = await office.client.upload<Preview>(`${path}/import`, utf8(rows), 'a.csv');
    expect(preview.rows.map(({ change }) => change)).toEqual(['changed', 'changed', 'added']);
    const counts = await office.client.post<ImportCounts>(`${path}/confirm`, {
      token: preview.token,
    });
    expect(counts).toEqual({ added: 1, changed: 2, unchanged: 0, removed: 0 });
    expect(
      await office.client.problem('POST', `${path}/confirm`, { token: preview.token }),
    ).toMatchObject({ code: 'import-expired' });
    const { projects } = await office.client.get<ReportDesk>(`${office.path}?period=${PERIOD}`);
    expect(projects.map(({ period, report }) => [period?.entry, report?.form])).toMatchObject([
      [
        2,
        {
          met: [{ milestone: office.milestone(0, 2), metOn: '2026-03-09', note: '已开标' }],
          paidYuan: 100,
          problems: [{ cause: 'money', note: '到账晚' }],
        },
      ],
      [1, { paidYuan: 1_205_000, next: '开工' }],
    ]);
    expect(projects.map(({ project }) => project.percent)).toEqual([25, 25]);
  });

  test('names what is wrong in its row, and reports nothing while something is', async () => {
    const body = await aBody(house());
    const office = await aReporting(house(), body);
    const path = sheetPath(office);
    const rows = [
      HEAD,
      '2027,7,1,,,1,,,',
      '2027,1,9,2026-03-01,,1,,,',
      '2027,1,1,2026-03-11,,2,,,',
      '2027,1,2,昨天,,,,,',
      '2027,1,3,,,,,没有原因,',
      '2027,1,3,,,,天上,下雨,',
    ];
    const preview = await office.client.upload<Preview>(`${path}/import`, utf8(rows), 'a.csv');
    expect(preview.rows.map(({ errors }) => errors.map(({ code }) => code))).toEqual([
      ['row-project-unknown'],
      ['row-milestone-unknown'],
      ['row-values-differ', 'met-in-future'],
      ['not-a-day'],
      ['row-cause-missing'],
      ['value-unknown', 'row-milestone-twice', 'row-cause-missing'],
    ]);
    expect(
      await office.client.problem('POST', `${path}/confirm`, { token: preview.token }),
    ).toMatchObject({ code: 'import-has-refused-rows', facts: { refused: 6 } });
  });

  test('is made again when somebody has reported since the preview', async () => {
    const body = await aBody(house());
    const office = await aReporting(house(), body);
    const path = sheetPath(office);
    const rows = [HEAD, '2027,1,1,2026-03-01,,1,,,'];
    const preview = await office.client.upload<Preview>(`${path}/import`, utf8(rows), 'a.csv');
    await office.send(0, PERIOD, 0, { paidYuan: 5 });
    expect(
      await office.client.problem('POST', `${path}/confirm`, { token: preview.token }),
    ).toMatchObject({ code: 'import-outdated' });
  });
});
