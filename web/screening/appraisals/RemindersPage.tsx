import { createSignal, For, Show, type JSX } from 'solid-js';
import { leadNumber } from '../../../shared/collection/rules.ts';
import type { AppraisalItem } from '../../../shared/screening/appraisal-model.ts';
import { staffApi } from '../../congress/api.ts';
import { createAsked } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { useSeat } from '../../congress/seat.tsx';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { PageHead } from '../../design/PageHead.tsx';
import { Panel } from '../../design/Panel.tsx';
import { SelectField } from '../../design/SelectField.tsx';
import { ask } from '../../platform/api.ts';
import { browserClock } from '../../platform/chance.ts';
import { formatDate, formatDay, formatNumber } from '../../platform/language-formats.ts';
import { appraisalWords } from '../../words/screening/appraisals/index.ts';
import styles from './Reminders.module.css';

/** Reminders on paper, one page for each department. */
export default function RemindersPage(): JSX.Element {
  const seat = useSeat();
  const words = (): ReturnType<typeof appraisalWords>['reminder'] => appraisalWords().reminder;
  const [which, setWhich] = createSignal<'late' | 'all'>('all');
  const read = createAsked(
    () => ({ body: seat.body().id, filter: which() === 'late' ? 'late' : 'open' }) as const,
    ({ body, filter }) =>
      ask(
        staffApi.bodies[':body'].appraisals.$get({
          param: { body },
          query: { filter, page: '1', size: '500' },
        }),
      ),
  );
  const rows = (): readonly AppraisalItem[] => read.value()?.rows ?? [];
  const units = (): readonly string[] => [...new Set(rows().map(({ unit }) => unit))];
  return (
    <>
      <div class={styles['screen']}>
        <PageHead
          variant="compact"
          title={words().title}
          lede={words().lede}
          back={{ href: '/staff/screening/appraisals', label: words().back }}
        />
        <Panel>
          <div class={styles['tools']}>
            <SelectField
              label={words().which}
              value={which()}
              options={(['all', 'late'] as const).map((value) => ({
                value,
                label: words()[value],
              }))}
              onChoose={setWhich}
            />
            <Show when={rows().length > 0}>
              <Button kind="primary" icon="print" onPress={() => globalThis.print()}>
                {words().print}
              </Button>
            </Show>
          </div>
        </Panel>
        <Failed failure={read.failure()} onAgain={() => void read.again()} />
        <Show when={read.value() !== undefined && rows().length === 0}>
          <Notice>{words().none}</Notice>
        </Show>
      </div>
      <For each={units()}>
        {(unit) => (
          <Sheet body={seat.body().name} items={rows().filter((row) => row.unit === unit)} />
        )}
      </For>
    </>
  );
}

/** What one department has still to return. */
function Sheet(props: {
  readonly body: string;
  readonly items: readonly AppraisalItem[];
}): JSX.Element {
  const words = (): ReturnType<typeof appraisalWords>['reminder'] => appraisalWords().reminder;
  const late = (): number => props.items.filter(({ daysLate }) => daysLate > 0).length;
  return (
    <section class={styles['sheet']}>
      <h2>
        {props.body} {words().title}
      </h2>
      <p>{words().to(props.items[0]?.unitName ?? '')}</p>
      <p class={styles['text']}>
        {words().text(formatNumber(props.items.length), formatNumber(late()))}
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">{words().number}</th>
            <th scope="col">{words().matter}</th>
            <th scope="col">{words().sent}</th>
            <th scope="col">{words().due}</th>
            <th scope="col">{words().late2}</th>
          </tr>
        </thead>
        <tbody>
          <For each={props.items}>
            {(item) => (
              <tr>
                <td>{leadNumber(item.lead.ordinal)}</td>
                <th scope="row">
                  {item.lead.title}
                  <Show when={item.note !== ''}>
                    <small>
                      {words().asked} {item.note}
                    </small>
                  </Show>
                </th>
                <td>{formatDay(item.requestedAt)}</td>
                <td>{formatDate(item.dueOn)}</td>
                <td>
                  <Show when={item.daysLate > 0}>
                    {appraisalWords().page.days(formatNumber(item.daysLate))}
                  </Show>
                </td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
      <p>{words().how(`${location.origin}/department`)}</p>
      <p class={styles['signed']}>
        <span>
          {props.body} {formatDay(browserClock.now().toISOString())}
        </span>
        <span>{words().signed}</span>
        <span>{words().date}</span>
      </p>
    </section>
  );
}
