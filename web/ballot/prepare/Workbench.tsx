import {
  createEffect,
  createSignal,
  on,
  onCleanup,
  Show,
  type Component,
  type JSX,
} from 'solid-js';
import { createAsked } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { staffApi } from '../../congress/api.ts';
import { useSeat } from '../../congress/seat.tsx';
import { SessionChoice } from '../../congress/SessionLine.tsx';
import { PageHead } from '../../design/PageHead.tsx';
import { ask } from '../../platform/api.ts';
import { browserClock } from '../../platform/chance.ts';
import { formatDay } from '../../platform/language-formats.ts';
import { language, LANGUAGE_TAGS } from '../../platform/language.ts';
import { listenLive } from '../../platform/live.ts';
import { BeginPanel } from '../../screening/years/BeginPanel.tsx';
import { DuePanel } from '../../screening/years/DuePanel.tsx';
import { HeldUpPanel, heldUp } from '../../screening/years/HeldUpPanel.tsx';
import { YearLines } from '../../screening/years/YearLines.tsx';
import { prepareWords } from '../../words/ballot/prepare/index.ts';
import { Cycle } from './Cycle.tsx';
import { NextPanel } from './NextPanel.tsx';
import { readPreparation } from './preparation.ts';
import { nextStep, stepsOf, type Step } from './steps.ts';
import { WaitingPanel } from './WaitingPanel.tsx';
import styles from './Workbench.module.css';

/** The first page of the staff: the year's cycle, the one thing to do next, and what waits for what. */
export default function Workbench(props: {
  /** What a later room adds of what is to be done. */
  readonly duties: Component<Record<string, unknown>>;
}): JSX.Element {
  const seat = useSeat();
  const words = (): ReturnType<typeof prepareWords>['bench'] => prepareWords().bench;
  const [changes, setChanges] = createSignal(0);
  const read = createAsked(
    () =>
      seat.sessions.value() === undefined
        ? undefined
        : { session: seat.session(), body: seat.body().id, changes: changes() },
    ({ session }) => readPreparation(seat, session),
  );
  const years = createAsked(
    () => (seat.may('read-collection') ? { body: seat.body().id, changes: changes() } : undefined),
    ({ body }) => ask(staffApi.bodies[':body'].years.$get({ param: { body } })),
  );
  createEffect(
    on(
      () => [seat.body().id, seat.session()?.id] as const,
      ([body, session]) => {
        const topics = [
          `roll/${body}`,
          `collection/${body}`,
          ...(session === undefined ? [] : [`candidates/${session}`, `console/${session}`]),
        ];
        const refresh = async (): Promise<void> => {
          await seat.sessions.again();
          setChanges((count) => count + 1);
        };
        let greeted = 0;
        onCleanup(
          listenLive(topics, {
            onSignal: () => {
              greeted += 1;
              // The first signal of each topic only says where it stands.
              if (greeted > topics.length) void refresh();
            },
          }),
        );
      },
    ),
  );
  const now = browserClock.now();
  const weekday = (): string =>
    new Intl.DateTimeFormat(LANGUAGE_TAGS[language()], {
      weekday: 'long',
      timeZone: 'Asia/Shanghai',
    }).format(now);
  const steps = (): readonly Step[] | undefined => {
    const known = read.value();
    return known === undefined ? undefined : stepsOf(known, seat.body().type, seat.roles());
  };
  return (
    <>
      <PageHead
        variant="compact"
        title={words().title}
        lede={words().today(formatDay(now.toISOString()), weekday())}
      />
      <Failed
        failure={years.failure()}
        title={words().notRead}
        onAgain={() => void years.again()}
      />
      <Show when={years.value()}>
        {(work) => (
          <Show
            when={work().years.length > 0}
            fallback={
              <Show when={seat.may('manage-collection')}>
                <div class={styles['bench']}>
                  <BeginPanel />
                </div>
              </Show>
            }
          >
            <div class={styles['bench']}>
              <YearLines years={work().years} />
              <Show when={heldUp(work().appraisals) > 0} fallback={<DuePanel due={work().due} />}>
                <div class={styles['mid']}>
                  <DuePanel due={work().due} />
                  <HeldUpPanel appraisals={work().appraisals} />
                </div>
              </Show>
            </div>
          </Show>
        )}
      </Show>
      <props.duties />
      <SessionChoice />
      <Failed
        failure={seat.sessions.failure() ?? read.failure()}
        title={words().notRead}
        onAgain={() => {
          void seat.sessions.again();
          void read.again();
        }}
      />
      <Show when={steps() !== undefined && read.value()}>
        {(preparation) => (
          <div class={styles['bench']}>
            <Cycle preparation={preparation()} steps={steps() ?? []} />
            <div class={styles['mid']}>
              <NextPanel
                preparation={preparation()}
                steps={steps() ?? []}
                next={nextStep(steps() ?? [])}
              />
              <WaitingPanel steps={steps() ?? []} />
            </div>
          </div>
        )}
      </Show>
    </>
  );
}
