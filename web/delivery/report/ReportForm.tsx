import { For, Index, Show, type JSX } from 'solid-js';
import { CAUSES, MILESTONE_STAGES, PROJECT_STAGES } from '../../../shared/delivery/model.ts';
import type { ReportedProject } from '../../../shared/delivery/report-model.ts';
import { MOST_PROBLEMS } from '../../../shared/delivery/report-rules.ts';
import { DELIVERY_LENGTHS } from '../../../shared/delivery/rules.ts';
import { yuanOf } from '../../../shared/amounts.ts';
import { IconButton } from '../../congress/form/IconButton.tsx';
import { Button } from '../../design/Button.tsx';
import { CheckField } from '../../design/CheckField.tsx';
import { SelectField } from '../../design/SelectField.tsx';
import { TextField } from '../../design/TextField.tsx';
import { formatMoney, formatNumber, formatShare } from '../../platform/language-formats.ts';
import { problemWords } from '../../platform/language-problems.ts';
import { deliveryWords } from '../../words/delivery/index.ts';
import { reportWords } from '../../words/delivery/report/index.ts';
import { MetRows } from './MetRows.tsx';
import { ReportFiles, type FilePlace } from './ReportFiles.tsx';
import styles from './Reports.module.css';
import type { ReadReport, TypedReport } from './typed-report.ts';

interface ReportFormProps {
  readonly reported: ReportedProject;
  readonly today: string;
  readonly typed: TypedReport;
  readonly read: ReadReport;
  /** Whether it was tried to send it: then all that is wrong is said. */
  readonly tried: boolean;
  readonly place: FilePlace;
  readonly onWrite: (typed: TypedReport) => void;
}

/** The report on one project: milestones, money, problems, what comes next, parts, photos and proof. */
export function ReportForm(props: ReportFormProps): JSX.Element {
  const words = (): ReturnType<typeof reportWords> => reportWords();
  const write = (changed: Partial<TypedReport>): void =>
    props.onWrite({ ...props.typed, ...changed });
  const error = (at: string): string | undefined => {
    const fault = props.read.faults.get(at);
    return fault === undefined || !props.tried ? undefined : problemWords(fault);
  };
  const share = (): string | undefined => {
    const paid = yuanOf(props.typed.paid);
    const planned = props.reported.plannedYuan;
    return paid === undefined || planned === 0
      ? undefined
      : words().paidShare(formatShare(paid / planned));
  };
  const paidHint = (): string =>
    [
      words().paidHint(
        formatMoney(props.reported.plannedYuan),
        formatMoney(props.reported.paidBefore),
      ),
      share() ?? '',
    ].join(' ');
  return (
    <div class={styles['form']}>
      <fieldset class={styles['part']}>
        <legend>{words().milestones}</legend>
        <p class={styles['help']}>
          {props.reported.milestones.length === 0 ? words().noMilestones : words().milestonesHelp}
        </p>
        <MetRows
          reported={props.reported}
          today={props.today}
          met={props.typed.met}
          error={error}
          onChange={(met) => write({ met })}
        />
      </fieldset>
      <Show when={props.reported.leads}>
        <div class={styles['paid']}>
          <TextField
            label={words().paid}
            hint={paidHint()}
            error={error('paidYuan')}
            inputMode="decimal"
            maxLength={20}
            required
            value={props.typed.paid}
            onInput={(paid) => write({ paid })}
          />
        </div>
      </Show>
      <fieldset class={styles['part']}>
        <legend>{words().troubles}</legend>
        <p class={styles['help']}>{words().troublesHelp}</p>
        <Index each={props.typed.problems}>
          {(problem, at) => {
            const number = (): string => formatNumber(at + 1);
            const change = (changed: Partial<TypedReport['problems'][number]>): void =>
              write({
                problems: props.typed.problems.map((one, index) =>
                  index === at ? { ...one, ...changed } : one,
                ),
              });
            return (
              <div class={styles['problem']} role="group" aria-label={words().problem(number())}>
                <SelectField
                  label={words().cause}
                  value={problem().cause}
                  options={CAUSES.map((value) => ({ value, label: deliveryWords().causes[value] }))}
                  onChoose={(cause) => change({ cause })}
                />
                <TextField
                  label={words().problemNote}
                  error={error(`problems.${at}.note`)}
                  maxLength={DELIVERY_LENGTHS.note}
                  required
                  value={problem().note}
                  onInput={(note) => change({ note })}
                />
                <IconButton
                  icon="cross"
                  label={words().removeProblem(number())}
                  onPress={() =>
                    write({ problems: props.typed.problems.filter((_, index) => index !== at) })
                  }
                />
              </div>
            );
          }}
        </Index>
        <Show when={props.typed.problems.length < MOST_PROBLEMS}>
          <Button
            icon="plus"
            onPress={() =>
              write({ problems: [...props.typed.problems, { cause: 'money', note: '' }] })
            }
          >
            {words().addProblem}
          </Button>
        </Show>
      </fieldset>
      <TextField
        label={words().next}
        error={error('next')}
        multiline
        maxLength={DELIVERY_LENGTHS.next}
        value={props.typed.next}
        onInput={(next) => write({ next })}
      />
      <Show when={props.reported.subProjects.length > 0}>
        <Parts {...props} error={error} write={write} />
      </Show>
      <ReportFiles
        typed={props.typed}
        milestones={props.reported.milestones}
        place={props.place}
        error={error}
        onChange={write}
      />
      <CheckField
        label={words().isReady}
        checked={props.typed.ready}
        onCheck={(ready) => write({ ready })}
      />
    </div>
  );
}

/** How far each part of the project is; what is not touched is not reported. */
function Parts(
  props: ReportFormProps & {
    readonly error: (at: string) => string | undefined;
    readonly write: (changed: Partial<TypedReport>) => void;
  },
): JSX.Element {
  const words = (): ReturnType<typeof reportWords> => reportWords();
  const said = (id: string) => props.typed.subProjects.find(({ subProject }) => subProject === id);
  const others = (id: string) =>
    props.typed.subProjects.filter(({ subProject }) => subProject !== id);
  return (
    <fieldset class={styles['part']}>
      <legend>{words().subProjects}</legend>
      <For each={props.reported.subProjects.map(({ id }) => id)}>
        {(id) => {
          const part = () => props.reported.subProjects.find((one) => one.id === id);
          const stage = () => said(id)?.stage ?? part()?.stage ?? PROJECT_STAGES[0];
          return (
            <div class={styles['subProject']}>
              <b>{part()?.name}</b>
              <SelectField
                label={words().subStage(part()?.name ?? '')}
                value={stage()}
                options={[PROJECT_STAGES[0], ...MILESTONE_STAGES].map((value) => ({
                  value,
                  label: deliveryWords().stages[value],
                }))}
                onChoose={(chosen) =>
                  props.write({
                    subProjects: [
                      ...others(id),
                      { subProject: id, stage: chosen, on: said(id)?.on ?? props.today },
                    ],
                  })
                }
              />
              <Show when={said(id)}>
                {(now) => (
                  <TextField
                    label={words().subOn(part()?.name ?? '')}
                    error={props.error(`part.${id}`)}
                    type="date"
                    value={now().on}
                    onInput={(on) =>
                      props.write({ subProjects: [...others(id), { ...now(), on }] })
                    }
                  />
                )}
              </Show>
            </div>
          );
        }}
      </For>
    </fieldset>
  );
}
