import { Show, type JSX } from 'solid-js';
import { exampleWords as words } from '../../words/design/examples/index.ts';
import { Figures } from '../Figures.tsx';
import { Gauge } from '../Gauge.tsx';
import { HallScreen } from '../HallScreen.tsx';
import { Icon } from '../Icon.tsx';
import { HallBars } from '../HallBars.tsx';
import type { Stage } from '../StageLine.tsx';
import { exampleBars } from './ResultExamples.tsx';

function stages(now: number): readonly Stage[] {
  return words().hallStages.map((label, index) => {
    if (index === now) return { label, state: 'now' };
    return { label, state: index < now ? 'done' : 'todo' };
  });
}

/** The big screen: `hall` while voting, `hall-result` with the result, `hall-long` with more than 15 rows. */
export function HallExamples(props: { readonly screen: string }): JSX.Element {
  return (
    <Show when={props.screen !== 'hall'} fallback={<HallVoting variant="screen" />}>
      <HallResult long={props.screen === 'hall-long'} />
    </Show>
  );
}

/** Issued and returned, and nothing about votes. */
export function HallVoting(props: { readonly variant: 'screen' | 'preview' }): JSX.Element {
  return (
    <HallScreen
      variant={props.variant}
      body={words().meeting}
      stages={stages(2)}
      stagesLabel={words().process}
      title={words().votingNow}
      lede={words().votingLede}
      rehearsal={props.variant === 'screen'}
      foot={
        <Figures
          variant="strip"
          figures={[
            { label: words().due, value: '248', unit: words().people },
            { label: words().present, value: '231', unit: words().people },
            { label: words().quorum, value: '166', unit: words().people },
          ]}
          verdict={
            <>
              <Icon name="check" />
              {words().quorumReached}
            </>
          }
        />
      }
    >
      <Figures
        figures={[
          { label: words().issued, value: '231', unit: words().papers },
          { label: words().returned, value: '187', unit: words().papers },
        ]}
      />
      <Gauge
        variant="hall"
        label={words().returnedOf}
        value={187}
        total={231}
        legend={[
          { at: 'start', figure: '', words: words().stillOut },
          { at: 'end', figure: '', words: words().secretUntil },
        ]}
      />
    </HallScreen>
  );
}

function HallResult(props: { readonly long: boolean }): JSX.Element {
  const bars = (): ReturnType<typeof exampleBars> =>
    props.long ? [...exampleBars().slice(0, 10), ...exampleBars()] : exampleBars();
  return (
    <HallScreen
      body={words().meeting}
      stages={stages(6)}
      stagesLabel={words().process}
      title={words().chosenTitle}
      dense
      aside={
        <Figures
          variant="small"
          figures={[
            { label: words().due, value: '248' },
            { label: words().present, value: '231' },
            { label: words().issued, value: '231' },
            { label: words().returned, value: '230' },
            { label: words().valid, value: '229' },
            { label: words().invalid, value: '1' },
          ]}
        />
      }
      foot={
        <>
          <span>{words().method}</span>
          <span>{words().boxCode}</span>
        </>
      }
    >
      <HallBars bars={bars()} deputies={248} majority={125} />
    </HallScreen>
  );
}
