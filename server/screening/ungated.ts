import type { Candidate, Gate } from '../../shared/screening/model.ts';
import { missingGates } from '../../shared/screening/gates.ts';
import type { SeenCard } from '../../shared/screening/voted-card.ts';
import { leadsById } from '../collection/lead-rows.ts';
import type { Executor } from '../platform/database/tables.ts';
import { candidatesOf } from './candidate-views.ts';
import { gateWordsOf, standingsOf } from './gate-views.ts';
import { settingsOf } from './settings-views.ts';

/** Why a candidate on a list has not come through the gates. */
export interface Ungated {
  /** Its code. */
  readonly candidate: string;
  /**
   * `by-hand`: it was entered and no gate has seen it; `not-listed`: its lead
   * is no candidate; `gate-missing`: the gate has not passed it as nominated;
   * `card-changed`: the gate passed another card than the one on the list.
   */
  readonly why: 'by-hand' | 'not-listed' | 'gate-missing' | 'card-changed';
  /** The gate that has to decide; '' where all of them have. */
  readonly gate: Gate | '';
}

/**
 * The candidates on the list of a session that have not come through the
 * gates of the body as they are set at this moment. Whoever comes from a lead
 * needs the pass of each for the card on the list; whoever was entered by hand
 * is asked for nothing by a body that never set its gates itself.
 */
export async function ungatedCandidates(
  db: Executor,
  body: string,
  session: string,
): Promise<readonly Ungated[]> {
  const { own, gates } = await settingsOf(db, body);
  if (gates.length === 0) return [];
  const candidates = await candidatesOf(db, body, session);
  const ids = candidates.flatMap(({ lead }) => lead ?? []);
  const leads = new Map((await leadsById(db, body, ids)).map((lead) => [lead.id, lead]));
  const wordsOn = await gateWordsOf(db, body, ids);
  const units = await unitsOn(db, body, session);
  return candidates.flatMap((candidate): Ungated[] => {
    const { code, lead: id } = candidate;
    const lead = id === null ? undefined : leads.get(id);
    if (lead === undefined)
      return own ? [{ candidate: code, why: 'by-hand', gate: gates[0] ?? '' }] : [];
    if (lead.state !== 'candidate')
      return own ? [{ candidate: code, why: 'not-listed', gate: '' }] : [];
    const said = standingsOf(wordsOn(lead.id), onList(candidate, units.get(candidate.id)));
    const [gate] = missingGates(gates, said);
    if (gate === undefined) return [];
    const changed = said[gate]?.lapsed === 'card-changed';
    return [{ candidate: code, why: changed ? 'card-changed' : 'gate-missing', gate }];
  });
}

function onList(candidate: Candidate, unit: string | null | undefined): SeenCard {
  return { ...candidate, unit: unit ?? null };
}

async function unitsOn(
  db: Executor,
  body: string,
  session: string,
): Promise<ReadonlyMap<string, string | null>> {
  const rows = await db
    .selectFrom('candidate')
    .select(['id', 'unit'])
    .where('body', '=', body)
    .where('session', '=', session)
    .execute();
  return new Map(rows.map(({ id, unit }) => [id, unit]));
}
