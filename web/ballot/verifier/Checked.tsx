import { For, Show, type JSX } from 'solid-js';
import { Fact, Facts } from '../../design/Facts.tsx';
import { Icon } from '../../design/Icon.tsx';
import { VoteBars } from '../../design/VoteBars.tsx';
import { formatNumber } from '../../platform/language-formats.ts';
import { verifierWords as words } from '../../words/ballot/verifier/index.ts';
import { CheckReport, type Reported } from '../results/check/CheckReport.tsx';
import { HeldFile } from '../results/check/HeldFile.tsx';
import { isSound } from '../results/check/points.ts';
import { FiguresTable } from '../results/FiguresTable.tsx';
import { isMajority, standingsOf, type CountedFigures } from '../results/standing.ts';
import { shortReason } from '../results/wording.ts';
import type { FileChecking } from './file-check.ts';
import styles from './Verifier.module.css';

type CheckedFile = Extract<FileChecking, { readonly at: 'checked' }>;

interface CheckedProps {
  readonly checked: CheckedFile;
  /** A deputy gave the file that their device kept. */
  readonly onHeld: (text: string) => void;
}

/** The verdict on a bundle, what to compare by eye, every point of the check, and the figures. */
export function Checked(props: CheckedProps): JSX.Element {
  const sound = (): boolean => isSound(props.checked.done.judged);
  return (
    <>
      <div
        class={`${styles['verdict']} ${styles[sound() ? 'sound' : 'unsound']}`}
        role={sound() ? 'status' : 'alert'}
      >
        <Icon name={sound() ? 'done' : 'problem'} />
        <div>
          <h2>{words().verdict[sound() ? 'sound' : 'unsound']}</h2>
          <p>{sound() ? words().soundMeans : words().unsoundMeans}</p>
          <Show when={sound()}>
            <p>{words().compareFirst}</p>
          </Show>
        </div>
      </div>
      <div class={styles['columns']}>
        {/* Where something is wrong, what it is comes before what the file says. */}
        <Show
          when={sound()}
          fallback={
            <>
              <Report {...props} />
              <Said checked={props.checked} sound={false} />
            </>
          }
        >
          <Said checked={props.checked} sound />
          <Report {...props} />
        </Show>
      </div>
    </>
  );
}

function Report(props: CheckedProps): JSX.Element {
  return (
    <aside class={styles['report']}>
      <CheckReport done={props.checked.done} round={reported(props.checked)} />
      <div class={styles['own']}>
        <HeldFile busy={false} onRead={(text) => props.onHeld(text)} />
      </div>
    </aside>
  );
}

/** What the file says of itself. */
function Said(props: { readonly checked: CheckedFile; readonly sound: boolean }): JSX.Element {
  return (
    <div class={styles['column']}>
      <Which checked={props.checked} />
      <Codes checked={props.checked} />
      <Show when={props.checked.published.figures}>
        {(figures) => <CountedVotes figures={figures()} sound={props.sound} />}
      </Show>
    </div>
  );
}

/** What the report says with figures; where a record does not hold, its points are not reached. */
function reported({ done, published: { codes, figures } }: CheckedFile): Reported {
  return {
    candidates: figures?.candidates ?? [],
    readOut: codes.box ?? null,
    tally: figures?.tally ?? {
      valid: 0,
      elected: [],
      returned: done.judged.facts?.returned ?? 0,
    },
  };
}

function Which(props: { readonly checked: CheckedFile }): JSX.Element {
  const round = () => props.checked.published.round;
  return (
    <section class={styles['part']}>
      <h2>{words().which}</h2>
      <Facts>
        <Fact label={words().ballot} value={round()?.ballot.title ?? words().unknown} />
        <Show when={round()}>
          {(known) => (
            <>
              <Fact label={words().body} value={known().ballot.body} />
              <Fact label={words().session} value={known().ballot.session} />
              <Fact
                label={words().round}
                value={words().roundNumber(formatNumber(known().number))}
              />
            </>
          )}
        </Show>
        <Fact label={words().file} value={props.checked.name} />
      </Facts>
    </section>
  );
}

function Codes(props: { readonly checked: CheckedFile }): JSX.Element {
  const codes = () => props.checked.published.codes;
  return (
    <section class={styles['part']}>
      <h2>{words().codes}</h2>
      <p class={styles['deck']}>{words().codesDeck}</p>
      <dl class={styles['codes']}>
        <Code
          label={words().boxCode}
          value={codes().box ?? words().unknown}
          where={words().boxCodeWhere}
          large
        />
        <Code
          label={words().roundCode}
          value={codes().round ?? words().unknown}
          where={words().roundCodeWhere}
          large
        />
        <For each={codes().recordKeys}>
          {(key) => <Code label={words().recordKey} value={key} where={words().recordKeyWhere} />}
        </For>
        <Code
          label={words().fileHash}
          value={props.checked.published.fileHash}
          where={words().fileHashWhere}
        />
      </dl>
    </section>
  );
}

interface CodeProps {
  readonly label: string;
  readonly value: string;
  /** Where the same stands. */
  readonly where: string;
  readonly large?: boolean;
}

function Code(props: CodeProps): JSX.Element {
  return (
    <div>
      <dt>{props.label}</dt>
      <dd>
        <code class={props.large === true ? styles['large'] : undefined}>{props.value}</code>
        <small>{props.where}</small>
      </dd>
    </div>
  );
}

function CountedVotes(props: {
  readonly figures: CountedFigures;
  readonly sound: boolean;
}): JSX.Element {
  const standings = () => standingsOf(props.figures);
  const rules = () => props.figures.rules;
  const rule = (): string => {
    const seats = formatNumber(rules().seats);
    return rules().threshold.fraction === 'none'
      ? words().ruleMost(seats)
      : words().ruleLine({ seats, needed: formatNumber(props.figures.tally.needed) });
  };
  return (
    <section class={styles['part']}>
      <h2>{words().figures}</h2>
      <p class={styles['deck']}>
        {props.sound ? words().figuresDeck : words().figuresClaimed} {rule()}
      </p>
      <VoteBars
        bars={standings().map((standing) => ({
          name: standing.name,
          votes: standing.for,
          chosen: standing.elected,
          ...(standing.elected ? {} : { reason: shortReason(standing, props.figures) }),
        }))}
        deputies={props.figures.allDeputies}
        majority={isMajority(props.figures) ? props.figures.tally.needed : undefined}
      />
      <FiguresTable round={props.figures} standings={standings()} />
    </section>
  );
}
