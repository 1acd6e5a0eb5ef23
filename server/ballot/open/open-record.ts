import { CompactSign } from 'jose';
import type { Count } from '../../../shared/ballot/count.ts';
import { isOpen } from '../../../shared/ballot/model.ts';
import { HANDS } from '../../../shared/ballot/open/model.ts';
import {
  OPEN_RECORD,
  openRecordForm,
  type OpenRecord,
} from '../../../shared/ballot/open/record.ts';
import { utf8 } from '../../../shared/ballot/protocol/bytes.ts';
import { readForm } from '../../../shared/ballot/protocol/records.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { bodyOf } from '../../congress/body-views.ts';
import { sessionOf } from '../../congress/session-views.ts';
import { signedTitle } from '../record-signing.ts';
import type { Executor } from '../../platform/database/tables.ts';
import type { Platform } from '../../platform/platform.ts';
import type { StoredRound } from '../stored-round.ts';
import type { Entered } from './entry-rows.ts';

/** The record of an open round, signed by the record key, from what was entered and counted. */
export async function signOpenRecord(
  platform: Platform,
  trx: Executor,
  round: StoredRound,
  entered: Entered,
  count: Count,
): Promise<Result<string>> {
  const { secrecy, manner_by: decidedBy, manner_reason: reason } = round;
  const body = await bodyOf(trx, round.body);
  const session = await sessionOf(trx, round.body, round.session);
  const ballot = await trx
    .selectFrom('ballot')
    .select(['id', 'title'])
    .where('id', '=', round.ballot)
    .executeTakeFirst();
  if (body === undefined || session === undefined || ballot === undefined)
    return fail('not-found', { what: 'session' });
  if (!isOpen(secrecy) || decidedBy === null) return fail('manner-not-minuted');
  const { issued, returned, blank, valid, invalid, results, elected, tied, vacant, outcome } =
    count;
  const payload: OpenRecord = {
    version: 1,
    round: round.id,
    ballot: { ...ballot, body: body.name, session: signedTitle(session) },
    number: round.number,
    kind: round.kind,
    secrecy,
    decidedBy,
    reason: reason ?? '',
    candidates: round.candidates.map(({ code, name }) => ({ code, name })),
    rules: round.rules,
    allDeputies: round.all_deputies ?? 0,
    present: round.present ?? 0,
    sectors: entered.sectors.map(({ place, name, counter, people }) => ({
      name,
      counter,
      people,
      hands: round.candidates.map(({ code }) =>
        HANDS[round.rules.choice].map(
          (mark) =>
            entered.hands.find(
              (one) => one.sector === place && one.candidate === code && one.mark === mark,
            )?.votes ?? 0,
        ),
      ),
    })),
    names: entered.voters.map(({ deputy, name, delegation, abstained, marks }) => ({
      deputy,
      name,
      delegation,
      marks: abstained ? [] : round.candidates.flatMap(({ code }) => marks[code] ?? []),
    })),
    tally: {
      issued,
      returned,
      unused: issued - returned,
      blank,
      valid,
      invalid,
      results,
      elected,
      tied,
      vacant,
      outcome,
    },
  };
  const text = JSON.stringify(payload);
  const checked = readForm(openRecordForm, text);
  if (!checked.ok) throw new Error(`must not be signed: ${checked.failure.facts['detail']}`);
  const { privateKey, publicJwk } = platform.keys.record;
  return ok(
    await new CompactSign(utf8(text))
      .setProtectedHeader({ alg: 'ES256', typ: OPEN_RECORD, kid: publicJwk.kid })
      .sign(privateKey),
  );
}

/** The public bundle of an open round: its record, and the key that signed it. It has no box. */
export function openBundle({ keys }: Platform, round: StoredRound): string {
  const { kty, crv, x, y, kid } = keys.record.publicJwk;
  return JSON.stringify({
    version: 1,
    recordKeys: { keys: [{ kty, crv, x, y, kid }] },
    open: round.tally,
  });
}
