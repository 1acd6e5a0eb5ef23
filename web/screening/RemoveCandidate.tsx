import { Show, type JSX } from 'solid-js';
import type { CongressSession } from '../../shared/congress/model.ts';
import type { Candidate } from '../../shared/screening/model.ts';
import { staffApi } from '../congress/api.ts';
import { createDeed } from '../congress/asked.ts';
import { Failed } from '../congress/form/Failed.tsx';
import { ConfirmDialog } from '../design/ConfirmDialog.tsx';
import { ask } from '../platform/api.ts';
import { screeningWords } from '../words/screening/index.ts';

interface RemoveCandidateProps {
  readonly session: CongressSession;
  readonly candidate: Candidate | undefined;
  readonly onClose: () => void;
  readonly onDone: (name: string) => void;
}

/** Takes a candidate off the list, by name. */
export function RemoveCandidate(props: RemoveCandidateProps): JSX.Element {
  const words = (): ReturnType<typeof screeningWords>['page'] => screeningWords().page;
  const remove = createDeed((candidate: string) =>
    ask(
      staffApi.bodies[':body'].sessions[':session'].candidates[':candidate'].$delete({
        param: { body: props.session.body, session: props.session.id, candidate },
      }),
    ),
  );
  const confirm = async ({ id, name }: Candidate): Promise<void> => {
    const removed = await remove.run(id);
    if (removed.ok) props.onDone(name);
  };
  return (
    <Show when={props.candidate}>
      {(candidate) => (
        <ConfirmDialog
          open
          title={words().removeQuestion}
          consequence={words().removeConsequence}
          thing={candidate().name}
          confirm={words().removeConfirm}
          busy={remove.busy()}
          error={<Failed failure={remove.failure()} />}
          onConfirm={() => void confirm(candidate())}
          onClose={() => {
            remove.forget();
            props.onClose();
          }}
        />
      )}
    </Show>
  );
}
