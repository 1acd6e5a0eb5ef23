import { createSignal, For, type JSX } from 'solid-js';
import { exampleWords as words } from '../../words/design/examples/index.ts';
import { designWords } from '../../words/design/index.ts';
import { Choice, type Vote } from '../Choice.tsx';
import { Meter } from '../Meter.tsx';
import { PageHead } from '../PageHead.tsx';
import { Panel } from '../Panel.tsx';
import { ProjectCard } from '../ProjectCard.tsx';
import styles from './Gallery.module.css';

const MONEY: readonly number[] = [48_600_000, 65_000_000];

interface Line {
  readonly state: string;
  readonly vote: Vote | undefined;
  readonly limit: boolean;
}

const lines = (): readonly Line[] => [
  { state: words().states.chosen, vote: 'for', limit: false },
  { state: words().states.chosen, vote: 'against', limit: false },
  { state: words().states.chosen, vote: 'abstain', limit: false },
  { state: words().states.empty, vote: undefined, limit: false },
  { state: words().states.limit, vote: undefined, limit: true },
];

/** The lines of the paper: open and closed cards, every state of the choices. */
export function PaperExamples(props: { readonly frame?: 'paper' }): JSX.Element {
  if (props.frame === 'paper')
    return (
      <>
        <PageHead title={words().paper} lede={words().paperLede} variant="compact" />
        <div>
          <PaperLines heading="h2" />
        </div>
      </>
    );
  return (
    <Panel title={words().paper} note={words().paperLede}>
      <div id="paper">
        <PaperLines heading="h3" />
      </div>
      <div class={styles['meter']}>
        <Meter label={designWords().chosenCount(8, 10)} value={8} most={10} />
      </div>
      <ProjectCard project={project(0)} number={1} open />
    </Panel>
  );
}

function PaperLines(props: { readonly heading: 'h2' | 'h3' }): JSX.Element {
  return (
    <For each={lines()}>
      {(line, index) => <PaperLine {...line} index={index()} heading={props.heading} />}
    </For>
  );
}

function PaperLine(
  props: Line & { readonly index: number; readonly heading: 'h2' | 'h3' },
): JSX.Element {
  const [vote, setVote] = createSignal<Vote | undefined>(props.vote);
  return (
    <ProjectCard
      heading={props.heading}
      number={props.index + 8}
      project={project(props.index % 2)}
      open={props.index === 1}
    >
      <Choice
        legend={`${designWords().itemNumber(props.index + 8)} ${project(props.index % 2).name} (${props.state})`}
        value={vote()}
        onChoose={setVote}
        limit={props.limit ? words().limit : undefined}
      />
    </ProjectCard>
  );
}

function project(index: number): Parameters<typeof ProjectCard>[0]['project'] {
  const example = words().projects[index];
  if (example === undefined) throw new Error('no such example');
  return {
    ...example,
    moneyTotal: MONEY[index],
    moneyThisYear: 20_000_000,
    start: '2026-03-01',
    end: '2026-12-31',
  };
}
