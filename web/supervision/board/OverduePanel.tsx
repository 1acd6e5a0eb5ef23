import { createSignal, Show, type JSX } from 'solid-js';
import { exhaustive } from '../../../shared/result.ts';
import type { Board } from '../../../shared/supervision/board.ts';
import { ACTORS, type ActorKind, type Overdue } from '../../../shared/supervision/overdue.ts';
import type { TaskKind } from '../../../shared/supervision/model.ts';
import { Panel } from '../../design/Panel.tsx';
import { SelectField } from '../../design/SelectField.tsx';
import { Table, type Column } from '../../design/Table.tsx';
import { shortDate } from '../../delivery/short-date.ts';
import { formatNumber } from '../../platform/language-formats.ts';
import { deliveryWords } from '../../words/delivery/index.ts';
import { boardWords as words } from '../../words/supervision/board/index.ts';
import { supervisionWords } from '../../words/supervision/index.ts';
import styles from './Board.module.css';

interface OverduePanelProps {
  readonly board: Board;
  /** The list as a file. */
  readonly sheet: JSX.Element;
}

/** All that is overdue, the latest first, with who must act and what has been done about it. */
export function OverduePanel(props: OverduePanelProps): JSX.Element {
  const [by, setBy] = createSignal<ActorKind | 'all'>('all');
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
          <b>{titleOf(one)}</b>
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
    { label: words().notice, cell: (one) => <NoticeCell one={one} today={props.board.today} /> },
  ];
  return (
    <Panel
      title={words().overdue}
      note={words().matters(formatNumber(shown().length))}
      action={props.sheet}
    >
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
        </div>
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

function titleOf({ kind, title }: Overdue): string {
  switch (kind) {
    case 'plan':
      return words().planTitle;
    case 'report':
      return words().reportTitle(title);
    case 'change':
      return words().changeTitle(title);
    case 'task':
      return isTask(title) ? supervisionWords().tasks[title] : title;
    case 'milestone':
    case 'finding':
      return title;
    default:
      return exhaustive(kind);
  }
}

function isTask(title: string): title is TaskKind {
  return Object.hasOwn(supervisionWords().tasks, title);
}
