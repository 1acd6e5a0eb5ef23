import { createEffect, createMemo, Match, on, onMount, Show, Switch, type JSX } from 'solid-js';
import type { StationView } from '../../../shared/ballot/desk/model.ts';
import { browser } from '../../platform/chance.ts';
import { language, switchLanguage } from '../../platform/language.ts';
import { size, switchSize } from '../../platform/page.tsx';
import { kioskWords as words } from '../../words/ballot/kiosk/index.ts';
import type { PaperHost } from '../vote/paper-host.ts';
import { Paper } from '../vote/Paper.tsx';
import { Review } from '../vote/Review.tsx';
import { Boxed } from './Boxed.tsx';
import { EndedScreen } from './EndedScreen.tsx';
import { Idle } from './Idle.tsx';
import { watchIdle } from './idle.ts';
import { createKiosk, type Kiosk, type Scene } from './kiosk.ts';
import { kioskWire } from './kiosk-wire.ts';
import { Leave, Leaving } from './Leaving.tsx';
import { SendingScreen } from './SendingScreen.tsx';
import type { KeptStation } from './station-vault.ts';
import { Busy, Who } from './Who.tsx';

/** The screens of a tablet that is open, one deputy after the other. */
export function Screens(props: {
  readonly station: KeptStation;
  readonly view: () => StationView | undefined;
  readonly online: () => boolean;
}): JSX.Element {
  return (
    <Show when={props.view()}>
      {(view) => <AtWork station={props.station} view={view()} online={props.online()} />}
    </Show>
  );
}

function AtWork(props: {
  readonly station: KeptStation;
  readonly view: StationView;
  readonly online: boolean;
}): JSX.Element {
  const kiosk = createKiosk({
    station: props.station,
    view: () => props.view,
    wire: kioskWire,
    ...browser,
  });
  const { scene } = kiosk;
  // What the staff chose for this tablet; a deputy's own choice ends with the visit.
  const chosen = { language: language(), size: size() };
  const wipe = (): void => {
    // A paper that is on its way is neither lost nor spoken of in another language.
    if (scene().at === 'sending') return;
    kiosk.wipe();
    if (language() !== chosen.language) void switchLanguage(chosen.language);
    if (size() !== chosen.size) switchSize(chosen.size);
  };
  const left = watchIdle(browser.clock, wipe);
  const host: PaperHost = {
    kept: () => ({
      standing: { session: props.view.session },
      hall: { session: props.view.session },
      cards: kiosk.cards(),
    }),
    line: () => 'up',
    trouble: () => undefined,
    shared: () => <Leave onLeave={wipe} />,
    mark: (code, mark) => kiosk.mark(code, mark),
    cast: () => kiosk.cast(),
  };
  const at = createMemo(() => scene().at);
  createEffect(
    on(
      at,
      () => {
        scrollTo(0, 0);
        document.getElementById('content')?.focus({ preventScroll: true });
      },
      { defer: true },
    ),
  );
  // A page that is fetched from the memory of the browser would show what was there when it was left.
  onMount(() => addEventListener('pageshow', ({ persisted }) => persisted && kiosk.wipe()));
  return (
    <>
      <Switch>
        <Match when={sceneAt(kiosk, 'idle')}>
          {(now) => (
            <Idle
              view={props.view}
              offline={!props.online}
              scene={now()}
              onCard={(text) => void kiosk.take(text)}
            />
          )}
        </Match>
        <Match when={at() === 'identifying' || at() === 'preparing'}>
          <Busy
            view={props.view}
            label={at() === 'identifying' ? words().identifying : words().preparing}
          />
        </Match>
        <Match when={sceneAt(kiosk, 'who')}>
          {(now) => (
            <Who view={props.view} scene={now()} onYes={() => void kiosk.begin()} onNo={wipe} />
          )}
        </Match>
        <Match when={paperOf(scene())}>
          {(paper) => (
            // Browsers keep no contents of such a form, not even to bring a crashed page back.
            <form autocomplete="off" onSubmit={(event) => event.preventDefault()}>
              <Show
                when={at() === 'reviewing'}
                fallback={
                  <Paper voting={host} round={paper()} onReview={() => kiosk.turnTo('reviewing')} />
                }
              >
                <Review voting={host} round={paper()} onBack={() => kiosk.turnTo('choosing')} />
              </Show>
            </form>
          )}
        </Match>
        <Match when={sceneAt(kiosk, 'sending')}>
          {(now) => <SendingScreen view={props.view} scene={now()} />}
        </Match>
        <Match when={at() === 'boxed'}>
          <Boxed view={props.view} onDone={wipe} />
        </Match>
        <Match when={sceneAt(kiosk, 'ended')}>
          {(now) => <EndedScreen view={props.view} scene={now()} onDone={wipe} />}
        </Match>
      </Switch>
      <Leaving seconds={WARNS.includes(at()) ? left() : undefined} />
    </>
  );
}

/** Scenes in which somebody may be reading or choosing: they are warned before the wipe. */
const WARNS: readonly Scene['at'][] = ['who', 'choosing', 'reviewing'];

function sceneAt<At extends Scene['at']>(
  kiosk: Kiosk,
  at: At,
): Extract<Scene, { readonly at: At }> | undefined {
  const now = kiosk.scene();
  return isAt(now, at) ? now : undefined;
}

function isAt<At extends Scene['at']>(
  scene: Scene,
  at: At,
): scene is Extract<Scene, { readonly at: At }> {
  return scene.at === at;
}

function paperOf(scene: Scene) {
  return scene.at === 'choosing' || scene.at === 'reviewing' ? scene.paper : undefined;
}
