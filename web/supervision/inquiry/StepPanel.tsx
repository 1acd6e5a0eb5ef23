import { createSignal, Show, type JSX } from 'solid-js';
import { reasonsAgainst } from '../../../shared/lifecycle.ts';
import {
  inquiryLifecycle,
  type InquiryAct,
} from '../../../shared/supervision/inquiry-lifecycle.ts';
import type { StaffInquiry } from '../../../shared/supervision/inquiry.ts';
import { RECTIFY_DAYS, SUPERVISION_LENGTHS } from '../../../shared/supervision/rules.ts';
import { staffApi } from '../../congress/api.ts';
import { createDeed } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { Button, type Blocked } from '../../design/Button.tsx';
import { ConfirmDialog } from '../../design/ConfirmDialog.tsx';
import { Panel } from '../../design/Panel.tsx';
import { SelectField } from '../../design/SelectField.tsx';
import { TextField } from '../../design/TextField.tsx';
import { ask } from '../../platform/api.ts';
import { problemWords } from '../../platform/language-problems.ts';
import { inquiryWords } from '../../words/supervision/inquiry/index.ts';
import { createKeptDraft } from '../kept-draft.ts';
import styles from './Inquiry.module.css';

const NEXT = {
  preparing: 'collect',
  collecting: 'publish',
  published: 'hold',
  held: 'close',
} as const;

/** The one step that comes next, with the reasons while it is not allowed, and the way to call the inquiry off. */
export function StepPanel(props: {
  readonly body: string;
  readonly inquiry: StaffInquiry;
  readonly may: boolean;
  readonly onDone: () => void;
}): JSX.Element {
  const words = (): ReturnType<typeof inquiryWords>['steps'] => inquiryWords().steps;
  const draft = createKeptDraft(`minutes/${props.inquiry.id}`);
  const [days, setDays] = createSignal<string>(String(RECTIFY_DAYS[1]));
  const [cancelling, setCancelling] = createSignal(false);
  const next = () => {
    const { state } = props.inquiry;
    return state === 'closed' || state === 'cancelled' ? undefined : NEXT[state];
  };
  const move = createDeed(({ act, text }: { readonly act: InquiryAct; readonly text: string }) =>
    ask(
      staffApi.bodies[':body'].inquiries[':inquiry'].steps.$post({
        param: { body: props.body, inquiry: props.inquiry.id },
        json: {
          act,
          version: props.inquiry.version,
          text,
          days: act === 'hold' ? Number(days()) : 0,
        },
      }),
    ),
  );
  const blocked = (act: InquiryAct): readonly Blocked[] =>
    props.may
      ? reasonsAgainst(inquiryLifecycle, act, props.inquiry.state, ['secretariat'], {
          text: draft.text().trim(),
          questions: props.inquiry.questions,
        }).map((failure) => ({ reason: problemWords(failure) }))
      : [{ reason: words().secretariatOnly }];
  const press = async (act: InquiryAct, text: string): Promise<void> => {
    const done = await move.run({ act, text });
    if (!done.ok) return;
    if (act === 'hold') draft.done();
    setCancelling(false);
    props.onDone();
  };
  return (
    <Show when={next()} keyed>
      {(act) => (
        <Panel title={words().title}>
          <div class={styles['form']}>
            <p>{words()[`${act}Help`]}</p>
            <Show when={act === 'hold'}>
              <TextField
                multiline
                label={words().minutes}
                hint={words().minutesHelp}
                maxLength={SUPERVISION_LENGTHS.minutes}
                value={draft.text()}
                onInput={draft.type}
              />
              <SelectField
                label={words().days}
                value={days()}
                options={RECTIFY_DAYS.map((one) => ({ value: String(one), label: String(one) }))}
                onChoose={setDays}
              />
            </Show>
            <Show when={!cancelling()}>
              <Failed failure={move.failure()} />
            </Show>
            <div class={styles['actions']}>
              <Button
                kind="primary"
                busy={move.busy()}
                blocked={blocked(act)}
                onPress={() => void press(act, act === 'hold' ? draft.text() : '')}
              >
                {words()[act]}
              </Button>
              <Show when={props.may && act !== 'close'}>
                <Button kind="quiet" onPress={() => setCancelling(true)}>
                  {words().cancel}
                </Button>
              </Show>
            </div>
          </div>
          <ConfirmDialog
            open={cancelling()}
            title={words().cancelTitle}
            consequence={words().cancelHelp}
            thing={props.inquiry.title}
            withReason
            confirm={words().cancel}
            busy={move.busy()}
            error={<Failed failure={move.failure()} />}
            onConfirm={(reason) => void press('cancel', reason)}
            onClose={() => setCancelling(false)}
          />
        </Panel>
      )}
    </Show>
  );
}
