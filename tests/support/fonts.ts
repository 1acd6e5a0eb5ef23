import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The weights our style sheets use. */
const WEIGHTS = ['400Regular', '500Medium', '600SemiBold', '700Bold'];

/**
 * Writes a font configuration that knows Noto Sans SC and nothing else, and
 * answers its path for `FONTCONFIG_FILE`. Chinese then looks the same on every
 * machine, and no font has to be installed.
 */
export function fontConfiguration(folder: string): string {
  const file = join(folder, 'fonts.conf');
  if (existsSync(file)) return file;
  const fonts = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans-sc'));
  const generic = ['sans-serif', 'serif', 'monospace', 'system-ui'].map(
    (family) =>
      `<alias><family>${family}</family><prefer><family>Noto Sans SC</family></prefer></alias>`,
  );
  const folders = WEIGHTS.map((weight) => `<dir>${join(fonts, weight)}</dir>`);
  mkdirSync(folder, { recursive: true });
  const partial = `${file}.${process.pid}`;
  writeFileSync(
    partial,
    [
      '<?xml version="1.0"?>',
      '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
      '<fontconfig>',
      ...folders,
      `<cachedir>${join(folder, 'fonts-cache')}</cachedir>`,
      ...generic,
      '</fontconfig>',
      '',
    ].join('\n'),
  );
  renameSync(partial, file);
  return file;
}
