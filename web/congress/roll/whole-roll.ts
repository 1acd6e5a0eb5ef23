import type { Deputy } from '../../../shared/congress/model.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { ask } from '../../platform/api.ts';
import { staffApi } from '../api.ts';

const SIZE = 500;

/** The whole roll of a body in its order, page after page; the failure of the first page that is not answered. */
export async function wholeRoll(body: string): Promise<Result<readonly Deputy[]>> {
  const deputies: Deputy[] = [];
  for (let page = 1; ; page += 1) {
    const answer = await ask(
      staffApi.bodies[':body'].roll.$get({
        param: { body },
        query: { page: String(page), size: String(SIZE) },
      }),
    );
    if (!answer.ok) return answer;
    deputies.push(...answer.value.rows);
    if (answer.value.rows.length < SIZE) return ok(deputies);
  }
}
