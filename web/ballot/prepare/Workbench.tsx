import { createSignal, onCleanup, Show, createEffect, on, type JSX } from 'solid-js';
import { createAsked } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { useSeat } from '../../congress/seat.tsx';
import { SessionChoice } from '../../congress/SessionLine.tsx';
import { PageHead } from '../../design/PageHead.tsx';
import { browserClock } from '../../platform/chance.ts';
import { formatDay } from '../../platform/language-formats.ts';
import { language, LANGUAGE_TAGS } from '../../platform/language.ts';
import { listenLive } from '../../platform/live.ts';
import { prepareWords } from '../../words/ballot/prepare/index.ts';
import { Cycle } from './Cycle.tsx';
import { NextPanel } from './NextPanel.tsx';
import { readPreparation } from './preparation.ts';
import { nextStep, stepsOf, type Step } from './steps.ts';
import { WaitingPanel } from './WaitingPanel.tsx';
import styles from './Workbench.module.css';

/** The first page of the staff: the year's cycle, the one thing to do next, and what waits for what. */
export default function Workbench(): JSX.Element {
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
  createEffect(
    on(
      () => [seat.body().id, seat.session()?.id] as const,
      ([body, session]) => {
        const topics = [
          `roll/${body}`,
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
