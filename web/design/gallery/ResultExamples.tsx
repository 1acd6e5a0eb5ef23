import type { JSX } from 'solid-js';
import { formatShare } from '../../platform/language-formats.ts';
import { exampleWords as words } from '../../words/design/examples/index.ts';
import { designWords } from '../../words/design/index.ts';
import styles from './Gallery.module.css';
import { Panel } from '../Panel.tsx';
import { Table, type Column } from '../Table.tsx';
import { VoteBars, type VoteBar } from '../VoteBars.tsx';

const VOTES: readonly (readonly [number, number, number])[] = [
  [226, 2, 1],
  [224, 3, 2],
  [221, 5, 3],
  [218, 8, 3],
  [213, 11, 5],
  [209, 14, 6],
  [204, 18, 7],
  [197, 22, 10],
  [188, 29, 12],
  [168, 44, 17],
  [127, 76, 26],
  [79, 108, 42],
];

const DEPUTIES = 248;
const MAJORITY = 125;
const SEATS = 10;

/** The result of the examples, in the order of votes for. */
export function exampleBars(): readonly VoteBar[] {
  return VOTES.map(([votes, against, abstain], index) => ({
    name: words().bars[index] ?? '',
    votes,
    against,
    abstain,
    chosen: index < SEATS,
    ...(index < SEATS ? {} : { reason: votes >= MAJORITY ? words().overfull : words().noMajority }),
  }));
}

function plain({ name, votes, chosen, reason }: VoteBar): VoteBar {
  return { name, votes, chosen, ...(reason === undefined ? {} : { reason }) };
}

/** Bars with their table, and an empty table. */
export function ResultExamples(): JSX.Element {
  const columns = (): readonly Column<VoteBar>[] => [
    {
      label: words().rank,
      cell: (bar) => exampleBars().findIndex((one) => one.name === bar.name) + 1,
    },
    { label: designWords().project, kind: 'head', cell: (bar) => bar.name },
    { label: designWords().votesFor, kind: 'number', strong: true, cell: (bar) => bar.votes },
    { label: designWords().votesAgainst, kind: 'number', cell: (bar) => bar.against },
    { label: designWords().votesAbstain, kind: 'number', cell: (bar) => bar.abstain },
    { label: words().share, kind: 'number', cell: (bar) => formatShare(bar.votes / DEPUTIES) },
    {
      label: designWords().result,
      cell: (bar) => (bar.chosen ? designWords().chosen : bar.reason),
    },
  ];
  return (
    <Panel title={words().results}>
      <div class={styles['bars']} id="results">
        <VoteBars bars={exampleBars().map(plain)} deputies={DEPUTIES} majority={MAJORITY} />
      </div>
      <Table
        caption={words().tableCaption}
        columns={columns()}
        rows={exampleBars()}
        tone={(bar) => (bar.chosen ? undefined : 'quiet')}
      />
      <Table
        caption={words().tableCaption}
        columns={columns()}
        rows={[]}
        empty={words().noRows}
        captionHidden
      />
    </Panel>
  );
}
