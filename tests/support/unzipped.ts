import { inflateRawSync } from 'node:zlib';

/** The files in a ZIP archive as it stands in its directory (APPNOTE 4.3.12), by name, as text. */
export function unzipped(archive: Uint8Array): ReadonlyMap<string, string> {
  const zip = Buffer.from(archive);
  const end = zip.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  const files = new Map<string, string>();
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, size] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20)];
    const [name, extra, comment] = [28, 30, 32].map((place) => zip.readUInt16LE(at + place));
    const local = zip.readUInt32LE(at + 42);
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const bytes = zip.subarray(from, from + size);
    const next = at + 46 + (name ?? 0);
    files.set(
      zip.toString('utf8', at + 46, next),
      (method === 0 ? bytes : inflateRawSync(bytes)).toString('utf8'),
    );
    at = next + (extra ?? 0) + (comment ?? 0);
  }
  return files;
}
