import { For, type JSX } from 'solid-js';
import { PACES, type Pace } from '../../../shared/delivery/model.ts';
import type { Board, BoardProject } from '../../../shared/supervision/board.ts';
import { PaceMark } from '../../delivery/PaceMark.tsx';
import { formatMoney, formatNumber, formatShare } from '../../platform/language-formats.ts';
import { boardWords as words } from '../../words/supervision/board/index.ts';
import styles from './Board.module.css';

/** Paces that are always shown, so that a nought is seen as well. */
const ALWAYS: readonly Pace[] = ['overdue', 'behind', 'on-schedule', 'ahead'];

/** So many are named under a figure. */
const NAMED = 2;

function namesOf(projects: readonly BoardProject[]): string {
  const named = projects.slice(0, NAMED).map(({ name }) => name);
  return projects.length > NAMED
    ? words().andMore(named.join(words().comma), projects.length - NAMED)
    : named.join(words().comma);
}

/** How many projects stand how, and how far milestones and money are. */
export function PaceFigures(props: { readonly board: Board }): JSX.Element {
  const of = (pace: Pace) => props.board.projects.filter((project) => project.pace === pace);
  const shown = () => PACES.filter((pace) => ALWAYS.includes(pace) || of(pace).length > 0);
  const milestones = () => props.board.projects.flatMap((project) => project.milestones);
  const met = () => milestones().filter(({ metOn }) => metOn !== '');
  const sum = (field: 'totalYuan' | 'paidYuan'): number =>
    props.board.projects.reduce((whole, project) => whole + project[field], 0);
  return (
    <section aria-label={words().figures}>
      <dl class={styles['figures']}>
        <For each={shown()}>
          {(pace) => (
            <div>
              <dt>
                <PaceMark pace={pace} />
              </dt>
              <dd class={styles['figure']}>{words().projects(formatNumber(of(pace).length))}</dd>
              <dd class={styles['names']}>{namesOf(of(pace))}</dd>
            </div>
          )}
        </For>
        <div>
          <dt>{words().milestones}</dt>
          <dd class={styles['figure']}>
            {words().milestonesMet(formatNumber(met().length), formatNumber(milestones().length))}
          </dd>
        </div>
        <div>
          <dt>{words().overdueCount}</dt>
          <dd class={styles['figure']}>
            {words().matters(formatNumber(props.board.overdue.length))}
          </dd>
        </div>
        <div>
          <dt>{words().paid}</dt>
          <dd class={styles['figure']}>
            {sum('totalYuan') === 0 ? '–' : formatShare(sum('paidYuan') / sum('totalYuan'))}
          </dd>
          <dd class={styles['names']}>
            {words().paidOf(formatMoney(sum('paidYuan')), formatMoney(sum('totalYuan')))}
          </dd>
        </div>
      </dl>
    </section>
  );
}
