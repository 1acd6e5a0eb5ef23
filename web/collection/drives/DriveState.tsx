import { Show, type JSX } from 'solid-js';
import type { StaffDrive } from '../../../shared/collection/review.ts';
import { staffApi } from '../../congress/api.ts';
import { createDeed } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { useSeat } from '../../congress/seat.tsx';
import { ConfirmDialog } from '../../design/ConfirmDialog.tsx';
import { ask } from '../../platform/api.ts';
import { formatDate, formatNumber } from '../../platform/language-formats.ts';
import { driveWords as words } from '../../words/collection/drives/index.ts';
import { firstNumber } from './drive-said.ts';

interface DriveStateProps {
  /** The drive that is to be published or, when it is, closed; nothing while nobody asks. */
  readonly drive: StaffDrive | undefined;
  readonly onDone: (said: string) => void;
  readonly onClose: () => void;
}

/** Publishes or closes a drive, once it is clear what that leads to. */
export function DriveState(props: DriveStateProps): JSX.Element {
  const seat = useSeat();
  const move = createDeed(({ id, state }: StaffDrive) =>
    ask(
      staffApi.bodies[':body'].drives[':drive'].state.$post({
        param: { body: seat.body().id, drive: id },
        json: { state: state === 'draft' ? 'published' : 'closed' },
      }),
    ),
  );
  const confirm = async (drive: StaffDrive): Promise<void> => {
    const moved = await move.run(drive);
    if (moved.ok)
      props.onDone(words()[drive.state === 'draft' ? 'published' : 'closed'](drive.title));
  };
  return (
    <Show when={props.drive}>
      {(drive) => (
        <ConfirmDialog
          open
          title={drive().state === 'draft' ? words().publishTitle : words().closeTitle}
          consequence={
            <>
              <p>
                <b>{drive().title}</b>
              </p>
              <p>
                {drive().state === 'draft'
                  ? words().publishConsequence(formatDate(drive().opensOn), firstNumber(drive()))
                  : words()[drive().phase === 'over' ? 'closeOverConsequence' : 'closeConsequence'](
                      formatNumber(drive().proposals),
                    )}
              </p>
            </>
          }
          {...(drive().state === 'published' ? { thing: drive().title } : {})}
          confirm={drive().state === 'draft' ? words().publish : words().close}
          busy={move.busy()}
          error={<Failed failure={move.failure()} />}
          onConfirm={() => void confirm(drive())}
          onClose={() => {
            move.forget();
            props.onClose();
          }}
        />
      )}
    </Show>
  );
}
