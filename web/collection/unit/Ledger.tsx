import { Show, type JSX } from 'solid-js';
import type { LedgerPage as LedgerView, LedgerRow } from '../../../shared/collection/unit.ts';
import { staffApi } from '../../congress/api.ts';
import { createAsked, type Asked } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { Pager } from '../../congress/form/Pager.tsx';
import { useUnitSeat } from '../../congress/unit-seat.tsx';
import { Figures, type Figure } from '../../design/Figures.tsx';
import { Table, type Column } from '../../design/Table.tsx';
import { ask } from '../../platform/api.ts';
import { formatDay, formatNumber } from '../../platform/language-formats.ts';
import { collectionWords } from '../../words/collection/index.ts';
import { unitWords } from '../../words/collection/unit/index.ts';
import { trackPath } from '../raise/address.ts';
import styles from './Unit.module.css';

const SIZE = 50;

export type LedgerPage = Asked<LedgerView>;

/** What this unit has proposed or received, page by page. */
export function createLedger(page: () => number): LedgerPage {
  const seat = useUnitSeat();
  return createAsked(
    () => ({ body: seat.body().id, unit: seat.unit().id, page: page() }),
    (asked) =>
      ask(
        staffApi.bodies[':body'].units[':unit'].proposals.$get({
          param: { body: asked.body, unit: asked.unit },
          query: { page: String(asked.page), size: String(SIZE) },
        }),
      ),
  );
}

/** The ledger of a unit: each number with what has become of it. */
export function Ledger(props: {
  readonly ledger: LedgerPage;
  readonly page: number;
  readonly onPage: (page: number) => void;
}): JSX.Element {
  const seat = useUnitSeat();
  const words = (): ReturnType<typeof unitWords>['ledger'] => unitWords().ledger;
  return (
    <>
      <Failed
        failure={props.ledger.failure()}
        title={words().notRead}
        onAgain={() => void props.ledger.again()}
      />
      <Show when={props.ledger.value()}>
        {(shown) => (
          <>
            <Show when={seat.unit().kind === 'station' && shown().total > 0}>
              <div class={styles['figures']}>
                <Figures variant="strip" figures={figures(shown())} />
              </div>
            </Show>
            <Table<LedgerRow>
              caption={words().caption[seat.unit().kind]}
              captionHidden
              columns={columns(seat.unit().kind === 'station')}
              rows={shown().rows}
              empty={words().empty[seat.unit().kind]}
            />
            <Pager page={props.page} size={SIZE} total={shown().total} onPage={props.onPage} />
          </>
        )}
      </Show>
    </>
  );
}

function columns(received: boolean): readonly Column<LedgerRow>[] {
  const words = unitWords().ledger;
  return [
    {
      label: words.matter,
      kind: 'head',
      cell: (row) => (
        <span class={styles['matter']}>
          <Show when={row.name} fallback={<span>{unitWords().ledger.unread}</span>}>
            <b>{row.name}</b>
          </Show>
          <small>{[row.town, row.village].filter((part) => part !== '').join(' ')}</small>
        </span>
      ),
    },
    {
      label: words.number,
      cell: ({ number }) => (
        <a href={trackPath(number)} target="_blank">
          {number}
        </a>
      ),
    },
    { label: words.day, cell: ({ receivedAt }) => formatDay(receivedAt) },
    ...(received
      ? [
          { label: words.by, cell: ({ byName }: LedgerRow) => byName },
          {
            label: words.way,
            cell: ({ channel }: LedgerRow) => collectionWords().channels[channel],
          },
        ]
      : []),
    { label: words.voices, kind: 'number', cell: ({ voices }) => formatNumber(voices) },
    { label: words.state, cell: stateSaid },
  ];
}

/** How much the station took down, and how much residents sent by its code. */
function figures({ total, scanned }: LedgerView): readonly Figure[] {
  const { figures: said, unit } = unitWords().ledger;
  return [
    { label: said.received, value: formatNumber(total - scanned), unit },
    { label: said.scanned, value: formatNumber(scanned), unit },
  ];
}

/** What has become of it: the review first, then the matter. */
function stateSaid({ state, leadState }: LedgerRow): string {
  if (state === 'received' && leadState === 'lead') return unitWords().ledger.toReview;
  return collectionWords().leadStates[leadState];
}
