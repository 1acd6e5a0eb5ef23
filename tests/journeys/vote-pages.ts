import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import solid from 'vite-plugin-solid';
import { afterAll, beforeAll } from 'vitest';
import { offlinePages } from '../../web/platform/offline-build.ts';

/** Builds the deputies' page alone, with its service worker, before the tests of this file; answers its folder. */
export function builtVotePage(): () => string {
  const folder = mkdtempSync(join(tmpdir(), 'pj-vote-page-'));
  beforeAll(async () => {
    await build({
      configFile: false,
      root: 'web',
      publicDir: false,
      logLevel: 'error',
      plugins: [solid(), offlinePages()],
      build: {
        target: 'es2022',
        outDir: folder,
        emptyOutDir: true,
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        rollupOptions: { input: 'web/entrances/vote.html' },
      },
    });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return () => folder;
}
