import { For, Show, type JSX } from 'solid-js';
import type { ProjectPage } from '../../../shared/portal/project-page.ts';
import { Fact, Facts } from '../../design/Facts.tsx';
import { Gauge } from '../../design/Gauge.tsx';
import { Money } from '../../design/Money.tsx';
import { formatMoney, formatShare } from '../../platform/language-formats.ts';
import { projectPageWords as words } from '../../words/portal/project/index.ts';
import styles from './Project.module.css';

/** Money of one year, in whole yuan. */
interface YearOfMoney {
  readonly year: number;
  readonly planned: number;
  /** What the latest report of the year says was paid in it; nothing while none came. */
  readonly paid: number | undefined;
}

/** The years of the plan and of the reports: a project that takes longer is paid in all of them. */
function yearsOfMoney({ project, timeline }: ProjectPage): readonly YearOfMoney[] {
  const planned = project.plan?.money ?? [
    { year: project.year, yuan: project.card.yearYuan, source: '' },
  ];
  const reports = timeline.entries.flatMap(({ period, paidYuan }) =>
    // A joint department does not say what was paid.
    paidYuan === null ? [] : [{ year: Number(period.slice(0, 4)), paidYuan }],
  );
  // The latest period comes first.
  const paidIn = (year: number): number | undefined =>
    reports.find((report) => report.year === year)?.paidYuan;
  const reported = reports.map(({ year }) => year);
  const years = new Set([...planned.map(({ year }) => year), ...reported]);
  return [...years]
    .toSorted((one, other) => one - other)
    .map((year) => ({
      year,
      planned: planned
        .filter((money) => money.year === year)
        .reduce((sum, { yuan }) => sum + yuan, 0),
      paid: paidIn(year),
    }))
    .filter(({ planned: plan, paid = 0 }) => plan > 0 || paid > 0);
}

/** What has been paid of all the money of the project, and of the plan of each year. */
export function Paid(props: { readonly page: ProjectPage }): JSX.Element {
  const project = () => props.page.project;
  const years = (): readonly YearOfMoney[] => yearsOfMoney(props.page);
  const paid = (): number => years().reduce((sum, year) => sum + (year.paid ?? 0), 0);
  const total = (): number => project().card.totalYuan;
  const said = () => ({
    paid: formatMoney(paid()),
    total: formatMoney(total()),
    share: formatShare(total() === 0 ? 0 : paid() / total()),
  });
  return (
    <section class={`${styles['part']} ${styles['money']}`}>
      <h2>{words().money}</h2>
      <Show when={props.page.timeline.confirmedOn !== '' && total() > 0}>
        <p class={styles['figure']}>{said().share}</p>
        <p class={styles['deck']}>{words().paid(said())}</p>
        <Gauge label={words().paid(said())} value={paid()} total={total()} />
      </Show>
      <Facts>
        <Fact label={words().rows.total} value={<Money yuan={total()} />} />
        <For each={years()}>
          {({ year, planned, paid }) => (
            <Fact
              label={words().rows[paid === undefined ? 'plan' : 'paid'](String(year))}
              value={
                <>
                  <Show when={paid !== undefined}>
                    <Money yuan={paid ?? 0} /> /{' '}
                  </Show>
                  <Money yuan={planned} />
                </>
              }
            />
          )}
        </For>
      </Facts>
    </section>
  );
}
