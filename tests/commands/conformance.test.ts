import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { run } from '../../server/commands/conformance.ts';
import { fromDraft3 } from '../../server/conformance/schemas.ts';
import {
  empties,
  popoloReferences,
  recordsWithoutTimes,
  references,
} from '../../server/conformance/structure.ts';
import { capture } from './capture.ts';

const REPORT = {
  definitions: {
    'R.Report': { properties: { UnitId: { type: 'string', refTypes: ['R.Unit'] } } },
    'R.Contest': { properties: { UnitIds: { items: { refTypes: ['R.Unit', 'R.Hall'] } } } },
  },
};

test('a reference that names nothing, or something of another type, is named with its place', () => {
  const report = {
    '@type': 'R.Report',
    UnitId: 'contest',
    Units: [{ '@id': 'body', '@type': 'R.Unit' }],
    Contest: [{ '@id': 'contest', '@type': 'R.Contest', UnitIds: ['body', 'hall'] }],
  };
  expect(references(report, REPORT)).toEqual([
    '/UnitId contest is a R.Contest, not R.Unit',
    '/Contest/0/UnitIds hall names nothing',
  ]);
  expect(references({ ...report, UnitId: 'body', Contest: [] }, REPORT)).toEqual([]);
});

test('an id that is no XML name, or stands twice, is named', () => {
  const twice = [
    { '@id': '1st', '@type': 'R.Unit' },
    { '@id': 'body', '@type': 'R.Unit' },
    { '@id': 'body', '@type': 'R.Unit' },
  ];
  expect(references(twice, REPORT)).toEqual([
    '/0/@id 1st is not an NCName',
    '/2/@id body occurs twice',
  ]);
});

test('nothing empty stands in an export', () => {
  expect(empties({ name: '', votes: [], more: { group: {} }, zero: 0, no: false })).toEqual([
    '/name is empty',
    '/votes is empty',
    '/more/group is empty',
  ]);
});

test('cast vote records that tell a time, or stand in another order, are named', () => {
  const records = {
    GeneratedDate: '2026-01-19T08:00:00Z',
    CVR: [
      { ElectionId: 'round-1', CurrentSnapshotId: 'round-1-record-2' },
      { ElectionId: 'round-1', CurrentSnapshotId: 'round-1-record-2', Note: 'cast at 09:31' },
    ],
  };
  expect(recordsWithoutTimes(records)).toEqual([
    '/CVR/1/Note tells a time: cast at 09:31',
    '/CVR/0 is not record 1 of round-1',
  ]);
});

test('a vote event of a motion that is not there is named', () => {
  const popolo = {
    organizations: [{ id: 'o1' }],
    motions: [{ id: 'm1', organization_id: 'o1' }],
    vote_events: [{ id: 'e1', organization_id: 'o2', motion_id: 'm1' }],
  };
  expect(popoloReferences(popolo)).toEqual(['/vote_events/0/organization_id o2 names nothing']);
});

test('a property that draft 3 requires is required in draft 4', () => {
  expect(
    fromDraft3({
      $schema: 'http://json-schema.org/draft-03/schema#',
      properties: {
        option: { type: 'string', required: true },
        votes: { items: { properties: { voter: { required: true }, pair: { required: false } } } },
      },
    }),
  ).toEqual({
    properties: {
      option: { type: 'string' },
      votes: { items: { properties: { voter: {}, pair: {} }, required: ['voter'] } },
    },
    required: ['option'],
  });
});

/** Small schemas of our own in the places of the standards, and an export to hold to them. */
function folders(event: object): { schemas: string; out: string } {
  const root = mkdtempSync(join(tmpdir(), 'pj-conformance-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const [schemas, out] = [join(root, 'schemas'), join(root, 'out')];
  const write = (file: string, json: object): void => {
    mkdirSync(join(schemas, file, '..'), { recursive: true });
    writeFileSync(join(schemas, file), JSON.stringify(json));
  };
  write('nist/election-results-reporting.json', { type: 'object', definitions: {} });
  write('nist/cast-vote-records.json', { type: 'object', definitions: {} });
  write('popolo/schemas/vote_event.json', {
    $schema: 'http://json-schema.org/draft-03/schema#',
    id: 'http://popolo.test/vote_event.json#',
    properties: { id: { type: 'string', required: true } },
  });
  mkdirSync(join(out, 'a-vote'), { recursive: true });
  writeFileSync(join(out, 'a-vote', 'popolo.json'), JSON.stringify({ vote_events: [event] }));
  return { schemas, out };
}

test.each([
  [{ id: 'e1' }, 0],
  [{ id: 7 }, 1],
  [{ note: 'no id' }, 1],
])('an export with the vote event %j ends with %i', async (event, status) => {
  const { schemas, out } = folders(event);
  const io = capture();
  expect(await run(['--schemas', schemas, '--export', out, '--json'], io)).toBe(status);
  expect(JSON.parse(io.said.out)).toMatchObject({
    conforms: status === 0,
    checked: [{ file: 'a-vote/popolo.json', standard: 'Popolo' }],
  });
});

test.each([
  [[], '--schemas is missing'],
  [['--schemas', '/nowhere'], 'election-results-reporting.json is missing'],
  [['--schema', 'x'], '--schema'],
])('bad arguments %j are named', async (argv, reason) => {
  const io = capture();
  expect(await run(argv, io)).toBe(2);
  expect([io.said.out, io.said.err]).toEqual(['', expect.stringContaining(reason)]);
});
