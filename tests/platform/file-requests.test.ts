import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { storedFileSchema } from '../../shared/files-schema.ts';
import type { StoredFile } from '../../shared/files.ts';
import { isSolution, solvedTicket, type Challenge } from '../../shared/proof-of-work.ts';
import { fileAnswer, sentFile } from '../../server/platform/files/exchange.ts';
import { keepDocument, keepPhoto } from '../../server/platform/files/keeping.ts';
import { readFile } from '../../server/platform/files/stored.ts';
import { describe, describeFile } from '../../server/platform/http/describe.ts';
import { failed } from '../../server/platform/http/failed.ts';
import { ordinarySize } from '../../server/platform/http/limit.ts';
import { Problem, unwrap } from '../../server/platform/http/problem.ts';
import { TICKET_PROBLEMS, ticketOf } from '../../server/platform/identity/tickets.ts';
import { ticketRoutes } from '../../server/platform/identity/ticket-routes.ts';
import type { Platform } from '../../server/platform/platform.ts';
import { describeOnBoth, type Compose } from '../support/house.ts';
import { phonePhoto, textBytes } from './files-samples.ts';

const USE = { purpose: 'note', body: 'b-1' };
const FILE_PROBLEMS = ['photo-not-an-image', 'photo-too-large', 'document-kind-unknown'] as const;

/** A room as small as can be that takes photos of anybody and documents without a ticket. */
function noteRoutes(platform: Platform) {
  const { db, clock, crowd } = platform;
  return new Hono()
    .post(
      '/notes/photos',
      describe({
        does: 'Keeps a photo',
        answers: storedFileSchema,
        uploads: true,
        problems: [...FILE_PROBLEMS, ...TICKET_PROBLEMS],
      }),
      async (c) => {
        const ticket = await ticketOf(c, platform, USE);
        const file = await sentFile(c, USE.body, `ticket/${ticket.id}`);
        unwrap(crowd.usePhoto(ticket, file.id));
        return c.json(unwrap(await keepPhoto(db, clock, file)));
      },
    )
    .post(
      '/notes/documents',
      describe({
        does: 'Keeps a document',
        answers: storedFileSchema,
        uploads: true,
        problems: FILE_PROBLEMS,
      }),
      async (c) => {
        const file = await sentFile(c, USE.body, 'account/a-1');
        return c.json(unwrap(await keepDocument(db, clock, file)));
      },
    )
    .post('/notes', describe({ does: 'Keeps a note', answers: z.object({}) }), async (c) => {
      await c.req.text();
      return c.json({});
    })
    .get(
      '/notes/files/:id',
      describeFile({ does: 'A file', mediaTypes: ['image/webp', 'application/pdf'] }),
      async (c) => {
        const form = c.req.query('form') === 'small' ? 'small' : 'whole';
        const file = await readFile(db, USE.body, c.req.param('id'), form);
        if (file === undefined) throw new Problem({ code: 'not-found', facts: {} });
        return fileAnswer(c, file);
      },
    );
}

const compose: Compose = (platform) => {
  const api = new Hono()
    .use(ordinarySize())
    .route('/', ticketRoutes(platform))
    .route('/', noteRoutes(platform));
  const app = new Hono().route('/api', api);
  app.onError((error, c) => failed(c, error, {}));
  return app;
};

describeOnBoth('files on their way', compose, (house) => {
  async function newTicket(): Promise<string> {
    const request = { ...USE, device: randomUUID() };
    const { challenge, bits } = await house().client().post<Challenge>('/tickets', request);
    for (let nonce = 0; ; nonce += 1)
      if (await isSolution(challenge, nonce, bits)) return solvedTicket(challenge, nonce);
  }

  const send = async (
    path: string,
    bytes: Uint8Array<ArrayBuffer>,
    headers: Record<string, string> = {},
  ) => {
    const { response, json } = await house()
      .client()
      .send('POST', path, { bytes, headers: { 'x-file-key': randomUUID(), ...headers } });
    const { code } = json as { code?: string };
    return { status: response.status, code, file: json as StoredFile };
  };

  it('a photo comes with a solved ticket, its name and where it was taken', async () => {
    const ticket = await newTicket();
    const id = randomUUID();
    const { file } = await send('/notes/photos', await phonePhoto(), {
      ticket,
      'x-file-key': id,
      'x-file-name': encodeURIComponent('村口 “危桥”.jpg'),
      'x-file-place': '-30.28,120.5',
    });
    expect([file.id, file.name, file.place]).toEqual([
      id,
      '村口 “危桥”.webp',
      { latitude: -30.28, longitude: 120.5 },
    ]);
    const { response, bytes } = await house().client().send('GET', `/notes/files/${id}`);
    expect(response.headers.get('content-type')).toBe('image/webp');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('content-disposition')).toBe(
      'inline; filename="__ ____.webp"; filename*=UTF-8\'\'%E6%9D%91%E5%8F%A3%20%E2%80%9C%E5%8D%B1%E6%A1%A5%E2%80%9D.webp',
    );
    expect(bytes.length).toBe(file.size);
    const small = await house().client().download(`/notes/files/${id}?form=small`);
    expect(small.length).toBeLessThan(bytes.length);
    const again = await house().app.request(`/api/notes/files/${id}`, {
      headers: { 'if-none-match': response.headers.get('etag') ?? '' },
    });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  it('six photos come with a ticket, and any of them again', async () => {
    const ticket = await newTicket();
    const bytes = await phonePhoto('jpeg', { width: 40, height: 30 });
    const first = randomUUID();
    const codes = [];
    for (const key of [first, ...Array.from({ length: 6 }, () => randomUUID()), first])
      codes.push((await send('/notes/photos', bytes, { ticket, 'x-file-key': key })).code);
    expect(codes).toEqual([...Array(6).fill(undefined), 'ticket-spent', undefined]);
    expect((await send('/notes/photos', bytes)).code).toBe('ticket-missing');
  });

  it('a document is only ever saved, never shown', async () => {
    const pdf = textBytes('%PDF-1.7 <script>alert(1)</script>');
    const { file } = await send('/notes/documents', pdf, { 'x-file-name': 'a"b;c.pdf' });
    const { response } = await house().client().send('GET', `/notes/files/${file.id}`);
    expect(response.headers.get('content-disposition')).toBe(
      'attachment; filename="ab;c.pdf"; filename*=UTF-8\'\'ab%3Bc.pdf',
    );
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect((await send('/notes/documents', textBytes('hello'))).code).toBe('document-kind-unknown');
  });

  it('what is not said properly is named', async () => {
    const pdf = textBytes('%PDF-1.7');
    for (const headers of [
      { 'x-file-key': 'one' },
      { 'x-file-place': '91,0' },
      { 'x-file-place': '1,2,3' },
      { 'x-file-place': '1e1,0' },
    ])
      expect(await send('/notes/documents', pdf, headers)).toMatchObject({
        status: 400,
        code: 'malformed',
      });
  });

  it('only paths of files take more than an ordinary request', async () => {
    const megabytes = (count: number) => new Uint8Array(count << 20);
    expect(await send('/notes', megabytes(2))).toMatchObject({ status: 413, code: 'too-large' });
    expect((await send('/notes/documents', megabytes(7))).code).toBe('document-kind-unknown');
    expect((await send('/notes/documents', megabytes(9))).code).toBe('too-large');
    const ticket = await newTicket();
    expect((await send('/notes/photos', megabytes(7), { ticket })).code).toBe('photo-not-an-image');
    expect((await send('/notes/photos', megabytes(9), { ticket })).code).toBe('too-large');
  });
});
