import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import solid from 'vite-plugin-solid';
import { afterAll, beforeAll } from 'vitest';

const ENTRANCES = ['session', 'hall', 'scrutineer'];

/** Builds the pages of the rostrum, the hall and the scrutineers before the tests of this file; answers their folder. */
export function builtRostrumPages(): () => string {
  const folder = mkdtempSync(join(tmpdir(), 'pj-rostrum-pages-'));
  beforeAll(async () => {
    await build({
      configFile: false,
      root: 'web',
      publicDir: false,
      logLevel: 'error',
      plugins: [solid()],
      build: {
        target: 'es2022',
        outDir: folder,
        emptyOutDir: true,
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        rollupOptions: { input: ENTRANCES.map((name) => `web/entrances/${name}.html`) },
      },
    });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return () => folder;
}
