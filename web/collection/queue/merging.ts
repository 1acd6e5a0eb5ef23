import { createSignal } from 'solid-js';
import type { BatchDone } from '../../../shared/collection/queue.ts';
import type { SimilarLead } from '../../../shared/collection/similar.ts';
import type { Result } from '../../../shared/result.ts';
import { staffApi } from '../../congress/api.ts';
import { createDeed } from '../../congress/asked.ts';
import { useSeat } from '../../congress/seat.tsx';
import { ask } from '../../platform/api.ts';
import { createBatchKeys } from './batch-keys.ts';

interface Target {
  readonly id: string;
  readonly version: number;
}

/** Choosing among similar leads, and merging what is chosen into one or telling the rest apart from it. */
export function createMerging(
  into: () => Target,
  leads: () => readonly SimilarLead[],
  /** Whether one is chosen until somebody says otherwise. */
  usual: (lead: SimilarLead) => boolean,
) {
  const seat = useSeat();
  const [said, setSaid] = createSignal<ReadonlyMap<string, boolean>>(new Map());
  const keys = createBatchKeys();
  const has = (lead: SimilarLead): boolean => said().get(lead.id) ?? usual(lead);
  const chosen = (): readonly SimilarLead[] => leads().filter(has);
  const rest = (): readonly SimilarLead[] => leads().filter((lead) => !has(lead) && !lead.apart);
  const merge = createDeed(() => {
    const { id, version } = into();
    const from = chosen().map((lead) => ({ lead: lead.id, version: lead.version }));
    const request = { version, from, reason: '' };
    return ask(
      staffApi.bodies[':body'].leads[':lead'].merge.$post({
        param: { body: seat.body().id, lead: id },
        json: { ...request, batch: keys.keyOf([id, request]) },
      }),
    );
  });
  const tellApart = createDeed((given: { others: readonly string[]; apart: boolean }) =>
    ask(
      staffApi.bodies[':body'].leads[':lead'].apart.$put({
        param: { body: seat.body().id, lead: into().id },
        json: { others: [...given.others], apart: given.apart },
      }),
    ),
  );
  return {
    has,
    toggle: (lead: SimilarLead) => setSaid((now) => new Map(now).set(lead.id, !has(lead))),
    chosen,
    rest,
    /** Proposals that go over. */
    count: () => chosen().reduce((sum, { size }) => sum + size, 0),
    busy: () => merge.busy() || tellApart.busy(),
    failure: () => merge.failure() ?? tellApart.failure(),
    async merge(): Promise<Result<BatchDone>> {
      tellApart.forget();
      const done = await merge.run(undefined);
      if (done.ok) {
        keys.answered();
        setSaid(new Map());
      }
      return done;
    },
    async tellApart(others: readonly string[], apart: boolean): Promise<boolean> {
      merge.forget();
      return (await tellApart.run({ others, apart })).ok;
    },
  };
}
