import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../server/commands/verify.ts';
import { everybodyVotes, published } from '../support/bundles.ts';
import { openHall, receiptFor } from '../support/halls.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verify-'));
  const hall = await openHall({ disclosure: 'ballots' });
  const { casts } = await everybodyVotes(hall);
  const text = await published(hall);
  const [first] = casts;
  if (first === undefined) throw new Error('everybody voted');
  const receipt = await receiptFor(hall, first);
  await write('sound.json', text);
  await write('altered.json', text.replace('代表3', '代\\u001b表'));
  await write('other.json', await published({ ...hall, box: hall.box.slice(1) }));
  await write('held.json', JSON.stringify({ receipts: [receipt], deputy: 'd-0000' }));
  await write('broken.json', '{');
});

afterAll(() => rm(folder, { recursive: true }));

function write(name: string, text: string): Promise<void> {
  return writeFile(join(folder, name), text);
}

/** Runs the command on files of the folder. */
async function told(...argv: string[]): Promise<{ status: number; out: string; err: string }> {
  const said = { out: '', err: '' };
  const args = argv.map((one) => (one.endsWith('.json') ? join(folder, one) : one));
  const status = await run(args, {
    out: (text) => (said.out += text),
    err: (text) => (said.err += text),
  });
  return { status, ...said };
}

describe('the verify command', () => {
  it('ends with 0 for a sound bundle and says what was checked', async () => {
    const { status, out, err } = await told('sound.json', '--held', 'held.json');
    expect(status).toBe(0);
    expect(err).toBe('');
    expect(out.split('\n')).toEqual(
      expect.arrayContaining([
        '民生实事项目票决, round 1',
        'records signed: 4 of 4',
        'on the roll 7, issued 7, replaced 0, returned 7, unused 0, missing 0',
        'ballots verified 7, opened and counted again',
        'receipts honoured: 1 of 1',
        'own name: on the roll, papers: device',
        '核验一致，没有发现问题 · Sound: nothing was found.',
      ]),
    );
  });

  it('prints one JSON document and nothing else with --json', async () => {
    const { status, out, err } = await told('sound.json', '--json');
    expect(status).toBe(0);
    expect(err).toBe('');
    expect(JSON.parse(out)).toMatchObject({
      sound: true,
      findings: [],
      facts: { returned: 7, recounted: true },
    });
  });

  it('ends with 1 and names the findings, without letting a name steer the terminal', async () => {
    const { status, out } = await told('altered.json');
    expect(status).toBe(1);
    expect(out).toContain('NOT SOUND');
    expect(out).toContain('roll-hash: ');
    expect(out).not.toContain('\u001b');
    const json = await told('other.json', '--held', 'held.json', '--json');
    expect(json.status).toBe(1);
    expect(JSON.parse(json.out)).toMatchObject({
      sound: false,
      findings: [{ code: 'receipt-not-honoured' }],
    });
  });

  it('ends with 1 for a bundle that is no JSON', async () => {
    const { status, out } = await told('broken.json');
    expect(status).toBe(1);
    expect(out).toContain('malformed: bundle is not JSON');
  });

  it('ends with 2 when a file cannot be read or an argument is wrong, and says which', async () => {
    for (const [argv, reason] of [
      [['none.json'], 'none.json cannot be read'],
      [['sound.json', '--held', 'none.json'], 'none.json cannot be read'],
      [['sound.json', '--held', 'broken.json'], 'broken.json is not JSON'],
      [[], 'name one bundle file'],
      [['sound.json', 'other.json'], 'name one bundle file'],
      [['sound.json', '--loud'], "Unknown option '--loud'"],
    ] as const) {
      const { status, out, err } = await told(...argv);
      expect(status).toBe(2);
      expect(out).toBe('');
      expect(err).toContain(reason);
    }
  });

  it('explains itself with --help', async () => {
    const { status, out } = await told('--help');
    expect(status).toBe(0);
    expect(out).toContain('npm run verify -- bundle.json');
  });
});
