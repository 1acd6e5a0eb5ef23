import { createSignal, For, Show, type JSX } from 'solid-js';
import {
  CATEGORIES,
  ORIGINS,
  type Category,
  type Origin,
} from '../../../shared/collection/model.ts';
import type { ReservedLead, ReserveView } from '../../../shared/screening/reserve.ts';
import { staffApi } from '../../congress/api.ts';
import { createAsked } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { Pager } from '../../congress/form/Pager.tsx';
import { SearchField } from '../../congress/form/SearchField.tsx';
import { useSeat } from '../../congress/seat.tsx';
import { CheckField } from '../../design/CheckField.tsx';
import { Notice } from '../../design/Notice.tsx';
import { PageHead } from '../../design/PageHead.tsx';
import { Panel } from '../../design/Panel.tsx';
import { SelectField } from '../../design/SelectField.tsx';
import { ask } from '../../platform/api.ts';
import { formatNumber } from '../../platform/language-formats.ts';
import { collectionWords } from '../../words/collection/index.ts';
// The problems of the room are worded there.
import '../../words/screening/index.ts';
import { reserveWords } from '../../words/screening/reserve/index.ts';
import styles from './Reserve.module.css';
import { ReservedRow } from './ReservedRow.tsx';
import { ReviveDialog } from './ReviveDialog.tsx';

/** So many rows stand on a page, as the server has it. */
const SIZE = 20;

interface Wanted {
  readonly text: string;
  readonly year: string;
  readonly category: Category | '';
  readonly town: string;
  readonly origin: Origin | '';
  readonly revived: boolean;
  readonly page: number;
}

const ANYTHING: Wanted = {
  text: '',
  year: '',
  category: '',
  town: '',
  origin: '',
  revived: false,
  page: 1,
};

/** The reserve pool (储备库) over all years: what waits for its time, why, and the way back. */
export default function ReservePage(): JSX.Element {
  const seat = useSeat();
  const words = reserveWords;
  const [wanted, setWanted] = createSignal(ANYTHING);
  const [reviving, setReviving] = createSignal<ReservedLead>();
  const [said, setSaid] = createSignal<string>();
  // Another filter begins at its first page.
  const want = (changes: Partial<Wanted>): void => {
    setSaid(undefined);
    setWanted((now) => ({ ...now, page: 1, ...changes }));
  };
  const read = createAsked(
    () => ({ body: seat.body().id, ...wanted() }),
    ({ body, text, year, category, town, origin, revived, page }) =>
      ask<ReserveView>(
        staffApi.bodies[':body'].reserve.$get({
          param: { body },
          query: {
            text,
            town,
            page: String(page),
            revived: revived ? 'yes' : 'no',
            ...(year === '' ? {} : { year }),
            ...(category === '' ? {} : { category }),
            ...(origin === '' ? {} : { origin }),
          },
        }),
      ),
  );
  const any = { value: '' as const, label: words().any };
  return (
    <>
      <PageHead variant="compact" title={words().title} lede={words().lede} />
      <Show when={said()}>
        {(text) => (
          <Notice tone="done" live>
            {text()}
          </Notice>
        )}
      </Show>
      <Panel>
        <div class={styles['filters']}>
          <SearchField
            label={words().search}
            hint={words().searchHint}
            onSearch={(text) => want({ text })}
          />
          <SelectField
            label={words().year}
            value={wanted().year}
            options={[
              any,
              ...(read.value()?.years ?? []).map((year) => ({
                value: String(year),
                label: words().yearOf(String(year)),
              })),
            ]}
            onChoose={(year) => want({ year })}
          />
          <SelectField
            label={words().category}
            value={wanted().category}
            options={[
              any,
              ...CATEGORIES.map((value) => ({
                value,
                label: collectionWords().categories[value],
              })),
            ]}
            onChoose={(category) => want({ category })}
          />
          <SelectField
            label={words().town}
            value={wanted().town}
            options={[
              any,
              ...(read.value()?.towns ?? []).map((town) => ({ value: town, label: town })),
            ]}
            onChoose={(town) => want({ town })}
          />
          <SelectField
            label={words().origin}
            value={wanted().origin}
            options={[
              any,
              ...ORIGINS.map((value) => ({ value, label: collectionWords().origins[value] })),
            ]}
            onChoose={(origin) => want({ origin })}
          />
          <CheckField
            label={words().withRevived}
            checked={wanted().revived}
            onCheck={(revived) => want({ revived })}
          />
        </div>
      </Panel>
      <Failed failure={read.failure()} title={words().notRead} onAgain={() => void read.again()} />
      <Show when={read.value()}>
        {(view) => (
          <Panel title={words().list} note={words().count(formatNumber(view().total))}>
            <ul class={styles['rows']} role="list">
              <For each={view().rows} fallback={<li class={styles['quiet']}>{words().empty}</li>}>
                {(row) => (
                  <ReservedRow
                    row={row}
                    mayRevive={seat.may('screen-leads')}
                    onRevive={() => {
                      setSaid(undefined);
                      setReviving(row);
                    }}
                  />
                )}
              </For>
            </ul>
            <Pager
              page={wanted().page}
              size={SIZE}
              total={view().total}
              onPage={(page) => want({ page })}
            />
          </Panel>
        )}
      </Show>
      <Show when={reviving()} keyed>
        {(row) => (
          <ReviveDialog
            row={row}
            onClose={() => setReviving(undefined)}
            onDone={(text) => {
              setReviving(undefined);
              setSaid(text);
              void read.again();
            }}
          />
        )}
      </Show>
    </>
  );
}
