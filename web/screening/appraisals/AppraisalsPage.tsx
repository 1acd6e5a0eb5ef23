import { useSearchParams } from '@solidjs/router';
import { createSignal, For, Show, type JSX } from 'solid-js';
import { leadNumber } from '../../../shared/collection/rules.ts';
import {
  APPRAISAL_FILTERS,
  type AppraisalFilter,
  type AppraisalItem,
  type UnitAppraisals,
} from '../../../shared/screening/appraisal-model.ts';
import { staffApi } from '../../congress/api.ts';
import { createAsked } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { Row } from '../../congress/form/Form.tsx';
import { Pager } from '../../congress/form/Pager.tsx';
import { useSeat } from '../../congress/seat.tsx';
import { Button } from '../../design/Button.tsx';
import { PageHead } from '../../design/PageHead.tsx';
import { Panel } from '../../design/Panel.tsx';
import { SelectField } from '../../design/SelectField.tsx';
import { Table, type Column } from '../../design/Table.tsx';
import { ask } from '../../platform/api.ts';
import { formatDate, formatNumber } from '../../platform/language-formats.ts';
import { appraisalWords } from '../../words/screening/appraisals/index.ts';
import { StateSaid } from './AppraisalEntry.tsx';
import styles from './AppraisalsPage.module.css';

const SIZE = 50;

/** All appraisals of the body: who is late, what is to be checked, and reminders on paper. */
export default function AppraisalsPage(): JSX.Element {
  const seat = useSeat();
  const words = (): ReturnType<typeof appraisalWords>['page'] => appraisalWords().page;
  const [query] = useSearchParams();
  const [chosen, setChosen] = createSignal(filterAsked(query['state'], query['due']));
  const [unit, setUnit] = createSignal('');
  const [page, setPage] = createSignal(1);
  const body = (): string => seat.body().id;
  const summary = createAsked(body, (id) =>
    ask(staffApi.bodies[':body'].appraisals.summary.$get({ param: { body: id } })),
  );
  // What waits for whoever opens the page: the departments' turn, or else answers to be checked.
  const filter = (): AppraisalFilter | 'all' | undefined => {
    const own = chosen();
    if (own !== undefined || summary.failure() !== undefined) return own ?? 'open';
    const now = summary.value();
    if (now === undefined) return undefined;
    return now.open === 0 && now.submitted > 0 ? 'submitted' : 'open';
  };
  const units = createAsked(body, (id) =>
    ask(staffApi.bodies[':body'].units.$get({ param: { body: id } })),
  );
  const read = createAsked(
    () => {
      const wanted = filter();
      return wanted === undefined
        ? undefined
        : { body: body(), filter: wanted, unit: unit(), page: page() };
    },
    (asked) =>
      ask(
        staffApi.bodies[':body'].appraisals.$get({
          param: { body: asked.body },
          query: {
            page: String(asked.page),
            size: String(SIZE),
            ...(asked.filter === 'all' ? {} : { filter: asked.filter }),
            ...(asked.unit === '' ? {} : { unit: asked.unit }),
          },
        }),
      ),
  );
  const lede = (): string => {
    const now = summary.value();
    if (now === undefined) return '';
    const open =
      now.open === 0
        ? words().nothingOpen
        : words().lede(formatNumber(now.leads), formatNumber(now.open));
    return now.submitted === 0 ? open : words().both(open, formatNumber(now.submitted));
  };
  return (
    <>
      <PageHead
        variant="compact"
        title={words().title}
        lede={lede()}
        aside={
          <Show when={(summary.value()?.open ?? 0) > 0}>
            <Button icon="print" href="/staff/screening/appraisals/reminders">
              {words().remind}
            </Button>
          </Show>
        }
      />
      <Failed failure={summary.failure()} onAgain={() => void summary.again()} />
      <div class={styles['split']}>
        <Panel title={words().list}>
          <div class={styles['filters']}>
            <Row>
              <SelectField
                label={words().filter}
                value={filter() ?? 'open'}
                options={(['all', ...APPRAISAL_FILTERS] as const).map((value) => ({
                  value,
                  label: words().filters[value],
                }))}
                onChoose={(value) => {
                  setPage(1);
                  setChosen(value);
                }}
              />
              <SelectField
                label={words().unit}
                value={unit()}
                options={[
                  { value: '', label: words().allUnits },
                  ...(units.value() ?? [])
                    .filter(({ kind }) => kind === 'department')
                    .map(({ id, name }) => ({ value: id, label: name })),
                ]}
                onChoose={(value) => {
                  setPage(1);
                  setUnit(value);
                }}
              />
            </Row>
          </div>
          <Failed
            failure={read.failure()}
            title={words().notRead}
            onAgain={() => void read.again()}
          />
          <Table<AppraisalItem>
            caption={words().list}
            captionHidden
            columns={columns()}
            rows={read.value()?.rows ?? []}
            {...(read.value() === undefined ? {} : { empty: words().empty })}
          />
          <Pager
            page={page()}
            size={SIZE}
            total={read.value()?.total ?? 0}
            onPage={(next) => setPage(next)}
          />
        </Panel>
        <Show when={(summary.value()?.units ?? []).length > 0}>
          <Panel title={words().byUnit}>
            <UnitTable units={summary.value()?.units ?? []} onChoose={setUnit} />
          </Panel>
        </Show>
      </div>
    </>
  );
}

/** What the address asks for, as other pages lead here: `?state=submitted`, `?due=overdue`. */
function filterAsked(state: unknown, due: unknown): AppraisalFilter | 'all' | undefined {
  if (due === 'overdue') return 'late';
  return APPRAISAL_FILTERS.find((one) => one === state);
}

function columns(): readonly Column<AppraisalItem>[] {
  const words = appraisalWords().page;
  return [
    {
      label: words.lead,
      kind: 'head',
      cell: ({ lead }) => (
        <span class={styles['lead']}>
          <a href={`/staff/screening/appraisals/${lead.id}`}>{lead.title}</a>
          <small>
            <span>{leadNumber(lead.ordinal)}</span>
            <span>{words.voices(formatNumber(lead.size))}</span>
          </small>
        </span>
      ),
    },
    { label: words.unit, cell: ({ unitName }) => unitName },
    { label: words.state, cell: (item) => <StateSaid appraisal={item} withoutDue /> },
    { label: words.dueDay, cell: ({ dueOn }) => formatDate(dueOn) },
  ];
}

/** Who waits for whom, the latest first; a department's name narrows the list. */
function UnitTable(props: {
  readonly units: readonly UnitAppraisals[];
  readonly onChoose: (unit: string) => void;
}): JSX.Element {
  const words = appraisalWords().page;
  return (
    <ul class={styles['units']} role="list">
      <For each={props.units}>
        {(unit) => (
          <li>
            <Button kind="quiet" onPress={() => props.onChoose(unit.unit)}>
              {unit.unitName}
            </Button>
            <span>
              <Show when={unit.open > 0}>
                <span>
                  {words.open} <b>{formatNumber(unit.open)}</b>
                </span>
              </Show>
              <Show when={unit.late > 0}>
                <span class={styles['late']}>{words.late(formatNumber(unit.late))}</span>
              </Show>
              <Show when={unit.submitted > 0}>
                <span>
                  {words.submitted} <b>{formatNumber(unit.submitted)}</b>
                </span>
              </Show>
              <Show when={unit.waitingDays > 0}>
                <small>{appraisalWords().waited(formatNumber(unit.waitingDays))}</small>
              </Show>
            </span>
          </li>
        )}
      </For>
    </ul>
  );
}
