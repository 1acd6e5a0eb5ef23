import type { DocumentType, PhotoType } from '../../../shared/files.ts';
import { isHeic } from '../../../shared/heic.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What an image is by its first bytes, whatever its name says; nothing for what is no photo. */
export function imageTypeOf(bytes: Uint8Array): PhotoType | 'image/heic' | undefined {
  const file = bufferOf(bytes);
  if (file.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return 'image/jpeg';
  if (file.subarray(0, 8).toString('latin1') === '\x89PNG\r\n\x1a\n') return 'image/png';
  if (textAt(file, 0) === 'RIFF' && textAt(file, 8) === 'WEBP') return 'image/webp';
  return isHeic(bytes) ? 'image/heic' : undefined;
}

/** What a document is by its content, whatever its name says; nothing for what is not taken. */
export function documentTypeOf(bytes: Uint8Array): DocumentType | undefined {
  const image = imageTypeOf(bytes);
  if (image !== undefined) return image === 'image/heic' ? undefined : image;
  const file = bufferOf(bytes);
  if (file.subarray(0, 5).toString('latin1') === '%PDF-') return 'application/pdf';
  if (textAt(file, 0) !== 'PK\x03\x04') return undefined;
  const names = namesInZip(file);
  // A document with macros is not what its ending promises.
  if (names.some((name) => /vbaProject\.bin$/i.test(name))) return undefined;
  if (!names.includes('[Content_Types].xml')) return undefined;
  if (names.includes('word/document.xml')) return DOCX;
  return names.includes('xl/workbook.xml') ? XLSX : undefined;
}

/** Names in the central directory of a ZIP archive (PKWARE's application note, 4.3.12 and 4.3.16). */
function namesInZip(file: Buffer): readonly string[] {
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end === -1 || end + 22 > file.length) return [];
  const names: string[] = [];
  let at = file.readUInt32LE(end + 16);
  for (let left = file.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (at + 46 > file.length || textAt(file, at) !== 'PK\x01\x02') return [];
    const nameEnd = at + 46 + file.readUInt16LE(at + 28);
    names.push(file.subarray(at + 46, nameEnd).toString('utf8'));
    at = nameEnd + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return names;
}

function textAt(file: Buffer, at: number): string {
  return file.subarray(at, at + 4).toString('latin1');
}

function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
