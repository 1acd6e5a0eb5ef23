import { randomUUID } from 'node:crypto';
import type { Proposal } from '../../shared/collection/model.ts';
import type { BatchDone, QueueLead, QueuePage } from '../../shared/collection/queue.ts';
import type { Client } from '../support/client.ts';
import type { OwnBody } from '../support/people.ts';

/** The queue of this drive as the staff see it, in one state, with everything else as `query` says. */
export function queueOf(
  body: OwnBody,
  drive: string,
  query: Readonly<Record<string, string>> = {},
): Promise<QueuePage> {
  const params = new URLSearchParams({ drive, size: '100', ...query });
  return body.staff.get<QueuePage>(`${body.path}/leads?${params}`);
}

/** A lead of the queue by its title, in this state. */
export async function leadTitled(
  body: OwnBody,
  drive: string,
  title: string,
  state = 'lead',
): Promise<QueueLead> {
  const { rows } = await queueOf(body, drive, { state });
  const lead = rows.find((row) => row.title === title);
  if (lead === undefined) throw new Error(`no ${state} with the title ${title}`);
  return lead;
}

/** Its proposals, in the order of their coming. */
export async function membersOf(body: OwnBody, lead: string): Promise<readonly Proposal[]> {
  const { rows } = await body.staff.get<{ rows: Proposal[] }>(
    `${body.path}/leads/${lead}/proposals?size=100`,
  );
  return rows;
}

/** A lead as it is named in a request that acts on it. */
export function seen({ id, version }: QueueLead): { lead: string; version: number } {
  return { lead: id, version };
}

/** What a request to merge these leads says. */
export function merging(into: QueueLead, from: readonly object[], reason = '') {
  return { batch: randomUUID(), version: into.version, from, reason };
}

export function merge(
  body: OwnBody,
  into: QueueLead,
  from: readonly object[],
  client: Client = body.staff,
): Promise<BatchDone> {
  return client.post(`${body.path}/leads/${into.id}/merge`, merging(into, from));
}

export function split(
  body: OwnBody,
  lead: QueueLead,
  proposals: readonly string[],
  apart = false,
): Promise<BatchDone> {
  return body.staff.post(`${body.path}/leads/${lead.id}/split`, {
    batch: randomUUID(),
    version: lead.version,
    proposals,
    apart,
  });
}

export function undo(body: OwnBody, { batch }: BatchDone): Promise<BatchDone> {
  return body.staff.post(`${body.path}/lead-batches/${batch}/undo`);
}
