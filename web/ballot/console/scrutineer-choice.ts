import { createSignal, onCleanup } from 'solid-js';
import type { Eligible } from '../../../shared/ballot/nominations.ts';
import type { RoundView } from '../../../shared/ballot/round.ts';
import type { Failure } from '../../../shared/result.ts';
import { ask, createApi } from '../../platform/api.ts';
import { forget, recall, remember } from '../../platform/storage.ts';
import type { Named } from './console-calls.ts';

/** The choice of scrutineers at the rostrum; it outlives a reload of the page. */
export interface ScrutineerChoice {
  readonly people: () => readonly Eligible[] | undefined;
  readonly failure: () => Failure | undefined;
  readonly fetchPeople: () => Promise<void>;
  readonly chosen: () => readonly string[];
  readonly chief: () => string | undefined;
  readonly tick: (account: string, on: boolean) => void;
  /** Empty text: nobody. */
  readonly makeChief: (account: string) => void;
  readonly named: () => readonly Named[];
  readonly forget: () => void;
}

/** Begins with what was chosen before a reload, else with those already passed for the round, else with those proposed. */
export function createScrutineerChoice(
  body: string,
  session: string,
  round: RoundView,
): ScrutineerChoice {
  const key = `console/scrutineers/${round.id}`;
  const kept = (recall(key) ?? '').split(' ').filter((account) => account !== '');
  const passed = round.scrutineers.flatMap((one) => one.account ?? []);
  const [people, setPeople] = createSignal<readonly Eligible[]>();
  const [failure, setFailure] = createSignal<Failure>();
  const [chosen, setChosen] = createSignal<readonly string[]>(
    kept.length > 0 ? kept.map((account) => account.replace(/^\*/, '')) : passed,
  );
  const [chief, setChief] = createSignal<string | undefined>(
    kept.find((account) => account.startsWith('*'))?.slice(1) ??
      round.scrutineers.find((one) => one.chief)?.account ??
      undefined,
  );
  // Until somebody ticks, the list follows the proposals.
  let followsProposals = kept.length === 0 && passed.length === 0;
  let stopped = false;
  onCleanup(() => {
    stopped = true;
  });

  const keep = (): void => {
    const accounts = chosen().map((account) => (account === chief() ? `*${account}` : account));
    remember(key, accounts.join(' '));
  };
  return {
    people,
    failure,
    async fetchPeople() {
      const answer = await ask(
        createApi('staff').bodies[':body'].sessions[':session'].scrutineers.$get({
          param: { body, session },
        }),
      );
      if (stopped) return;
      setFailure(answer.ok ? undefined : answer.failure);
      if (!answer.ok) return;
      setPeople(answer.value);
      if (followsProposals) {
        const proposed = answer.value.filter(({ nomination }) => nomination !== null);
        setChosen(proposed.map((one) => one.account));
        setChief(proposed.find(({ nomination }) => nomination?.chief === true)?.account);
      }
      // Somebody who is no longer a scrutineer cannot be passed.
      const known = new Set(answer.value.map((one) => one.account));
      setChosen(chosen().filter((account) => known.has(account)));
      if (chief() !== undefined && !known.has(chief() ?? '')) setChief(undefined);
    },
    chosen,
    chief,
    tick(account, on) {
      followsProposals = false;
      setChosen(on ? [...chosen(), account] : chosen().filter((one) => one !== account));
      if (!on && chief() === account) setChief(undefined);
      keep();
    },
    makeChief(account) {
      followsProposals = false;
      setChief(account === '' ? undefined : account);
      keep();
    },
    named: () => chosen().map((account) => ({ account, chief: account === chief() })),
    forget: () => forget(key),
  };
}
