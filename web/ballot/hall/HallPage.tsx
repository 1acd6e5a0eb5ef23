import {
  createEffect,
  createSignal,
  For,
  Match,
  onCleanup,
  onMount,
  Show,
  Switch,
  type JSX,
} from 'solid-js';
import { Button } from '../../design/Button.tsx';
import { HallScreen } from '../../design/HallScreen.tsx';
import { LanguageSwitch } from '../../design/LanguageSwitch.tsx';
import { Page } from '../../design/Page.tsx';
import { PageHead } from '../../design/PageHead.tsx';
import { browser } from '../../platform/chance.ts';
import { formatTime } from '../../platform/language-formats.ts';
import { hallWords as words } from '../../words/ballot/hall/index.ts';
import { HallPicture } from './HallPicture.tsx';
import { addressOf, screenOf, SCREENS } from './scene.ts';
import { hallTitle } from './titles.ts';
import { createHallScreen, type Hall } from './hall-screen.ts';
import { keepAwake } from './wake-lock.ts';
import styles from './Hall.module.css';

/** The big screen: read-only, and back by itself after any loss. */
export function HallPage(): JSX.Element {
  const address = new URL(location.href);
  const hall = createHallScreen(address);
  onMount(() => onCleanup(keepAwake()));
  createEffect(() => {
    const view = hall.view();
    document.title =
      view === undefined
        ? words().system
        : `${hallTitle(view, screenOf(address))} · ${view.session.title}`;
  });
  return (
    <Show when={hall.bodies()} fallback={<Screen hall={hall} />}>
      {(bodies) => (
        <Page title={words().choose.title} body={words().system}>
          <PageHead title={words().choose.title} lede={words().choose.lede} />
          <ul class={styles['choose']}>
            <For each={bodies()}>
              {(body) => (
                <li>
                  <Button href={bodyAddress(body.code)} icon="right">
                    {body.name}
                  </Button>
                </li>
              )}
            </For>
          </ul>
        </Page>
      )}
    </Show>
  );
}

/** The address of this screen with a body, which it keeps. */
function bodyAddress(code: string): string {
  const chosen = new URL(location.href);
  chosen.searchParams.set('body', code);
  return chosen.pathname + chosen.search;
}

function Screen(props: { readonly hall: Hall }): JSX.Element {
  const waiting = () => words()[props.hall.waiting()];
  const awake = createAwake();
  return (
    <div classList={{ [styles['awake'] ?? '']: awake() }}>
      <Switch
        fallback={
          <HallScreen
            body={words().system}
            stages={[]}
            stagesLabel={words().process}
            title={waiting().title}
            lede={waiting().lede}
          >
            <></>
          </HallScreen>
        }
      >
        <Match when={props.hall.view()}>
          {(view) => <HallPicture view={view()} screen={screenOf(new URL(location.href))} />}
        </Match>
      </Switch>
      <div role="status">
        <Show when={props.hall.lostSince()}>
          {(since) => <p class={styles['lost']}>{words().lost(formatTime(since()))}</p>}
        </Show>
      </div>
      <Tools />
    </div>
  );
}

const TOOLS_SEEN = 3000;

/** Whether the pointer has been moved lately; one that lies still over the screen must not keep tools on it. */
function createAwake(): () => boolean {
  const [moved, setMoved] = createSignal(0);
  const [slept, setSlept] = createSignal(0);
  const move = async (): Promise<void> => {
    const now = setMoved((times) => times + 1);
    await browser.clock.wait(TOOLS_SEEN);
    setSlept((times) => Math.max(times, now));
  };
  const listener = (event: PointerEvent): void => {
    if (event.movementX !== 0 || event.movementY !== 0) void move();
  };
  onMount(() => document.addEventListener('pointermove', listener));
  onCleanup(() => document.removeEventListener('pointermove', listener));
  return () => moved() > slept();
}

/** What this screen shows, language and full screen, seen only while somebody moves the pointer over the screen or tabs to them. */
function Tools(): JSX.Element {
  const [full, setFull] = createSignal(false);
  const look = (): void => {
    setFull(document.fullscreenElement !== null);
  };
  onMount(() => document.addEventListener('fullscreenchange', look));
  onCleanup(() => document.removeEventListener('fullscreenchange', look));
  return (
    <div class={styles['tools']} role="group" aria-label={words().tools}>
      <nav aria-label={words().screens.label}>
        <For each={SCREENS}>
          {(screen) => (
            <a
              href={addressOf(location.href, screen)}
              aria-current={screen === screenOf(new URL(location.href)) ? 'page' : undefined}
            >
              {words().screens.names[screen]}
            </a>
          )}
        </For>
      </nav>
      <LanguageSwitch />
      <Show when={!full() && document.fullscreenEnabled}>
        <Button onPress={() => void document.documentElement.requestFullscreen()}>
          {words().fullScreen}
        </Button>
      </Show>
    </div>
  );
}
