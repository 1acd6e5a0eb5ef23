import { createSignal, Show, type JSX } from 'solid-js';
import type { ReportedProject } from '../../../shared/delivery/report-model.ts';
import type { Failure } from '../../../shared/result.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { Button } from '../../design/Button.tsx';
import { Icon, type IconName } from '../../design/Icon.tsx';
import { Notice } from '../../design/Notice.tsx';
import { formatNumber } from '../../platform/language-formats.ts';
import { deliveryWords } from '../../words/delivery/index.ts';
import { reportWords } from '../../words/delivery/report/index.ts';
import { periodWords } from './period-words.ts';
import { ReportForm } from './ReportForm.tsx';
import { ReportShown } from './ReportShown.tsx';
import { OwnHistory } from './OwnHistory.tsx';
import { fileAddress, type FilePlace } from './ReportFiles.tsx';
import styles from './Reports.module.css';
import { reportTyped, typedReport, type TypedReport } from './typed-report.ts';

export interface ReportSectionProps {
  readonly reported: ReportedProject;
  readonly today: string;
  readonly place: FilePlace;
  readonly draft: TypedReport | undefined;
  readonly tried: boolean;
  readonly failure: Failure | undefined;
  readonly unfolded: boolean;
  readonly onWrite: (typed: TypedReport) => void;
  readonly onDrop: () => void;
}

type Mark = 'sent' | 'due' | 'late' | 'open' | 'none' | 'draft' | 'ready';
const SHAPES: Readonly<Record<Mark, IconName>> = {
  sent: 'done',
  due: 'clock',
  late: 'warn',
  open: 'ring',
  none: 'dash',
  draft: 'ring',
  ready: 'check',
};

/** One project on the page of reports: how it stands, and unfolded its form or what was reported. */
export function ReportSection(props: ReportSectionProps): JSX.Element {
  const words = (): ReturnType<typeof reportWords> => reportWords();
  const project = () => props.reported.project;
  const [seen, setSeen] = createSignal(false);
  const mark = (): Mark => {
    if (props.draft !== undefined) return props.draft.ready ? 'ready' : 'draft';
    return props.reported.period?.state ?? 'none';
  };
  const said = (): string => {
    const now = mark();
    if (now === 'draft' || now === 'ready') return words()[now];
    return words().states[now];
  };
  const begun = (): TypedReport => props.draft ?? typedReport(props.reported);
  const writing = (): boolean =>
    props.reported.period !== null &&
    project().state === 'active' &&
    (props.draft !== undefined || props.reported.report === null);
  const meanwhile = (): boolean =>
    props.draft !== undefined && props.draft.seen !== (props.reported.report?.entry ?? 0);
  const earlier = (): string =>
    props.reported.open
      .filter(({ endsOn }) => endsOn < (props.reported.period?.startsOn ?? ''))
      .map(({ code }) => periodWords(code))
      .join(words().and);
  return (
    <details
      class={styles['section']}
      open={props.unfolded}
      onToggle={(event) => {
        if (event.currentTarget.open) setSeen(true);
      }}
    >
      <summary>
        <span class={styles['what']}>
          <small>
            {words().number(String(project().year), formatNumber(project().number))}
            {props.reported.leads ? '' : ` · ${words().jointly}`}
          </small>
          <b>{project().name}</b>
          <small>
            {deliveryWords().stages[project().stage]} · {project().percent}%
          </small>
        </span>
        <span class={`${styles['mark']} ${styles[mark()]}`}>
          <Icon name={SHAPES[mark()]} />
          {said()}
        </span>
      </summary>
      <Show when={seen() || props.unfolded}>
        <div class={styles['inside']}>
          <Show when={earlier() !== ''}>
            <Notice tone="caution">{words().otherOpen(earlier())}</Notice>
          </Show>
          <Failed failure={props.failure} title={words().fault(project().name)} />
          <Show when={props.failure?.code === 'file-unknown'}>
            <Notice tone="caution">{words().filesGone}</Notice>
          </Show>
          <Show when={meanwhile()}>
            <Notice
              tone="caution"
              title={words().changedMeanwhile}
              action={
                <>
                  <Button
                    onPress={() =>
                      props.onWrite({ ...begun(), seen: props.reported.report?.entry ?? 0 })
                    }
                  >
                    {words().useMine}
                  </Button>
                  <Button kind="quiet" onPress={props.onDrop}>
                    {words().dropMine}
                  </Button>
                </>
              }
            >
              {words().changedMeanwhileHelp}
            </Notice>
          </Show>
          <Show when={props.reported.report !== null && (!writing() || meanwhile())}>
            <Show when={props.reported.report}>
              {(report) => (
                <ReportShown
                  report={report()}
                  milestones={props.reported.milestones}
                  subProjects={props.reported.subProjects}
                  addressOf={(file) => fileAddress(props.place, file)}
                />
              )}
            </Show>
          </Show>
          <Show when={writing()}>
            <Show when={props.reported.report !== null && !meanwhile()}>
              <Notice>{words().correcting}</Notice>
            </Show>
            <ReportForm
              reported={props.reported}
              today={props.today}
              typed={begun()}
              read={reportTyped(begun(), props.reported, props.today)}
              tried={props.tried}
              place={props.place}
              onWrite={props.onWrite}
            />
          </Show>
          <div class={styles['under']}>
            <Show when={props.draft !== undefined && writing()}>
              <p class={styles['help']}>{words().kept}</p>
              <Button kind="quiet" onPress={props.onDrop}>
                {words().throwAway}
              </Button>
            </Show>
            <Show
              when={props.reported.report !== null && !writing() && project().state === 'active'}
            >
              <Button onPress={() => props.onWrite(typedReport(props.reported))}>
                {words().correct}
              </Button>
            </Show>
            <OwnHistory place={props.place} />
          </div>
        </div>
      </Show>
    </details>
  );
}
