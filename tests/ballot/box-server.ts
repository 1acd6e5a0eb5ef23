import { createInterface } from 'node:readline';
import { serve } from '@hono/node-server';
import pino from 'pino';
import { boxApp } from '../../server/ballot/box/app.ts';
import { boxFailures } from '../../server/ballot/box/failures.ts';
import { BoxOffice } from '../../server/ballot/box/office.ts';
import { openBox } from '../../server/ballot/box/open.ts';
import { systemClock } from '../../server/platform/chance.ts';
import type { Place } from '../../server/platform/database/database.ts';
import { knownBase64url } from '../../shared/ballot/protocol/bytes.ts';
import { newSigningKeys } from '../../shared/ballot/protocol/signatures.ts';
import { signRecord } from '../../server/ballot/record-signing.ts';

/** What the tests tell this program, as one line of JSON. It ends when they do. */
export interface Task {
  readonly place: Place;
  readonly round: string;
  /** Seal the box instead of opening it. */
  readonly seal: boolean;
  readonly R: string;
  readonly issuer: { readonly n: string; readonly e: string };
  readonly choicesLength: number;
}

/** A server of nothing but the box, to be killed at any moment. */
async function run({ place, round, seal, R, issuer, choicesLength }: Task): Promise<void> {
  const failed = boxFailures(pino(pino.destination(2)));
  const store = await openBox(place, failed);
  if (seal) {
    await store.seal(round, 'ballot');
    process.stdout.write('sealed\n');
    return;
  }
  const { privateKey } = await newSigningKeys();
  const office = new BoxOffice({
    store,
    clock: systemClock,
    failed,
    signReceipt: (payload) => signRecord('piaojue-receipt', payload, privateKey, 'k'.repeat(43)),
  });
  await office.admit({ round, R: knownBase64url(R), issuer, choicesLength, stage: 'open' });
  serve({ fetch: boxApp(office, failed).fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
    process.stdout.write(`${port}\n`),
  );
}

createInterface(process.stdin)
  .once('line', (line) => void run(JSON.parse(line) as Task))
  .once('close', () => process.exit(0));
