import type { Logger } from 'pino';
import type { Chance, Clock } from '../../shared/chance.ts';
import type { Config } from './config.ts';
import type { Engine } from './database/columns.ts';
import type { Executor } from './database/tables.ts';
import type { Crowd } from './identity/crowd.ts';
import type { Keys } from './identity/keys.ts';
import type { Live } from './live/live.ts';

/** What every room is given: the house's services, and time and chance from outside. */
export interface Platform {
  readonly config: Config;
  readonly clock: Clock;
  readonly chance: Chance;
  readonly db: Executor;
  readonly engine: Engine;
  readonly keys: Keys;
  readonly live: Live;
  /** What is remembered, while the process lives, of those who send forms without an account. */
  readonly crowd: Crowd;
  readonly log: Logger;
}
