import { createSignal, Show, type JSX } from 'solid-js';
import type { Finding } from '../../../shared/supervision/finding.ts';
import { findingLifecycle } from '../../../shared/supervision/lifecycle.ts';
import { RECTIFY_DAYS, SUPERVISION_LENGTHS } from '../../../shared/supervision/rules.ts';
import { staffApi } from '../../congress/api.ts';
import { createAsked, createDeed } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { Button } from '../../design/Button.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { SelectField } from '../../design/SelectField.tsx';
import { TextField } from '../../design/TextField.tsx';
import { ask } from '../../platform/api.ts';
import { findingWords } from '../../words/supervision/finding/index.ts';
import { createKeptDraft } from '../kept-draft.ts';
import styles from './Finding.module.css';

const ACTS = ['send-back', 'hand-on', 'withdraw', 'reopen'] as const;
type StaffAct = (typeof ACTS)[number];

/** What staff do with a finding in its state: send it back, hand it on, withdraw or raise it again, always with a reason. */
export function HandleDialog(props: {
  readonly body: string;
  readonly finding: Finding;
  readonly onDone: () => void;
  readonly onClose: () => void;
}): JSX.Element {
  const words = (): ReturnType<typeof findingWords>['staff'] => findingWords().staff;
  const possible = ACTS.filter((act) =>
    findingLifecycle.acts[act].from.includes(props.finding.state),
  );
  const [act, setAct] = createSignal<StaffAct>(possible[0] ?? 'withdraw');
  const draft = createKeptDraft(`handle/${props.finding.id}/${props.finding.round}`);
  const [days, setDays] = createSignal<string>(String(RECTIFY_DAYS[0]));
  const [unit, setUnit] = createSignal('');
  const units = createAsked(
    () => ({ body: props.body }),
    (param) => ask(staffApi.bodies[':body'].units.$get({ param })),
  );
  const others = () =>
    (units.value() ?? []).filter(
      ({ id, kind }) => kind === 'department' && id !== props.finding.unit.id,
    );
  const chosen = (): string => (unit() === '' ? (others()[0]?.id ?? '') : unit());
  const send = createDeed(() =>
    ask(
      staffApi.bodies[':body'].findings[':finding'].steps.$post({
        param: { body: props.body, finding: props.finding.id },
        json: {
          act: act(),
          version: props.finding.version,
          text: draft.text(),
          days: act() === 'withdraw' ? 0 : Number(days()),
          unit: act() === 'hand-on' ? chosen() : '',
          files: [],
        },
      }),
    ),
  );
  const press = async (): Promise<void> => {
    const done = await send.run(undefined);
    if (!done.ok) return;
    draft.done();
    props.onDone();
  };
  return (
    <Dialog
      open
      title={words().actOf(props.finding.title)}
      onClose={props.onClose}
      actions={
        <Button kind="primary" busy={send.busy()} onPress={() => void press()}>
          {words().acts[act()]}
        </Button>
      }
    >
      <div class={styles['form']}>
        <SelectField
          label={words().what}
          value={act()}
          options={possible.map((one) => ({ value: one, label: words().acts[one] }))}
          onChoose={setAct}
        />
        <Show when={act() === 'hand-on'}>
          <SelectField
            label={words().unit}
            value={chosen()}
            options={others().map(({ id, name }) => ({ value: id, label: name }))}
            onChoose={setUnit}
          />
        </Show>
        <Show when={act() !== 'withdraw'}>
          <SelectField
            label={findingWords().days}
            value={days()}
            options={RECTIFY_DAYS.map((one) => ({ value: String(one), label: String(one) }))}
            onChoose={setDays}
          />
        </Show>
        <TextField
          multiline
          label={findingWords().text}
          hint={findingWords().textHelp}
          maxLength={SUPERVISION_LENGTHS.text}
          value={draft.text()}
          onInput={draft.type}
        />
        <Failed failure={send.failure()} />
      </div>
    </Dialog>
  );
}
