import { For, Show, type JSX } from 'solid-js';
import { isOpen } from '../../../shared/ballot/model.ts';
import type { BallotView, RoundView } from '../../../shared/ballot/round.ts';
import type { Body, CongressSession } from '../../../shared/congress/model.ts';
import { formatDay, formatNumber } from '../../platform/language-formats.ts';
import { documentWords } from '../../words/ballot/documents/index.ts';
import { openWords } from '../../words/ballot/open/index.ts';
import { roundTitle } from '../round/titles.ts';
import { announcedRounds, chosenIn, type Chosen } from './decided.ts';
import styles from './Documents.module.css';

interface AnnouncementProps {
  readonly body: Body;
  readonly session: CongressSession;
  readonly ballot: BallotView;
}

/** Announcement (公告) and decision on a ballot that is decided, a sheet each. */
export function Announcement(props: AnnouncementProps): JSX.Element {
  const recommends = (): boolean => props.body.type === 'deliberative-meeting';
  const rounds = (): readonly RoundView[] => announcedRounds(props.ballot);
  const day = (): string => {
    const at = rounds().at(-1)?.reachedAt.announced;
    return at === undefined ? '' : formatDay(at);
  };
  const chosen = (): readonly Chosen[] => chosenIn(props.ballot);
  const result = () => ({
    body: props.body.name,
    session: props.session.title,
    ballot: props.ballot.title,
    day: day(),
    candidates: formatNumber(rounds()[0]?.candidates.length ?? 0),
    rounds: rounds().length,
    elected: formatNumber(chosen().length),
    manner: mannersOf(rounds()),
  });
  const words = () => documentWords().announcement;
  const decision = () => documentWords().decision;
  const signed = (): string =>
    recommends() ? words().byRecommended(props.body.name) : words().by(props.body.name);
  const points = (): readonly string[] =>
    recommends()
      ? decision().pointsRecommended(result().elected)
      : decision().points(result().elected);
  return (
    <>
      <article class={styles['sheet']}>
        <header class={styles['title']}>
          <h1>{words().title(props.body.name)}</h1>
          <p>{words().number}</p>
        </header>
        <div class={styles['text']}>
          <p>{words().text(result())}</p>
          <For each={rounds()}>
            {(round) => (
              <p>{isOpen(round.secrecy) ? openFigures(round) : words().round(figuresOf(round))}</p>
            )}
          </For>
          <Show when={chosen().length > 0} fallback={<p>{words().none}</p>}>
            <p>{recommends() ? words().electedRecommended(result()) : words().elected(result())}</p>
            <ChosenList chosen={chosen()} withVotes />
          </Show>
          <p>{words().end}</p>
        </div>
        <footer class={styles['signed']}>
          <p>{signed()}</p>
          <p>{day()}</p>
        </footer>
      </article>
      <Show when={chosen().length > 0}>
        <article class={`${styles['sheet']} ${styles['next']}`}>
          <header class={styles['title']}>
            <p>{props.body.name}</p>
            <h2>{decision().title(props.ballot.title)}</h2>
            <p>{decision().passed(day(), props.session.title)}</p>
          </header>
          <div class={styles['text']}>
            <p>{decision().text(result())}</p>
            <p>{points()[0]}</p>
            <ChosenList chosen={chosen()} />
            <For each={points().slice(1)}>{(point) => <p>{point}</p>}</For>
          </div>
          <footer class={styles['signed']}>
            <p>{signed()}</p>
            <p>{day()}</p>
          </footer>
        </article>
      </Show>
    </>
  );
}

function ChosenList(props: {
  readonly chosen: readonly Chosen[];
  readonly withVotes?: boolean;
}): JSX.Element {
  const words = () => documentWords().announcement;
  return (
    <ol class={styles['chosen']}>
      <For each={props.chosen}>
        {(one) => (
          <li>
            {one.name}
            <Show when={props.withVotes}>
              <span>
                {words().votes(formatNumber(one.votes))}
                {one.byVotes ? '' : ` · ${words().settled.other}`}
              </span>
            </Show>
          </li>
        )}
      </For>
    </ol>
  );
}

function figuresOf(round: RoundView) {
  const { tally } = round;
  return {
    round: roundTitle(round),
    all: formatNumber(round.allDeputies ?? 0),
    present: formatNumber(round.present ?? 0),
    issued: formatNumber(tally?.issued ?? 0),
    returned: formatNumber(tally?.returned ?? 0),
    valid: formatNumber(tally?.valid ?? 0),
    invalid: formatNumber(tally?.invalid ?? 0),
  };
}

/** How the rounds were held, each manner named once. */
function mannersOf(rounds: readonly RoundView[]): string {
  const manners = new Set(rounds.map(({ secrecy }) => openWords().manners[secrecy]));
  return openWords().announcement.by([...manners]);
}

/** A round that was not secret: who decided so, and who took part; of papers there were none. */
function openFigures(round: RoundView): string {
  const words = openWords();
  return words.announcement.round({
    round: roundTitle(round),
    manner: words.manners[round.secrecy],
    decider: round.manner === null ? '' : words.deciders[round.manner.decidedBy],
    all: formatNumber(round.allDeputies ?? 0),
    present: formatNumber(round.present ?? 0),
    voting: formatNumber(round.tally?.returned ?? 0),
  });
}
