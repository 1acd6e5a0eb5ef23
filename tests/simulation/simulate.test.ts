import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from '../../server/commands/simulate.ts';
import { verify } from '../../shared/ballot/protocol/verify.ts';

const folder = mkdtempSync(join(tmpdir(), 'piaojue-simulate-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function simulate(...argv: string[]) {
  let out = '';
  let err = '';
  const status = await run(argv, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
  });
  return { status, out, err };
}

describe('the simulation', () => {
  it('holds a session over a lossy network and prints figures that add up', async () => {
    const bundle = join(folder, 'bundle.json');
    const asked = '--deputies 40 --seed 3 --lossy 0.05 --away 0.1 --json --bundle';
    const { status, out } = await simulate(...asked.split(' '), bundle);
    const result = JSON.parse(out) as Record<string, number> & { elected: string[] };
    expect(status).toBe(0);
    expect(result).toMatchObject({ deputies: 40, present: 36, verified: true, missing: 0 });
    expect(Number(result['issued']) + Number(result['replaced'])).toBe(
      Number(result['returned']) + Number(result['unused']) + Number(result['missing']),
    );
    expect(result.elected).toHaveLength(10);
    const published = readFileSync(bundle);
    expect((await verify(published)).findings).toEqual([]);
    expect(JSON.parse(published.toString('utf8')).countersignatures).toHaveLength(3);
  });

  it.each([
    [['--deputies', '7'], '--deputies 7: a whole number from 8 to 5000'],
    [['--deputies', 'many'], '--deputies many'],
    [['--lossy', '0.9'], '--lossy 0.9: a fraction from 0 to 0.5'],
    [['--away', '-1'], '--away'],
    [['--url', 'http://localhost:1'], '--url and --setup belong together'],
    [['--url', 'nowhere', '--setup', 'http://x/#y'], '--url nowhere: not an address'],
    [['--custody', 'nobody'], '--custody nobody: scrutineers or server'],
    [['--paper', '0.6'], '--paper 0.6: a fraction from 0 to 0.5'],
    [['--colour'], '--colour'],
  ])('refuses %s', async (argv, why) => {
    const { status, out, err } = await simulate(...argv);
    expect(status).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(why);
  });

  it('explains itself', async () => {
    const { status, out } = await simulate('--help');
    expect(status).toBe(0);
    expect(out).toContain('--lossy');
  });
});
