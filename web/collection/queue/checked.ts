import { createSignal, type Accessor } from 'solid-js';
import type { QueueLead } from '../../../shared/collection/queue.ts';

/** The leads that are ticked, also those on other pages of the list. */
export interface Checked {
  readonly leads: Accessor<readonly QueueLead[]>;
  has(id: string): boolean;
  toggle(lead: QueueLead): void;
  readonly none: () => void;
  /** Takes them as they are in the rows that were read again. */
  refresh(): void;
}

export function createChecked(rows: readonly QueueLead[]): Checked {
  const [leads, setLeads] = createSignal<readonly QueueLead[]>([]);
  const has = (id: string): boolean => leads().some((lead) => lead.id === id);
  return {
    leads,
    has,
    toggle(lead) {
      // A copy: the row itself changes when it is read again.
      const copy = { ...lead };
      setLeads((now) =>
        now.some(({ id }) => id === lead.id)
          ? now.filter(({ id }) => id !== lead.id)
          : [...now, copy],
      );
    },
    none: () => setLeads([]),
    refresh() {
      const read = new Map(rows.map((row) => [row.id, { ...row }]));
      setLeads((now) => now.map((lead) => read.get(lead.id) ?? lead));
    },
  };
}
