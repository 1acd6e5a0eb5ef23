import { createEffect, createSignal, For, on, onCleanup, Show, type JSX } from 'solid-js';
import type { SimilarAsked, SimilarOffer } from '../../../shared/collection/similar.ts';
import { Button } from '../../design/Button.tsx';
import { Hidden } from '../../design/Hidden.tsx';
import { Notice } from '../../design/Notice.tsx';
import { ask, createApi } from '../../platform/api.ts';
import { browserClock } from '../../platform/chance.ts';
import { formatNumber } from '../../platform/language-formats.ts';
import { collectionWords } from '../../words/collection/index.ts';
import { raiseWords as words } from '../../words/collection/raise/index.ts';
import type { TypedProposal } from '../form/typed-proposal.ts';
import { trackPath } from './address.ts';
import type { Joined } from './draft.ts';
import styles from './Similar.module.css';

interface SimilarSaid {
  readonly title: string;
  readonly says: string;
  readonly join: string;
  readonly joining: (number: string, name: string) => string;
  readonly joiningSays: string;
  readonly leave: string;
}

interface SimilarProps extends Record<string, unknown> {
  readonly body: string;
  readonly drive: string;
  readonly typed: TypedProposal;
  readonly joins: Joined | null;
  /** Words for those who write for somebody else; without them it is the proposer who reads. */
  readonly said?: SimilarSaid;
  readonly onJoin: (joins: Joined | null) => void;
}

/** After so long without a key the writer may be reading. */
const PAUSE = 600;
/** Fewer characters say nothing yet. */
const LEAST_TYPED = 4;
const MOST_SHOWN = 3;

/** Earlier proposals like the one that is being written, to be joined instead of raised anew; the own words stay either way. */
export default function Similar(props: SimilarProps): JSX.Element {
  const offers = createOffers(() => askedFrom(props));
  const said = (): SimilarSaid =>
    props.said ?? {
      title: words().similarTitle,
      says: words().similarSays,
      join: words().join,
      joining: words().joining,
      joiningSays: words().joiningSays,
      leave: words().leave,
    };
  let taken: HTMLDivElement | undefined;
  const join = (joins: Joined | null): void => {
    props.onJoin(joins);
    // The button that was pressed is gone; what it led to stands here.
    taken?.focus();
  };
  return (
    <div
      class={styles['similar']}
      tabindex="-1"
      ref={(element) => {
        taken = element;
      }}
    >
      <div role="status">
        <Show when={props.joins}>
          {(joined) => (
            <Notice
              tone="done"
              title={said().joining(joined().number, joined().name)}
              action={<Button onPress={() => join(null)}>{said().leave}</Button>}
            >
              {said().joiningSays}
            </Notice>
          )}
        </Show>
        <Show when={props.joins === null && offers().length > 0}>
          <p class={styles['head']}>
            <b>{said().title}</b>
            <span>{said().says}</span>
          </p>
        </Show>
      </div>
      <Show when={props.joins === null && offers().length > 0}>
        <ul class={styles['offers']} aria-label={said().title}>
          <For each={offers().slice(0, MOST_SHOWN)}>
            {(offer) => (
              <li>
                <Offer
                  offer={offer}
                  join={said().join}
                  onJoin={() => join({ number: offer.number, name: offer.name })}
                />
              </li>
            )}
          </For>
        </ul>
      </Show>
    </div>
  );
}

function Offer(props: {
  readonly offer: SimilarOffer;
  readonly join: string;
  readonly onJoin: () => void;
}): JSX.Element {
  const facts = (): string =>
    [
      [props.offer.town, props.offer.village].filter((part) => part !== '').join(' '),
      words().voices(formatNumber(props.offer.voices)),
      collectionWords().leadStates[props.offer.state],
      words().likenesses[props.offer.why],
    ]
      .filter((part) => part !== '')
      .join(' · ');
  return (
    <>
      <div>
        <p>
          <b>{props.offer.name}</b>{' '}
          <a href={trackPath(props.offer.number)} target="_blank">
            {props.offer.number}
            <Hidden>{words().newWindow}</Hidden>
          </a>
        </p>
        <p class={styles['facts']}>{facts()}</p>
      </div>
      <Button onPress={props.onJoin}>
        {props.join}
        <Hidden> {props.offer.number}</Hidden>
      </Button>
    </>
  );
}

function askedFrom({ body, drive, typed, joins }: SimilarProps) {
  const { name, reason, content, town, village, site } = typed;
  const enough = [name, reason, content].join('').trim().length >= LEAST_TYPED;
  if (!enough || joins !== null) return undefined;
  return { body, asked: { drive, name, reason, content, town, village, site } };
}

type Question = { readonly body: string; readonly asked: SimilarAsked } | undefined;

/** What is offered for the question, once the writer pauses. Without an answer nothing is offered: it helps, nothing depends on it. */
function createOffers(question: () => Question): () => readonly SimilarOffer[] {
  const [offers, setOffers] = createSignal<readonly SimilarOffer[]>([]);
  let latest = 0;
  const offer = async (mine: number, asked: NonNullable<Question>): Promise<void> => {
    await browserClock.wait(PAUSE);
    if (mine !== latest) return;
    const answer = await ask(
      createApi().bodies[':body'].similar.$post({ param: { body: asked.body }, json: asked.asked }),
    );
    if (mine === latest && answer.ok) setOffers(answer.value);
  };
  createEffect(
    on(
      () => JSON.stringify(question()),
      () => {
        latest += 1;
        const asked = question();
        if (asked === undefined) setOffers([]);
        else void offer(latest, asked);
      },
    ),
  );
  onCleanup(() => {
    latest += 1;
  });
  return offers;
}
