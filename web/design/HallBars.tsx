import { For, Show, type JSX } from 'solid-js';
import { formatNumber } from '../platform/language-formats.ts';
import { hallListWords as words } from '../words/design/hall/index.ts';
import { designWords } from '../words/design/index.ts';
import { inColumns, widthOf, type FittedPage, type ListShape, type Place } from './hall-fit.ts';
import styles from './HallBars.module.css';
import { HallList } from './HallList.tsx';
import { Hidden } from './Hidden.tsx';
import { Icon } from './Icon.tsx';
import { Phrase } from './Phrase.tsx';
import { VoteBars, type VoteBar, type VoteBarsProps } from './VoteBars.tsx';

type HallBarsProps = Omit<VoteBarsProps, 'variant'>;

/** More rows than these do not stand one under the other. */
const MOST_ROWS = 15;

/**
 * Votes for each project on the big screen: each bar beside its name in one
 * column, or, with more of them or long names, under the name in up to three
 * columns, those chosen before the others.
 */
export function HallBars(props: HallBarsProps): JSX.Element {
  const most = (): number => Math.max(0, ...props.bars.map(({ votes }) => votes));
  return (
    <HallList
      groups={groupsOf(props.bars)}
      nameOf={(bar) => bar.name}
      shapes={shapesFor(formatNumber(most()).length)}
    >
      {(page, place) => (
        <Show
          when={isBeside(props.bars, place)}
          fallback={<Columns page={page} {...props} groups={groupsOf(props.bars)} />}
        >
          <VoteBars {...props} variant="hall" />
        </Show>
      )}
    </HallList>
  );
}

function verdictOf(bar: VoteBar): string {
  return bar.chosen ? designWords().chosen : (bar.verdict ?? designWords().notChosen);
}

/** Bars with the same verdict, in the order in which they come. */
function groupsOf(bars: readonly VoteBar[]): readonly (readonly VoteBar[])[] {
  const verdicts = new Set(bars.map((bar) => verdictOf(bar)));
  return [...verdicts].map((verdict) => bars.filter((bar) => verdictOf(bar) === verdict));
}

/**
 * The sizes of `HallBars.module.css`: sign, gaps and votes of so many digits
 * beside the name, the bar under it; for very many rows without a sign of their
 * own, as the heading of their group has it.
 */
function shapesFor(digits: number): readonly ListShape[] {
  const votes = 0.68 * digits;
  const common = { gap: 56, heading: 58, leading: 1.12 };
  return [
    {
      ...common,
      name: 'signed',
      beside: (size) => size * (2.1 + votes),
      around: (size) => size * 0.44,
      largest: 44,
      smallest: 32,
    },
    {
      ...common,
      name: 'bare',
      beside: (size) => size * (0.6 + votes),
      around: (size) => size * 0.28,
      largest: 34,
      smallest: 28,
    },
  ];
}

/** Sizes of `VoteBars` in the hall: its head, a row at least, the place of a name, and the letters of a long one. */
const BESIDE = { head: 56, row: 46, name: 640, long: 30 } as const;

/** Whether every name stands in one line beside its bar. */
function isBeside(bars: readonly VoteBar[], { height }: Place): boolean {
  const { head, row, name, long } = BESIDE;
  return (
    bars.length <= MOST_ROWS &&
    (height - head) / Math.max(1, bars.length) >= row &&
    bars.every((bar) => widthOf(bar.name) * long <= name)
  );
}

interface ColumnsProps extends HallBarsProps {
  readonly page: FittedPage<VoteBar>;
  readonly groups: readonly (readonly VoteBar[])[];
}

function Columns(props: ColumnsProps): JSX.Element {
  const at = (votes: number): string =>
    `${props.deputies <= 0 ? 0 : Math.min(100, (votes / props.deputies) * 100)}%`;
  const line = (): string | undefined =>
    props.majority === undefined ? undefined : at(Math.max(0, props.majority - 0.5));
  /** As many as there are, also where a page shows but a part of them. */
  const all = (verdict: string): number =>
    props.bars.filter((bar) => verdictOf(bar) === verdict).length;
  return (
    <div class={`${styles['groups']} ${styles[props.page.fit.shape]}`}>
      <For each={props.page.groups}>
        {(bars, place) => (
          <section class={styles[bars[0]?.chosen === true ? 'chosen' : 'notChosen']}>
            <div class={styles['head']}>
              <h2>
                <Sign chosen={bars[0]?.chosen === true} />
                {words().barGroup(
                  bars[0] === undefined ? '' : verdictOf(bars[0]),
                  formatNumber(all(bars[0] === undefined ? '' : verdictOf(bars[0]))),
                )}
              </h2>
              <Show when={place() === 0}>
                <p>{legend(props)}</p>
              </Show>
            </div>
            <div class={styles['columns']}>
              <For each={inColumns(bars, props.page.fit.columns)}>
                {(column) => (
                  <ol role="list" aria-label={designWords().barsOf(column.length)}>
                    <For each={column}>
                      {(bar) => <Row bar={bar} at={at} line={line()} deputies={props.deputies} />}
                    </For>
                  </ol>
                )}
              </For>
              {/* Columns of every group stand under those of the first. */}
              <For
                each={Array.from({
                  length: props.page.fit.columns - inColumns(bars, props.page.fit.columns).length,
                })}
              >
                {() => <span />}
              </For>
            </div>
          </section>
        )}
      </For>
    </div>
  );
}

function legend(props: HallBarsProps): string {
  const whole = props.labels?.whole ?? designWords().allDeputies(formatNumber(props.deputies));
  if (props.majority === undefined) return words().wholeLength(whole);
  return words().legend(
    props.labels?.line ?? designWords().majorityLine(formatNumber(props.majority)),
    whole,
  );
}

function Sign(props: { readonly chosen: boolean }): JSX.Element {
  return (
    <span class={styles['sign']}>
      <Icon name={props.chosen ? 'check' : 'dash'} />
    </span>
  );
}

interface RowProps {
  readonly bar: VoteBar;
  readonly at: (votes: number) => string;
  readonly line: string | undefined;
  readonly deputies: number;
}

function Row(props: RowProps): JSX.Element {
  return (
    <li>
      <Sign chosen={props.bar.chosen} />
      <Hidden>{verdictOf(props.bar)} </Hidden>
      <span class={styles['name']}>
        <Phrase text={props.bar.name} />
      </span>
      <span class={styles['votes']}>
        <span aria-hidden="true">{formatNumber(props.bar.votes)}</span>
        <Hidden>
          {designWords().barOf(formatNumber(props.bar.votes), formatNumber(props.deputies))}{' '}
          {props.bar.reason}
        </Hidden>
      </span>
      <svg class={styles['plot']} aria-hidden="true">
        <rect class={styles['track']} width="100%" height="100%" />
        <rect class={styles['bar']} width={props.at(props.bar.votes)} height="100%" />
        <Show when={props.line}>
          {(place) => (
            <svg x={place()} overflow="visible">
              <rect class={styles['halo']} height="100%" />
              <rect class={styles['line']} />
            </svg>
          )}
        </Show>
      </svg>
    </li>
  );
}
