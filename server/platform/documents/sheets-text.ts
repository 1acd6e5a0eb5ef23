const UTF8_MARK = [0xef, 0xbb, 0xbf];
const ENCODINGS: readonly { readonly mark: readonly number[]; readonly encoding: string }[] = [
  { mark: UTF8_MARK, encoding: 'utf-8' },
  { mark: [0xff, 0xfe], encoding: 'utf-16le' },
  { mark: [0xfe, 0xff], encoding: 'utf-16be' },
  { mark: [], encoding: 'utf-8' },
  // Everything that is UTF-8 by chance would be read as it; GB 18030 hardly ever is.
  { mark: [], encoding: 'gb18030' },
];

/** Characters that no text has, but pictures and archives are full of. */
const NOT_TEXT = /[^\P{Control}\t\n\r]/u;

/**
 * The text of these bytes: by their byte order mark, else UTF-8, else
 * GB 18030, which contains GBK and GB 2312. Nothing when it is none of them
 * or no text at all.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  for (const { mark, encoding } of ENCODINGS) {
    if (!mark.every((byte, at) => bytes[at] === byte)) continue;
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      if (!NOT_TEXT.test(text)) return text;
    } catch {
      // Not of this encoding: the next one may fit.
    }
    if (mark.length > 0) return undefined;
  }
  return undefined;
}
