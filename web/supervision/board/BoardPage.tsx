import { createSignal, Show, type JSX } from 'solid-js';
import type { Board } from '../../../shared/supervision/board.ts';
import { staffApi } from '../../congress/api.ts';
import { createAsked } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { useSeat } from '../../congress/seat.tsx';
import { SheetExport } from '../../congress/sheet/SheetExport.tsx';
import { Button } from '../../design/Button.tsx';
import { PageHead } from '../../design/PageHead.tsx';
import { SelectField } from '../../design/SelectField.tsx';
import { ask, askFile } from '../../platform/api.ts';
import { formatDate } from '../../platform/language-formats.ts';
import { language } from '../../platform/language.ts';
import { boardWords } from '../../words/supervision/board/index.ts';
// The problems and the vocabulary of both rooms are worded there.
import '../../words/delivery/index.ts';
import '../../words/supervision/index.ts';
import styles from './Board.module.css';
import { DepartmentWall } from './DepartmentWall.tsx';
import { Gantt } from './Gantt.tsx';
import { OverduePanel } from './OverduePanel.tsx';
import { PaceFigures } from './PaceFigures.tsx';
import { TownWall } from './TownWall.tsx';

/** The wall chart (挂图作战) of a year: by department and by town, what is overdue, and the milestones over time. */
export default function BoardPage(): JSX.Element {
  const seat = useSeat();
  const words = boardWords;
  const [year, setYear] = createSignal<number>();
  const board = createAsked(
    () => ({ body: seat.body().id, year: year() }),
    ({ body, year: asked }) =>
      ask<Board>(
        staffApi.bodies[':body'].board.$get({
          param: { body },
          query: asked === undefined ? {} : { year: String(asked) },
        }),
      ),
  );
  const sheetOf = (part: 'departments' | 'towns' | 'milestones', known: Board): JSX.Element => (
    <SheetExport
      name={words().fileName(seat.body().code, String(known.year), part)}
      read={(format) =>
        askFile(
          staffApi.bodies[':body'].board.export.$get({
            param: { body: seat.body().id },
            query: { format, language: language(), year: String(known.year), part },
          }),
        )
      }
    />
  );
  return (
    <>
      <Failed
        failure={board.failure()}
        title={words().notRead}
        onAgain={() => void board.again()}
      />
      <Show when={board.value()}>
        {(known) => (
          <div class={styles['board']}>
            <PageHead
              variant="compact"
              title={words().heading(String(known().year))}
              lede={words().lede(formatDate(known().today))}
              aside={
                <div class={styles['tools']}>
                  <Show when={known().years.length > 1}>
                    <SelectField
                      label={words().year}
                      value={String(known().year)}
                      options={known().years.map((one) => ({
                        value: String(one),
                        label: String(one),
                      }))}
                      onChoose={(chosen) => setYear(Number(chosen))}
                    />
                  </Show>
                  <Button icon="print" onPress={() => globalThis.print()}>
                    {words().print}
                  </Button>
                </div>
              }
            />
            <Show
              when={known().projects.length > 0}
              fallback={<p class={styles['none']}>{words().none}</p>}
            >
              <PaceFigures board={known()} />
              <DepartmentWall board={known()} sheet={sheetOf('departments', known())} />
              <Show when={known().towns.length > 0}>
                <TownWall board={known()} sheet={sheetOf('towns', known())} />
              </Show>
              <div class={styles['sheet']}>
                <OverduePanel
                  board={known()}
                  onSent={() => board.again()}
                  sheet={
                    <SheetExport
                      name={words().fileName(seat.body().code, String(known().year), 'overdue')}
                      read={(format) =>
                        askFile(
                          staffApi.bodies[':body'].overdue.export.$get({
                            param: { body: seat.body().id },
                            query: { format, language: language(), year: String(known().year) },
                          }),
                        )
                      }
                    />
                  }
                />
              </div>
              <div class={styles['sheet']}>
                <Gantt board={known()} sheet={sheetOf('milestones', known())} />
              </div>
              <p class={styles['foot']}>
                {words().foot(seat.body().name, formatDate(known().today))}
              </p>
            </Show>
          </div>
        )}
      </Show>
    </>
  );
}
