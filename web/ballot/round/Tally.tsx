import type { JSX } from 'solid-js';
import { Table, type Column } from '../../design/Table.tsx';
import { VoteBars } from '../../design/VoteBars.tsx';
import { formatNumber } from '../../platform/language-formats.ts';
import { designWords } from '../../words/design/index.ts';
import { roundWords as words } from '../../words/ballot/round/index.ts';
import { barsFrame, resultLines, type Counted, type ResultLine } from './result.ts';

/** The result as bars, with its table under it. */
export function TallyBars(props: { readonly of: Counted }): JSX.Element {
  return (
    <VoteBars
      bars={resultLines(props.of).map(({ name, votes, chosen, reason, verdict }) => ({
        name,
        votes,
        chosen,
        ...(reason === undefined ? {} : { reason }),
        ...(verdict === undefined ? {} : { verdict }),
      }))}
      {...barsFrame(props.of, 'short')}
    />
  );
}

/** Every figure of the result, by votes for; ready to be printed. */
export function TallyTable(props: {
  readonly of: Counted;
  readonly captionHidden?: boolean;
}): JSX.Element {
  const ticks = (): boolean => props.of.round.rules.choice === 'tick';
  const columns = (): readonly Column<ResultLine>[] => [
    { label: words().rank, kind: 'number', cell: (line) => formatNumber(line.rank) },
    { label: designWords().project, kind: 'head', cell: (line) => line.name },
    {
      label: designWords().votesFor,
      kind: 'number',
      strong: true,
      cell: (line) => formatNumber(line.votes),
    },
    ...(ticks()
      ? []
      : [
          {
            label: designWords().votesAgainst,
            kind: 'number',
            cell: (line: ResultLine) => formatNumber(line.against),
          } as const,
        ]),
    {
      label: ticks() ? words().notTicked : designWords().votesAbstain,
      kind: 'number',
      cell: (line) => formatNumber(line.abstain),
    },
    { label: designWords().result, cell: (line) => line.outcome },
  ];
  return (
    <Table
      caption={words().caption}
      captionHidden={props.captionHidden === true}
      columns={columns()}
      rows={resultLines(props.of)}
      tone={(line) => (line.chosen ? undefined : 'quiet')}
    />
  );
}
