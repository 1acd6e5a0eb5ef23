import { createSignal, For, Show, type JSX } from 'solid-js';
import type { Drive } from '../../../shared/collection/model.ts';
import type { ReservedLead } from '../../../shared/screening/reserve.ts';
import { fail } from '../../../shared/result.ts';
import { staffApi } from '../../congress/api.ts';
import { createAsked, createDeed } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { useSeat } from '../../congress/seat.tsx';
import { Button } from '../../design/Button.tsx';
import { CheckField } from '../../design/CheckField.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { SelectField } from '../../design/SelectField.tsx';
import { ask } from '../../platform/api.ts';
import { reserveWords } from '../../words/screening/reserve/index.ts';
import styles from './Reserve.module.css';

const STATES = ['lead', 'proposed'] as const;

/** Asks in which later drive a lead of the reserve is taken up again, and where it begins there. */
export function ReviveDialog(props: {
  readonly row: ReservedLead;
  readonly onClose: () => void;
  readonly onDone: (said: string) => void;
}): JSX.Element {
  const seat = useSeat();
  const words = reserveWords;
  const [chosen, setChosen] = createSignal<string>();
  const [as, setAs] = createSignal<(typeof STATES)[number]>('lead');
  const drives = createAsked(
    () => seat.body().id,
    (body) => ask(staffApi.bodies[':body'].drives.$get({ param: { body } })),
  );
  const later = (): readonly Drive[] =>
    (drives.value() ?? []).filter(({ year, state }) => year > props.row.year && state !== 'draft');
  const drive = (): Drive | undefined =>
    later().find(({ id }) => id === chosen()) ?? later().at(-1);
  const revive = createDeed(async () => {
    const into = drive();
    if (into === undefined) return fail('not-found');
    const revived = await ask(
      staffApi.bodies[':body'].leads[':lead'].revive.$post({
        param: { body: seat.body().id, lead: props.row.id },
        json: { drive: into.id, as: as() },
      }),
    );
    if (revived.ok) props.onDone(words().done(props.row.title, String(into.year)));
    return revived;
  });
  return (
    <Dialog
      open
      title={words().reviveTitle(props.row.title)}
      onClose={props.onClose}
      actions={
        <Button
          kind="primary"
          busy={revive.busy()}
          blocked={
            drives.value() !== undefined && later().length === 0
              ? [{ reason: words().noLater }]
              : []
          }
          onPress={() => void revive.run(undefined)}
        >
          {words().confirm}
        </Button>
      }
    >
      <p>{words().reviveHelp}</p>
      <Show when={drive()}>
        {(into) => (
          <SelectField
            label={words().into}
            value={into().id}
            options={later().map(({ id, title }) => ({ value: id, label: title }))}
            onChoose={setChosen}
          />
        )}
      </Show>
      <fieldset class={styles['ways']}>
        <legend>{words().as}</legend>
        <For each={STATES}>
          {(state) => (
            <CheckField
              group="revive-as"
              label={words().states[state]}
              hint={words().stateHints[state]}
              checked={as() === state}
              onCheck={() => setAs(state)}
            />
          )}
        </For>
      </fieldset>
      <Failed failure={drives.failure()} />
      <Failed failure={revive.failure()} />
    </Dialog>
  );
}
