/** What the page of these tests can do; built by `sending-server.ts` and driven from the tests through `window.sending`. */
import { ask } from '../../web/platform/api.ts';
import { browser, browserClock } from '../../web/platform/chance.ts';
import { openOutbox } from '../../web/platform/outbox.ts';
import { runOutbox, type OutboxRunner } from '../../web/platform/outbox-runner.ts';
import { preparePhoto } from '../../web/platform/photos.ts';
import { obtainTicket, senderName, solveTicket } from '../../web/platform/ticket.ts';
import type { Challenge } from '../../shared/proof-of-work.ts';

/** Waits a fiftieth of what it is told: the waits themselves are not what is tested. */
const hurried = {
  ...browser,
  clock: { ...browserClock, wait: (milliseconds: number) => browserClock.wait(milliseconds / 50) },
};
const outbox = await openOutbox(hurried);
const answers: unknown[] = [];
let runner: OutboxRunner | undefined;

const sending = {
  put: (key: string, text: string, bytes = 0) =>
    outbox.put({
      key,
      kind: 'note',
      payload: { text },
      files:
        bytes === 0
          ? []
          : [
              {
                key: `${key}-photo`,
                name: '照片.webp',
                blob: new Blob([new Uint8Array(bytes).fill(7)], { type: 'image/webp' }),
              },
            ],
    }),
  run(): void {
    runner = runOutbox(
      outbox,
      {
        kind: 'note',
        async send({ key, payload, files }) {
          const sent = await Promise.all(
            files.map(async ({ name, blob }) => ({
              name,
              type: blob.type,
              bytes: [...new Uint8Array(await blob.arrayBuffer())].join(''),
            })),
          );
          const body = JSON.stringify({ key, payload, files: sent });
          return ask(fetch('/send', { method: 'POST', body }));
        },
        onSent: (_item, answer) => void answers.push(answer),
      },
      hurried,
    );
  },
  sendNow: () => runner?.sendNow(),
  async state() {
    const items = await outbox.all('note');
    return {
      kept: items.map(({ key }) => key),
      waiting: runner?.waiting().map(({ key }) => key),
      sending: runner?.sending()?.key,
      failed: Object.fromEntries(items.map(({ key }) => [key, runner?.failed(key)?.code])),
      answers,
    };
  },
  async solve(challenge: Challenge) {
    const shares: number[] = [];
    const ticket = await solveTicket(challenge, (share) => shares.push(share));
    return { ticket, shares, names: [senderName(), senderName()] };
  },
  obtain: () => obtainTicket({ purpose: 'note', body: 'b-1' }),
  async prepare(file: readonly number[]) {
    const prepared = await preparePhoto(new Blob([new Uint8Array(file)]));
    if (!prepared.ok) return prepared.failure;
    const { blob, width, height, place } = prepared.value;
    const bytes = Array.from(new Uint8Array(await blob.arrayBuffer()));
    return { type: blob.type, width, height, place, bytes };
  },
};

declare global {
  interface Window {
    sending: typeof sending;
  }
}
window.sending = sending;
export type Sending = typeof sending;
