import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readTowns, townChanges, writeTowns } from '../../shared/collection/towns-text.ts';

test.each([
  ['石桥镇,河东村', [{ name: '石桥镇', villages: ['河东村'] }]],
  ['石桥镇，河东村、河西村', [{ name: '石桥镇', villages: ['河东村', '河西村'] }]],
  ['石桥镇：河东村；河西村', [{ name: '石桥镇', villages: ['河东村', '河西村'] }]],
  ['石桥镇\t河东村\r\n石桥镇\t河西村\r\n', [{ name: '石桥镇', villages: ['河东村', '河西村'] }]],
  [' 城东街道 \n\n,,\n', [{ name: '城东街道', villages: [] }]],
])('%j names these towns and villages', (text, towns) => {
  expect(readTowns(text)).toEqual({ towns, twice: 0, faults: [] });
});

test('what stands twice counts once', () => {
  expect(readTowns('甲镇,一村\n乙镇\n甲镇,一村\n乙镇')).toEqual({
    towns: [
      { name: '甲镇', villages: ['一村'] },
      { name: '乙镇', villages: [] },
    ],
    twice: 2,
    faults: [],
  });
});

test('what cannot be taken is named with its line', () => {
  const long = '村'.repeat(51);
  expect(readTowns(`甲镇\n,一村\n甲镇,${long}`).faults).toEqual([
    { code: 'no-town', line: 2, most: 0 },
    { code: 'too-long', line: 3, most: 50 },
  ]);
  const many = Array.from({ length: 201 }, (_, at) => `${at}镇`).join('\n');
  expect(readTowns(many).faults).toEqual([{ code: 'too-many-towns', line: 0, most: 200 }]);
  const villages = Array.from({ length: 501 }, (_, at) => `${at}村`);
  expect(readTowns(`甲镇,${villages.join(',')}`).faults).toEqual([
    { code: 'too-many-villages', line: 1, most: 500 },
  ]);
});

test('a list is written and read back unchanged', () => {
  const name = fc.string({
    minLength: 1,
    maxLength: 5,
    unit: fc.constantFrom('甲', '乙', '丙', '村', '镇', 'A', '1'),
  });
  const list = fc.uniqueArray(
    fc.record({ name, villages: fc.uniqueArray(name, { maxLength: 4 }) }),
    { selector: (town) => town.name, maxLength: 6 },
  );
  fc.assert(
    fc.property(list, (towns) => {
      expect(readTowns(writeTowns(towns, '，')).towns).toEqual(towns);
    }),
  );
});

test('changes name what comes and goes; villages of a removed town go with it', () => {
  const before = [
    { name: '甲镇', villages: ['一村', '二村'] },
    { name: '乙镇', villages: ['三村'] },
  ];
  const after = [
    { name: '甲镇', villages: ['二村', '四村'] },
    { name: '丙镇', villages: ['五村'] },
  ];
  expect(townChanges(before, after)).toEqual({
    townsAdded: ['丙镇'],
    townsRemoved: ['乙镇'],
    villagesAdded: [{ town: '甲镇', village: '四村' }],
    villagesRemoved: [{ town: '甲镇', village: '一村' }],
    reordered: false,
  });
  expect(townChanges(before, before).reordered).toBe(false);
  expect(townChanges(before, before.toReversed()).reordered).toBe(true);
});
