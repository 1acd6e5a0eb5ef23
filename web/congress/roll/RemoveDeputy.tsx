import { Show, type JSX } from 'solid-js';
import type { Deputy } from '../../../shared/congress/model.ts';
import { ConfirmDialog } from '../../design/ConfirmDialog.tsx';
import { ask } from '../../platform/api.ts';
import { congressWords } from '../../words/congress/index.ts';
import { staffApi } from '../api.ts';
import { createDeed } from '../asked.ts';
import { Failed } from '../form/Failed.tsx';
import { useSeat } from '../seat.tsx';

interface RemoveDeputyProps {
  readonly deputy: Deputy | undefined;
  readonly onClose: () => void;
  readonly onDone: (name: string) => void;
}

/** Takes a deputy off the roll, by name and with a reason. */
export function RemoveDeputy(props: RemoveDeputyProps): JSX.Element {
  const seat = useSeat();
  const words = (): ReturnType<typeof congressWords>['roll'] => congressWords().roll;
  const remove = createDeed(({ id, reason }: { id: string; reason: string }) =>
    ask(
      staffApi.bodies[':body'].roll[':deputy'].$delete({
        param: { body: seat.body().id, deputy: id },
        json: { reason },
      }),
    ),
  );
  const confirm = async ({ id, name }: Deputy, reason: string): Promise<void> => {
    const removed = await remove.run({ id, reason });
    if (removed.ok) props.onDone(name);
  };
  return (
    <Show when={props.deputy}>
      {(deputy) => (
        <ConfirmDialog
          open
          title={words().removeTitle(deputy().name)}
          consequence={words().removeConsequence}
          thing={deputy().name}
          withReason
          confirm={words().removeConfirm}
          busy={remove.busy()}
          error={<Failed failure={remove.failure()} />}
          onConfirm={(reason) => void confirm(deputy(), reason)}
          onClose={() => {
            remove.forget();
            props.onClose();
          }}
        />
      )}
    </Show>
  );
}
