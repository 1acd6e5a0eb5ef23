import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, preview, type PreviewServer } from 'vite';
import solid from 'vite-plugin-solid';
import { afterAll, beforeAll } from 'vitest';

/** Stricter than any page needs: nothing inline, nothing from elsewhere; photos that are being chosen are blobs. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self'";

/** Builds and serves the page of all components for the tests of this file; answers its address. */
export function servedDesign(): () => string {
  const folder = mkdtempSync(join(tmpdir(), 'design-'));
  let server: PreviewServer | undefined;
  beforeAll(async () => {
    await build({
      configFile: false,
      root: 'web',
      logLevel: 'error',
      plugins: [solid()],
      build: {
        outDir: folder,
        emptyOutDir: true,
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        rollupOptions: { input: 'web/entrances/design.html' },
      },
    });
    server = await preview({
      configFile: false,
      root: 'web',
      build: { outDir: folder },
      preview: { host: '127.0.0.1', port: 0, headers: { 'content-security-policy': POLICY } },
    });
  });
  afterAll(async () => {
    await server?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return () => {
    const bound = server?.httpServer.address();
    if (bound === null || bound === undefined || typeof bound === 'string')
      throw new Error('no port');
    return `http://127.0.0.1:${bound.port}/entrances/design.html`;
  };
}
