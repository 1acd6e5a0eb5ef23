import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import devServer from '@hono/vite-dev-server';
import { defineConfig, type Plugin, type UserConfig } from 'vite';
import solid from 'vite-plugin-solid';
import { entranceOf } from './shared/entrances.ts';
import { offlinePage } from './web/platform/offline-build.ts';
import { listOfFiles } from './web/platform/page-files.ts';
import { singleFile } from './web/platform/single-file.ts';

/** Every file of a folder with this ending, by its bare name. */
function filesOf(folder: string, ending: string): Record<string, string> {
  const names = readdirSync(folder).filter((name) => name.endsWith(ending));
  return Object.fromEntries(
    names.map((name) => [name.slice(0, -ending.length), resolve(folder, name)]),
  );
}

/**
 * The deputies' page is built by itself: their phones open no other page, and a
 * chunk that is shared with others is as large as the greediest of them wants it.
 */
const DEPUTIES = 'deputies';
/** So are the pages of the issue desk, which would weigh on whoever checks a result at home. */
const ISSUE_DESK = 'desk';
/** The verifier that is taken home: one file, which no server has to serve. */
const VERIFIER = 'verifier';
const {
  vote: deputiesPage = 'missing',
  kiosk = 'missing',
  teller = 'missing',
  verifier = 'missing',
  ...others
} = filesOf('web/entrances', '.html');

/** A part of the pages that shares no chunk with the others. */
function apart(name: string, input: Record<string, string>) {
  return {
    consumer: 'client',
    build: {
      // Beside what the first part left there.
      emptyOutDir: false,
      manifest: `.vite/${name}.json`,
      rollupOptions: { input },
    },
  } as const;
}

const inParts = {
  builder: {},
  environments: {
    client: { build: { rollupOptions: { input: others } } },
    [DEPUTIES]: apart(DEPUTIES, { vote: deputiesPage }),
    [ISSUE_DESK]: apart(ISSUE_DESK, { kiosk, teller }),
    [VERIFIER]: {
      consumer: 'client',
      build: {
        emptyOutDir: false,
        manifest: false,
        cssCodeSplit: false,
        modulePreload: false,
        rollupOptions: { input: { verifier }, output: { codeSplitting: false } },
      },
    },
  },
} satisfies UserConfig;

/** In development a path such as /staff/session is answered by its entrance's page, as the server does. */
const entrances: Plugin = {
  name: 'entrances',
  configureServer(vite) {
    vite.middlewares.use((request, _response, next) => {
      const path = (request.url ?? '/').split('?')[0] ?? '/';
      const page = entranceOf(path);
      if (page !== undefined) request.url = `/entrances/${page}.html`;
      next();
    });
  },
};

const DEVELOPMENT_SERVER = resolve('server/dev.ts');

/** Opens the server with the pages and not at their first request, so that it says at once where it is. */
const serverAtOnce: Plugin = {
  name: 'server-at-once',
  configureServer(vite) {
    vite.httpServer?.once('listening', () => {
      vite.ssrLoadModule(DEVELOPMENT_SERVER).catch((error: unknown) => {
        vite.config.logger.error(error instanceof Error ? error.message : String(error));
      });
    });
  },
};

export default defineConfig(({ command, isSsrBuild }) =>
  isSsrBuild === true
    ? {
        build: {
          ssr: true,
          target: 'node20',
          outDir: 'dist/server',
          rollupOptions: {
            checks: { pluginTimings: false },
            input: {
              main: 'server/main.ts',
              ...filesOf('server/commands', '.ts'),
            },
          },
        },
      }
    : {
        root: 'web',
        publicDir: false,
        server: { port: Number(process.env['PORT'] ?? 5173), strictPort: true },
        plugins: [
          entrances,
          solid(),
          offlinePage('vote', DEPUTIES),
          listOfFiles('vote', DEPUTIES),
          offlinePage('raise', 'client'),
          offlinePage('deputy', 'client'),
          singleFile('verifier', VERIFIER, 'downloads/piaojue-verifier.html'),
          serverAtOnce,
          devServer({
            entry: DEVELOPMENT_SERVER,
            exclude: [/^\/(?!api\/).*/],
            injectClientScript: false,
          }),
        ],
        build: {
          target: 'es2022',
          outDir: '../dist/web',
          emptyOutDir: true,
          manifest: true,
          modulePreload: { polyfill: false },
          assetsInlineLimit: 0,
          rollupOptions: {
            checks: { pluginTimings: false },
          },
        },
        ...(command === 'build' ? inParts : {}),
      },
);
