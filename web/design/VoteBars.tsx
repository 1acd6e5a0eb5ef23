import { For, Show, type JSX } from 'solid-js';
import { formatNumber } from '../platform/language-formats.ts';
import { designWords } from '../words/design/index.ts';
import { Hidden } from './Hidden.tsx';
import { Icon } from './Icon.tsx';
import { Phrase } from './Phrase.tsx';
import styles from './VoteBars.module.css';

export interface VoteBar {
  readonly name: string;
  /** Votes for. */
  readonly votes: number;
  readonly chosen: boolean;
  /** Said in place of 未入选, where nothing is decided yet: 待定. */
  readonly verdict?: string;
  /** Why not chosen: 未过半数, 过半数，列第 11 位. */
  readonly reason?: string;
  readonly against?: number;
  readonly abstain?: number;
  readonly href?: string;
}

export interface VoteBarsProps {
  /** In the order of votes for. */
  readonly bars: readonly VoteBar[];
  /** All deputies: the full width. */
  readonly deputies: number;
  /** The fewest votes that are more than half of all deputies; absent where most votes win without a line. */
  readonly majority?: number | undefined;
  /** What the line and the full width mean, where they are not a majority and all deputies. */
  readonly labels?: { readonly line: string; readonly whole: string } | undefined;
  /** `hall`: large figures for the big screen. */
  readonly variant?: 'page' | 'hall';
}

/**
 * Votes for each project against the majority line. The full width is all
 * deputies, so the line stands where it is in truth: between the last number
 * that is not enough and the first that is. Its table stands below it, put
 * there by the page.
 */
export function VoteBars(props: VoteBarsProps): JSX.Element {
  const at = (votes: number): string =>
    `${props.deputies <= 0 ? 0 : Math.min(100, (votes / props.deputies) * 100)}%`;
  const line = (): string | undefined =>
    props.majority === undefined ? undefined : at(Math.max(0, props.majority - 0.5));
  const majority = (): string =>
    props.labels?.line ?? designWords().majorityLine(formatNumber(props.majority ?? 0));
  const whole = (): string =>
    props.labels?.whole ?? designWords().allDeputies(formatNumber(props.deputies));
  /** From the line on: half of its own words, a space, and what the full width is. */
  const room = (): string => `${widthOf(majority()) / 2 + 0.5 + widthOf(whole())}em`;
  return (
    <div class={`${styles['bars']} ${styles[props.variant ?? 'page']}`}>
      <div class={styles['head']} aria-hidden="true">
        <div
          class={styles['axis']}
          style={{ '--line': line() ?? '0%', '--room': line() === undefined ? '0em' : room() }}
        >
          <svg width="100%" height="100%">
            <Show when={line()}>
              {(place) => (
                <text class={styles['majority']} x={place()} y="80%" text-anchor="middle">
                  {majority()}
                </text>
              )}
            </Show>
          </svg>
          <div class={styles['beyond']}>
            <span class={styles['all']}>{whole()}</span>
          </div>
        </div>
        <span class={styles['votes']}>{designWords().votesFor}</span>
        <Show when={props.bars[0]?.against !== undefined}>
          <span class={styles['other']}>{designWords().votesAgainst}</span>
          <span class={styles['other']}>{designWords().votesAbstain}</span>
        </Show>
      </div>
      <ol role="list" aria-label={designWords().barsOf(props.bars.length)}>
        <For each={props.bars}>{(bar) => <Row bar={bar} at={at} line={line()} {...props} />}</For>
      </ol>
    </div>
  );
}

/** Full-width characters in a line of the hall. */
const LINE = 17.7;

/** In full-width characters; a narrow one is a little over half as wide. */
function widthOf(words: string): number {
  const narrow = words.replaceAll(/[^\x20-\x7e]/g, '').length;
  return words.length - narrow * 0.44;
}

interface RowProps extends VoteBarsProps {
  readonly bar: VoteBar;
  readonly at: (votes: number) => string;
  readonly line: string | undefined;
}

function Row(props: RowProps): JSX.Element {
  const words = (): string =>
    props.bar.chosen ? designWords().chosen : (props.bar.verdict ?? designWords().notChosen);
  return (
    <li class={styles[props.bar.chosen ? 'chosen' : 'notChosen']}>
      <span class={styles['outcome']}>
        <span class={styles['sign']}>
          <Icon name={props.bar.chosen ? 'check' : 'dash'} />
        </span>
        <span>{words()}</span>
      </span>
      <span class={`${styles['name']} ${widthOf(props.bar.name) > LINE ? styles['long'] : ''}`}>
        <Show when={props.bar.href} fallback={<Phrase text={props.bar.name} />}>
          {(href) => (
            <a href={href()}>
              <Phrase text={props.bar.name} />
            </a>
          )}
        </Show>
      </span>
      <span class={styles['plot']}>
        <svg aria-hidden="true">
          <rect class={styles['track']} width="100%" />
          <rect class={styles['bar']} width={props.at(props.bar.votes)} />
          <Show when={props.line}>
            {(line) => (
              <svg x={line()} overflow="visible">
                <rect class={styles['halo']} x="-3" width="6" />
                <rect class={styles['line']} x="-1" width="2" height="100%" />
              </svg>
            )}
          </Show>
        </svg>
        <Show when={props.bar.reason}>
          <span class={styles['reason']}>{props.bar.reason}</span>
        </Show>
      </span>
      <span class={styles['votes']}>
        <span aria-hidden="true">{formatNumber(props.bar.votes)}</span>
        <Hidden>
          {designWords().barOf(formatNumber(props.bar.votes), formatNumber(props.deputies))}
        </Hidden>
      </span>
      <Show when={props.bar.against !== undefined}>
        <span class={styles['other']}>
          <Hidden>{designWords().votesAgainst} </Hidden>
          {formatNumber(props.bar.against ?? 0)}
        </span>
        <span class={styles['other']}>
          <Hidden>{designWords().votesAbstain} </Hidden>
          {formatNumber(props.bar.abstain ?? 0)}
        </span>
      </Show>
    </li>
  );
}
