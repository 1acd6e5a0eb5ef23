import { Show, type JSX } from 'solid-js';
import type { Drive } from '../../../shared/collection/model.ts';
import type { YearReport } from '../../../shared/collection/report.ts';
import { dayOf } from '../../../shared/day.ts';
import { staffApi } from '../../congress/api.ts';
import { createAsked } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import print from '../../congress/print.module.css';
import { useSeat } from '../../congress/seat.tsx';
import { SheetExport } from '../../congress/sheet/SheetExport.tsx';
import { Button } from '../../design/Button.tsx';
import { PageHead } from '../../design/PageHead.tsx';
import { ask, askFile } from '../../platform/api.ts';
import { browserClock } from '../../platform/chance.ts';
import { language } from '../../platform/language.ts';
import { formatDate } from '../../platform/language-formats.ts';
import { reportWords } from '../../words/collection/report/index.ts';
import { createDriveChoice, DriveField, NoDrive } from '../drive-choice.tsx';
import { ReportTables } from './ReportTables.tsx';
import { ReportFigures } from './ReportFigures.tsx';
import styles from './Report.module.css';

/** The yearly report (年度报告) of a drive: what was raised, and what became of it. */
export default function ReportPage(): JSX.Element {
  const choice = createDriveChoice();
  return (
    <>
      <div class={print['screen']}>
        <PageHead
          variant="compact"
          title={reportWords().title}
          lede={reportWords().lede}
          aside={<DriveField choice={choice} />}
        />
        <NoDrive choice={choice} />
      </div>
      <Show when={choice.drive()} keyed>
        {(drive) => <ReportOfDrive drive={drive} />}
      </Show>
    </>
  );
}

function ReportOfDrive(props: { readonly drive: Drive }): JSX.Element {
  const seat = useSeat();
  const words = reportWords;
  const param = () => ({ body: seat.body().id, drive: props.drive.id });
  const report = createAsked(
    () => props.drive.id,
    () =>
      ask<YearReport>(staffApi.bodies[':body'].drives[':drive'].report.$get({ param: param() })),
  );
  return (
    <>
      <Failed
        failure={report.failure()}
        title={words().notRead}
        onAgain={() => void report.again()}
      />
      <Show when={report.value()}>
        {(known) => (
          <>
            <header class={`${print['paper']} ${styles['heading']}`}>
              <h1>{words().heading(String(known().drive.year))}</h1>
              <p>{words().foot(seat.body().name, formatDate(dayOf(browserClock.now())))}</p>
            </header>
            <div class={print['screen']}>
              <div class={styles['tools']}>
                <Button icon="print" onPress={() => globalThis.print()}>
                  {words().print}
                </Button>
                <SheetExport
                  name={words().fileName(String(known().drive.year))}
                  read={(format) =>
                    askFile(
                      staffApi.bodies[':body'].drives[':drive'].report.export.$get({
                        param: param(),
                        query: { format, language: language() },
                      }),
                    )
                  }
                />
              </div>
            </div>
            <div class={styles['report']}>
              <ReportFigures report={known()} />
              <ReportTables report={known()} />
            </div>
          </>
        )}
      </Show>
    </>
  );
}
