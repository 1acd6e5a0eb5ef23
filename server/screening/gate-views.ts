import type { Lead, Step } from '../../shared/collection/model.ts';
import {
  standingOf,
  type GatesOfLead,
  type GateWord,
  type LeadAtGates,
} from '../../shared/screening/gates.ts';
import type { GateSaid } from '../../shared/screening/gates-model.ts';
import type { LeadCardView } from '../../shared/screening/lead-model.ts';
import type { Gate } from '../../shared/screening/model.ts';
import { changesOf, type SeenCard } from '../../shared/screening/voted-card.ts';
import { leadOf } from '../collection/lead-rows.ts';
import type { Executor } from '../platform/database/tables.ts';
import { leadCardOf } from './lead-cards.ts';

/** So many leads go into one question; both engines limit the number of its parameters. */
const GROUP = 500;

/** What each gate said last of one lead, with what it was said on. */
export type WordsOfLead = Readonly<Partial<Record<Gate, GateWord>>>;

/** The gates' words on a lead, and how often it was nominated: which of them that is to count. */
export interface WordsOnLead {
  readonly words: WordsOfLead;
  readonly nominations: number;
}

/** What each gate said last of these leads of a body. */
export async function gateWordsOf(
  db: Executor,
  body: string,
  leads: readonly string[],
): Promise<(lead: string) => WordsOnLead> {
  const found = new Map<string, WordsOfLead>();
  for (let at = 0; at < leads.length; at += GROUP) {
    const rows = await db
      .selectFrom('gate_item')
      .innerJoin('gate_decision', 'gate_decision.id', 'gate_item.decision')
      .select([
        'gate_item.lead',
        'gate_item.outcome',
        'gate_item.note',
        'gate_item.nomination',
        'gate_item.card',
        'gate_decision.gate',
        'gate_decision.decided_on',
      ])
      .where('gate_item.body', '=', body)
      .where('gate_item.lead', 'in', leads.slice(at, at + GROUP))
      .orderBy('gate_decision.at')
      .orderBy('gate_decision.id')
      .execute();
    for (const { lead, gate, decided_on, card, ...said } of rows) {
      const seen: SeenCard = JSON.parse(card);
      found.set(lead, { ...found.get(lead), [gate]: { ...said, on: decided_on, card: seen } });
    }
  }
  const nominations = await nominationsOf(db, body, leads);
  return (lead) => ({
    words: found.get(lead) ?? {},
    nominations: nominations.get(lead) ?? 0,
  });
}

/**
 * How often each of these leads was nominated. A step back from the list of
 * candidates, which says the same, is none.
 */
async function nominationsOf(
  db: Executor,
  body: string,
  leads: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const found = new Map<string, number>();
  for (let at = 0; at < leads.length; at += GROUP) {
    const rows = await db
      .selectFrom('lead_step')
      .select(['lead', 'detail'])
      .where('body', '=', body)
      .where('lead', 'in', leads.slice(at, at + GROUP))
      .where('kind', '=', 'became-preliminary')
      .execute();
    for (const { lead, detail } of rows) {
      const { back }: Step['detail'] = JSON.parse(detail);
      if (lead !== null && back === undefined) found.set(lead, (found.get(lead) ?? 0) + 1);
    }
  }
  return found;
}

/** How the gates' words stand for a lead whose card now says this. */
export function standingsOf({ words, nominations }: WordsOnLead, card: SeenCard): GatesOfLead {
  return Object.fromEntries(
    Object.entries(words).map(([gate, word]) => [gate, standingOf(word, { nominations, card })]),
  );
}

/** What these gates said last, in their order, and how the card has changed since. */
export function saidOf(
  gates: readonly Gate[],
  { words, nominations }: WordsOnLead,
  card: SeenCard,
): readonly GateSaid[] {
  return gates.flatMap((gate) => {
    const word = words[gate];
    if (word === undefined) return [];
    const standing = standingOf(word, { nominations, card });
    const changes = word.outcome === 'passed' ? changesOf(word.card, card) : [];
    return { gate, ...standing, changes };
  });
}

/** A lead before the gates, with the card they decide on. */
export interface LeadBefore extends Lead, LeadAtGates, WordsOnLead {
  readonly card: LeadCardView;
}

/** On their way to the ballot; what the ballot decided is no longer the gates' business. */
const ON_THE_WAY = ['preliminary', 'candidate'] as const;
/** Where a gate may have put a lead. */
const LAID_ASIDE = ['proposed', 'reserve'] as const;

/**
 * The leads of a drive that its gates have to do with: the preliminary and the
 * listed candidates, and those that a gate has laid aside and nobody has taken
 * up again since. In the order of their numbers.
 */
export async function leadsAtGates(
  db: Executor,
  body: string,
  drive: string,
): Promise<LeadBefore[]> {
  const rows = await db
    .selectFrom('lead')
    .selectAll()
    .where('body', '=', body)
    .where('drive', '=', drive)
    .where((eb) =>
      eb.or([
        eb('state', 'in', ON_THE_WAY),
        eb.and([
          eb('state', 'in', LAID_ASIDE),
          eb(
            'id',
            'in',
            eb.selectFrom('gate_item').select('gate_item.lead').where('body', '=', body),
          ),
          eb.not(
            eb.exists(
              eb
                .selectFrom('lead as revived')
                .select('revived.id')
                .whereRef('revived.revived_from', '=', 'lead.id'),
            ),
          ),
        ]),
      ]),
    )
    .orderBy('ordinal')
    .execute();
  const wordsOn = await gateWordsOf(
    db,
    body,
    rows.map(({ id }) => id),
  );
  const found: LeadBefore[] = [];
  for (const row of rows) {
    const lead = leadOf(row);
    const card = await leadCardOf(db, body, lead);
    const said = wordsOn(lead.id);
    found.push({ ...lead, ...said, card, gates: standingsOf(said, card.card) });
  }
  return found;
}
