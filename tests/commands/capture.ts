import type { Io } from '../../server/commands/io.ts';

/** Where a command writes, kept for the test to read. */
export function capture(): Io & { readonly said: { out: string; err: string } } {
  const said = { out: '', err: '' };
  return {
    said,
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
  };
}
