import { Show, type JSX } from 'solid-js';
import type { ProjectPage } from '../../../shared/portal/project-page.ts';
import { Fact, Facts } from '../../design/Facts.tsx';
import { Gauge } from '../../design/Gauge.tsx';
import { Money } from '../../design/Money.tsx';
import { formatDate, formatMoney, formatShare } from '../../platform/language-formats.ts';
import { projectPageWords as words } from '../../words/portal/project/index.ts';
import styles from './Project.module.css';

/** What was paid of the plan of the year that was last reported on. */
export function Paid(props: { readonly page: ProjectPage }): JSX.Element {
  const project = () => props.page.project;
  const year = (): number =>
    Number(props.page.timeline.entries[0]?.period.slice(0, 4) ?? project().year);
  const planned = (): number =>
    project()
      .plan?.money.filter((money) => money.year === year())
      .reduce((sum, { yuan }) => sum + yuan, 0) ?? project().card.yearYuan;
  const share = (): number => (planned() === 0 ? 0 : project().paidYuan / planned());
  const said = () => ({
    paid: formatMoney(project().paidYuan),
    plan: formatMoney(planned()),
    share: formatShare(share()),
    year: String(year()),
  });
  return (
    <section class={styles['part']}>
      <h2>{words().money}</h2>
      <Show when={props.page.timeline.confirmedOn !== '' && planned() > 0}>
        <p class={styles['figure']}>{formatShare(share())}</p>
        <p class={styles['deck']}>{words().paid(said())}</p>
        <Gauge label={words().paidLabel(said())} value={project().paidYuan} total={planned()} />
      </Show>
      <Facts>
        <Fact label={words().rows.total} value={<Money yuan={project().card.totalYuan} />} />
        <Fact label={words().rows.plan} value={<Money yuan={planned()} />} />
        <Show when={props.page.timeline.confirmedOn}>
          {(day) => (
            <Fact
              label={words().paidOn(formatDate(day()))}
              value={<Money yuan={project().paidYuan} />}
            />
          )}
        </Show>
      </Facts>
    </section>
  );
}
