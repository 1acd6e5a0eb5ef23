import type { Result } from '../../../shared/result.ts';
import type { AppraisalTask } from '../../../shared/screening/appraisal-model.ts';
import type { AppraisalForm } from '../../../shared/screening/model.ts';
import { createDraft, type Draft, type Standing } from '../../congress/form/draft.ts';
import {
  appraisalTyped,
  keptHere,
  sameTyped,
  typedAppraisal,
  type TypedAppraisal,
} from './typed-appraisal.ts';

/** What a draft needs of the server. */
export interface DraftCalls {
  readonly keep: (
    version: number,
    form: AppraisalForm,
  ) => Promise<Result<{ readonly version: number; readonly draftedAt: string }>>;
  readonly submit: (version: number, form: AppraisalForm) => Promise<Result<unknown>>;
  /** The appraisal as it is now. */
  readonly read: () => Promise<Result<AppraisalTask>>;
}

/** An appraisal while it is written: kept as one types, on the server and until then on this device. */
export type TaskDraft = Draft<AppraisalForm, TypedAppraisal>;

/** The draft of this appraisal for as long as its page is shown. */
export function createTaskDraft(task: AppraisalTask, calls: DraftCalls): TaskDraft {
  return createDraft({
    key: `appraisal-draft/${task.id}`,
    standing: standingOf(task),
    read: appraisalTyped,
    here: keptHere,
    same: sameTyped,
    changed: 'appraisal-changed',
    incomplete: 'appraisal-incomplete',
    keep: calls.keep,
    submit: calls.submit,
    latest: async () => {
      const answer = await calls.read();
      return answer.ok ? { ok: true, value: standingOf(answer.value) } : answer;
    },
  });
}

function standingOf({ version, draftedAt, form, year }: AppraisalTask): Standing<TypedAppraisal> {
  return { version, draftedAt, typed: typedAppraisal(form, year) };
}
