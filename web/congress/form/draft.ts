import { createMemo, createSignal, onCleanup } from 'solid-js';
import { fail, type Failure, type Result } from '../../../shared/result.ts';
import { browserClock } from '../../platform/chance.ts';
import { forget, recall, remember } from '../../platform/storage.ts';

/** How what is typed stands with the server. */
export type Kept =
  | { readonly state: 'blank' }
  | { readonly state: 'keeping' }
  | { readonly state: 'kept'; readonly at: string }
  /** Not taken: only this device has it. */
  | { readonly state: 'here'; readonly failure: Failure };

/** What was typed, as it can be kept, with what is wrong by its place. */
export interface Read<Form> {
  readonly form: Form;
  /** What keeps it from being kept as a draft: said at once. */
  readonly unkeepable: ReadonlyMap<string, Failure>;
  /** All that keeps it from being submitted. */
  readonly faults: ReadonlyMap<string, Failure>;
}

/** A form as the server has it: what was kept or submitted last, typed out. */
export interface Standing<Typed> {
  readonly version: number;
  readonly draftedAt: string | null;
  readonly typed: Typed;
}

/** What a draft needs to know of the form that is written. */
export interface DraftOf<Form, Typed> {
  /** Under which this device keeps it. */
  readonly key: string;
  readonly standing: Standing<Typed>;
  readonly read: (typed: Typed) => Read<Form>;
  /** What this device has kept, read back; nothing when it is none. */
  readonly here: (
    text: string | undefined,
  ) => { readonly version: number; readonly typed: Typed } | undefined;
  readonly same: (one: Typed, other: Typed) => boolean;
  /** Codes of the server's failures. */
  readonly changed: string;
  readonly incomplete: string;
  readonly keep: (
    version: number,
    form: Form,
  ) => Promise<Result<{ readonly version: number; readonly draftedAt: string }>>;
  readonly submit: (version: number, form: Form) => Promise<Result<unknown>>;
  /** As it is now on the server. */
  readonly latest: () => Promise<Result<Standing<Typed>>>;
}

/** A form while it is written: kept as one types, on the server and until then on this device. */
export interface Draft<Form, Typed> {
  readonly typed: () => Typed;
  readonly read: () => Read<Form>;
  readonly kept: () => Kept;
  /** Whether something was found here that the server did not have. */
  readonly recovered: boolean;
  /** Another device has kept something else since: which of both is to stay must be said. */
  readonly split: () => boolean;
  readonly write: (changes: Partial<Typed>) => void;
  /** Goes on with what stands here, over the other. */
  readonly takeMine: () => Promise<void>;
  /** Goes on with what the other device has kept. */
  readonly takeTheirs: () => Promise<void>;
  /** Failures: the code for an incomplete form {count} before anything is sent, else those of the server. */
  readonly submit: () => Promise<Result<unknown>>;
}

/** Waits so long after the last key before it keeps. */
const PAUSE = 1500;
/** Tries again so long after the network was lost. */
const AGAIN = 10_000;

/** The draft of a form for as long as its page is shown. */
export function createDraft<Form, Typed>(of: DraftOf<Form, Typed>): Draft<Form, Typed> {
  const { key, standing } = of;
  const here = of.here(recall(key));
  const recovered = here !== undefined && !of.same(here.typed, standing.typed);
  const [typed, setTyped] = createSignal<Typed>(recovered ? here.typed : standing.typed);
  const [split, setSplit] = createSignal(recovered && here.version !== standing.version);
  const [kept, setKept] = createSignal<Kept>(
    standing.draftedAt === null ? { state: 'blank' } : { state: 'kept', at: standing.draftedAt },
  );
  const read = createMemo(() => of.read(typed()));
  let { version } = standing;
  let changes = 0;
  let running: Promise<void> | undefined;
  let gone = false;

  const keepHere = (): void => {
    remember(key, JSON.stringify({ version, typed: typed() }));
  };
  const keepOnce = async (): Promise<void> => {
    const mine = changes;
    const { form, unkeepable } = read();
    const [first] = unkeepable.values();
    if (first !== undefined) return void setKept({ state: 'here', failure: first });
    setKept({ state: 'keeping' });
    const answer = await of.keep(version, form);
    if (answer.ok) {
      version = answer.value.version;
      setKept({ state: 'kept', at: answer.value.draftedAt });
      // What was typed meanwhile stays here until it is kept as well.
      if (mine === changes) forget(key);
      else keepHere();
      return undefined;
    }
    if (answer.failure.code === of.changed) setSplit(true);
    setKept({ state: 'here', failure: answer.failure });
    if (answer.failure.code === 'no-connection') void later(AGAIN);
    return undefined;
  };
  const keep = async (): Promise<void> => {
    if (split()) return;
    // One after the other: each carries the version that the last has answered.
    while (running !== undefined) await running;
    running = keepOnce();
    await running;
    running = undefined;
  };
  const later = async (wait: number): Promise<void> => {
    const mine = changes;
    await browserClock.wait(wait);
    if (!gone && mine === changes) await keep();
  };
  const onHide = (): void => {
    if (document.visibilityState === 'hidden' && recall(key) !== undefined) void keep();
  };
  document.addEventListener('visibilitychange', onHide);
  onCleanup(() => {
    gone = true;
    document.removeEventListener('visibilitychange', onHide);
    if (recall(key) !== undefined) void keep();
  });
  if (recovered && !split()) void later(0);

  const latest = async (): Promise<Standing<Typed> | undefined> => {
    const answer = await of.latest();
    if (!answer.ok) setKept({ state: 'here', failure: answer.failure });
    return answer.ok ? answer.value : undefined;
  };
  return {
    typed,
    read,
    kept,
    recovered,
    split,
    write(changed) {
      changes += 1;
      setTyped((now) => ({ ...now, ...changed }));
      keepHere();
      void later(PAUSE);
    },
    async takeMine() {
      const now = await latest();
      if (now === undefined) return;
      version = now.version;
      setSplit(false);
      await keep();
    },
    async takeTheirs() {
      const now = await latest();
      if (now === undefined) return;
      version = now.version;
      setTyped(() => now.typed);
      forget(key);
      setSplit(false);
      setKept(now.draftedAt === null ? { state: 'blank' } : { state: 'kept', at: now.draftedAt });
    },
    async submit() {
      // What waits to be kept is submitted instead.
      changes += 1;
      while (running !== undefined) await running;
      const { form, faults } = read();
      if (faults.size > 0) return fail(of.incomplete, { count: faults.size });
      const answer = await of.submit(version, form);
      if (answer.ok) forget(key);
      else if (answer.failure.code === of.changed) setSplit(true);
      return answer;
    },
  };
}
