import {
  createEffect,
  createMemo,
  createSignal,
  Match,
  on,
  onMount,
  Show,
  Switch,
  type JSX,
} from 'solid-js';
import { browser } from '../../platform/chance.ts';
import { loadWords } from '../../platform/language.ts';
import { Cannot, Elsewhere, Opening } from './Beginning.tsx';
import { takeCardLink, type CardLink } from './card-link.ts';
import { Confirm } from './Confirm.tsx';
import { Earlier } from './Earlier.tsx';
import { earlierRound } from './earlier-round.ts';
import { createEnrolling } from './enrolling.ts';
import { NoPaper, OpenVote, Voided } from './NoPaper.tsx';
import { onlyWindow } from './only-window.ts';
import { Paper } from './Paper.tsx';
import { Protection } from './Protection.tsx';
import { missingRequirements, type Requirement } from './requirements.ts';
import type { Result as ResultScreen } from './Result.tsx';
import { Review } from './Review.tsx';
import { PROTECTION, shownPath } from './route.ts';
import { Scan } from './Scan.tsx';
import { screenOf, type Screen } from './screen.ts';
import { Boxed, Sending } from './Sending.tsx';
import { openVault } from './vault.ts';
import { startVoting, type Voting } from './voting.ts';
import { Waiting, Working } from './Waiting.tsx';
import { wire } from './wire.ts';

const RETRY = 5000;

/** The screens from which the result is the next to come. */
const AFTER_VOTING: readonly Screen[] = ['boxed', 'returned', 'without', 'void', 'result'];

/** The screens on which there is time to look back. */
const BEFORE_VOTING: readonly Screen[] = ['confirm', 'waiting'];

/** The deputies' page: the one thing to do now. */
export function VotePage(): JSX.Element {
  const [missing, setMissing] = createSignal<readonly Requirement[]>(missingRequirements(window));
  const [elsewhere, setElsewhere] = createSignal(false);
  const [voting, setVoting] = createSignal<Voting>();
  // Before anything else, also on a page that can do no more than apologise.
  const [link, setLink] = createSignal(takeCardLink());
  addEventListener('hashchange', () => setLink(takeCardLink()));

  onMount(async () => {
    if (missing().length > 0) return;
    await onlyWindow(browser.clock, () => setElsewhere(true));
    setElsewhere(false);
    const vault = await openVault();
    if (vault.ok) setVoting(await startVoting(vault.value, wire, browser));
    else setMissing(['storage']);
  });

  return (
    <Switch fallback={<Opening />}>
      <Match when={shownPath() === PROTECTION}>
        <Protection round={voting()?.round()} />
      </Match>
      <Match when={missing().length > 0}>
        <Cannot missing={missing()} />
      </Match>
      <Match when={elsewhere()}>
        <Elsewhere />
      </Match>
      <Match when={voting()}>{(started) => <Screens voting={started()} link={link()} />}</Match>
    </Switch>
  );
}

function Screens(props: {
  readonly voting: Voting;
  /** A card that was just scanned. */
  readonly link: CardLink | undefined;
}): JSX.Element {
  const { voting } = props;
  const enrolling = createEnrolling(voting, wire);
  const [reviewing, setReviewing] = createSignal(false);
  const [result, setResult] = createSignal<typeof ResultScreen>();
  const [lookingBack, setLookingBack] = createSignal(false);
  const screen = createMemo<Screen>(() =>
    enrolling.busy() && voting.device()?.deputy === undefined
      ? 'scan'
      : screenOf({
          device: voting.device(),
          kept: voting.kept(),
          round: voting.round(),
          signedOut: voting.signedOut(),
        }),
  );
  // Nothing but voting goes over the hall's network while there is voting to do.
  const isOver = createMemo((before: boolean) => before || AFTER_VOTING.includes(screen()), false);
  createEffect(() => {
    if (isOver()) void fetchResultScreen().then((shown) => setResult(shown));
  });
  const paperRound = () => (voting.round()?.paper?.state === 'issued' ? voting.round() : undefined);

  createEffect(
    on(
      () => props.link,
      (link) => {
        if (link !== undefined) void enrolling.take(link);
      },
    ),
  );
  onMount(() => {
    // A card that was scanned before a reload or a loss of network.
    if (props.link === undefined && voting.device()?.card !== undefined) void enrolling.again();
  });

  // A new screen begins at its top, also for who reads it with the ears.
  createEffect(
    on(
      () => [screen(), reviewing(), lookingBack()],
      () => {
        scrollTo(0, 0);
        document.getElementById('content')?.focus({ preventScroll: true });
      },
      { defer: true },
    ),
  );
  createEffect(
    on(
      () => voting.round()?.id,
      () => setReviewing(false),
      { defer: true },
    ),
  );

  createEffect(() => {
    if (!BEFORE_VOTING.includes(screen())) setLookingBack(false);
  });
  const lookBack = async (): Promise<void> => {
    const shown = await fetchResultScreen();
    setResult(shown);
    setLookingBack(true);
  };
  /** As long as there is nothing else to do. */
  const earlier = () =>
    lookingBack() && BEFORE_VOTING.includes(screen()) ? earlierRound(voting) : undefined;

  return (
    <Switch>
      <Match when={result() === undefined ? undefined : earlier()}>
        {(round) => (
          <Show when={result()} keyed>
            {(Shown) => (
              <Shown
                voting={voting}
                earlier={{
                  ballot: round().payload.ballot.id,
                  onBack: () => setLookingBack(false),
                }}
              />
            )}
          </Show>
        )}
      </Match>
      <Match when={screen() === 'scan' || screen() === 'replaced'}>
        <Scan voting={voting} enrolling={enrolling} replaced={screen() === 'replaced'} />
      </Match>
      <Match when={screen() === 'confirm'}>
        <Confirm
          voting={voting}
          besides={<Earlier voting={voting} onOpen={() => void lookBack()} />}
        />
      </Match>
      <Match when={screen() === 'waiting'}>
        <Waiting
          voting={voting}
          besides={<Earlier voting={voting} onOpen={() => void lookBack()} />}
        />
      </Match>
      <Match when={working(screen())}>
        {(which) => <Working voting={voting} screen={which()} />}
      </Match>
      <Match when={screen() === 'paper' ? paperRound() : undefined}>
        {(round) => (
          <Show
            when={reviewing()}
            fallback={<Paper voting={voting} round={round()} onReview={() => setReviewing(true)} />}
          >
            <Review voting={voting} round={round()} onBack={() => setReviewing(false)} />
          </Show>
        )}
      </Match>
      <Match when={screen() === 'sending'}>
        <Sending voting={voting} />
      </Match>
      <Match when={screen() === 'boxed'}>
        <Boxed voting={voting} />
      </Match>
      <Match when={screen() === 'returned' || screen() === 'without'}>
        <NoPaper voting={voting} returned={screen() === 'returned'} />
      </Match>
      <Match when={screen() === 'open-vote' ? voting.kept()?.standing.openVote : undefined}>
        {(vote) => <OpenVote voting={voting} vote={vote()} />}
      </Match>
      <Match when={screen() === 'void'}>
        <Voided voting={voting} />
      </Match>
      <Match when={screen() === 'result'}>
        <Show when={result()} fallback={<Working voting={voting} screen="connecting" />} keyed>
          {(Shown) => <Shown voting={voting} />}
        </Show>
      </Match>
    </Switch>
  );
}

/** Fetched while there is time, before it is needed; with a bad network again and again. */
async function fetchResultScreen(): Promise<() => typeof ResultScreen> {
  for (;;) {
    try {
      const page = await import('./Result.tsx');
      await loadWords();
      return () => page.Result;
    } catch {
      await browser.clock.wait(RETRY);
    }
  }
}

function working(screen: Screen): 'taking' | 'returning' | 'connecting' | undefined {
  return screen === 'taking' || screen === 'returning' || screen === 'connecting'
    ? screen
    : undefined;
}
