import { Show, type JSX } from 'solid-js';
import type { Reading } from '../../../shared/ballot/custody.ts';
import type { RoundView } from '../../../shared/ballot/round.ts';
import { Table, type Column } from '../../design/Table.tsx';
import { formatNumber } from '../../platform/language-formats.ts';
import { custodyWords as words } from '../../words/ballot/custody/index.ts';
import type { CustodyWork } from './custody-work.ts';
import styles from './Custody.module.css';

interface ReadingsProps {
  readonly work: CustodyWork;
  readonly round: RoundView;
  readonly account: string;
}

/** What this browser has counted, beside what the others have found. */
export function Readings(props: ReadingsProps): JSX.Element {
  const columns = (): readonly Column<Line>[] => {
    const mine = props.work.reading();
    if (mine === undefined) return [];
    const others = (props.work.desk()?.custodians ?? []).flatMap(({ account, name, reading }) =>
      account === props.account || reading === null ? [] : [{ name, reading }],
    );
    return [
      { label: words().figure, kind: 'head', cell: ({ label }) => label },
      { label: words().mine, kind: 'number', strong: true, cell: ({ of }) => of(mine) },
      ...others.map(({ name, reading }): Column<Line> => ({
        label: name,
        kind: 'number',
        cell: ({ of }) => (
          <>
            {of(reading)}
            <Show when={of(reading) !== of(mine)}>
              <b class={styles['other']}> {words().another}</b>
            </Show>
          </>
        ),
      })),
    ];
  };
  return (
    <section class={styles['readings']}>
      <h3>{words().readings}</h3>
      <p class={styles['note']}>{words().figuresOf[props.round.rules.choice]}</p>
      <Table
        caption={words().readings}
        captionHidden
        columns={columns()}
        rows={lines(props.round)}
      />
    </section>
  );
}

interface Line {
  readonly label: string;
  readonly of: (reading: Reading) => string;
}

/** Ballots first, then the figures of each candidate in one cell. */
function lines(round: RoundView): readonly Line[] {
  const { valid, invalid, blank } = words();
  return [
    { label: valid, of: (reading) => formatNumber(reading.valid) },
    { label: invalid, of: (reading) => formatNumber(reading.invalid) },
    { label: blank, of: (reading) => formatNumber(reading.blank) },
    ...round.candidates.map(({ code, name }) => ({
      label: `${code} ${name}`,
      of: (reading: Reading): string => {
        const votes = reading.votes.find(({ candidate }) => candidate === code);
        return votes === undefined
          ? ''
          : (round.rules.choice === 'tick'
              ? [votes.for, votes.abstain]
              : [votes.for, votes.against, votes.abstain]
            )
              .map((figure) => formatNumber(figure))
              .join(' / ');
      },
    })),
  ];
}
