import { Show, type JSX } from 'solid-js';
import type { CongressSession } from '../../../shared/congress/model.ts';
import { createDriveChoice } from '../../collection/drive-choice.tsx';
import { staffApi } from '../../congress/api.ts';
import { createDeed } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { Button } from '../../design/Button.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { SelectField } from '../../design/SelectField.tsx';
import { ask } from '../../platform/api.ts';
import { formatNumber } from '../../platform/language-formats.ts';
import { listWords } from '../../words/screening/list/index.ts';

/** Asks from which drive the listed candidates are to be put on the list of this session. */
export function FetchDialog(props: {
  readonly session: CongressSession;
  readonly onClose: () => void;
  readonly onDone: (said: string) => void;
}): JSX.Element {
  const words = (): ReturnType<typeof listWords>['fetch'] => listWords().fetch;
  const choice = createDriveChoice();
  const fetchThem = createDeed((drive: string) =>
    ask<{ added: number }>(
      staffApi.bodies[':body'].sessions[':session'].candidates['from-leads'].$post({
        param: { body: props.session.body, session: props.session.id },
        json: { drive },
      }),
    ),
  );
  const press = async (): Promise<void> => {
    const drive = choice.drive();
    if (drive === undefined) return;
    const done = await fetchThem.run(drive.id);
    if (done.ok) props.onDone(words().done(formatNumber(done.value.added)));
  };
  return (
    <Dialog
      open
      title={words().title}
      onClose={props.onClose}
      actions={
        <Button
          kind="primary"
          busy={fetchThem.busy()}
          blocked={choice.none() ? [{ reason: words().noDrives }] : []}
          onPress={() => void press()}
        >
          {words().confirm}
        </Button>
      }
    >
      <p>{words().help}</p>
      <Show when={props.session.rehearsal}>
        <p>{words().rehearsal}</p>
      </Show>
      <Show when={choice.drive()}>
        {(drive) => (
          <SelectField
            label={words().drive}
            value={drive().id}
            options={choice.known().map(({ id, title }) => ({ value: id, label: title }))}
            onChoose={(id) => choice.choose(id)}
          />
        )}
      </Show>
      <Failed failure={choice.failure()} />
      <Failed failure={fetchThem.failure()} />
    </Dialog>
  );
}
