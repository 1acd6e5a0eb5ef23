import { createSignal, For, Show, type JSX } from 'solid-js';
import type { ReportDesk, ReportedProject } from '../../../shared/delivery/report-model.ts';
import type { Failure, Result } from '../../../shared/result.ts';
import { ok } from '../../../shared/result.ts';
import { staffApi } from '../../congress/api.ts';
import { createAsked, createDeed } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { Form } from '../../congress/form/Form.tsx';
import { useUnitSeat } from '../../congress/unit-seat.tsx';
import { Button, type Blocked } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { PageHead } from '../../design/PageHead.tsx';
import { SelectField } from '../../design/SelectField.tsx';
import { ask } from '../../platform/api.ts';
import { formatDate, formatNumber } from '../../platform/language-formats.ts';
import { reportWords } from '../../words/delivery/report/index.ts';
import { periodWords } from './period-words.ts';
import { createReportDrafts } from './report-drafts.ts';
import { ReportSheet } from './ReportSheet.tsx';
import { ReportSection } from './ReportSection.tsx';
import styles from './Reports.module.css';
import { reportTyped, type TypedReport } from './typed-report.ts';

/** What a department reports for a period: all its projects on one page, sent together. */
export default function ReportsPage(): JSX.Element {
  const seat = useUnitSeat();
  const words = (): ReturnType<typeof reportWords> => reportWords();
  const [chosen, setChosen] = createSignal('');
  const [tried, setTried] = createSignal(false);
  const [failures, setFailures] = createSignal<Readonly<Record<string, Failure>>>({});
  const [sent, setSent] = createSignal(0);
  const [sheet, setSheet] = createSignal(false);
  const drafts = createReportDrafts();
  const api = staffApi.bodies[':body'].departments[':unit'].reports;
  const place = () => ({ body: seat.body().id, unit: seat.unit().id });
  const read = createAsked(
    () => ({ ...place(), period: chosen() }),
    ({ period, ...param }) => ask(api.$get({ param, query: period === '' ? {} : { period } })),
  );
  const desk = (): ReportDesk | undefined => read.value();
  const period = (): string => desk()?.period.code ?? '';
  const owed = (): readonly ReportedProject[] =>
    (desk()?.projects ?? []).filter(
      ({ period: own }) => own?.state === 'due' || own?.state === 'late',
    );
  /** Whether this period is not due yet, and has something that may be reported before. */
  const early = (): boolean =>
    (desk()?.projects ?? []).some(({ period: own }) => own?.state === 'open');
  /** The latest period, where it is another one: what was met since may be reported there. */
  const later = (): string | undefined => {
    const last = desk()?.periods[0]?.code;
    return last === period() ? undefined : last;
  };
  const choose = (code: string): void => {
    setTried(false);
    setSent(0);
    setChosen(code);
  };
  const late = (): number => owed().filter(({ period: own }) => own?.state === 'late').length;
  /** Somebody may write for two departments of the same project. */
  const draftKey = ({ id }: { readonly id: string }): string => `${place().unit}/${id}`;
  const draftOf = ({ project }: ReportedProject): TypedReport | undefined =>
    drafts.of(draftKey(project), period());
  const ready = (): readonly ReportedProject[] =>
    (desk()?.projects ?? []).filter((one) => draftOf(one)?.ready === true);
  /** Whether anything can be sent: what is all reported shows no button. */
  const sendable = (): boolean =>
    (desk()?.projects ?? []).some(
      (one) => one.period !== null && (one.report === null || draftOf(one) !== undefined),
    );
  const faulty = (): number =>
    ready().filter((one) => {
      const typed = draftOf(one);
      return typed !== undefined && reportTyped(typed, one, desk()?.today ?? '').faults.size > 0;
    }).length;
  const sendOne = async (one: ReportedProject): Promise<Result<unknown>> => {
    const typed = draftOf(one);
    if (typed === undefined) return ok({});
    const { form } = reportTyped(typed, one, desk()?.today ?? '');
    const { met, problems, subProjects, photos, documents } = form;
    const lists = {
      met: [...met],
      problems: [...problems],
      subProjects: [...subProjects],
      photos: [...photos],
      documents: [...documents],
    };
    const json = { project: one.project.id, period: period(), seen: typed.seen };
    return ask(
      api[':report'].$put({
        param: { ...place(), report: typed.key },
        json: { ...json, form: { ...form, ...lists } },
      }),
    );
  };
  const sending = createDeed(async () => {
    setTried(true);
    setSent(0);
    setFailures({});
    let done = 0;
    let failed: Result<unknown> = ok({});
    if (faulty() > 0) return failed;
    for (const one of ready()) {
      const result = await sendOne(one);
      if (result.ok) {
        done += 1;
        drafts.drop(draftKey(one.project), period());
      } else {
        failed = result;
        setFailures((now) => ({ ...now, [one.project.id]: result.failure }));
      }
    }
    if (failed.ok) setTried(false);
    setSent(done);
    await read.again();
    if (failed.ok) scrollTo({ top: 0 });
    return ok({});
  });
  const blocked = (): readonly Blocked[] =>
    ready().length === 0 ? [{ reason: words().notReady, lift: words().notReadyLift }] : [];
  return (
    <>
      <PageHead
        variant="compact"
        title={words().title}
        lede={
          owed().length === 0 ? '' : words().lede(formatNumber(owed().length), formatNumber(late()))
        }
      />
      <Failed failure={read.failure()} title={words().notRead} onAgain={() => void read.again()} />
      <Show when={sent() > 0}>
        <Notice tone="done" live title={words().sent(formatNumber(sent()))}>
          {words().sentHelp}
        </Notice>
      </Show>
      <Show when={desk()}>
        {(now) => (
          <Show
            when={now().projects.length > 0}
            fallback={<Notice title={words().none}>{words().noneHelp}</Notice>}
          >
            <div class={styles['bar']}>
              <SelectField
                label={words().choosePeriod}
                hint={words().periodDue(formatDate(now().period.dueOn))}
                value={period()}
                options={now().periods.map(({ code }) => ({
                  value: code,
                  label: periodWords(code),
                }))}
                onChoose={choose}
              />
              <Show when={!sheet()}>
                <Button icon="upload" onPress={() => setSheet(true)}>
                  {words().sheetOpen}
                </Button>
              </Show>
            </div>
            <Show when={sheet()}>
              <ReportSheet
                {...place()}
                period={period()}
                onDone={() => void read.again()}
                onClose={() => setSheet(false)}
              />
            </Show>
            <Show when={owed().length === 0 && sent() === 0}>
              <Show
                when={!early()}
                fallback={
                  <Notice title={words().notDue(formatDate(now().period.dueOn))}>
                    {words().notDueHelp}
                  </Notice>
                }
              >
                <Notice
                  tone="done"
                  title={words().allSent}
                  action={
                    <Show when={later()}>
                      {(code) => (
                        <Button onPress={() => choose(code())}>
                          {words().openPeriod(periodWords(code()))}
                        </Button>
                      )}
                    </Show>
                  }
                >
                  {words().allSentHelp}
                </Notice>
              </Show>
            </Show>
            <Form label={words().title} onSend={() => sending.run(undefined)}>
              <div class={styles['sections']}>
                <For each={now().projects.map(({ project }) => `${period()} ${project.id}`)}>
                  {(key) => (
                    <Show
                      when={now().projects.find(
                        ({ project }) => key === `${period()} ${project.id}`,
                      )}
                    >
                      {(one) => (
                        <ReportSection
                          reported={one()}
                          today={now().today}
                          place={{ ...place(), project: one().project.id }}
                          draft={draftOf(one())}
                          tried={tried()}
                          failure={failures()[one().project.id]}
                          unfolded={now().projects.length === 1}
                          onWrite={(typed) =>
                            drafts.write(draftKey(one().project), period(), typed)
                          }
                          onDrop={() => drafts.drop(draftKey(one().project), period())}
                        />
                      )}
                    </Show>
                  )}
                </For>
              </div>
              <Show when={!sheet() && sendable()}>
                <div class={styles['dock']}>
                  <Show when={tried() && faulty() > 0}>
                    <p role="alert">{words().faults(formatNumber(faulty()))}</p>
                  </Show>
                  <Button kind="primary" submits busy={sending.busy()} blocked={blocked()}>
                    {ready().length === 0
                      ? words().sendNone
                      : words().send(formatNumber(ready().length))}
                  </Button>
                </div>
              </Show>
            </Form>
          </Show>
        )}
      </Show>
    </>
  );
}
