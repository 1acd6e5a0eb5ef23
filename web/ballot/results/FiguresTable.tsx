import { Show, type JSX } from 'solid-js';
import { Hidden } from '../../design/Hidden.tsx';
import { Table, type Column } from '../../design/Table.tsx';
import { formatNumber, formatShare } from '../../platform/language-formats.ts';
import { designWords } from '../../words/design/index.ts';
import { resultsWords as words } from '../../words/ballot/results/index.ts';
import type { CountedFigures, Standing } from './standing.ts';
import { shortReason } from './wording.ts';

/** Every figure of a round, a row for each project. */
export function FiguresTable(props: {
  readonly round: CountedFigures;
  readonly standings: readonly Standing[];
}): JSX.Element {
  const ticks = (): boolean => props.round.rules.choice === 'tick';
  const columns = (): readonly Column<Standing>[] => [
    { label: words().rank, cell: (one) => formatNumber(one.rank) },
    { label: designWords().project, kind: 'head', cell: (one) => one.name },
    {
      label: designWords().votesFor,
      kind: 'number',
      strong: true,
      cell: (one) => formatNumber(one.for),
    },
    ...(ticks()
      ? []
      : [
          {
            label: designWords().votesAgainst,
            kind: 'number',
            cell: (one: Standing) => formatNumber(one.against),
          } as const,
        ]),
    {
      label: ticks() ? words().notTicked : designWords().votesAbstain,
      kind: 'number',
      cell: (one) => formatNumber(one.abstain),
    },
    {
      label: words().sum,
      kind: 'number',
      cell: (one) => formatNumber(one.for + one.against + one.abstain),
    },
    {
      label: words().share,
      kind: 'number',
      cell: (one) => formatShare(one.for / props.round.allDeputies),
    },
    {
      label: words().outcome,
      cell: (one) => (
        <Show when={!one.elected} fallback={<>{`✓ ${designWords().chosen}`}</>}>
          – <Hidden>{designWords().notChosen} </Hidden>
          {shortReason(one, props.round)}
        </Show>
      ),
    },
  ];
  const caption = (): string => {
    const valid = formatNumber(props.round.tally.valid);
    const deputies = formatNumber(props.round.allDeputies);
    return ticks() ? words().tickCaption(valid, deputies) : words().tableCaption(valid, deputies);
  };
  return (
    <Table
      caption={caption()}
      columns={columns()}
      rows={props.standings}
      tone={(one) => (one.elected ? undefined : 'quiet')}
    />
  );
}
