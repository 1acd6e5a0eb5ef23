import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { keepDocument, keepPhoto, type SentFile } from '../../server/platform/files/keeping.ts';
import {
  claimFiles,
  filesOf,
  filesOfAll,
  readFile,
  removeFile,
} from '../../server/platform/files/stored.ts';
import { congressAlone, describeOnBoth } from '../support/house.ts';
import { NO_ROUND } from '../support/people.ts';
import { phonePhoto, textBytes, zipOf } from './files-samples.ts';

const PDF = textBytes('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n');

function sent(bytes: Uint8Array, more: Partial<SentFile> = {}): SentFile {
  return { id: randomUUID(), body: 'b-1', name: 'IMG_1.jpg', bytes, ticket: 't-1', ...more };
}

describeOnBoth('stored files', congressAlone(NO_ROUND), (house) => {
  const db = () => house().platform.db;
  const photo = async (file: SentFile) => keepPhoto(db(), house().clock, file);
  const document = async (file: SentFile) => keepDocument(db(), house().clock, file);
  const claim = (body: string, ids: readonly string[], owner: string) =>
    db()
      .transaction()
      .execute((trx) => claimFiles(trx, body, ids, owner));

  it('keeps a photo upright and small, with nothing left of phone and place', async () => {
    const file = sent(await phonePhoto('jpeg', { orientation: 6 }), { name: '井边 的路.JPG' });
    const kept = await photo(file);
    expect(kept).toEqual({
      ok: true,
      value: {
        id: file.id,
        kind: 'photo',
        name: '井边 的路.webp',
        mediaType: 'image/webp',
        size: expect.any(Number),
        width: 1200,
        height: 1600,
        place: null,
        madeAt: expect.any(String),
      },
    });
    const whole = await readFile(db(), 'b-1', file.id);
    const small = await readFile(db(), 'b-1', file.id, 'small');
    for (const [form, width, height] of [
      [whole, 1200, 1600],
      [small, 360, 480],
    ] as const) {
      const read = await sharp(form?.bytes).metadata();
      expect([read.format, read.width, read.height]).toEqual(['webp', width, height]);
      expect([read.exif, read.xmp, read.iptc, read.icc]).toEqual(Array(4).fill(undefined));
      expect(Buffer.from(form?.bytes ?? []).includes('Invented')).toBe(false);
    }
    // Turned to the right, what was above is at the right.
    const { data, info } = await sharp(whole?.bytes).raw().toBuffer({ resolveWithObject: true });
    const at = (x: number, y: number) => (y * info.width + x) * info.channels;
    expect(data[at(1100, 800)]).toBeGreaterThan(150);
    expect(data[at(100, 800)]).toBeLessThan(80);
  });

  it('keeps where a photo was taken only when that came beside it', async () => {
    const place = { latitude: 30.28, longitude: 120.153_5 };
    const offered = await photo(sent(await phonePhoto(), { place }));
    expect(offered.ok && offered.value.place).toEqual(place);
    const whole = await photo(sent(await phonePhoto('png', { width: 90, height: 60 })));
    expect(whole.ok && [whole.value.width, whole.value.height, whole.value.place]).toEqual([
      90,
      60,
      null,
    ]);
  });

  it('answers the same to the same file again, and refuses another under its key', async () => {
    const file = sent(await phonePhoto('webp', { width: 300, height: 200 }));
    const [first, second] = await Promise.all([photo(file), photo(file)]);
    expect(second).toEqual(first);
    expect(await photo({ ...file, ticket: 't-2' })).toEqual(first);
    const taken = { ok: false, failure: { code: 'file-key-taken', facts: {} } };
    const other = await phonePhoto('webp', { width: 301, height: 200 });
    expect(await photo({ ...file, bytes: other })).toEqual(taken);
    expect(await photo({ ...file, body: 'b-2' })).toEqual(taken);
    expect(await document({ ...file, name: 'x.webp' })).toEqual(taken);
  });

  it('keeps documents as they are, told by their content and named after it', async () => {
    const docx = zipOf('[Content_Types].xml', 'word/document.xml');
    const xlsx = zipOf('[Content_Types].xml', 'xl/workbook.xml');
    const png = await phonePhoto('png', { width: 20, height: 20 });
    const kept = [];
    for (const [bytes, name] of [
      [PDF, '论证意见.pdf'],
      [docx, 'C:\\Users\\x\\意见.doc'],
      [xlsx, '../../etc/预算'],
      [png, '\u202egnp.exe'],
      [PDF, '...'],
    ] as const) {
      const file = sent(bytes, { name });
      const one = await document(file);
      kept.push(one.ok ? [one.value.name, one.value.kind, one.value.width] : one);
      const read = await readFile(db(), 'b-1', file.id, 'small');
      expect(Buffer.from(read?.bytes ?? []).equals(Buffer.from(bytes))).toBe(true);
    }
    expect(kept).toEqual([
      ['论证意见.pdf', 'document', null],
      ['意见.docx', 'document', null],
      ['预算.xlsx', 'document', null],
      ['gnp.png', 'document', null],
      ['document.pdf', 'document', null],
    ]);
  });

  it('takes no document of another kind, whatever its name says', async () => {
    const unknown = { ok: false, failure: { code: 'document-kind-unknown', facts: {} } };
    for (const bytes of [
      textBytes('<html><script>alert(1)</script></html>'),
      textBytes('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      textBytes('MZ\u0090'),
      textBytes(''),
      textBytes('PK\u0003\u0004'),
      zipOf('word/document.xml'),
      zipOf('[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin'),
      zipOf('[Content_Types].xml', 'ppt/presentation.xml'),
    ])
      expect(await document(sent(bytes, { name: 'a.pdf' }))).toEqual(unknown);
    const huge = new Uint8Array((8 << 20) + 1);
    expect(await document(sent(huge))).toEqual({
      ok: false,
      failure: { code: 'document-too-large', facts: { most: 8 << 20 } },
    });
  });

  it('lets files be claimed once, in their order, and by the same owner again', async () => {
    const files = [sent(PDF), sent(PDF), sent(PDF)];
    for (const file of files) await document(file);
    const [a = '', b = '', c = ''] = files.map(({ id }) => id);
    expect(await claim('b-1', [c, a], 'proposal/1')).toEqual({ ok: true, value: undefined });
    expect(await claim('b-1', [a, c], 'proposal/1')).toEqual({ ok: true, value: undefined });
    expect((await filesOf(db(), 'b-1', 'proposal/1')).map(({ id }) => id)).toEqual([a, c]);
    expect(await claim('b-1', [b, a], 'proposal/2')).toEqual({
      ok: false,
      failure: { code: 'file-claimed', facts: { file: a } },
    });
    const stranger = randomUUID();
    for (const [body, id] of [
      ['b-2', b],
      ['b-1', stranger],
    ] as const)
      expect(await claim(body, [id], 'proposal/2')).toEqual({
        ok: false,
        failure: { code: 'file-unknown', facts: { file: id } },
      });
    expect((await readFile(db(), 'b-1', a))?.claimedBy).toBe('proposal/1');
    expect(await readFile(db(), 'b-2', a)).toBeUndefined();
    expect(await filesOf(db(), 'b-2', 'proposal/1')).toEqual([]);
    const all = await filesOfAll(db(), 'b-1', ['proposal/1', 'proposal/9']);
    expect([...all].map(([owner, list]) => [owner, list.length])).toEqual([['proposal/1', 2]]);
    await removeFile(db(), 'b-1', 'proposal/1', c);
    await removeFile(db(), 'b-1', 'proposal/2', a);
    expect((await filesOf(db(), 'b-1', 'proposal/1')).map(({ id }) => id)).toEqual([a]);
  });

  it('lets what nothing has claimed go after a day', async () => {
    const [left, claimed] = [sent(PDF), sent(PDF)];
    await document(left);
    await document(claimed);
    await claim('b-1', [claimed.id], 'proposal/day');
    house().clock.step(86_400 - 60);
    await document(sent(PDF));
    expect(await readFile(db(), 'b-1', left.id)).toBeDefined();
    house().clock.step(120);
    await document(sent(PDF));
    expect(await readFile(db(), 'b-1', left.id)).toBeUndefined();
    expect(await readFile(db(), 'b-1', claimed.id)).toBeDefined();
  });
});
