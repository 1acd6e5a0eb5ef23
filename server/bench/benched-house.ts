import { pino } from 'pino';
import type { BallotRoom } from '../ballot/ballot-room.ts';
import { bodiesOf } from '../congress/body-views.ts';
import { newSetupLink, setUp } from '../congress/setup-acts.ts';
import { openHouse } from '../main.ts';
import { systemChance, systemClock } from '../platform/chance.ts';
import { readConfig } from '../platform/config.ts';
import { unwrap } from '../platform/http/problem.ts';
import type { Visitor } from '../platform/identity/visitor.ts';
import type { Platform } from '../platform/platform.ts';

/** A house with one body, and somebody of its staff. */
export interface BenchedHouse {
  readonly platform: Platform;
  readonly room: BallotRoom;
  readonly visitor: Visitor;
  readonly body: string;
  close(): Promise<void>;
}

/** Opens an empty house in this folder, on the embedded database or in the empty PostgreSQL database of this URL. */
export async function openBenchedHouse(folder: string, url = ''): Promise<BenchedHouse> {
  const config = unwrap(readConfig({ DATA_DIR: folder, DATABASE_URL: url }));
  const log = pino({ level: 'silent' });
  const house = await openHouse(config, { clock: systemClock, chance: systemChance, log });
  const { platform, room } = house;
  try {
    const link = await newSetupLink(platform);
    const administrator = unwrap(
      await setUp(platform, {
        secret: link?.split('#')[1] ?? '',
        body: { code: 'sudu', name: '测速县人民代表大会', type: 'congress', level: 'county' },
        administrator: { name: '测速员', username: 'bench', password: 'as long as it must be' },
      }),
    );
    const [body] = await bodiesOf(platform.db);
    if (body === undefined) throw new Error('set up without a body');
    return {
      platform,
      room,
      visitor: { ...administrator, session: '', seat: 'staff', deputy: null, roles: [] },
      body: body.id,
      close: () => house.close(),
    };
  } catch (error) {
    await house.close();
    throw error;
  }
}
