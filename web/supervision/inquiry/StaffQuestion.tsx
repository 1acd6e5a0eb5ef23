import { createSignal, Match, Show, Switch, type JSX } from 'solid-js';
import { questionFault, type QuestionAct } from '../../../shared/supervision/inquiry-lifecycle.ts';
import { isAsked, type StaffInquiry } from '../../../shared/supervision/inquiry.ts';
import { staffApi } from '../../congress/api.ts';
import { createDeed } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { Button } from '../../design/Button.tsx';
import { ConfirmDialog } from '../../design/ConfirmDialog.tsx';
import { ask } from '../../platform/api.ts';
import { inquiryWords } from '../../words/supervision/inquiry/index.ts';
import { HandOverForm } from './HandOverForm.tsx';
import styles from './Inquiry.module.css';
import { QuestionLine } from './QuestionLine.tsx';
import { RecordForm } from './RecordForm.tsx';

/** A question and what the staff may do with it as the inquiry stands. */
export function StaffQuestion(props: {
  readonly body: string;
  readonly inquiry: StaffInquiry;
  readonly question: StaffInquiry['questions'][number];
  readonly may: boolean;
  readonly onDone: () => void;
}): JSX.Element {
  const words = (): ReturnType<typeof inquiryWords>['staff'] => inquiryWords().staff;
  const [open, setOpen] = createSignal<'record' | 'hand-over' | 'drop'>();
  const place = () => ({ body: props.body, inquiryQuestion: props.question.id });
  const may = (act: QuestionAct): boolean =>
    props.may &&
    isAsked(props.question) &&
    questionFault(act, props.inquiry.state) === undefined &&
    (act !== 'hand-over' || props.question.handedOver === null);
  const drop = createDeed((reason: string) =>
    ask(
      staffApi.bodies[':body']['inquiry-questions'][':inquiryQuestion'].drop.$post({
        param: place(),
        json: { reason },
      }),
    ),
  );
  const done = (): void => {
    setOpen(undefined);
    props.onDone();
  };
  const confirm = async (reason: string): Promise<void> => {
    if ((await drop.run(reason)).ok) done();
  };
  return (
    <QuestionLine
      question={props.question}
      all={props.inquiry.questions}
      who={props.question.deputy === '' ? '' : inquiryWords().askedByDeputy(props.question.deputy)}
    >
      <Switch
        fallback={
          <div class={styles['actions']}>
            <Show when={may('record')}>
              <Button onPress={() => setOpen('record')}>{words().record}</Button>
            </Show>
            <Show when={may('hand-over')}>
              <Button onPress={() => setOpen('hand-over')}>{words().handOver}</Button>
            </Show>
            <Show when={may('drop')}>
              <Button kind="quiet" onPress={() => setOpen('drop')}>
                {words().drop}
              </Button>
            </Show>
          </div>
        }
      >
        <Match when={open() === 'record'}>
          <RecordForm place={place()} question={props.question} onDone={done} />
        </Match>
        <Match when={open() === 'hand-over'}>
          <HandOverForm place={place()} question={props.question} onDone={done} />
        </Match>
      </Switch>
      <ConfirmDialog
        open={open() === 'drop'}
        title={words().dropTitle(props.question.number)}
        consequence={words().dropHelp}
        withReason
        confirm={words().drop}
        busy={drop.busy()}
        error={<Failed failure={drop.failure()} />}
        onConfirm={(reason) => void confirm(reason)}
        onClose={() => setOpen(undefined)}
      />
    </QuestionLine>
  );
}
