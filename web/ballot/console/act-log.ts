import { createSignal } from 'solid-js';
import type { ActEntry } from '../../../shared/congress/model.ts';
import type { Failure } from '../../../shared/result.ts';
import { ask, createApi } from '../../platform/api.ts';

/** Acts of a body, the newest first, as far back as somebody has asked for. */
export interface ActLog {
  readonly entries: () => readonly ActEntry[];
  /** The hash that heads the chain of acts, printed in the minutes. */
  readonly head: () => string | undefined;
  readonly failure: () => Failure | undefined;
  /** Whether there may be older acts than those fetched. */
  readonly hasOlder: () => boolean;
  readonly refresh: () => Promise<void>;
  readonly older: () => Promise<void>;
}

interface Acts {
  readonly rows: readonly ActEntry[];
  readonly head: string;
}

const PAGE = 40;

/** What the acts of one session were done on. */
export interface OfSession {
  readonly session: string;
  readonly subject: readonly string[];
}

/**
 * Reads the act log of a body, or what of it belongs to a session; a refresh keeps the older acts
 * already fetched.
 */
export function createActLog(
  body: string,
  of: () => OfSession | undefined = () => undefined,
): ActLog {
  const api = createApi('staff').bodies[':body'].acts;
  const [entries, setEntries] = createSignal<readonly ActEntry[]>([]);
  const [head, setHead] = createSignal<string>();
  const [failure, setFailure] = createSignal<Failure>();
  const [hasOlder, setHasOlder] = createSignal(false);

  const fetchPage = async (before?: number): Promise<Acts | undefined> => {
    const about = of();
    const query = {
      size: String(PAGE),
      ...(before === undefined ? {} : { before: String(before) }),
      ...(about === undefined ? {} : { session: about.session, subject: [...about.subject] }),
    };
    const answer = await ask<Acts>(api.$get({ param: { body }, query }));
    setFailure(answer.ok ? undefined : answer.failure);
    return answer.ok ? answer.value : undefined;
  };
  return {
    entries,
    head,
    failure,
    hasOlder,
    async refresh() {
      const page = await fetchPage();
      if (page === undefined) return;
      const oldest = page.rows.at(-1)?.seq ?? 0;
      const kept = entries().filter((entry) => entry.seq < oldest);
      if (kept.length === 0) setHasOlder(page.rows.length === PAGE);
      setHead(page.head);
      setEntries([...page.rows, ...kept]);
    },
    async older() {
      const page = await fetchPage(entries().at(-1)?.seq);
      if (page === undefined) return;
      setHasOlder(page.rows.length === PAGE);
      setEntries([...entries(), ...page.rows]);
    },
  };
}

/** Acts as lines of the record: what many do at the same time is one line. */
export interface LogLine {
  readonly entry: ActEntry;
  readonly times: number;
}

const FREQUENT: readonly string[] = [
  'deputy-signed-in',
  'device-enrolled',
  'device-replaced',
  'candidate-added',
  'staff-signed-in',
  'staff-added',
  'deputy-added',
  'unit-created',
  'papers-issued',
];

/**
 * The lines of the record, the newest first. Between two other acts each frequent one stands once,
 * with its number; so do all together that are no part of a session, as they go on meanwhile.
 */
export function linesOf(
  entries: readonly ActEntry[],
  ofSession: (kind: string) => boolean,
): readonly LogLine[] {
  const lines: LogLine[] = [];
  let run = new Map<string, number>();
  for (const entry of entries) {
    const group = ofSession(entry.kind) ? entry.kind : '';
    const frequent = group === '' || FREQUENT.includes(group);
    if (!frequent) run = new Map();
    const at = run.get(group);
    const before = at === undefined ? undefined : lines[at];
    if (at !== undefined && before !== undefined) {
      lines[at] = { entry: before.entry, times: before.times + 1 };
      continue;
    }
    if (frequent) run.set(group, lines.length);
    lines.push({ entry, times: 1 });
  }
  return lines;
}
