import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addSteps } from '../../server/collection/steps.ts';
import { readSheet } from '../../server/platform/documents/sheets.ts';
import { perform, SYSTEM } from '../../server/platform/acts/acts.ts';
import {
  CATEGORIES,
  CHANNELS,
  DECLINE_REASONS,
  LEAD_STATES,
  ORIGINS,
} from '../../shared/collection/model.ts';
import {
  BOXES,
  boxOf,
  boxTotal,
  emptyBoxes,
  type YearReport,
} from '../../shared/collection/report.ts';
import { ok } from '../../shared/result.ts';
import { describeOnBoth } from '../support/house.ts';
import { aBody } from '../support/people.ts';
import { aDrive, anEntry, collectionHouse, proposals } from './office.ts';

const TOWNS = ['城东街道', '城西街道', '青溪镇', ''] as const;

/** What happened to one proposal: whence it came, and how the lead it belongs to stands. */
const raised = fc.record({
  origin: fc.constantFrom(...ORIGINS),
  channel: fc.constantFrom(...CHANNELS),
  category: fc.constantFrom(...CATEGORIES, null),
  town: fc.constantFrom(...TOWNS),
  state: fc.constantFrom(...LEAD_STATES.filter((state) => state !== 'merged')),
  reason: fc.constantFrom(...DECLINE_REASONS),
  /** Whether it belongs to the lead of the one before. */
  joins: fc.boolean(),
});

describe('the boxes of the report', () => {
  test('take a lead of every state into exactly one', () => {
    for (const state of LEAD_STATES) expect(BOXES).toContain(boxOf(state));
    expect(boxTotal({ ...emptyBoxes(), chosen: 2, waiting: 3 })).toBe(5);
  });
});

describeOnBoth('the report of a drive', collectionHouse, (house) => {
  const aReport = async (
    all: readonly (typeof raised extends fc.Arbitrary<infer T> ? T : never)[],
  ) => {
    const body = await aBody(house());
    const drive = await aDrive(body);
    const { db } = house().platform;
    let last: string | undefined;
    for (const { origin, channel, category, town, state, reason, joins } of all) {
      const lead = joins ? last : undefined;
      const [received] = await proposals(house(), body, drive.id, [
        {
          entry: anEntry({ category, town }),
          origin,
          channel,
          ...(lead === undefined ? {} : { lead }),
        },
      ]);
      last = received?.lead;
      if (lead !== undefined) continue;
      await db
        .updateTable('lead')
        .set({ state, decline_reason: state === 'declined' ? reason : null })
        .where('id', '=', received?.lead ?? '')
        .execute();
    }
    const path = `${body.path}/drives/${drive.id}/report`;
    return { body, drive, path, report: await house().client().get<YearReport>(path) };
  };

  test('has every proposal in exactly one box of every table, whatever became of them', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(raised, { maxLength: 25 }), async (all) => {
        const { report } = await aReport(all);
        expect(report.raised).toBe(all.length);
        expect(boxTotal(report.boxes)).toBe(all.length);
        for (const rows of [report.origins, report.channels, report.categories, report.towns])
          for (const box of BOXES)
            expect(rows.reduce((sum, row) => sum + row.boxes[box], 0)).toBe(report.boxes[box]);
        for (const { key, boxes } of report.origins)
          expect(boxTotal(boxes)).toBe(all.filter(({ origin }) => origin === key).length);
        expect(report.leads).toBe(boxTotal(report.leadBoxes));
        const declined = report.declined.reduce((sum, { proposals: count }) => sum + count, 0);
        expect(declined).toBe(report.boxes.declined);
        expect(report.chosen.leads).toBe(report.leadBoxes.chosen);
        expect(report.candidates.leads).toBe(report.leadBoxes.chosen + report.leadBoxes.candidate);
      }),
      { numRuns: 6 },
    );
  });

  const one = {
    origin: 'residents',
    channel: 'qr',
    category: 'health',
    town: '城东街道',
    state: 'chosen',
    reason: 'other',
    joins: false,
  } as const;

  test('says how many of those chosen had a voice of residents', async () => {
    const { report } = await aReport([
      one,
      { ...one, origin: 'deputies', joins: true },
      { ...one, origin: 'government' },
      { ...one, state: 'candidate', origin: 'departments' },
    ]);
    expect(report.chosen).toEqual({
      leads: 2,
      withResidents: 1,
      voices: { residents: 1, deputies: 1, departments: 0, stations: 0, government: 1 },
    });
    expect(report.candidates).toMatchObject({ leads: 3, withResidents: 1 });
    expect(report.leads).toBe(3);
  });

  test('says after how many days proposers were told anything, by the days of Beijing', async () => {
    const { body, path } = await aReport([]);
    expect(await house().client().get(path)).toMatchObject({ answered: 0, daysToAnswer: null });
    const drive = path.split('/')[4] ?? '';
    const received = await proposals(house(), body, drive, [
      // The 7th in Beijing, told on the 10th.
      { entry: anEntry(), receivedAt: '2026-03-06T17:00:00.000Z' },
      { entry: anEntry(), receivedAt: '2026-03-10T00:00:00.000Z' },
      { entry: anEntry(), receivedAt: '2026-03-01T00:00:00.000Z' },
    ]);
    const [first, second] = received;
    await perform(house().platform, body.id, SYSTEM, async (trx, record) => {
      await addSteps(trx, house().platform.clock, body.id, [
        { of: { lead: first?.lead ?? '' }, kind: 'became-proposed' },
        { of: { proposal: second?.id ?? '' }, kind: 'accepted' },
        { of: { lead: second?.lead ?? '' }, kind: 'became-declined' },
      ]);
      record({ kind: 'lead-moved', subject: `lead/${first?.lead ?? ''}` });
      return ok({});
    });
    expect(await house().client().get(path)).toMatchObject({ answered: 2, daysToAnswer: 1.5 });
  });

  test('is given as a sheet whose rows are those of its tables', async () => {
    const { path } = await aReport([one, { ...one, town: '', category: null, state: 'declined' }]);
    for (const format of ['xlsx', 'csv']) {
      const bytes = await house().client().download(`${path}/export?format=${format}`);
      const sheet = await readSheet(bytes, `report.${format}`, 100);
      if (!sheet.ok) throw new Error(sheet.failure.code);
      const [heading, all, ...rows] = sheet.value.map(({ cells }) => cells);
      expect(heading?.slice(0, 5)).toEqual(['分项', '名称', '代码', '提出', '票决入选']);
      expect(all?.slice(0, 5)).toEqual(['合计', '合计', 'all', '2', '1']);
      expect(rows.map((cells) => cells.slice(0, 4))).toEqual([
        ['来源', '群众提出', 'residents', '2'],
        ['渠道', '二维码', 'qr', '2'],
        ['类别', '医疗卫生', 'health', '1'],
        ['类别', '未分类', '', '1'],
        ['乡镇街道', '城东街道', '城东街道', '1'],
        ['乡镇街道', '未写明', '', '1'],
        ['不采纳理由', '其他', 'other', '1'],
      ]);
    }
  });

  test('is for everybody but of a draft, and never of another body', async () => {
    const body = await aBody(house());
    const draft = await aDrive(body, { state: 'draft' });
    const path = `${body.path}/drives/${draft.id}/report`;
    expect(await house().client().problem('GET', path)).toMatchObject({ status: 404 });
    expect(await body.staff.get(path)).toMatchObject({ raised: 0 });
    const other = await aBody(house());
    expect(
      await house().client().problem('GET', `${other.path}/drives/${draft.id}/report`),
    ).toMatchObject({ status: 404 });
  });
});
