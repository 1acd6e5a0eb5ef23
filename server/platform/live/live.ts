import type { Clock } from '../../../shared/chance.ts';

/**
 * Live signals. An act names the topics it touches; listeners are told "topic,
 * version" and ask again. A topic's kind (the part before the slash) may have
 * a public state that travels in the frame itself, so that a hall full of
 * screens costs one query. One frame is built per signal and shared by all.
 */
export interface Live {
  /** Signals these topics, at most twice a second each; the last touch is never lost. */
  touch(topics: readonly string[]): void;
  /** Calls `send` with a ready frame at once for the present versions, then at every signal; answers how to stop. */
  listen(topics: readonly string[], send: (frame: Uint8Array) => void): () => void;
  /** Whether anybody listens to this topic now. */
  listening(topic: string): boolean;
  /** Declares the public state of topics of this kind: `id` is the part after the slash. */
  publish(kind: string, state: (id: string) => Promise<unknown>): void;
}

const PAUSE = 500;

interface Topic {
  version: number;
  pending: boolean;
  busy: boolean;
  readonly listeners: Set<(frame: Uint8Array) => void>;
}

export function createLive(clock: Clock, onError: (error: unknown) => void): Live {
  // One count over all topics, starting from the present moment: versions grow over
  // restarts, and over a topic's being forgotten, as well.
  let latest = clock.now().getTime();
  const topics = new Map<string, Topic>();
  const states = new Map<string, (id: string) => Promise<unknown>>();
  const encoder = new TextEncoder();

  function topicOf(name: string): Topic {
    const known = topics.get(name);
    if (known !== undefined) return known;
    const topic: Topic = { version: latest, pending: false, busy: false, listeners: new Set() };
    topics.set(name, topic);
    return topic;
  }

  /** Anybody may listen to any name: what nobody listens to takes no memory. */
  function forgetIfIdle(name: string, topic: Topic): void {
    if (topic.listeners.size === 0 && !topic.busy) topics.delete(name);
  }

  async function frameOf(name: string, topic: Topic): Promise<Uint8Array> {
    const slash = name.indexOf('/');
    const state = states.get(name.slice(0, slash));
    const { version } = topic;
    const message =
      state === undefined
        ? { topic: name, version }
        : { topic: name, version, state: await state(name.slice(slash + 1)) };
    return encoder.encode(`data: ${JSON.stringify(message)}\n\n`);
  }

  async function signal(name: string, topic: Topic): Promise<void> {
    topic.busy = true;
    try {
      while (topic.pending) {
        topic.pending = false;
        latest += 1;
        topic.version = latest;
        if (topic.listeners.size > 0) await tell(name, topic);
        await clock.wait(PAUSE);
      }
    } finally {
      topic.busy = false;
      forgetIfIdle(name, topic);
    }
  }

  /** Sends one frame to all; a state that cannot be read now is asked for again after the pause. */
  async function tell(name: string, topic: Topic): Promise<void> {
    try {
      const frame = await frameOf(name, topic);
      for (const send of topic.listeners) send(frame);
    } catch (error) {
      onError(error);
      topic.pending = true;
    }
  }

  /** The present version, for somebody who has just come. */
  async function greet(
    name: string,
    topic: Topic,
    send: (frame: Uint8Array) => void,
  ): Promise<void> {
    const frame = await frameOf(name, topic);
    if (topic.listeners.has(send)) send(frame);
  }

  return {
    touch(names) {
      for (const name of new Set(names)) {
        const topic = topicOf(name);
        topic.pending = true;
        if (!topic.busy) signal(name, topic).catch(onError);
      }
    },
    listen(names, send) {
      for (const name of names) {
        const topic = topicOf(name);
        topic.listeners.add(send);
        greet(name, topic, send).catch(onError);
      }
      return () => {
        for (const name of names) {
          const topic = topics.get(name);
          if (topic === undefined) continue;
          topic.listeners.delete(send);
          forgetIfIdle(name, topic);
        }
      };
    },
    listening: (name) => (topics.get(name)?.listeners.size ?? 0) > 0,
    publish(kind, state) {
      states.set(kind, state);
    },
  };
}
