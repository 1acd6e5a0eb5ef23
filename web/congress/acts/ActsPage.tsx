import { createSignal, For, Show, type JSX } from 'solid-js';
import { ACT_KINDS, type ActKind } from '../../../shared/act-kinds.ts';
import type { ActEntry } from '../../../shared/congress/model.ts';
import { Button } from '../../design/Button.tsx';
import { PageHead } from '../../design/PageHead.tsx';
import { Panel } from '../../design/Panel.tsx';
import { SelectField } from '../../design/SelectField.tsx';
import { ask } from '../../platform/api.ts';
import { formatMoment, formatNumber } from '../../platform/language-formats.ts';
import { congressWords } from '../../words/congress/index.ts';
import { staffApi } from '../api.ts';
import { createDeed } from '../asked.ts';
import { Failed } from '../form/Failed.tsx';
import { useSeat } from '../seat.tsx';
import { ActDetail } from './ActDetail.tsx';
import styles from './ActsPage.module.css';

const SIZE = 50;

type Filter = ActKind | '';

/** The act log: who did what, when and why, and the head of its chain. */
export default function ActsPage(): JSX.Element {
  const seat = useSeat();
  const words = (): ReturnType<typeof congressWords>['acts'] => congressWords().acts;
  const kinds = (): Readonly<Record<string, string>> => words().kinds;
  const [kind, setKind] = createSignal<Filter>('');
  const [rows, setRows] = createSignal<readonly ActEntry[]>([]);
  const [head, setHead] = createSignal('');
  const [more, setMore] = createSignal(false);
  const [asked, setAsked] = createSignal(false);
  const read = createDeed((before: number | undefined) =>
    ask<{ readonly rows: readonly ActEntry[]; readonly head: string }>(
      staffApi.bodies[':body'].acts.$get({
        param: { body: seat.body().id },
        query: {
          size: String(SIZE),
          ...(kind() === '' ? {} : { kind: kind() }),
          ...(before === undefined ? {} : { before: String(before) }),
        },
      }),
    ),
  );
  const load = async (before: number | undefined): Promise<void> => {
    const page = await read.run(before);
    if (!page.ok) return;
    setRows(before === undefined ? page.value.rows : [...rows(), ...page.value.rows]);
    setHead(page.value.head);
    setMore(page.value.rows.length === SIZE);
    setAsked(true);
  };
  void load(undefined);
  return (
    <>
      <PageHead variant="compact" title={words().title} lede={words().lede} />
      <Panel title={words().chain}>
        <p>{words().chainHelp}</p>
        <p class={styles['head']}>
          <code>{head()}</code>
        </p>
      </Panel>
      <Panel title={words().list}>
        <SelectField
          label={words().filter}
          value={kind()}
          options={(['', ...ACT_KINDS] as const).map((value) => ({
            value,
            label: value === '' ? words().all : (kinds()[value] ?? value),
          }))}
          onChoose={(value) => {
            setKind(value);
            void load(undefined);
          }}
        />
        <Failed
          failure={read.failure()}
          title={words().notRead}
          onAgain={() => void load(undefined)}
        />
        <ol class={styles['acts']} role="list" aria-label={words().list}>
          <For each={rows()}>
            {(act) => (
              <li>
                <span class={styles['seq']}>{formatNumber(act.seq)}</span>
                <span class={styles['when']}>{formatMoment(act.at)}</span>
                <div class={styles['what']}>
                  <b>{kinds()[act.kind] ?? act.kind}</b>
                  <p>{words().by(act.actor)}</p>
                  <Show when={act.reason}>{(reason) => <p>{words().because(reason())}</p>}</Show>
                  <ActDetail act={act} />
                </div>
              </li>
            )}
          </For>
        </ol>
        <Show when={asked() && rows().length === 0}>
          <p role="status">{words().none}</p>
        </Show>
        <Show when={more()}>
          <div class={styles['more']}>
            <Button busy={read.busy()} onPress={() => void load(rows().at(-1)?.seq)}>
              {words().more}
            </Button>
          </div>
        </Show>
      </Panel>
    </>
  );
}
