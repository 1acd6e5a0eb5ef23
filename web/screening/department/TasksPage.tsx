import { For, Show, type JSX } from 'solid-js';
import { leadNumber } from '../../../shared/collection/rules.ts';
import { dayOf, daysBetween } from '../../../shared/day.ts';
import type { AppraisalItem } from '../../../shared/screening/appraisal-model.ts';
import { isWithDepartment } from '../../../shared/screening/appraisal.ts';
import { staffApi } from '../../congress/api.ts';
import { createAsked } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { useUnitSeat } from '../../congress/unit-seat.tsx';
import { Icon } from '../../design/Icon.tsx';
import { Notice } from '../../design/Notice.tsx';
import { PageHead } from '../../design/PageHead.tsx';
import { Panel } from '../../design/Panel.tsx';
import { ask } from '../../platform/api.ts';
import { browserClock } from '../../platform/chance.ts';
import { formatDate, formatNumber } from '../../platform/language-formats.ts';
import { appraisalWords } from '../../words/screening/appraisals/index.ts';
import { departmentWords } from '../../words/screening/department/index.ts';
import { StateSaid } from '../appraisals/AppraisalEntry.tsx';
import styles from './Tasks.module.css';

const GROUPS = ['late', 'due', 'returned', 'done'] as const;
type Group = (typeof GROUPS)[number];

/** In which part of the list an appraisal stands: what is late first. */
function groupOf({ state, daysLate, needed }: AppraisalItem): Group {
  if (!needed || !isWithDepartment(state)) return 'done';
  if (daysLate > 0) return 'late';
  return state === 'returned' ? 'returned' : 'due';
}

/** What a department was asked to appraise: late, due, sent back, and done. */
export default function TasksPage(): JSX.Element {
  const seat = useUnitSeat();
  const words = (): ReturnType<typeof departmentWords>['tasks'] => departmentWords().tasks;
  const read = createAsked(
    () => ({ body: seat.body().id, unit: seat.unit().id }),
    (param) => ask(staffApi.bodies[':body'].departments[':unit'].appraisals.$get({ param })),
  );
  const of = (group: Group): readonly AppraisalItem[] =>
    (read.value() ?? []).filter((item) => groupOf(item) === group);
  const open = (): number => (read.value() ?? []).length - of('done').length;
  return (
    <>
      <PageHead
        variant="compact"
        title={words().title}
        lede={
          read.value() === undefined || open() === 0
            ? ''
            : words().lede(formatNumber(open()), formatNumber(of('late').length))
        }
      />
      <Failed failure={read.failure()} title={words().notRead} onAgain={() => void read.again()} />
      <Show when={read.value() !== undefined && open() === 0}>
        <Notice tone="done" title={words().nothing}>
          {words().nothingHelp}
        </Notice>
      </Show>
      <For each={GROUPS}>
        {(group) => (
          <Show when={of(group).length > 0}>
            <Panel
              title={words().groups[group]}
              note={words().count(formatNumber(of(group).length))}
            >
              <ul class={styles['tasks']} role="list">
                <For each={of(group)}>{(item) => <Task item={item} group={group} />}</For>
              </ul>
            </Panel>
          </Show>
        )}
      </For>
    </>
  );
}

function Task(props: { readonly item: AppraisalItem; readonly group: Group }): JSX.Element {
  const left = (): string =>
    appraisalWords().left(daysBetween(dayOf(browserClock.now()), props.item.dueOn));
  return (
    <li class={styles[props.group]}>
      <a class={styles['task']} href={`/department/appraisals/${props.item.id}`}>
        <span class={styles['what']}>
          <b>{props.item.lead.title}</b>
          <small>
            <span>{leadNumber(props.item.lead.ordinal)}</span>
            <span>{appraisalWords().page.voices(formatNumber(props.item.lead.size))}</span>
            <Show when={props.item.lead.town !== ''}>
              <span>{props.item.lead.town}</span>
            </Show>
          </small>
          <Show when={props.item.state === 'returned' && props.item.reason !== ''}>
            <span class={styles['reason']}>{props.item.reason}</span>
          </Show>
        </span>
        <span class={styles['when']}>
          <Show when={props.group !== 'done'} fallback={<StateSaid appraisal={props.item} />}>
            <b>
              {props.group === 'late'
                ? appraisalWords().late(formatNumber(props.item.daysLate))
                : left()}
            </b>
            <small>{appraisalWords().due(formatDate(props.item.dueOn))}</small>
          </Show>
        </span>
        <Icon name="right" />
      </a>
    </li>
  );
}
