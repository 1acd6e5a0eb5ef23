import { describe, expect, it } from 'vitest';
import { createLive, type Live } from '../../server/platform/live/live.ts';
import { steppedClock } from '../support/clock.ts';

interface Heard {
  readonly topic: string;
  readonly version: number;
  readonly state?: unknown;
}

function house() {
  const clock = steppedClock();
  const errors: unknown[] = [];
  const live = createLive(clock, (error) => errors.push(error));
  return { clock, live, errors };
}

function listener(live: Live, ...topics: string[]) {
  const heard: Heard[] = [];
  const frames: Uint8Array[] = [];
  const stop = live.listen(topics, (frame) => {
    frames.push(frame);
    const text = new TextDecoder().decode(frame);
    heard.push(JSON.parse(text.slice('data: '.length)) as Heard);
  });
  return { heard, frames, stop };
}

/** Lets everything that waits for nothing but its turn happen. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}

describe('live signals', () => {
  it('tell a newcomer the present version at once', async () => {
    const { live } = house();
    const { heard } = listener(live, 'roll/a', 'hall/b');
    await settle();
    expect(heard.map(({ topic }) => topic)).toEqual(['roll/a', 'hall/b']);
  });

  it('reach everybody at the first touch and at most twice a second, and the last touch is never lost', async () => {
    const { live, clock } = house();
    const { heard } = listener(live, 'roll/a');
    await settle();
    for (let touch = 0; touch < 100; touch += 1) live.touch(['roll/a']);
    await settle();
    expect(heard).toHaveLength(2);
    for (let touch = 0; touch < 100; touch += 1) live.touch(['roll/a']);
    await settle();
    expect(heard).toHaveLength(2);
    clock.step(0.6);
    await settle();
    expect(heard).toHaveLength(3);
    clock.step(10);
    await settle();
    expect(heard).toHaveLength(3);
    const versions = heard.map(({ version }) => version);
    expect(versions).toEqual(versions.toSorted((one, other) => one - other));
    expect(new Set(versions).size).toBe(3);
  });

  it('share one frame among all, and ask for the public state once', async () => {
    const { live } = house();
    let asked = 0;
    live.publish('hall', async (id) => {
      asked += 1;
      return { id, asked };
    });
    const listeners = Array.from({ length: 50 }, () => listener(live, 'hall/b'));
    await settle();
    asked = 0;
    live.touch(['hall/b']);
    await settle();
    expect(asked).toBe(1);
    const last = listeners.map(({ frames }) => frames.at(-1));
    expect(new Set(last).size).toBe(1);
    expect(listeners[0]?.heard.at(-1)?.state).toEqual({ id: 'b', asked: 1 });
  });

  it('never give a version twice, also for a topic that was forgotten meanwhile', async () => {
    const { live, clock } = house();
    const first = listener(live, 'roll/a');
    await settle();
    live.touch(['roll/a']);
    await settle();
    first.stop();
    clock.step(1);
    await settle();
    live.touch(['roll/a']);
    await settle();
    clock.step(1);
    await settle();
    const second = listener(live, 'roll/a');
    await settle();
    expect(second.heard[0]?.version).toBeGreaterThan(first.heard.at(-1)?.version ?? Infinity);
  });

  it('go on after a state that could not be read', async () => {
    const { live, clock, errors } = house();
    let broken = true;
    live.publish('hall', async () => {
      if (broken) throw new Error('the database is away');
      return 'well';
    });
    const { heard } = listener(live, 'hall/b');
    live.touch(['hall/b']);
    await settle();
    expect(errors.length).toBeGreaterThan(0);
    live.touch(['hall/b']);
    await settle();
    broken = false;
    // Nobody touches it again: the touch that could not be told is not lost.
    clock.step(1);
    await settle();
    expect(heard.at(-1)?.state).toBe('well');
  });

  it('stop when asked to', async () => {
    const { live } = house();
    const { heard, stop } = listener(live, 'roll/a');
    await settle();
    stop();
    live.touch(['roll/a']);
    await settle();
    expect(heard).toHaveLength(1);
  });
});
