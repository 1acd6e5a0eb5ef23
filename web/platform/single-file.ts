import type { Plugin } from 'vite';
import { sha256, toHex, utf8 } from '../../shared/ballot/protocol/bytes.ts';
import { textOf } from './page-files.ts';

/**
 * Makes the page that `part` builds one file that needs nothing besides itself, not even when it is
 * opened from a disk: `name`, with script and style inside, and `name.sha256` for `sha256sum -c`.
 * The page forbids itself every connection, and any script and style but these, by their hashes.
 */
export function singleFile(page: string, part: string, name: string): Plugin {
  const html = `entrances/${page}.html`;
  return {
    name: `single-file-${page}`,
    apply: (config, { command }) => command === 'build' && config.build?.ssr !== true,
    applyToEnvironment: (environment) => environment.name === part,
    enforce: 'post',
    generateBundle: {
      // After Vite itself has put the last touch to the script.
      order: 'post',
      async handler(_options, bundle) {
        const texts = (ending: string): string[] =>
          Object.entries(bundle)
            .filter(([file]) => file.endsWith(ending))
            .map(([, file]) => textOf(file));
        const [script, ...others] = texts('.js');
        const style = texts('.css').join('');
        const document = textOf(bundle[html]);
        if (script === undefined || others.length > 0 || document === '')
          this.error(`${page} has ${others.length + 1} scripts, and must be one`);
        const whole = await wholePage(document, script, style);
        for (const file of Object.keys(bundle)) delete bundle[file];
        this.emitFile({ type: 'asset', fileName: name, source: whole });
        this.emitFile({
          type: 'asset',
          fileName: `${name}.sha256`,
          source: `${toHex(await sha256(utf8(whole)))}  ${name.split('/').at(-1)}\n`,
        });
      },
    },
  };
}

async function wholePage(document: string, code: string, style: string): Promise<string> {
  // Within an element of HTML neither its end nor a comment may begin.
  const script = code.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--').trim();
  const policy = [
    "default-src 'none'",
    `script-src ${await hashOf(script)}`,
    `style-src ${await hashOf(style)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const bare = document
    .replaceAll(/\s*<script[^>]*src=[^>]*><\/script>/g, '')
    .replaceAll(/\s*<link[^>]*rel="(?:stylesheet|modulepreload)"[^>]*>/g, '');
  // Through functions, because a dollar sign in a script is no pattern.
  return bare
    .replace(
      '<meta charset="utf-8" />',
      (charset) =>
        `${charset}\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`,
    )
    .replace('</head>', (end) => `<style>${style}</style>\n  ${end}`)
    .replace('</body>', (end) => `<script type="module">${script}</script>\n  ${end}`);
}

async function hashOf(text: string): Promise<string> {
  return `'sha256-${btoa(String.fromCharCode(...(await sha256(utf8(text)))))}'`;
}
