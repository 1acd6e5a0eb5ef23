import { For, Show, type JSX } from 'solid-js';
import { CHECK_RESULTS, type CheckResult } from '../../../shared/supervision/model.ts';
import { seasonOf } from '../../../shared/supervision/season.ts';
import type { SupervisedProject } from '../../../shared/supervision/visits.ts';
import { Icon, type IconName } from '../../design/Icon.tsx';
import { formatDate, formatNumber } from '../../platform/language-formats.ts';
import { checklistWords } from '../../words/supervision/checklists/index.ts';
import { supervisionWords } from '../../words/supervision/index.ts';
import { itemHint, itemName } from '../deputy/item-words.ts';
import styles from './Sheet.module.css';

/** Milestones that are named on the sheet; more would push the items off the page. */
const MOST_MILESTONES = 5;
/** With more items than this the rows are lower, so that the list still fits the page. */
const ROOMY = 11;
const MARKS: Readonly<Record<CheckResult, IconName>> = {
  ok: 'check',
  problem: 'cross',
  'not-applicable': 'dash',
};

/** The checklist of a project on one sheet of A4, to be filled in with a pen. */
export function ChecklistSheet(props: {
  readonly body: string;
  readonly held: SupervisedProject;
  readonly today: string;
}): JSX.Element {
  const words = (): ReturnType<typeof checklistWords>['sheet'] => checklistWords().sheet;
  const project = () => props.held.project;
  const day = (date: string): string => (date === '' ? words().open : formatDate(date));
  const lead = (): string => {
    const { unit, joint } = project();
    const together = joint.map(({ name }) => name).join('、');
    return [
      unit?.name ?? words().nobody,
      ...(together === '' ? [] : [words().joint(together)]),
    ].join('　');
  };
  const facts = (): readonly (readonly [string, string])[] => [
    [words().site, props.held.site],
    [words().lead, lead()],
    [words().official, [project().official.name, project().official.post].join(' ').trim()],
    [words().dates, words().span(day(project().startsOn), day(project().endsOn))],
  ];
  return (
    <section
      class={`${styles['sheet']} ${props.held.checklist.length > ROOMY ? styles['dense'] : ''}`}
    >
      <header class={styles['head']}>
        <span>{props.body}</span>
        <h1>{words().title}</h1>
        <span>{words().nth}</span>
      </header>
      <p class={styles['name']}>
        <b>{project().name}</b>
        <span>{words().number(String(project().year), formatNumber(project().number))}</span>
      </p>
      <dl class={styles['facts']}>
        <For each={facts()}>
          {([label, value]) => (
            <div>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          )}
        </For>
      </dl>
      <Season held={props.held} today={props.today} />
      <table class={styles['items']}>
        <thead>
          <tr>
            <th scope="col" colSpan={2}>
              {words().what}
            </th>
            <For each={CHECK_RESULTS}>
              {(result) => (
                <th scope="col" class={styles['box']}>
                  <Icon name={MARKS[result]} /> {supervisionWords().results[result]}
                </th>
              )}
            </For>
            <th scope="col" class={styles['seen']}>
              {words().seen}
            </th>
          </tr>
        </thead>
        <tbody>
          <For each={props.held.checklist}>
            {(item, at) => (
              <tr>
                <td class={styles['number']}>{at() + 1}</td>
                <th scope="row">
                  {itemName(item)}
                  <small>{itemHint(item)}</small>
                </th>
                <For each={CHECK_RESULTS}>
                  {() => (
                    <td class={styles['box']}>
                      <i class={styles['square']} />
                    </td>
                  )}
                </For>
                <td />
              </tr>
            )}
          </For>
        </tbody>
      </table>
      <p class={styles['foot']}>{words().foot}</p>
      <div class={styles['note']}>
        <b>{words().note}</b>
        <i />
        <i />
      </div>
      <div class={styles['who']}>
        <p>
          <b>{words().who}</b> <small>{words().whoHint}</small>
        </p>
        <ul>
          <For each={props.held.group}>
            {({ id, name }) => (
              <li>
                <i class={styles['square']} />
                {id === props.held.leader ? checklistWords().list.leads(name) : name}
              </li>
            )}
          </For>
          <li class={styles['others']}>{words().others}</li>
        </ul>
      </div>
      <div class={styles['signing']}>
        <For each={[words().leader, words().site2]}>{(line) => <span>{line}</span>}</For>
        <span>
          {words().day}
          <em>{words().dayBlank}</em>
        </span>
      </div>
    </section>
  );
}

/** What should be done by the end of this quarter, so that whoever is on site knows what to look for. */
function Season(props: { readonly held: SupervisedProject; readonly today: string }): JSX.Element {
  const words = (): ReturnType<typeof checklistWords>['sheet'] => checklistWords().sheet;
  const due = () => seasonOf(props.held.milestones, props.today);
  const said = ({ dueOn, metOn }: { readonly dueOn: string; readonly metOn: string }): string => {
    if (metOn !== '') return words().met(formatDate(metOn));
    return dueOn < props.today ? words().late(formatDate(dueOn)) : words().due(formatDate(dueOn));
  };
  return (
    <div class={styles['season']}>
      <b>{words().season}</b>
      <Show when={due().length > 0} fallback={<p>{words().seasonNone}</p>}>
        <ul>
          <For each={due().slice(0, MOST_MILESTONES)}>
            {(milestone) => (
              <li>
                {milestone.name} <small>{said(milestone)}</small>
              </li>
            )}
          </For>
          <Show when={due().length > MOST_MILESTONES}>
            <li>{words().more(formatNumber(due().length - MOST_MILESTONES))}</li>
          </Show>
        </ul>
      </Show>
    </div>
  );
}
