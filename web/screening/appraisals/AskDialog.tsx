import { createSignal, For, Show, type JSX } from 'solid-js';
import { dayAfter, dayOf } from '../../../shared/day.ts';
import { APPRAISAL_LENGTHS } from '../../../shared/screening/appraisal.ts';
import { staffApi } from '../../congress/api.ts';
import { createAsked, createDeed } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { placedIn } from '../../congress/form/placed.ts';
import { Button } from '../../design/Button.tsx';
import { CheckField } from '../../design/CheckField.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { Notice } from '../../design/Notice.tsx';
import { TextField } from '../../design/TextField.tsx';
import { ask } from '../../platform/api.ts';
import { browserClock } from '../../platform/chance.ts';
import { appraisalWords } from '../../words/screening/appraisals/index.ts';
import styles from './Appraisals.module.css';

/** Days that departments are offered to have. */
const DAYS = 14;

interface AskDialogProps {
  readonly body: string;
  /** Ids of the leads: one, or many at once. */
  readonly leads: readonly string[];
  /** Ids of departments that were asked already. */
  readonly standing: readonly string[];
  /** What to say when it is done. */
  readonly onDone: (said: string) => void;
  readonly onClose: () => void;
}

/** Asks one or several departments to appraise one or many leads, until when and what. */
export function AskDialog(props: AskDialogProps): JSX.Element {
  const words = (): ReturnType<typeof appraisalWords>['askDialog'] => appraisalWords().askDialog;
  const [units, setUnits] = createSignal<readonly string[]>([]);
  const [dueOn, setDueOn] = createSignal(dayAfter(dayOf(browserClock.now()), DAYS));
  const [note, setNote] = createSignal('');
  const known = createAsked(
    () => props.body,
    (body) => ask(staffApi.bodies[':body'].units.$get({ param: { body } })),
  );
  const departments = (): readonly { readonly id: string; readonly name: string }[] =>
    (known.value() ?? []).filter(({ kind }) => kind === 'department');
  const send = createDeed(() =>
    ask(
      staffApi.bodies[':body'].appraisals.$post({
        param: { body: props.body },
        json: { leads: [...props.leads], units: [...units()], dueOn: dueOn(), note: note() },
      }),
    ),
  );
  const placed = placedIn(send.failure, { dueOn: ['due-in-past'], note: [] });
  const press = async (): Promise<void> => {
    const sent = await send.run(undefined);
    if (sent.ok) props.onDone(appraisalWords().lead.askDone(sent.value.asked, sent.value.standing));
  };
  return (
    <Dialog
      open
      title={words().title(props.leads.length)}
      onClose={props.onClose}
      actions={
        <Button
          kind="primary"
          busy={send.busy()}
          blocked={units().length === 0 ? [{ reason: words().nobody }] : []}
          onPress={() => void press()}
        >
          {words().send}
        </Button>
      }
    >
      <Failed failure={known.failure()} onAgain={() => void known.again()} />
      <Show
        when={known.value() === undefined || departments().length > 0}
        fallback={<Notice tone="caution">{words().noUnits}</Notice>}
      >
        <fieldset class={styles['choices']}>
          <legend>{words().units}</legend>
          <p>{words().unitsHint}</p>
          <For each={departments()}>
            {(unit) => (
              <Show
                when={!props.standing.includes(unit.id)}
                fallback={
                  <p class={styles['standing']}>
                    {unit.name} <small>{words().already}</small>
                  </p>
                }
              >
                <CheckField
                  label={unit.name}
                  checked={units().includes(unit.id)}
                  onCheck={(checked) =>
                    setUnits(
                      checked ? [...units(), unit.id] : units().filter((id) => id !== unit.id),
                    )
                  }
                />
              </Show>
            )}
          </For>
        </fieldset>
      </Show>
      <TextField
        label={words().due}
        hint={words().dueHint}
        error={placed.at('dueOn')}
        type="date"
        value={dueOn()}
        onInput={setDueOn}
      />
      <TextField
        label={words().note}
        hint={words().noteHint}
        error={placed.at('note')}
        multiline
        required={false}
        maxLength={APPRAISAL_LENGTHS.note}
        value={note()}
        onInput={setNote}
      />
      <Failed failure={placed.rest()} />
    </Dialog>
  );
}
