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
    const listener = new Listener(live, clock, topics);
    const stream = new ReadableStream<Uint8Array>(
      { start: (controller) => listener.start(controller), cancel: () => listener.stop() },
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

/** One open stream. */
class Listener {
  private open = true;
  private unlisten: (() => void) | undefined;

  constructor(
    private readonly live: Live,
    private readonly clock: Clock,
    private readonly topics: readonly string[],
  ) {}

  start(controller: ReadableStreamDefaultController<Uint8Array>): void {
    const beat = new TextEncoder().encode(': \n\n');
    const send = (frame: Uint8Array): void => {
      if (!this.open) return;
      if ((controller.desiredSize ?? 0) < -MOST_UNREAD) {
        this.stop();
        controller.close();
      } else controller.enqueue(frame);
    };
    this.unlisten = this.live.listen(this.topics, send);
    send(beat);
    this.keepAlive(() => send(beat)).catch(() => this.stop());
  }

  stop(): void {
    this.open = false;
    this.unlisten?.();
  }

  private async keepAlive(beat: () => void): Promise<void> {
    while (this.open) {
      await this.clock.wait(HEARTBEAT);
      beat();
    }
  }
}
