import type { Result } from '../../../shared/result.ts';
import type { AnsweredCheck } from '../../../shared/screening/lead-model.ts';
import type { CheckAnswer } from '../../../shared/screening/model.ts';
import { staffApi } from '../../congress/api.ts';
import { ask } from '../../platform/api.ts';

/** How the checklist of one lead is answered. */
export interface Answering {
  /** Answers a question over the answer that is shown; the page then reads the lead again. */
  answer(
    check: AnsweredCheck,
    given: { readonly answer: CheckAnswer; readonly note: string },
  ): Promise<Result<AnsweredCheck>>;
}

/** Answers questions of this lead; `again` reads it anew, also when somebody else was faster. */
export function createAnswering(
  body: string,
  lead: () => string,
  again: () => Promise<void>,
): Answering {
  return {
    async answer(check, given) {
      const { answer, note } = check;
      const saved = await ask<AnsweredCheck>(
        staffApi.bodies[':body'].leads[':lead'].checks[':item'].$put({
          param: { body, lead: lead(), item: check.code },
          json: { ...given, seen: answer === null ? null : { answer, note } },
        }),
      );
      if (saved.ok || saved.failure.code === 'check-changed') await again();
      return saved;
    },
  };
}
