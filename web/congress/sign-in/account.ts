import { createSignal } from 'solid-js';
import type { Me } from '../../../shared/congress/model.ts';
import type { Failure } from '../../../shared/result.ts';
import { ask, createApi } from '../../platform/api.ts';

/** The seats at which people sign in by name and password. */
export type StaffSeat = 'staff' | 'scrutineer' | 'teller' | 'department' | 'station';

/** Who sits at this seat, as far as the page knows. */
export type Seated =
  | { readonly at: 'asking' }
  | { readonly at: 'out' }
  /** Nobody could be asked. */
  | { readonly at: 'unknown'; readonly failure: Failure }
  | { readonly at: 'in'; readonly me: Me };

export interface Account {
  readonly seated: () => Seated;
  /** Asks the server who sits here. */
  readonly ask: () => Promise<void>;
  /** Signs in; answers the failure, or nothing. */
  readonly signIn: (username: string, password: string) => Promise<Failure | undefined>;
  readonly signOut: () => Promise<Failure | undefined>;
  /** The server no longer knows this seat: the page asks for name and password again. */
  readonly ended: () => void;
}

/** The person at one seat of this browser. Nothing is asked until `ask` is called. */
export function createAccount(seat: StaffSeat): Account {
  const api = createApi(seat);
  const [seated, setSeated] = createSignal<Seated>({ at: 'asking' });
  return {
    seated,
    async ask() {
      setSeated({ at: 'asking' });
      const answer = await ask(api.me.$get());
      if (answer.ok) setSeated({ at: 'in', me: answer.value });
      else if (answer.failure.code === 'not-signed-in') setSeated({ at: 'out' });
      else setSeated({ at: 'unknown', failure: answer.failure });
    },
    async signIn(username, password) {
      const answer = await ask(api.staff['sign-in'].$post({ json: { username, password } }));
      if (!answer.ok) return answer.failure;
      setSeated({ at: 'in', me: answer.value });
      return undefined;
    },
    async signOut() {
      const answer = await ask(api.staff['sign-out'].$post());
      if (!answer.ok && answer.failure.code !== 'not-signed-in') return answer.failure;
      setSeated({ at: 'out' });
      return undefined;
    },
    ended: () => setSeated({ at: 'out' }),
  };
}
