import { newId, moment } from '../../shared/chance.ts';
import type { Lead } from '../../shared/collection/model.ts';
import { dayOf } from '../../shared/day.ts';
import { mayAct } from '../../shared/lifecycle.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import {
  checkedDecision,
  gateLifecycle,
  tidyDecision,
  type GateEntry,
  type GateItem,
  type LeadAtGates,
} from '../../shared/screening/gates.ts';
import { seenCard } from '../../shared/screening/voted-card.ts';
import { collectionTopics } from '../collection/drive-acts.ts';
import { driveById } from '../collection/drive-views.ts';
import { leadsById, moveLead } from '../collection/lead-rows.ts';
import { addSteps } from '../collection/steps.ts';
import { perform } from '../platform/acts/acts.ts';
import type { Executor } from '../platform/database/tables.ts';
import { actorOf, rolesIn, type Visitor } from '../platform/identity/visitor.ts';
import type { Platform } from '../platform/platform.ts';
import { leadsAtGates, type LeadBefore } from './gate-views.ts';
import { settingsOf } from './settings-views.ts';

/** Made by whoever sends it, so that a repeated request is one decision. */
export type SentDecision = GateEntry & { readonly id: string };

/**
 * Writes down what a gate (审定环节) has decided on the list of a drive, and
 * does what follows from it for each lead: struck ones go to the reserve,
 * returned ones back to the proposed projects, and their proposers are told
 * why. A later decision of the same gate corrects the one before and keeps it.
 * It is kept with the nomination and the card it was decided on, for which it counts.
 * Sent again under the same id it changes nothing.
 *
 * Failures: `not-found` {drive}; `gate-decision-sent`, when another decision
 * was sent under the same id; those of `checkedDecision`; `reason-missing`
 * for a lead that is struck or returned without a word; those of the lifecycle.
 */
export async function decideAtGate(
  platform: Platform,
  visitor: Visitor,
  body: string,
  drive: string,
  sent: SentDecision,
): Promise<Result<object>> {
  const { clock } = platform;
  const entry = tidyDecision(sent);
  return perform(platform, body, actorOf(visitor), async (trx, record): Promise<Result<object>> => {
    const now = clock.now();
    if ((await driveById(trx, body, drive, now)) === undefined) return fail('not-found', { drive });
    const before = await sentBefore(trx, body, sent.id);
    if (before !== undefined)
      return before.drive === drive && sameDecision(before, entry)
        ? ok({})
        : fail('gate-decision-sent');
    const { gates } = await settingsOf(trx, body);
    const leads = await leadsAtGates(trx, body, drive);
    const checked = checkedDecision(entry, { gates, leads, today: dayOf(now) });
    if (!checked.ok) return checked;
    const moves = [];
    for (const { lead, item } of checked.value) {
      // One that is on the list already is passed anew without going back to the preliminary ones.
      const may =
        lead.state === 'candidate'
          ? ok({ to: lead.state })
          : mayAct(gateLifecycle, item.outcome, lead.state, rolesIn(visitor, body), item);
      if (!may.ok) return may;
      moves.push({ lead, item, to: may.value.to });
    }
    await keepDecision(trx, platform, body, drive, sent.id, entry, leads);
    const standing = await leadsById(
      trx,
      body,
      moves.map(({ lead }) => lead.id),
    );
    for (const { lead, item, to } of moves) {
      const stored = standing.find(({ id }) => id === lead.id);
      if (stored !== undefined)
        await follow(trx, platform, body, entry, { lead, item, to, stored }, visitor.account);
    }
    record({
      kind: 'gate-decided',
      subject: `drive/${drive}`,
      detail: {
        decision: sent.id,
        gate: entry.gate,
        on: entry.decidedOn,
        outcome: entry.decision,
        passed: ordinals(moves, 'passed'),
        struck: ordinals(moves, 'struck'),
        returned: ordinals(moves, 'returned'),
      },
      topics: collectionTopics(body),
    });
    return ok({});
  });
}

interface GateMove {
  readonly lead: LeadAtGates;
  readonly item: GateItem;
  readonly to: Lead['state'];
}

function ordinals(moves: readonly GateMove[], outcome: GateItem['outcome']): readonly number[] {
  return moves
    .filter(({ item }) => item.outcome === outcome)
    .map(({ lead }) => lead.ordinal)
    .toSorted((one, other) => one - other);
}

/** The decision that was sent under this id before, or nothing. */
async function sentBefore(
  trx: Executor,
  body: string,
  sentAs: string,
): Promise<(GateEntry & { readonly drive: string }) | undefined> {
  const row = await trx
    .selectFrom('gate_decision')
    .select(['id', 'drive', 'gate', 'decided_on', 'decision', 'minute', 'conditions'])
    .where('body', '=', body)
    .where('sent_as', '=', sentAs)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const items = await trx
    .selectFrom('gate_item')
    .select(['lead', 'outcome', 'note'])
    .where('decision', '=', row.id)
    .execute();
  const { drive, gate, decision, minute, conditions } = row;
  return { drive, gate, decidedOn: row.decided_on, decision, minute, conditions, items };
}

function sameDecision(one: GateEntry, other: GateEntry): boolean {
  const said = ({ gate, decidedOn, decision, minute, conditions, items }: GateEntry): string =>
    JSON.stringify([
      [gate, decidedOn, decision, minute, conditions],
      items
        .map(({ lead, outcome, note }) => [lead, outcome, note])
        .toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1)),
    ]);
  return said(one) === said(other);
}

async function keepDecision(
  trx: Executor,
  { clock, chance }: Platform,
  body: string,
  drive: string,
  sentAs: string,
  { gate, decidedOn, decision, minute, conditions, items }: GateEntry,
  leads: readonly LeadBefore[],
): Promise<void> {
  const id = newId(clock, chance);
  await trx
    .insertInto('gate_decision')
    .values({
      id,
      body,
      drive,
      sent_as: sentAs,
      gate,
      decided_on: decidedOn,
      decision,
      minute,
      conditions,
      at: moment(clock),
    })
    .execute();
  for (const { lead, outcome, note } of items) {
    const before = leads.find((one) => one.id === lead);
    if (before === undefined) continue;
    const { nominations: nomination } = before;
    const card = JSON.stringify(seenCard(before.card.card));
    await trx
      .insertInto('gate_item')
      .values({ decision: id, body, lead, outcome, note, nomination, card })
      .execute();
  }
}

/** Brings a lead to where the gate has sent it, and tells its proposers what is new to them. */
async function follow(
  trx: Executor,
  { clock }: Platform,
  body: string,
  { gate, decidedOn }: GateEntry,
  { lead, item, to, stored }: GateMove & { readonly stored: Lead },
  by: string,
): Promise<void> {
  const detail = { gate, on: decidedOn };
  const kind = `gate-${item.outcome}` as const;
  const told = { kind, detail, reason: item.note, by };
  if (to !== lead.state) {
    await moveLead(trx, clock, body, stored, { to, ...told });
    return;
  }
  const before = lead.gates[gate];
  const same =
    before?.lapsed === null &&
    before.outcome === item.outcome &&
    before.on === decidedOn &&
    before.note === item.note;
  if (!same) await addSteps(trx, clock, body, [{ of: { lead: lead.id }, ...told }]);
}
