import { For, Show, type JSX } from 'solid-js';
import { daysBetween } from '../../shared/day.ts';
import type { Milestone } from '../../shared/delivery/model.ts';
import type { NamedUnit } from '../../shared/delivery/project.ts';
import { Icon, type IconName } from '../design/Icon.tsx';
import { partWords as words } from '../words/delivery/parts/index.ts';
import styles from './MilestoneList.module.css';
import { MilestoneMark } from './MilestoneMark.tsx';
import { milestoneState, type MilestoneState } from './milestone-state.ts';
import { shortDate, shortMonth } from './short-date.ts';
import { axisOf, placeOn, type TimeAxis } from './time-axis.ts';

interface MilestoneListProps {
  readonly milestones: readonly Milestone[];
  /** The day in Beijing, YYYY-MM-DD. */
  readonly today: string;
  /** Days past its date from which a milestone is overdue, as the body has set them. */
  readonly graceDays: number;
  /** The joint departments of the project: one that delivers a milestone is named with it. */
  readonly joint?: readonly NamedUnit[];
  /** What stands under a milestone's name, as its proof or a note of a report. */
  readonly under?: (milestone: Milestone) => JSX.Element;
}

const SHAPES: Readonly<Record<MilestoneState, IconName>> = {
  met: 'done',
  overdue: 'problem',
  behind: 'warn',
  open: 'ring',
};

/**
 * The milestones of a project: when each was planned and met, how it stands,
 * and where it lies on the axis with today's line. It is a table, so that it
 * reads without the picture; on a phone the axis is left out.
 */
export function MilestoneList(props: MilestoneListProps): JSX.Element {
  const axis = (): TimeAxis =>
    axisOf([
      ...props.milestones.flatMap(({ dueOn, metOn }) => [dueOn, metOn]),
      ...(props.milestones.length === 0 ? [] : [props.today]),
    ]);
  const stateOf = (milestone: Milestone): MilestoneState =>
    milestoneState(milestone, props.today, props.graceDays);
  return (
    <Show
      when={props.milestones.length > 0}
      fallback={<p class={styles['none']}>{words().none}</p>}
    >
      <table class={styles['table']} role="table" aria-label={words().milestones}>
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">
              {words().milestone}
            </th>
            <th scope="col" role="columnheader">
              {words().planned}
            </th>
            <th scope="col" role="columnheader">
              {words().met}
            </th>
            <th scope="col" role="columnheader">
              {words().state}
            </th>
            <td class={styles['axis']} aria-hidden="true">
              <Scale axis={axis()} today={props.today} />
            </td>
          </tr>
        </thead>
        <tbody role="rowgroup">
          <For each={props.milestones}>
            {(milestone) => (
              <tr role="row">
                <th scope="row" role="rowheader">
                  {milestone.name}
                  <Show when={props.joint?.find(({ id }) => id === milestone.unit)}>
                    {(unit) => <div class={styles['under']}>{words().by(unit().name)}</div>}
                  </Show>
                  <Show when={props.under}>
                    {(under) => <div class={styles['under']}>{under()(milestone)}</div>}
                  </Show>
                </th>
                <td role="cell" class={styles['planned']}>
                  <span class={styles['label']}>{words().planned} </span>
                  {shortDate(milestone.dueOn, props.today)}
                </td>
                <td role="cell" class={`${styles['met']} ${styles[stateOf(milestone)]}`}>
                  {metWords(milestone, props.today)}
                </td>
                <td role="cell" class={styles['state']}>
                  <span class={`${styles['mark']} ${styles[stateOf(milestone)]}`}>
                    <Icon name={SHAPES[stateOf(milestone)]} />
                    {stateWords(stateOf(milestone))}
                  </span>
                </td>
                <td class={styles['axis']} aria-hidden="true">
                  <MilestoneMark
                    milestone={milestone}
                    state={stateOf(milestone)}
                    axis={axis()}
                    today={props.today}
                  />
                </td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </Show>
  );
}

/** The months over the axis, and the name of today's line. */
function Scale(props: { readonly axis: TimeAxis; readonly today: string }): JSX.Element {
  const today = (): number => placeOn(props.axis, props.today);
  const hasYears = (): boolean => props.axis.months.some(({ year }) => year !== '');
  return (
    <svg class={styles['scale']} width="100%" height={hasYears() ? 62 : 44}>
      <For each={props.axis.months}>
        {({ day, month, year }) => (
          <>
            <text class={styles['year']} x={`${placeOn(props.axis, day)}%`} y="37">
              {year}
            </text>
            <text x={`${placeOn(props.axis, day)}%`} y={hasYears() ? 56 : 38}>
              {shortMonth(month)}
            </text>
          </>
        )}
      </For>
      <text class={styles['today']} x={`${today()}%`} y="15" text-anchor={anchorAt(today())}>
        {words().today(shortDate(props.today, props.today))}
      </text>
    </svg>
  );
}

/** Words near an edge grow away from it. */
function anchorAt(place: number): 'start' | 'middle' | 'end' {
  if (place < 25) return 'start';
  return place > 75 ? 'end' : 'middle';
}

function metWords({ dueOn, metOn }: Milestone, today: string): string {
  if (metOn !== '') return words().metOn(shortDate(metOn, today), daysBetween(dueOn, metOn));
  const late = daysBetween(dueOn, today);
  return late > 0 ? words().lateFor(late) : words().openFor(-late);
}

function stateWords(state: MilestoneState): string {
  const { stateMet: met, stateOverdue: overdue, stateBehind: behind, stateOpen: open } = words();
  return { met, overdue, behind, open }[state];
}
