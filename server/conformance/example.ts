import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { defaultSettings } from '../../shared/ballot/defaults.ts';
import type { Choices, Disclosure } from '../../shared/ballot/model.ts';
import { exportVotes } from '../ballot/open-data/exported-votes.ts';
import { newSetupLink } from '../congress/setup-acts.ts';
import { serveHouse } from '../main.ts';
import { systemChance, systemClock } from '../platform/chance.ts';
import { readConfig } from '../platform/config.ts';
import { inventedCounty } from '../simulation/county.ts';
import { Deputy } from '../simulation/deputy.ts';
import { holdRound } from '../simulation/round-run.ts';
import { seededChance } from '../simulation/seeded.ts';
import { Secretariat } from '../simulation/secretariat.ts';

/** Of ten deputies one marks too many, and two projects come out level at the last of two seats. */
const FIRST: readonly Choices[] = [
  { A01: 'for', A02: 'for', A03: 'for', A04: 'for' },
  ...Array.from({ length: 7 }, (): Choices => ({ A01: 'for', A02: 'for', A03: 'for' })),
  { A01: 'for', A02: 'against', A03: 'against', A04: 'abstain' },
  {},
];
const RUNOFF: readonly Choices[] = [
  ...Array.from({ length: 6 }, (): Choices => ({ A02: 'for', A03: 'against' })),
  ...Array.from({ length: 3 }, (): Choices => ({ A03: 'for' })),
  {},
];

/**
 * Holds an invented session whose vote has an invalid ballot, a tie and its runoff, and
 * exports its open data: what is checked has every part that an export can have.
 */
export async function exportExample(out: string, disclosure: Disclosure): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'piaojue-conformance-'));
  const config = readConfig({ DATA_DIR: dataDir, PORT: '0', BOX_PORT: '0', HOST: '127.0.0.1' });
  if (!config.ok) throw new Error(config.failure.code);
  const log = pino({ level: 'error', base: null }, pino.destination(2));
  const house = await serveHouse(config.value, { clock: systemClock, chance: systemChance, log });
  try {
    const chance = seededChance('conformance');
    const network = { lossy: 0, chance, clock: systemClock };
    const settings = defaultSettings('congress', 2);
    const county = {
      ...inventedCounty(FIRST.length, chance),
      settings: { ...settings, disclosure, rules: { ...settings.rules, limit: { max: 3 } } },
    };
    const secretariat = new Secretariat(house.url, network);
    await secretariat.setUp((await newSetupLink(house.platform)) ?? '', county);
    await secretariat.openSession(county);
    const deputies: Deputy[] = [];
    for (const { name, link } of await secretariat.cards()) {
      const deputy = new Deputy(name, house.url, network);
      await deputy.scan(link);
      await deputy.signIn();
      deputies.push(deputy);
    }
    await secretariat.step('confirm-quorum');
    await secretariat.passScrutineers();
    const hall = { origin: house.url, network, secretariat, deputies, chance };
    await holdRound({ ...hall, vote: () => FIRST });
    await secretariat.nextRound();
    await holdRound({ ...hall, vote: () => RUNOFF });
    mkdirSync(join(out, '..'), { recursive: true });
    const place = { db: house.platform.db, dataDir };
    const exported = await exportVotes(place, systemChance, county.body.code, out);
    if (!exported.ok) throw new Error(exported.failure.code);
  } finally {
    await house.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
