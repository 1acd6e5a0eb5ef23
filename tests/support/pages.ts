import { fileURLToPath } from 'node:url';
import { beforeAll } from 'vitest';
import { ensureBuilt } from '../../server/commands/build.mjs';

/** The folder of the built pages, made anew before the tests of this file when the sources have changed. */
export function builtWeb(): string {
  beforeAll(() => ensureBuilt(['web']), 120_000);
  return fileURLToPath(new URL('../../dist/web', import.meta.url));
}
