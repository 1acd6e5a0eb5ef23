import { Show, type JSX } from 'solid-js';
import type { PlanForm } from '../../../shared/delivery/model.ts';
import type { PlanTask } from '../../../shared/delivery/plan-model.ts';
import type { StoredFile } from '../../../shared/files.ts';
import { staffApi } from '../../congress/api.ts';
import { createDraft, type Standing } from '../../congress/form/draft.ts';
import { Notice } from '../../design/Notice.tsx';
import { ask } from '../../platform/api.ts';
import { fileHeaders } from '../../platform/file-headers.ts';
import { planWords } from '../../words/delivery/plan/index.ts';
import { PlanFields } from './PlanFields.tsx';
import { planKeptHere, planTyped, sameTypedPlan, typedPlan, type TypedPlan } from './typed-plan.ts';

/** A document may take a while on a slow network. */
const PATIENCE = 120_000;

export interface TaskPlace {
  readonly body: string;
  readonly unit: string;
  readonly project: string;
}

/** The form of a plan with what it needs of the server. */
export function PlanWriting(props: {
  readonly task: PlanTask;
  readonly place: TaskPlace;
  readonly onSubmitted: () => void;
}): JSX.Element {
  const { place, task } = props;
  const api = staffApi.bodies[':body'].departments[':unit'].projects[':project'].plan;
  const sent = (version: number, form: PlanForm) => ({
    param: place,
    json: { version, form: { ...form, money: [...form.money], milestones: [...form.milestones] } },
  });
  const draft = createDraft<PlanForm, TypedPlan>({
    key: `plan-draft/${task.project.id}`,
    standing: standingOf(task),
    read: (typed) => planTyped(typed, task.project, task.promised),
    here: planKeptHere,
    same: sameTypedPlan,
    changed: 'plan-changed',
    incomplete: 'plan-incomplete',
    keep: (version, form) => ask(api.draft.$put(sent(version, form))),
    submit: (version, form) => ask(api.submit.$post(sent(version, form))),
    latest: async () => {
      const answer = await ask<PlanTask>(api.$get({ param: place }));
      return answer.ok ? { ok: true, value: standingOf(answer.value) } : answer;
    },
  });
  return (
    <>
      <Show when={draft.recovered && !draft.split()}>
        <Notice>{planWords().kept.recovered}</Notice>
      </Show>
      <PlanFields
        task={task}
        draft={draft}
        addressOf={(file) =>
          `/api/bodies/${place.body}/departments/${place.unit}/projects/${place.project}/plan/documents/${file}`
        }
        sendDocument={(file, key) =>
          ask<StoredFile[]>(
            api.documents.$post(
              { param: place },
              {
                headers: fileHeaders({ key, name: file.name }),
                init: { body: file, signal: AbortSignal.timeout(PATIENCE) },
              },
            ),
          )
        }
        removeDocument={(file) =>
          ask<StoredFile[]>(api.documents[':file'].$delete({ param: { ...place, file } }))
        }
        onSubmitted={props.onSubmitted}
      />
    </>
  );
}

function standingOf({ version, draftedAt, form, project }: PlanTask): Standing<TypedPlan> {
  const typed = typedPlan(form, project.year, project.card.fundingSource);
  return { version, draftedAt, typed };
}
