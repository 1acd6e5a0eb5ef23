import { createSignal, Show, type JSX } from 'solid-js';
import type { Board } from '../../../shared/supervision/board.ts';
import {
  isNoticeDue,
  type DueNotice,
  type NoticesSent,
} from '../../../shared/supervision/notice.ts';
import { ACTORS, type ActorKind, type Overdue } from '../../../shared/supervision/overdue.ts';
import { useSeat } from '../../congress/seat.tsx';
import { Button, type Blocked } from '../../design/Button.tsx';
import { CheckField } from '../../design/CheckField.tsx';
import { Notice } from '../../design/Notice.tsx';
import { Panel } from '../../design/Panel.tsx';
import { SelectField } from '../../design/SelectField.tsx';
import { Table, type Column } from '../../design/Table.tsx';
import { shortDate } from '../../delivery/short-date.ts';
import { formatNumber } from '../../platform/language-formats.ts';
import { deliveryWords } from '../../words/delivery/index.ts';
import { boardWords as words } from '../../words/supervision/board/index.ts';
import { noticeWords } from '../../words/supervision/notice/index.ts';
import { supervisionWords } from '../../words/supervision/index.ts';
import { SendNotices } from '../notice/SendNotices.tsx';
import { overdueTitle } from '../overdue-title.ts';
import styles from './Board.module.css';

interface OverduePanelProps {
  readonly board: Board;
  /** The list as a file. */
  readonly sheet: JSX.Element;
  /** Notices were sent: the list is to be read again. */
  readonly onSent: () => Promise<void>;
}

/** All that is overdue, the latest first, with who must act and what has been done about it. */
export function OverduePanel(props: OverduePanelProps): JSX.Element {
  const seat = useSeat();
  const [by, setBy] = createSignal<ActorKind | 'all'>('all');
  const [left, setLeft] = createSignal<ReadonlySet<string>>(new Set());
  const [sending, setSending] = createSignal(false);
  const [sent, setSent] = createSignal<NoticesSent>();
  const due = (): readonly DueNotice[] => props.board.overdue.filter(isNoticeDue);
  const chosen = (): readonly DueNotice[] => due().filter(({ subject }) => !left().has(subject));
  const choose = (subject: string, isChosen: boolean): void => {
    const without = new Set(left());
    if (isChosen) without.delete(subject);
    else without.add(subject);
    setLeft(without);
  };
  const blocked = (): readonly Blocked[] => {
    const words = noticeWords().send;
    if (due().length === 0) return [{ reason: words.none, lift: words.noneLift }];
    return chosen().length === 0 ? [{ reason: words.unchosen, lift: words.unchosenLift }] : [];
  };
  const done = async (answer: NoticesSent): Promise<void> => {
    setSending(false);
    await props.onSent();
    setSent(answer);
  };
  const shown = (): readonly Overdue[] =>
    props.board.overdue.filter((one) => by() === 'all' || one.by === by());
  const columns = (): readonly Column<Overdue>[] => [
    {
      label: words().late,
      kind: 'head',
      cell: ({ daysLate }) => (
        <span class={styles['days']}>{words().days(formatNumber(daysLate))}</span>
      ),
    },
    {
      label: words().what,
      cell: (one) => (
        <span>
          <b>{overdueTitle(one)}</b>
          <span class={styles['under']}>{one.project.name}</span>
        </span>
      ),
    },
    {
      label: words().kindAndDay,
      cell: ({ kind, dueOn }) => (
        <span>
          {words().kinds[kind]}
          <span class={styles['under']}>{words().dueOn(shortDate(dueOn, props.board.today))}</span>
        </span>
      ),
    },
    {
      label: words().who,
      cell: ({ by: actor, unit, official }) => (
        <span>
          {actor === 'department' ? (unit?.name ?? words().unassigned) : words().by[actor]}
          <Show when={actor === 'department' && official !== ''}>
            <span class={styles['under']}>{official}</span>
          </Show>
        </span>
      ),
    },
    {
      label: words().cause,
      cell: ({ cause }) => (cause === '' ? words().noCause : deliveryWords().causes[cause]),
    },
    {
      label: words().notice,
      cell: (one) => (
        <span>
          <NoticeCell one={one} today={props.board.today} />
          <Show when={seat.may('manage-supervision') && isNoticeDue(one)}>
            <span class={styles['choose']}>
              <CheckField
                label={noticeWords().send.choose}
                about={overdueTitle(one)}
                checked={!left().has(one.subject)}
                onCheck={(isChosen) => choose(one.subject, isChosen)}
              />
            </span>
          </Show>
        </span>
      ),
    },
  ];
  return (
    <Panel
      title={words().overdue}
      note={words().matters(formatNumber(shown().length))}
      action={props.sheet}
    >
      <Show when={sent()}>
        {(answer) => (
          <Notice
            tone="done"
            live
            action={<a href="/staff/supervision/notices">{noticeWords().send.toList}</a>}
          >
            {answer().papers.length === 0
              ? noticeWords().send.nothing
              : noticeWords().send.sent(formatNumber(answer().papers.length))}
          </Notice>
        )}
      </Show>
      <Show when={props.board.overdue.length > 0}>
        <div class={styles['narrow']}>
          <SelectField
            label={words().sortedBy}
            value={by()}
            options={[
              { value: 'all' as const, label: words().allOf },
              ...ACTORS.map((value) => ({ value, label: words().by[value] })),
            ]}
            onChoose={setBy}
          />
          <Show when={seat.may('manage-supervision')}>
            <Button
              kind="primary"
              blocked={blocked()}
              onPress={() => {
                setSent(undefined);
                setSending(true);
              }}
            >
              {noticeWords().send.button(formatNumber(chosen().length))}
            </Button>
          </Show>
        </div>
      </Show>
      <Show when={sending()}>
        <SendNotices
          matters={chosen()}
          today={props.board.today}
          onSent={(answer) => void done(answer)}
          onClose={() => setSending(false)}
        />
      </Show>
      <Table
        caption={words().overdue}
        captionHidden
        columns={columns()}
        rows={shown()}
        empty={words().nothingOverdue}
      />
    </Panel>
  );
}

function NoticeCell(props: { readonly one: Overdue; readonly today: string }): JSX.Element {
  const step = (): string => supervisionWords().escalations[props.one.step];
  return (
    <Show
      when={props.one.noticed}
      fallback={
        props.one.step === 'none' ? supervisionWords().escalations.none : words().stepDue(step())
      }
    >
      {(noticed) => (
        <span>
          {words().sent(
            supervisionWords().escalations[noticed().step],
            shortDate(noticed().on, props.today),
          )}
          <Show when={noticed().step !== props.one.step}>
            <span class={styles['under']}>{words().stepDue(step())}</span>
          </Show>
        </span>
      )}
    </Show>
  );
}
