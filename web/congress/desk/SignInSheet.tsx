import { createSignal, For, Show, type JSX } from 'solid-js';
import { Portal } from 'solid-js/web';
import type { AttendanceRow, CongressSession } from '../../../shared/congress/model.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { Button } from '../../design/Button.tsx';
import { ask } from '../../platform/api.ts';
import { formatDate } from '../../platform/language-formats.ts';
import { congressWords } from '../../words/congress/index.ts';
import { staffApi } from '../api.ts';
import { createDeed } from '../asked.ts';
import { Failed } from '../form/Failed.tsx';
import print from '../print.module.css';
import { useSeat } from '../seat.tsx';
import styles from './SignInSheet.module.css';

const SIZE = 500;

async function everybody({ body, id }: CongressSession): Promise<Result<AttendanceRow[]>> {
  const rows: AttendanceRow[] = [];
  for (let page = 1; ; page += 1) {
    const answer = await ask(
      staffApi.bodies[':body'].sessions[':session'].attendance.rows.$get({
        param: { body, session: id },
        query: { page: String(page), size: String(SIZE) },
      }),
    );
    if (!answer.ok) return answer;
    rows.push(...answer.value.rows);
    if (answer.value.rows.length < SIZE) return ok(rows);
  }
}

/** The sign-in sheet on paper: each delegation on its own page, with a line for every signature. */
export function SignInSheet(props: { readonly session: CongressSession }): JSX.Element {
  const seat = useSeat();
  const words = (): ReturnType<typeof congressWords>['desk'] => congressWords().desk;
  const [rows, setRows] = createSignal<readonly AttendanceRow[]>([]);
  const read = createDeed(() => everybody(props.session));
  const delegations = (): readonly string[] => [
    ...new Set(rows().map(({ delegation }) => delegation)),
  ];
  const make = async (): Promise<void> => {
    const all = await read.run(undefined);
    if (!all.ok) return;
    setRows(all.value);
    globalThis.print();
  };
  return (
    <>
      <Button icon="print" busy={read.busy()} onPress={() => void make()}>
        {words().printSheet}
      </Button>
      <Failed failure={read.failure()} />
      <Show when={rows().length > 0}>
        <Portal>
          <div class={print['paper']}>
            <For each={delegations()}>
              {(delegation) => (
                <section class={styles['sheet']}>
                  <h2>
                    {seat.body().name} {words().sheetTitle}
                  </h2>
                  <p>
                    {props.session.title} {formatDate(props.session.opensOn)}
                  </p>
                  <h3>{delegation === '' ? words().noDelegation : delegation}</h3>
                  <table>
                    <thead>
                      <tr>
                        <th>{congressWords().roll.number}</th>
                        <th>{congressWords().roll.name}</th>
                        <th>{words().signature}</th>
                        <th>{words().note}</th>
                      </tr>
                    </thead>
                    <tbody>
                      <For each={rows().filter((row) => row.delegation === delegation)}>
                        {(row) => (
                          <tr>
                            <td>{row.number}</td>
                            <td>{row.name}</td>
                            <td />
                            <td>{row.leave === null ? '' : words().onLeaveShort}</td>
                          </tr>
                        )}
                      </For>
                    </tbody>
                  </table>
                </section>
              )}
            </For>
          </div>
        </Portal>
      </Show>
    </>
  );
}
