import { For, Show, type JSX } from 'solid-js';
import { DECLINE_REASONS, ORIGINS } from '../../../shared/collection/model.ts';
import { BOXES, type ReachedShare, type YearReport } from '../../../shared/collection/report.ts';
import { BarTable } from '../../design/BarTable.tsx';
import { Fact, Facts } from '../../design/Facts.tsx';
import { Panel } from '../../design/Panel.tsx';
import { formatNumber, formatShare } from '../../platform/language-formats.ts';
import { collectionWords } from '../../words/collection/index.ts';
import { reportWords } from '../../words/collection/report/index.ts';
import styles from './Report.module.css';

/** The figures of a year at one look: how much, what became of it, why not, and whence what was taken. */
export function ReportFigures(props: { readonly report: YearReport }): JSX.Element {
  const words = reportWords;
  const share = (part: number): string =>
    formatShare(props.report.raised === 0 ? 0 : part / props.report.raised);
  return (
    <>
      <Panel>
        <Facts label={words().title} variant="strip">
          <Fact
            label={words().raised}
            value={formatNumber(props.report.raised)}
            unit={words().unit.proposals}
          />
          <Fact
            label={words().leads}
            value={formatNumber(props.report.leads - props.report.revived)}
            unit={words().unit.leads}
            {...(props.report.revived === 0
              ? {}
              : { note: words().revived(formatNumber(props.report.revived)) })}
          />
          <Fact
            label={words().candidates}
            value={formatNumber(props.report.candidates.leads)}
            unit={words().unit.projects}
          />
          <Fact
            label={words().chosen}
            value={formatNumber(props.report.chosen.leads)}
            unit={words().unit.projects}
          />
          <Show
            when={props.report.daysToAnswer !== null}
            fallback={
              <Fact label={words().answer} value="–" note={words().notAnswered} tone="quiet" />
            }
          >
            <Fact
              label={words().answer}
              {...((props.report.daysToAnswer ?? 0) === 0
                ? { value: words().sameDay }
                : {
                    value: formatNumber(props.report.daysToAnswer ?? 0, 1),
                    unit: words().unit.days,
                  })}
              note={words().answered(formatNumber(props.report.answered))}
            />
          </Show>
        </Facts>
      </Panel>
      <Panel title={words().outcome}>
        <div class={styles['pictures']}>
          <BarTable
            caption={words().outcome}
            captionHidden
            head={words().box}
            figureHeads={[words().proposals, words().groups, words().share]}
            rows={BOXES.map((box) => ({
              label: words().boxes[box],
              value: props.report.boxes[box],
              figures: [
                formatNumber(props.report.boxes[box]),
                formatNumber(props.report.leadBoxes[box]),
                share(props.report.boxes[box]),
              ],
            }))}
          />
          <div>
            <Show
              when={props.report.declined.length > 0}
              fallback={
                <>
                  <h3 class={styles['small']}>{words().declined}</h3>
                  <p class={styles['quiet']}>{words().none}</p>
                </>
              }
            >
              <BarTable
                caption={words().declined}
                head={words().reason}
                figureHeads={[words().proposals, words().groups]}
                rows={DECLINE_REASONS.flatMap((reason) => {
                  const row = props.report.declined.find((one) => one.reason === reason);
                  return row === undefined
                    ? []
                    : {
                        label: collectionWords().declineReasons[reason],
                        value: row.proposals,
                        figures: [formatNumber(row.proposals), formatNumber(row.leads)],
                      };
                })}
              />
            </Show>
          </div>
        </div>
      </Panel>
      <Panel title={words().shares}>
        <div class={styles['pictures']}>
          <For each={['candidates', 'chosen'] as const}>
            {(which) => <Reached title={words().shareOf[which]} share={props.report[which]} />}
          </For>
        </div>
      </Panel>
    </>
  );
}

function Reached(props: { readonly title: string; readonly share: ReachedShare }): JSX.Element {
  const words = reportWords;
  const all = (): number => ORIGINS.reduce((sum, origin) => sum + props.share.voices[origin], 0);
  return (
    <div>
      <Show
        when={all() > 0}
        fallback={
          <>
            <h3 class={styles['small']}>{props.title}</h3>
            <p class={styles['quiet']}>{words().none}</p>
          </>
        }
      >
        <BarTable
          caption={props.title}
          head={words().origins}
          figureHeads={[words().proposals, words().share]}
          whole={all()}
          rows={ORIGINS.filter((origin) => props.share.voices[origin] > 0).map((origin) => ({
            label: collectionWords().origins[origin],
            value: props.share.voices[origin],
            figures: [
              formatNumber(props.share.voices[origin]),
              formatShare(props.share.voices[origin] / all()),
            ],
          }))}
        />
        <p class={styles['quiet']}>
          {words().withResidents(
            formatNumber(props.share.withResidents),
            formatNumber(props.share.leads),
          )}
        </p>
      </Show>
    </div>
  );
}
