import { For, Show, type JSX } from 'solid-js';
import { dayOf, daysBetween } from '../../../shared/day.ts';
import type { Finding, ProjectFindings } from '../../../shared/supervision/finding.ts';
import type { FindingState } from '../../../shared/supervision/model.ts';
import { Icon, type IconName } from '../../design/Icon.tsx';
import { formatDate } from '../../platform/language-formats.ts';
import { findingWords as words } from '../../words/supervision/finding/index.ts';
import { supervisionWords } from '../../words/supervision/index.ts';
import styles from './Finding.module.css';

/** What the line needs of a finding: all of it is public. */
export type LinedFinding = Pick<
  Finding,
  'number' | 'title' | 'unit' | 'state' | 'raisedOn' | 'due' | 'daysLate'
> & { readonly steps: ProjectFindings['findings'][number]['steps'] };

const SHAPES: Readonly<Record<FindingState, IconName>> = {
  'handed-over': 'behind',
  answered: 'onTime',
  rectified: 'warn',
  returned: 'back',
  'signed-off': 'done',
  withdrawn: 'dash',
};

/** How a finding stands: a shape, the word, and what is due or how long it took. */
export function FindingMark(props: { readonly finding: LinedFinding }): JSX.Element {
  const late = (): boolean => props.finding.daysLate > 0;
  const when = (): string => {
    const { state, due, daysLate, raisedOn, steps } = props.finding;
    if (daysLate > 0) return words().late(daysLate);
    if (due !== null) return words().dueOn(formatDate(due.on));
    const closed = dayOf(new Date(steps.at(-1)?.at ?? raisedOn));
    return state === 'signed-off' ? words().took(daysBetween(raisedOn, closed)) : '';
  };
  return (
    <span class={`${styles['mark']} ${late() ? styles['late'] : styles[props.finding.state]}`}>
      <Icon name={late() ? 'problem' : SHAPES[props.finding.state]} />
      <span>{supervisionWords().findingStates[props.finding.state]}</span>
      <Show when={when() !== ''}>
        <span>{when()}</span>
      </Show>
    </span>
  );
}

/** Whose step it is: deputies raise, a department is named, the rest is the congress's. */
function whose({ by, kind }: LinedFinding['steps'][number]): string {
  if (by !== '') return by;
  return kind === 'raise' ? words().deputies : words().congress;
}

/** A finding with everything that was done about it, as everybody reads it. */
export function FindingLine(props: {
  readonly finding: LinedFinding;
  /** Between the title and the line: photos, sums. */
  readonly children?: JSX.Element;
}): JSX.Element {
  const next = (): string => {
    const { state, unit } = props.finding;
    return state === 'signed-off' || state === 'withdrawn' ? '' : words().nextOf[state](unit.name);
  };
  return (
    <article class={styles['finding']}>
      <div class={styles['head']}>
        <h3>{props.finding.title}</h3>
        <FindingMark finding={props.finding} />
      </div>
      {props.children}
      <ol class={styles['line']} role="list">
        <For each={props.finding.steps}>
          {(step) => (
            <li>
              <span class={styles['when']}>{formatDate(dayOf(new Date(step.at)))}</span>{' '}
              <b>
                {whose(step)} {words().steps[step.kind]}
              </b>
              <Show when={step.text !== ''}>
                {words().colon}
                {step.text}
              </Show>
            </li>
          )}
        </For>
        <Show when={next() !== ''}>
          <li class={styles['next']}>
            <b>{words().next}</b> {next()}
          </li>
        </Show>
      </ol>
    </article>
  );
}
