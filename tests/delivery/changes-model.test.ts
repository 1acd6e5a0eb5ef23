import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ChangeRequest } from '../../shared/delivery/change-model.ts';
import { VOTED_FIELDS, type FieldChange } from '../../shared/delivery/model.ts';
import type { Project } from '../../shared/delivery/project.ts';
import { describeOnBoth } from '../support/house.ts';
import { aBody } from '../support/people.ts';
import { change, promised, step } from './changes.ts';

const MINUTE = { minute: '纪要', decidedOn: '2026-03-10', reason: '理由' };

type Move =
  | { readonly kind: 'file'; readonly at: number; readonly value: number; readonly stale: boolean }
  | {
      /** `advance` does what comes next on the way to an approval. */
      readonly kind: 'advance' | 'approve' | 'refuse' | 'withdraw' | 'allow' | 'decline';
      readonly request: number;
    };

const filing = fc.record({
  kind: fc.constant('file' as const),
  at: fc.nat(4),
  value: fc.nat(3),
  stale: fc.boolean(),
});
const moving = fc.record({
  kind: fc.oneof(
    { weight: 6, arbitrary: fc.constant('advance' as const) },
    { weight: 3, arbitrary: fc.constantFrom('approve', 'refuse', 'withdraw', 'allow', 'decline') },
  ),
  request: fc.nat(9),
});
const moves: fc.Arbitrary<Move[]> = fc.array(fc.oneof(filing, moving, moving), {
  minLength: 10,
  maxLength: 20,
});

/** Some fields with values that they may take. */
const VALUES = [
  ['site', ['河东路', '河西路', '新区', '老街']],
  ['beneficiaries', [100, 200, 300, 400]],
  ['totalYuan', [12_345_600, 13_000_000, 14_000_000, 15_000_000]],
  ['target', ['目标一', '目标二', '目标三', '目标四']],
  ['fundingSource', ['县财政', '市财政', '省财政', '社会资本']],
] as const satisfies readonly (readonly [FieldChange['field'], readonly (string | number)[]])[];

describeOnBoth('whatever is filed and decided', 'whole', (house) => {
  test('a voted field is another only as an approved major request says', async () => {
    await fc.assert(
      fc.asyncProperty(moves, async (all) => {
        const body = await aBody(house());
        const place = await promised(house(), body);
        const path = `${body.path}/projects/${place.project.id}`;
        const read = (): Promise<Project> => body.staff.get(path);
        const requests: string[] = [];
        for (const move of all) {
          if (move.kind === 'file') {
            const [field, values] = VALUES[move.at] ?? VALUES[0];
            const { voted, card } = await read();
            const from = (move.stale ? voted : card)[field];
            const to = values[move.value] ?? values[0];
            const sent = change({ fields: [{ field, from, to }] });
            const file = `${place.desk}/projects/${place.project.id}/changes`;
            const { response } = await place.client.send('POST', file, { json: sent });
            if (response.ok) requests.push(sent.id);
            else expect(response.status).toBeLessThan(500);
          } else {
            const id = requests[move.request % Math.max(1, requests.length)];
            if (id === undefined) continue;
            const at = `${body.path}/changes/${id}`;
            const request = await body.staff.get<ChangeRequest>(at);
            const client = move.kind === 'withdraw' ? place.client : body.staff;
            const desk = move.kind === 'withdraw' ? `${place.desk}/changes/${id}` : at;
            const json = step(request, MINUTE);
            const next = request.state === 'filed' ? 'forward' : 'approve';
            const act = move.kind === 'advance' ? next : move.kind;
            await client.send('POST', `${desk}/${act}`, { json });
          }
          await expectDecided(read, requests, (id) => body.staff.get(`${body.path}/changes/${id}`));
        }
      }),
      { numRuns: 12 },
    );
  });
});

/** What stands on the card is what was voted, with the approved major requests done in their order. */
async function expectDecided(
  read: () => Promise<Project>,
  requests: readonly string[],
  requestOf: (id: string) => Promise<ChangeRequest>,
): Promise<void> {
  const { voted, card } = await read();
  const all = await Promise.all(requests.map(requestOf));
  const approved = all.filter(({ state, level }) => state === 'approved' && level === 'major');
  for (const field of VOTED_FIELDS) {
    if (card[field] === voted[field]) continue;
    const saying = approved.flatMap(({ form }) =>
      form.fields.filter((one) => one.field === field).map(({ to }) => to),
    );
    expect(saying).toContain(card[field]);
  }
  // And nothing that was approved is left out: each field has been changed from what it was to what it is.
  for (const field of new Set(
    approved.flatMap(({ form }) => form.fields.map((one) => one.field)),
  )) {
    const steps = approved.flatMap(({ form }) => form.fields.filter((one) => one.field === field));
    const count = (value: string | number): number =>
      steps.filter(({ to }) => to === value).length -
      steps.filter(({ from }) => from === value).length;
    const values = new Set(steps.flatMap(({ from, to }) => [from, to]));
    for (const value of values) {
      const end = Number(value === card[field]) - Number(value === voted[field]);
      expect(count(value)).toBe(end);
    }
  }
}
