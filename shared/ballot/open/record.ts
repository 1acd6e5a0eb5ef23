import type { Result } from '../../result.ts';
import { fromBase64url, fromUtf8 } from '../protocol/bytes.ts';
import { readForm } from '../protocol/records.ts';
import { DECIDERS, MARKS, OPEN_SECRECIES, OUTCOMES, type Tally } from '../model.ts';
import {
  count,
  list,
  nameText,
  object,
  oneOf,
  yesOrNo,
  type Form,
  type Read,
} from '../protocol/verify-reading.ts';
import { ROUND_KINDS } from '../round.ts';
import { rulesForm } from '../rules.ts';

/** The type of the signed record of an open round: header `typ`. */
export const OPEN_RECORD = 'piaojue-open-vote';

const codes = list(nameText);

const openTally = object({
  issued: count,
  returned: count,
  unused: count,
  blank: count,
  valid: count,
  invalid: count,
  results: list(
    object({
      candidate: nameText,
      for: count,
      against: count,
      abstain: count,
      rank: count,
      passed: yesOrNo,
      elected: yesOrNo,
    }),
  ),
  elected: codes,
  tied: codes,
  vacant: count,
  outcome: oneOf(OUTCOMES),
}) satisfies Form<Tally>;

/**
 * What an open round decided, with everything that it follows from: who chose the manner, the
 * hands of each sector, or each name with its marks. `hands` and `marks` stand in the order of
 * the candidates; `hands` are for, against and abstain, with ticks only for. Who took no part
 * has no marks. `issued` are those present, who have one vote each, `unused` those of them who
 * took no part; hands are all counted as returned.
 */
export const openRecordForm = object({
  version: oneOf([1]),
  round: nameText,
  ballot: object({ id: nameText, title: nameText, body: nameText, session: nameText }),
  number: count,
  kind: oneOf(ROUND_KINDS),
  secrecy: oneOf(OPEN_SECRECIES),
  decidedBy: oneOf(DECIDERS),
  reason: nameText,
  candidates: list(object({ code: nameText, name: nameText })),
  rules: rulesForm,
  allDeputies: count,
  present: count,
  sectors: list(
    object({ name: nameText, counter: nameText, people: count, hands: list(list(count)) }),
  ),
  names: list(
    object({
      deputy: nameText,
      name: nameText,
      delegation: nameText,
      marks: list(oneOf(MARKS)),
    }),
  ),
  tally: openTally,
});
export type OpenRecord = Read<typeof openRecordForm>;

/** The payload of a compact JWS from its middle part. */
export function readPayload(base64url: string): Result<OpenRecord, 'malformed'> {
  const bytes = fromBase64url(base64url);
  return readForm(openRecordForm, (bytes && fromUtf8(bytes)) ?? '');
}
