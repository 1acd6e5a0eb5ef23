import { useSearchParams } from '@solidjs/router';
import { Show, type JSX } from 'solid-js';
import type { PlanTableOfYear } from '../../../shared/delivery/plan-table.ts';
import { staffApi } from '../../congress/api.ts';
import { createAsked } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import print from '../../congress/print.module.css';
import { useSeat } from '../../congress/seat.tsx';
import { SheetExport } from '../../congress/sheet/SheetExport.tsx';
import { Button } from '../../design/Button.tsx';
import { PageHead } from '../../design/PageHead.tsx';
import { Panel } from '../../design/Panel.tsx';
import { ask, askFile } from '../../platform/api.ts';
import { language } from '../../platform/language.ts';
import { planWords } from '../../words/delivery/plan/index.ts';
import { PlanTable } from '../PlanTable.tsx';
import styles from './Plan.module.css';

/** The published plan of a year, to be printed and exported. */
export default function PlanTablePage(): JSX.Element {
  const seat = useSeat();
  const [query] = useSearchParams();
  const words = (): ReturnType<typeof planWords>['table'] => planWords().table;
  const body = (): string => seat.body().id;
  const years = createAsked(body, (id) =>
    ask(staffApi.bodies[':body'].projects.years.$get({ param: { body: id } })),
  );
  const year = (): string | undefined => {
    const asked = query['year'];
    if (typeof asked === 'string' && /^\d{4}$/.test(asked)) return asked;
    return years.value()?.[0]?.toString();
  };
  const api = staffApi.bodies[':body'].projects.years[':year'].plans;
  const read = createAsked(
    () => {
      const wanted = year();
      return wanted === undefined ? undefined : { body: body(), year: wanted };
    },
    (param) => ask<PlanTableOfYear>(api.$get({ param })),
  );
  return (
    <>
      <div class={print['screen']}>
        <PageHead
          variant="compact"
          title={words().pageTitle}
          lede={words().lede}
          back={{ href: '/staff/delivery', label: planWords().review.back }}
          aside={
            <Button icon="print" onPress={() => window.print()}>
              {words().print}
            </Button>
          }
        />
        <Failed
          failure={years.failure() ?? read.failure()}
          title={planWords().list.notRead}
          onAgain={() => void years.again().then(read.again)}
        />
        <Show when={years.value()?.length === 0}>
          <p>{words().empty}</p>
        </Show>
      </div>
      <Show when={read.value()}>
        {(table) => (
          <>
            <Panel>
              <PlanTable
                table={table()}
                body={seat.body().name}
                addressOf={({ project }) => `/staff/delivery/plans/${project}`}
              />
            </Panel>
            <div class={print['screen']}>
              <div class={styles['actions']}>
                <SheetExport
                  name={words().title(table().year)}
                  read={(format) =>
                    askFile(
                      api.export.$get({
                        param: { body: body(), year: String(table().year) },
                        query: { format, language: language() },
                      }),
                    )
                  }
                />
              </div>
            </div>
          </>
        )}
      </Show>
    </>
  );
}
