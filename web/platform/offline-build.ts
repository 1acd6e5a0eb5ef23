import type { Plugin } from 'vite';
import { filesOfPage } from './page-files.ts';

/**
 * Builds the service worker of a page, of the deputies' vote at
 * `/vote-worker.js`, with the list of every file that the page may ever need: its script and style,
 * what it fetches later, and both dictionaries. `part` is the environment that
 * builds that page.
 */
export function offlinePage(page: 'vote' | 'raise' | 'deputy', part: string): Plugin {
  const html = `entrances/${page}.html`;
  const script = `${page}-worker.js`;
  return {
    name: `offline-${page}`,
    apply: (config, { command }) => command === 'build' && config.build?.ssr !== true,
    applyToEnvironment: ({ name }) => name === part,
    enforce: 'post',
    buildStart() {
      this.emitFile({
        type: 'chunk',
        // Named for the page: one module that is asked for twice would be one file.
        id: `${decodeURIComponent(new URL('offline-worker.ts', import.meta.url).pathname)}?${page}`,
        fileName: script,
      });
    },
    generateBundle(_options, bundle) {
      const files = filesOfPage(bundle, html);
      const worker = bundle[script];
      if (files.size === 0 || worker?.type !== 'chunk') return;
      const shell = [`/${page}`, ...Array.from(files, (name) => `/${name}`).toSorted()];
      worker.code = `const PAGE='/${page}';const SHELL=${JSON.stringify(shell)};\n${worker.code}`;
    },
  };
}
