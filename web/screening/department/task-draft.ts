import { createMemo, createSignal, onCleanup } from 'solid-js';
import { fail, type Failure, type Result } from '../../../shared/result.ts';
import type { AppraisalTask } from '../../../shared/screening/appraisal-model.ts';
import type { AppraisalForm } from '../../../shared/screening/model.ts';
import { browserClock } from '../../platform/chance.ts';
import { forget, recall, remember } from '../../platform/storage.ts';
import {
  appraisalTyped,
  keptHere,
  sameTyped,
  typedAppraisal,
  type ReadAppraisal,
  type TypedAppraisal,
} from './typed-appraisal.ts';

/** How what is typed stands with the server. */
export type Kept =
  | { readonly state: 'blank' }
  | { readonly state: 'keeping' }
  | { readonly state: 'kept'; readonly at: string }
  /** Not taken: only this device has it. */
  | { readonly state: 'here'; readonly failure: Failure };

/** What a draft needs of the server. */
export interface DraftCalls {
  readonly keep: (
    version: number,
    form: AppraisalForm,
  ) => Promise<Result<{ readonly version: number; readonly draftedAt: string }>>;
  readonly submit: (version: number, form: AppraisalForm) => Promise<Result<unknown>>;
  /** The appraisal as it is now. */
  readonly read: () => Promise<Result<AppraisalTask>>;
}

/** A form while it is written: kept as one types, on the server and until then on this device. */
export interface TaskDraft {
  readonly typed: () => TypedAppraisal;
  readonly read: () => ReadAppraisal;
  readonly kept: () => Kept;
  /** Whether something was found here that the server did not have. */
  readonly recovered: boolean;
  /** Another device has kept something else since: which of both is to stay must be said. */
  readonly split: () => boolean;
  readonly write: (changes: Partial<TypedAppraisal>) => void;
  /** Goes on with what stands here, over the other. */
  readonly takeMine: () => Promise<void>;
  /** Goes on with what the other device has kept. */
  readonly takeTheirs: () => Promise<void>;
  /** Failures: `appraisal-incomplete` {count} before anything is sent, else those of the server. */
  readonly submit: () => Promise<Result<unknown>>;
}

/** Waits so long after the last key before it keeps. */
const PAUSE = 1500;
/** Tries again so long after the network was lost. */
const AGAIN = 10_000;

/** The draft of this appraisal for as long as its page is shown. */
export function createTaskDraft(task: AppraisalTask, calls: DraftCalls): TaskDraft {
  const key = `appraisal-draft/${task.id}`;
  const standing = typedAppraisal(task.form, task.year);
  const here = keptHere(recall(key));
  const recovered = here !== undefined && !sameTyped(here.typed, standing);
  const [typed, setTyped] = createSignal(recovered ? here.typed : standing);
  const [split, setSplit] = createSignal(recovered && here.version !== task.version);
  const [kept, setKept] = createSignal<Kept>(
    task.draftedAt === null ? { state: 'blank' } : { state: 'kept', at: task.draftedAt },
  );
  const read = createMemo(() => appraisalTyped(typed()));
  let version = task.version;
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
    const answer = await calls.keep(version, form);
    if (answer.ok) {
      version = answer.value.version;
      setKept({ state: 'kept', at: answer.value.draftedAt });
      // What was typed meanwhile stays here until it is kept as well.
      if (mine === changes) forget(key);
      else keepHere();
      return undefined;
    }
    if (answer.failure.code === 'appraisal-changed') setSplit(true);
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

  const latest = async (): Promise<AppraisalTask | undefined> => {
    const answer = await calls.read();
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
      setTyped(typedAppraisal(now.form, now.year));
      forget(key);
      setSplit(false);
      setKept(now.draftedAt === null ? { state: 'blank' } : { state: 'kept', at: now.draftedAt });
    },
    async submit() {
      // What waits to be kept is submitted instead.
      changes += 1;
      while (running !== undefined) await running;
      const { form, faults } = read();
      if (faults.size > 0) return fail('appraisal-incomplete', { count: faults.size });
      const answer = await calls.submit(version, form);
      if (answer.ok) forget(key);
      else if (answer.failure.code === 'appraisal-changed') setSplit(true);
      return answer;
    },
  };
}
