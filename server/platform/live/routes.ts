import { Hono } from 'hono';
import type { Clock } from '../../../shared/chance.ts';
import { Problem } from '../http/problem.ts';
import type { Live } from './live.ts';

const TOPIC = /^[a-z-]{1,20}\/[0-9A-Za-z-]{1,40}$/;
const MOST_TOPICS = 8;
const HEARTBEAT = 15_000;
/** A listener that has this much unread is gone or hopelessly slow; it reconnects and catches up. */
const MOST_UNREAD = 1 << 20;

/** `GET /live?topic=…`: a stream of server-sent events, one frame a signal, with a heartbeat. */
export function liveRoutes(live: Live, clock: Clock) {
  return new Hono().get('/live', (c) => {
    const topics = c.req.queries('topic') ?? [];
    if (topics.length === 0 || topics.length > MOST_TOPICS || !topics.every((t) => TOPIC.test(t)))
      throw new Problem({
        code: 'malformed',
        facts: { where: 'topic', why: 'one to eight topics' },
      });
    let stop = (): void => {};
    const stream = new ReadableStream<Uint8Array>(
      {
        start(controller) {
          let open = true;
          const close = (): void => {
            if (!open) return;
            open = false;
            unlisten();
          };
          const send = (frame: Uint8Array): void => {
            if (!open) return;
            if ((controller.desiredSize ?? 0) < -MOST_UNREAD) {
              close();
              controller.close();
            } else controller.enqueue(frame);
          };
          const unlisten = live.listen(topics, send);
          stop = close;
          const beat = new TextEncoder().encode(': \n\n');
          send(beat);
          const heart = async (): Promise<void> => {
            while (open) {
              await clock.wait(HEARTBEAT);
              send(beat);
            }
          };
          heart().catch(() => close());
        },
        cancel: () => stop(),
      },
      { highWaterMark: 0, size: (frame) => frame?.byteLength ?? 0 },
    );
    return new Response(stream, {
      headers: {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      },
    });
  });
}
