import { createSignal, Show, type JSX } from 'solid-js';
import { createStore, reconcile } from 'solid-js/store';
import { createEffect, on } from 'solid-js';
import type { Deputy } from '../../../shared/congress/model.ts';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { PageHead } from '../../design/PageHead.tsx';
import { Panel } from '../../design/Panel.tsx';
import { Table } from '../../design/Table.tsx';
import { ask } from '../../platform/api.ts';
import { formatNumber } from '../../platform/language-formats.ts';
import { congressWords } from '../../words/congress/index.ts';
import { staffApi } from '../api.ts';
import { createAsked } from '../asked.ts';
import { Failed } from '../form/Failed.tsx';
import { Pager } from '../form/Pager.tsx';
import { SearchField } from '../form/SearchField.tsx';
import { useSeat } from '../seat.tsx';
import { DeputyForm } from './DeputyForm.tsx';
import { RemoveDeputy } from './RemoveDeputy.tsx';
import { RollExport, RollImport } from './RollSheet.tsx';
import styles from './RollPage.module.css';

const SIZE = 50;

type Doing = { readonly kind: 'list' | 'import' | 'add' } | { readonly change: Deputy };

/** The roll (代表名册): everybody who counts, one by one or as a sheet. */
export default function RollPage(): JSX.Element {
  const seat = useSeat();
  const words = (): ReturnType<typeof congressWords>['roll'] => congressWords().roll;
  const [wanted, setWanted] = createSignal({ search: '', page: 1 });
  const [doing, setDoing] = createSignal<Doing>({ kind: 'list' });
  const [removing, setRemoving] = createSignal<Deputy>();
  const [said, setSaid] = createSignal<string>();
  const [rows, setRows] = createStore<Deputy[]>([]);
  const roll = createAsked(
    () => ({ body: seat.body().id, ...wanted() }),
    ({ body, search, page }) =>
      ask(
        staffApi.bodies[':body'].roll.$get({
          param: { body },
          query: { search, page: String(page), size: String(SIZE) },
        }),
      ),
  );
  createEffect(on(roll.value, (read) => setRows(reconcile(read?.rows ?? [], { key: 'id' }))));
  const total = (): number => roll.value()?.total ?? 0;
  const isEmpty = (): boolean => roll.value()?.total === 0 && wanted().search === '';
  const back = async (done?: string): Promise<void> => {
    setDoing({ kind: 'list' });
    setSaid(done);
    if (done !== undefined) await roll.again();
  };
  const open = (what: Doing): void => {
    setSaid(undefined);
    setDoing(what);
  };
  const form = () => {
    const now = doing();
    if ('change' in now) return { before: now.change };
    return now.kind === 'add' ? { before: undefined } : undefined;
  };
  const isList = (): boolean => {
    const now = doing();
    return 'kind' in now && now.kind === 'list';
  };
  const isImporting = (): boolean => {
    const now = doing();
    return 'kind' in now && now.kind === 'import';
  };
  return (
    <>
      <PageHead
        variant="compact"
        title={words().title}
        lede={words().lede}
        aside={
          <Show when={isList()}>
            <Button icon="plus" onPress={() => open({ kind: 'add' })}>
              {words().add}
            </Button>
            <Button
              kind={isEmpty() ? 'primary' : 'secondary'}
              icon="upload"
              onPress={() => open({ kind: 'import' })}
            >
              {words().import}
            </Button>
          </Show>
        }
      />
      <Show when={said()}>
        {(text) => (
          <Notice tone="done" live>
            {text()}
          </Notice>
        )}
      </Show>
      <Show when={isImporting()}>
        <RollImport onDone={() => void roll.again()} onClose={() => void back()} />
      </Show>
      <Show when={form()} keyed>
        {({ before }) => <DeputyForm before={before} onDone={(done) => void back(done)} />}
      </Show>
      <Panel
        title={words().list}
        {...(roll.value() === undefined ? {} : { note: words().count(total()) })}
        action={<RollExport />}
      >
        <SearchField
          label={words().search}
          hint={words().searchHint}
          onSearch={(search) => setWanted({ search, page: 1 })}
        />
        <Failed
          failure={roll.failure()}
          title={words().notRead}
          onAgain={() => void roll.again()}
        />
        <div class={styles['table']}>
          <Table
            caption={words().list}
            captionHidden
            rows={rows}
            {...(roll.value() === undefined
              ? {}
              : { empty: isEmpty() ? words().empty : words().notFound(wanted().search) })}
            columns={[
              { label: words().number, cell: (row) => row.number },
              { label: words().name, kind: 'head', cell: (row) => <b>{row.name}</b> },
              { label: words().delegation, cell: (row) => row.delegation },
              {
                label: words().sex,
                cell: (row) => (row.sex === null ? '' : congressWords().sexes[row.sex]),
              },
              { label: words().trade, cell: (row) => row.trade },
              { label: words().phone, cell: (row) => row.phone },
              { label: words().card, cell: (row) => congressWords().cardStates[row.card] },
              {
                label: words().actions,
                cell: (row) => (
                  <span class={styles['actions']}>
                    <button
                      type="button"
                      class={styles['link']}
                      aria-label={words().changeOf(row.name)}
                      onClick={() => open({ change: { ...row } })}
                    >
                      {words().change}
                    </button>
                    <button
                      type="button"
                      class={styles['link']}
                      aria-label={words().removeOf(row.name)}
                      onClick={() => setRemoving({ ...row })}
                    >
                      {words().remove}
                    </button>
                  </span>
                ),
              },
            ]}
          />
        </div>
        <Pager
          page={wanted().page}
          size={SIZE}
          total={total()}
          onPage={(page) => setWanted({ ...wanted(), page })}
        />
        <Show when={roll.value() !== undefined && !isEmpty()}>
          <p class={styles['note']}>{words().sum(formatNumber(total()))}</p>
        </Show>
      </Panel>
      <RemoveDeputy
        deputy={removing()}
        onClose={() => setRemoving(undefined)}
        onDone={(name) => {
          setRemoving(undefined);
          void back(words().removed(name));
        }}
      />
    </>
  );
}
