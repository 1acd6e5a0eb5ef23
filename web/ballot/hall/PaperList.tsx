import { For, type JSX } from 'solid-js';
import type { PaperCandidate } from '../../../shared/ballot/round.ts';
import { inColumns, type ListShape } from '../../design/hall-fit.ts';
import { HallList } from '../../design/HallList.tsx';
import { Phrase } from '../../design/Phrase.tsx';
import styles from './Hall.module.css';

const COMMON = { gap: 64, heading: 28, leading: 1.16 };

/** The sizes of `.paper` in Hall.module.css: with air between the rows, or closer for very many. */
const SHAPES: readonly ListShape[] = [
  {
    ...COMMON,
    name: 'airy',
    beside: (size) => size * 1.9,
    around: (size) => size * 0.36 + 2,
    largest: 84,
    smallest: 36,
  },
  {
    ...COMMON,
    name: 'close',
    beside: (size) => size * 1.7,
    around: (size) => size * 0.2 + 2,
    largest: 40,
    smallest: 28,
  },
];

interface PaperListProps {
  readonly candidates: readonly PaperCandidate[];
  /** What they are, for screen readers. */
  readonly label: string;
}

/** Candidates in the order of the paper, in as many columns as their names need. */
export function PaperList(props: PaperListProps): JSX.Element {
  const numbered = () =>
    props.candidates.map((candidate, at) => ({ ...candidate, number: at + 1 }));
  return (
    <HallList groups={[numbered()]} nameOf={(candidate) => candidate.name} shapes={SHAPES}>
      {(page) => (
        <div
          class={`${styles['paper']} ${styles[page.fit.shape]}`}
          role="group"
          aria-label={props.label}
        >
          <For each={page.groups}>
            {(candidates) => (
              <For each={inColumns(candidates, page.fit.columns)}>
                {(column) => (
                  <ol start={column[0]?.number}>
                    <For each={column}>
                      {(candidate) => (
                        <li>
                          <span>{candidate.number}</span>
                          <b>
                            <Phrase text={candidate.name} />
                          </b>
                        </li>
                      )}
                    </For>
                  </ol>
                )}
              </For>
            )}
          </For>
        </div>
      )}
    </HallList>
  );
}
