import { createSignal, For, type JSX } from 'solid-js';
import { dayAfter } from '../../../shared/day.ts';
import {
  NOTICE_DAYS,
  papersOf,
  type DueNotice,
  type NoticesSent,
} from '../../../shared/supervision/notice.ts';
import { SUPERVISION_LENGTHS } from '../../../shared/supervision/rules.ts';
import { staffApi } from '../../congress/api.ts';
import { createDeed } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { useSeat } from '../../congress/seat.tsx';
import { Button } from '../../design/Button.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { SelectField } from '../../design/SelectField.tsx';
import { TextField } from '../../design/TextField.tsx';
import { ask } from '../../platform/api.ts';
import { formatDate, formatNumber } from '../../platform/language-formats.ts';
import { noticeWords } from '../../words/supervision/notice/index.ts';
import styles from './Notice.module.css';
import { NoticeText } from './NoticeText.tsx';

/** The notices on these matters as they will be written, one for each department and step, to be sent or not. */
export function SendNotices(props: {
  readonly matters: readonly DueNotice[];
  readonly today: string;
  readonly onSent: (sent: NoticesSent) => void;
  readonly onClose: () => void;
}): JSX.Element {
  const seat = useSeat();
  const words = (): ReturnType<typeof noticeWords>['send'] => noticeWords().send;
  const [days, setDays] = createSignal<string>(String(NOTICE_DAYS[1]));
  const [note, setNote] = createSignal('');
  const papers = () => papersOf(props.matters, ({ unit }) => unit.id);
  const send = createDeed(() =>
    ask<NoticesSent>(
      staffApi.bodies[':body'].notices.$post({
        param: { body: seat.body().id },
        json: {
          notices: props.matters.map(({ subject, step }) => ({ subject, step })),
          days: Number(days()),
          note: note(),
        },
      }),
    ),
  );
  const press = async (): Promise<void> => {
    const done = await send.run(undefined);
    if (done.ok) props.onSent(done.value);
  };
  const until = (count: number): string => dayAfter(props.today, count);
  return (
    <Dialog
      open
      wide
      title={words().title}
      onClose={props.onClose}
      actions={
        <Button kind="primary" busy={send.busy()} onPress={() => void press()}>
          {words().confirm(formatNumber(papers().length))}
        </Button>
      }
    >
      <div class={styles['form']}>
        <p>{words().help(formatNumber(papers().length))}</p>
        <SelectField
          label={words().days}
          value={days()}
          options={NOTICE_DAYS.map((one) => ({
            value: String(one),
            label: words().within(formatNumber(one), formatDate(until(one))),
          }))}
          onChoose={setDays}
        />
        <TextField
          multiline
          label={words().note}
          hint={words().noteHelp}
          maxLength={SUPERVISION_LENGTHS.note}
          value={note()}
          onInput={setNote}
        />
        <For each={papers()}>
          {(matters) => (
            <section class={styles['preview']}>
              <h3>{words().preview(noticeWords().steps[matters[0].step], matters[0].unit.name)}</h3>
              <NoticeText
                body={seat.body()}
                notice={{
                  step: matters[0].step,
                  to: matters[0].unit.name,
                  sentOn: props.today,
                  replyBy: until(Number(days())),
                  note: note().trim(),
                  matters,
                }}
              />
            </section>
          )}
        </For>
        <Failed failure={send.failure()} />
      </div>
    </Dialog>
  );
}
