import { createUniqueId, For, Show, type JSX } from 'solid-js';
import { consoleWords as words } from '../../words/ballot/console/index.ts';
import { hallWords } from '../../words/ballot/hall/index.ts';
import { HallPicture } from '../hall/HallPicture.tsx';
import { addressOf, SCREENS } from '../hall/scene.ts';
import { hallTitle } from '../hall/titles.ts';
import type { Console } from './console-state.ts';
import styles from './Console.module.css';

/** What the hall sees now, and the ways to its screens. */
export function HallPreview(props: { readonly console: Console }): JSX.Element {
  const id = createUniqueId();
  const hall = (): string =>
    new URL(`/hall/${encodeURIComponent(props.console.session)}`, location.href).href;
  return (
    <section aria-labelledby={id}>
      <div class={styles['sideHead']}>
        <h2 id={id}>{words().hall}</h2>
        <Show when={props.console.hall()}>
          {(view) => <span>{words().hallShows(hallTitle(view(), 'auto'))}</span>}
        </Show>
      </div>
      <Show when={props.console.hall()} fallback={<div class={styles['noHall']} />}>
        {(view) => <HallPicture view={view()} variant="preview" />}
      </Show>
      <nav class={styles['screens']} aria-label={words().openHall}>
        <span>{words().openHall}</span>
        <ul>
          <For each={SCREENS}>
            {(screen) => (
              <li>
                <a href={addressOf(hall(), screen)} target="_blank">
                  {hallWords().screens.names[screen]}
                </a>
              </li>
            )}
          </For>
        </ul>
      </nav>
    </section>
  );
}
