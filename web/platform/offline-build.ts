import type { Plugin } from 'vite';

const PAGE = 'entrances/vote.html';
const WORKER = 'vote-worker.js';

/**
 * Builds the service worker of the deputies' page at `/vote-worker.js`, with
 * the list of every file that the page may ever need: its script and style,
 * what it fetches later, and both dictionaries. `part` is the environment that
 * builds that page.
 */
export function offlinePages(part: string): Plugin {
  return {
    name: 'offline-pages',
    apply: (config, { command }) => command === 'build' && config.build?.ssr !== true,
    applyToEnvironment: ({ name }) => name === part,
    enforce: 'post',
    buildStart() {
      this.emitFile({
        type: 'chunk',
        id: decodeURIComponent(new URL('../entrances/vote-worker.ts', import.meta.url).pathname),
        fileName: WORKER,
      });
    },
    generateBundle(_options, bundle) {
      const files = new Set<string>();
      const waiting = Object.values(bundle)
        .filter((file) => file.type === 'chunk' && file.facadeModuleId?.endsWith(PAGE))
        .map(({ fileName }) => fileName);
      for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
        if (files.has(name)) continue;
        files.add(name);
        const chunk = bundle[name];
        if (chunk?.type !== 'chunk') continue;
        waiting.push(...chunk.imports, ...chunk.dynamicImports);
        waiting.push(...(chunk.viteMetadata?.importedCss ?? []));
        waiting.push(...(chunk.viteMetadata?.importedAssets ?? []));
      }
      const html = bundle[PAGE];
      const linked = html?.type === 'asset' ? String(html.source) : '';
      for (const [, name] of linked.matchAll(/(?:href|src)="\/(assets\/[^"]+)"/g))
        if (name !== undefined) files.add(name);
      const worker = bundle[WORKER];
      if (files.size === 0 || worker?.type !== 'chunk') return;
      const shell = ['/vote', ...Array.from(files, (name) => `/${name}`).toSorted()];
      worker.code = `const SHELL=${JSON.stringify(shell)};\n${worker.code}`;
    },
  };
}
