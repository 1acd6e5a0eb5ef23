import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';

type Bytes = Uint8Array<ArrayBuffer>;

function bytesOf(buffer: Buffer): Bytes {
  return new Uint8Array(buffer);
}

/** A picture with a red top half and a blue lower half, and whatever metadata a phone writes. */
export async function phonePhoto(
  format: 'jpeg' | 'png' | 'webp' = 'jpeg',
  { width = 2400, height = 1800, orientation = 1 } = {},
): Promise<Bytes> {
  const half = { width, height: Math.floor(height / 2), channels: 3 } as const;
  const top = await sharp({ create: { ...half, background: '#c02020' } })
    .png()
    .toBuffer();
  const picture = sharp({ create: { width, height, channels: 3, background: '#2030c0' } })
    .composite([{ input: top, top: 0, left: 0 }])
    .withExif({
      IFD0: { Make: 'Invented', Model: 'Phone 7', Software: 'camera' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '30/1 16/1 48/1' },
    })
    .withMetadata({ orientation });
  return bytesOf(await picture.toFormat(format).toBuffer());
}

/** A PNG of a few hundred bytes that claims to have this many pixels. */
export function pngOf(width: number, height: number): Bytes {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  return bytesOf(
    Buffer.concat([
      Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
      chunk('IHDR', head),
      chunk('IDAT', deflateSync(Buffer.alloc(100_000))),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  );
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

/** A ZIP archive of empty entries with these names. */
export function zipOf(...names: readonly string[]): Bytes {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const name of names) {
    const text = Buffer.from(name, 'utf8');
    const here = Buffer.alloc(30);
    here.writeUInt32LE(0x04034b50, 0);
    here.writeUInt16LE(text.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(text.length, 28);
    entry.writeUInt32LE(at, 42);
    local.push(here, text);
    central.push(entry, text);
    at += here.length + text.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(names.length, 8);
  end.writeUInt16LE(names.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return bytesOf(Buffer.concat([...local, directory, end]));
}

export const textBytes = (text: string): Bytes => new TextEncoder().encode(text);
