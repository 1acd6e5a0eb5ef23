import type { Plugin } from 'vite';
import { sha256, toHex, utf8 } from '../../shared/ballot/protocol/bytes.ts';

/** A file of the build, before it is written. */
interface Built {
  readonly type: 'asset' | 'chunk';
  readonly fileName: string;
  readonly source?: string | Uint8Array;
  readonly code?: string;
  readonly facadeModuleId?: string | null;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
  readonly viteMetadata?: {
    readonly importedCss: ReadonlySet<string>;
    readonly importedAssets: ReadonlySet<string>;
  };
}

type Bundle = Readonly<Record<string, Built>>;

/**
 * The names of every file that the page `html` may ever need: its script and style, what it fetches
 * later, and both dictionaries, without the page itself; none where this part does not build it.
 */
export function filesOfPage(bundle: Bundle, html: string): ReadonlySet<string> {
  const files = new Set<string>();
  const waiting = Object.values(bundle)
    .filter((file) => file.type === 'chunk' && file.facadeModuleId?.endsWith(html))
    .map(({ fileName }) => fileName);
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (files.has(name)) continue;
    files.add(name);
    const chunk = bundle[name];
    if (chunk?.type !== 'chunk') continue;
    waiting.push(...(chunk.imports ?? []), ...(chunk.dynamicImports ?? []));
    waiting.push(...(chunk.viteMetadata?.importedCss ?? []));
    waiting.push(...(chunk.viteMetadata?.importedAssets ?? []));
  }
  for (const [, name] of textOf(bundle[html]).matchAll(/(?:href|src)="\/(assets\/[^"]+)"/g))
    if (name !== undefined) files.add(name);
  return files;
}

/** The text of a built file; empty for none. */
export function textOf(file: Built | undefined): string {
  if (file?.type === 'chunk') return file.code ?? '';
  return typeof file?.source === 'string'
    ? file.source
    : new TextDecoder().decode(file?.source ?? new Uint8Array());
}

/**
 * Writes `PAGE-files.sha256`, the list of every file of a page with its SHA-256, in the form that
 * `sha256sum -c` reads in the folder of the build. The SHA-256 of the list is the page code
 * (页面校验码). `part` is the environment that builds the page.
 */
export function listOfFiles(page: string, part: string): Plugin {
  const html = `entrances/${page}.html`;
  return {
    name: `list-of-files-${page}`,
    apply: (config, { command }) => command === 'build' && config.build?.ssr !== true,
    applyToEnvironment: ({ name }) => name === part,
    enforce: 'post',
    generateBundle: {
      // After everything that still changes a file.
      order: 'post',
      async handler(_options, bundle) {
        const names = [html, `${page}-worker.js`, ...filesOfPage(bundle, html)].toSorted();
        const lines = await Promise.all(
          names.map(async (name) => `${toHex(await sha256(bytesOf(bundle[name])))}  ${name}\n`),
        );
        this.emitFile({
          type: 'asset',
          fileName: `${page}-files.sha256`,
          source: lines.join(''),
        });
      },
    },
  };
}

function bytesOf(file: Built | undefined): Uint8Array {
  return file?.source instanceof Uint8Array ? file.source : utf8(textOf(file));
}
