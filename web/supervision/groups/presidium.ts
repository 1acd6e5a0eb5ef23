import { createSignal } from 'solid-js';
import type { GroupsOfYear } from '../../../shared/supervision/visits.ts';
import { recall, remember } from '../../platform/storage.ts';

/** Who is in a town's presidium, as staff have said on this computer; else who supervises already. */
export function createPresidium(body: () => string, known: () => GroupsOfYear | undefined) {
  const [said, setSaid] = createSignal<readonly string[]>();
  const keyOf = (): string => `presidium/${body()}`;
  const kept = (): readonly string[] | undefined => {
    const text = recall(keyOf());
    const read: unknown = text === undefined ? undefined : JSON.parse(text);
    return Array.isArray(read) ? read.filter((id) => typeof id === 'string') : undefined;
  };
  const members = (): readonly string[] => {
    const year = known();
    const all = said() ?? kept() ?? year?.projects.flatMap(({ members: decided }) => decided) ?? [];
    const roll = new Set(year?.deputies.map(({ id }) => id));
    return [...new Set(all)].filter((id) => roll.has(id));
  };
  return {
    members,
    change(chosen: readonly string[]): void {
      remember(keyOf(), JSON.stringify(chosen));
      setSaid(chosen);
    },
  };
}
