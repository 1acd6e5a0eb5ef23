import { createSignal, onCleanup, onMount } from 'solid-js';
import type { Failure, Result } from '../../../shared/result.ts';
import { STANCES, type Stance } from '../../../shared/screening/model.ts';
import type { OwnStance } from '../../../shared/screening/pre-review.ts';
import { forget, recall, remember } from '../../platform/storage.ts';

/** What is chosen and written, saved or not. */
export interface Wanted {
  readonly stance: Stance | null;
  readonly note: string;
}

/** `fresh`: as it was read; `written`: words that are not sent yet; `lost`: could not be saved. */
export type Saving = 'fresh' | 'written' | 'saving' | 'saved' | 'lost';

export interface StanceKeeper {
  readonly wanted: () => Wanted;
  readonly saving: () => Saving;
  readonly failure: () => Failure | undefined;
  readonly choose: (stance: Stance | null) => void;
  readonly write: (note: string) => void;
  readonly save: () => void;
}

interface Use {
  /** Under which this browser keeps what is not saved yet. */
  readonly key: string;
  readonly saved: OwnStance | null;
  readonly send: (wanted: Wanted) => Promise<Result<unknown>>;
  readonly onSaved: (wanted: OwnStance | null) => void;
}

/**
 * A deputy's opinion of one candidate: a choice is saved at once, words when
 * they are finished. What could not be saved is kept in this browser alone,
 * until the network is back.
 */
export function createStance({ key, saved, send, onSaved }: Use): StanceKeeper {
  const left = readWanted(recall(key));
  const [wanted, setWanted] = createSignal<Wanted>(left ?? saved ?? { stance: null, note: '' });
  const [saving, setSaving] = createSignal<Saving>(left === undefined ? 'fresh' : 'written');
  const [failure, setFailure] = createSignal<Failure>();
  let running = false;

  const keep = (next: Wanted): void => {
    setWanted(next);
    setSaving('written');
    remember(key, JSON.stringify(next));
  };
  const save = async (): Promise<void> => {
    if (running) return;
    running = true;
    while (saving() === 'written' || saving() === 'lost') {
      const sent = wanted();
      setSaving('saving');
      setFailure(undefined);
      const answer = await send(sent);
      // What was changed meanwhile is sent next; its turn is the newer one.
      if (wanted() !== sent) {
        setSaving('written');
        if (answer.ok) continue;
      } else if (answer.ok) {
        forget(key);
        setSaving('saved');
        onSaved(sent.stance === null ? null : { stance: sent.stance, note: sent.note });
        break;
      }
      if (!answer.ok) {
        setFailure(answer.failure);
        setSaving('lost');
        break;
      }
    }
    running = false;
  };
  const online = (): void => {
    if (failure() !== undefined) void save();
  };
  onMount(() => {
    addEventListener('online', online);
    if (left !== undefined) void save();
  });
  onCleanup(() => removeEventListener('online', online));

  return {
    wanted,
    saving,
    failure,
    choose(stance) {
      keep(stance === null ? { stance, note: '' } : { ...wanted(), stance });
      void save();
    },
    write: (note) => keep({ ...wanted(), note }),
    save: () => void save(),
  };
}

/** What was kept; nothing when it is none. */
function readWanted(text: string | undefined): Wanted | undefined {
  if (text === undefined) return undefined;
  try {
    const kept: unknown = JSON.parse(text);
    if (typeof kept !== 'object' || kept === null) return undefined;
    const { stance, note } = Object.assign({ stance: null, note: '' }, kept);
    const known = STANCES.find((one) => one === stance) ?? null;
    return typeof note === 'string' ? { stance: known, note } : undefined;
  } catch {
    return undefined;
  }
}
