import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from '../../server/commands/tally.ts';
import type { TallyRules } from '../../shared/ballot/model.ts';
import { rulesWith } from './counting-builders.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tally-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;
function file(content: string | Uint8Array): string {
  files += 1;
  const path = join(folder, `${files}.txt`);
  writeFileSync(path, content);
  return path;
}

interface Said {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

async function command(...argv: string[]): Promise<Said> {
  const said = { out: '', err: '' };
  const status = await run(argv, {
    out: (text) => (said.out += text),
    err: (text) => (said.err += text),
  });
  return { status, ...said };
}

/** A small hall: one seat, nine deputies. */
const small = rulesWith({ seats: 1, allDeputies: 9, present: 9, issued: 9 });

async function tally(csv: string | Uint8Array, rules: TallyRules = small): Promise<Said> {
  return command('--rules', file(JSON.stringify(rules)), '--ballots', file(csv), '--json');
}

/** Valid, invalid, and the votes for each candidate. */
async function figures(csv: string | Uint8Array, rules: TallyRules = small): Promise<unknown> {
  const { status, out } = await tally(csv, rules);
  expect(status).toBe(0);
  const { valid, invalid, results } = JSON.parse(out) as {
    valid: number;
    invalid: number;
    results: readonly { for: number }[];
  };
  return [valid, invalid, ...results.map((result) => result.for)];
}

describe('the tally of 348 ballots of a county of 365 deputies', () => {
  const rows = [
    'A01,A02,A03',
    ...Array.from({ length: 300 }, () => 'for,against,'),
    ...Array.from({ length: 30 }, () => 'against,for,for'),
    ...Array.from({ length: 17 }, () => ',abstain,for'),
    'for,yes,',
  ];
  const printed =
    '{"issued":350,"returned":348,"valid":347,"invalid":1,"results":[' +
    '{"candidate":"A01","for":300,"against":30,"abstain":17,"rank":1,"passed":true,"elected":true},' +
    '{"candidate":"A02","for":30,"against":300,"abstain":17,"rank":3,"passed":false,"elected":false},' +
    '{"candidate":"A03","for":47,"against":0,"abstain":300,"rank":2,"passed":false,"elected":false}],' +
    '"elected":["A01"],"tied":[],"vacant":1,"outcome":"shortfall"}\n';
  const rules = rulesWith({ seats: 2 });

  test('is one JSON document with exactly the documented members in their order', async () => {
    expect(await tally(rows.join('\n'), rules)).toEqual({ status: 0, out: printed, err: '' });
  });

  test('without --json is laid out, with the reasons beside it', async () => {
    const { status, out, err } = await command(
      '--rules',
      file(JSON.stringify(rules)),
      '--ballots',
      file(rows.join('\r\n')),
    );
    expect(status).toBe(0);
    expect(out).toBe(`${JSON.stringify(JSON.parse(printed), undefined, 2)}\n`);
    expect(err).toBe(
      'A01  elected: 300 of 365, 183 needed\n' +
        'A02  not passed: 30 of 365, 183 needed\n' +
        'A03  not passed: 47 of 365, 183 needed\n',
    );
  });

  test('gives the reasons of a tie, of a rank beyond the seats, and of a void round', async () => {
    const reasons = async (changed: Partial<TallyRules>) => {
      const threshold = { base: 'all-deputies', fraction: 'none' } as const;
      const rulesFile = file(JSON.stringify({ ...small, threshold, ...changed }));
      const ballots = file('A,B,C\nfor,,\nfor,,\n,for,\n,,for\n');
      return (await command('--rules', rulesFile, '--ballots', ballots)).err.split('\n');
    };
    expect((await reasons({ seats: 1 }))[2]).toBe('C  passed, not elected: rank 2, seats 1');
    expect((await reasons({ seats: 2 }))[1]).toBe('B  tied: 2 have 1 votes, seats left: 1');
    expect((await reasons({ issued: 3 }))[0]).toBe('A  void: 4 returned, 3 issued');
  });
});

describe('ballots of a CSV file', () => {
  test('may be quoted, end in CRLF and begin with a byte order mark', async () => {
    expect(await figures('\uFEFF"A","B"\r\n"for",""\r\n"",against\r\n')).toEqual([2, 0, 1, 0]);
  });

  test('with another value or another number of cells are invalid', async () => {
    expect(
      await figures('A,B\nfor,\nFor,\n for,\nfor\nfor,,\nx,\n赞成,\n"for,against"\nfor,against\n'),
    ).toEqual([2, 7, 2, 0]);
  });

  test('of ticks may hold only "for"', async () => {
    const ticks = { ...small, choice: 'tick' } as const;
    expect(await figures('A,B\nfor,\nagainst,\nabstain,\n,\n', ticks)).toEqual([2, 2, 1, 0]);
  });

  test('that are blank are valid, and abstentions', async () => {
    expect(await figures('A,B\n,\n,\nfor,\n')).toEqual([3, 0, 1, 0]);
    expect(await figures('A,B\n,\n,\nfor,\n', { ...small, limit: 'exactly-seats' })).toEqual([
      1, 2, 1, 0,
    ]);
  });

  test('are not what empty lines at the end are; an empty line before a ballot is an invalid one', async () => {
    expect(await figures('A,B\nfor,\n\n\r\n\n')).toEqual([1, 0, 1, 0]);
    expect(await figures('A,B\nfor,\n\n\n,for\n\n')).toEqual([2, 2, 1, 1]);
  });

  test('of one candidate only may be empty lines, which are blank ballots', async () => {
    expect(await figures('A\nfor\n\n""\nfor\n')).toEqual([4, 0, 2]);
  });

  test('may be none', async () => {
    const { out } = await tally('A,B\n');
    expect(JSON.parse(out)).toMatchObject({ returned: 0, elected: [], vacant: 1 });
  });

  test('that are not UTF-8 are invalid', async () => {
    expect(await figures(Buffer.from('A\nfor\n\xd4\xde\n', 'latin1'))).toEqual([1, 1, 1]);
  });
});

describe('what is refused with exit status 2, on standard error only', () => {
  test.each([
    ['an empty file', '', ', line 1: is empty; candidate codes are missing'],
    ['a code twice', 'A,B,A\nfor,,\n', ', line 1: candidate code A occurs twice'],
    [
      'a code in small letters',
      'A,b\n',
      ', line 1: "b" is not a candidate code of 1 to 4 characters A-Z and 0-9',
    ],
    [
      'a code of five characters',
      'A,ABCDE\n',
      ', line 1: "ABCDE" is not a candidate code of 1 to 4 characters A-Z and 0-9',
    ],
    [
      'no code',
      'A,\nfor,\n',
      ', line 1: an empty cell is not a candidate code of 1 to 4 characters A-Z and 0-9',
    ],
    [
      'an open quote',
      'A,B\nfor,\nfor,"for\nfor,\n',
      ', line 3: a quote is opened and never closed',
    ],
    ['text behind a quote', 'A,B\n"for"!,\n', ', line 2: there is text behind a closing quote'],
  ])('%s', async (_what, csv, message) => {
    const ballots = file(csv);
    const rules = file(JSON.stringify(small));
    expect(await command('--rules', rules, '--ballots', ballots, '--json')).toEqual({
      status: 2,
      out: '',
      err: `tally: ${ballots}${message}\n`,
    });
  });

  test.each([
    ['text that is not JSON', '{\n  "seats": 1,\n  seats\n}', ', line 3: not JSON: '],
    ['JSON cut off', '{\n  "seats": 1,\n', ', line 3: not JSON: '],
    ['another value', '[]', ': rules is not an object'],
    [
      'no seats',
      JSON.stringify({ ...small, seats: 0 }),
      ': rules.seats is 0, and must be at least 1',
    ],
    [
      'half a seat',
      JSON.stringify({ ...small, seats: 1.5 }),
      ': rules.seats is not a whole number',
    ],
    [
      'an unknown choice',
      JSON.stringify({ ...small, choice: 'rank' }),
      ': rules.choice is not for-against-abstain or tick',
    ],
    [
      'an unknown limit',
      JSON.stringify({ ...small, limit: 'some' }),
      ': rules.limit is not at-most-seats or exactly-seats or none or {"max": number}',
    ],
    [
      'a limit of none at all',
      JSON.stringify({ ...small, limit: { max: 0 } }),
      ': rules.limit.max is 0, and must be at least 1',
    ],
    [
      'an unknown fraction',
      JSON.stringify({ ...small, threshold: { base: 'present', fraction: '1/2' } }),
      ': rules.threshold.fraction is not >1/2 or >=1/2 or >=2/3 or >2/3 or none',
    ],
    [
      'a member missing and one unknown',
      JSON.stringify({ ...small, issued: undefined, isued: 9 }),
      ': rules has unknown members: isued; rules.issued is missing',
    ],
    [
      'a negative figure',
      JSON.stringify({ ...small, present: -1 }),
      ': rules.present is not a whole number from 0',
    ],
  ])('rules with %s', async (_what, json, message) => {
    const rules = file(json);
    const said = await command('--rules', rules, '--ballots', file('A\nfor\n'), '--json');
    expect([said.status, said.out]).toEqual([2, '']);
    expect(said.err.startsWith(`tally: ${rules}${message}`)).toBe(true);
  });

  test('a file that does not exist, or is a folder', async () => {
    const rules = file(JSON.stringify(small));
    const nowhere = join(folder, 'nowhere');
    expect(await command('--rules', nowhere, '--ballots', nowhere)).toEqual({
      status: 2,
      out: '',
      err: `tally: ${nowhere}: there is no such file\n`,
    });
    expect(await command('--rules', rules, '--ballots', nowhere)).toEqual({
      status: 2,
      out: '',
      err: `tally: ${nowhere}: there is no such file\n`,
    });
    expect((await command('--rules', rules, '--ballots', folder)).err).toBe(
      `tally: ${folder}: is a folder, not a file\n`,
    );
    expect((await command('--rules', folder, '--ballots', nowhere)).err).toBe(
      `tally: ${folder}: is a folder, not a file\n`,
    );
  });

  test.each([
    [[], '--rules FILE is missing'],
    [['--rules', 'r'], '--ballots FILE is missing'],
    [['--rules'], "Option '--rules <value>' argument missing"],
    [['--rule', 'r'], "Unknown option '--rule'"],
    [['rules.json'], "Unexpected argument 'rules.json'"],
  ])('the arguments %j', async (argv, message) => {
    const said = await command(...argv);
    expect([said.status, said.out]).toEqual([2, '']);
    expect(said.err.startsWith(`tally: ${message}`)).toBe(true);
    expect(said.err.endsWith('See --help.\n')).toBe(true);
  });
});

test('--help says how it is used, and counts nothing', async () => {
  const { status, out, err } = await command('--help', '--rules', 'nowhere');
  expect([status, err]).toEqual([0, '']);
  for (const word of ['--rules FILE', '--ballots FILE', '--json', 'exactly-seats', '>=2/3']) {
    expect(out).toContain(word);
  }
});

test('is started by its name, and passes its exit status on', () => {
  const start = (...argv: string[]) =>
    spawnSync(process.execPath, ['server/commands/run.mjs', 'tally', ...argv], {
      encoding: 'utf8',
    });
  const rules = file(JSON.stringify(small));
  const counted = start('--rules', rules, '--ballots', file('A,B\nfor,\n'), '--json');
  expect(counted.status).toBe(0);
  expect(JSON.parse(counted.stdout)).toMatchObject({ returned: 1, outcome: 'shortfall' });
  const refused = start('--rules', rules);
  expect([refused.status, refused.stdout]).toEqual([2, '']);
});
