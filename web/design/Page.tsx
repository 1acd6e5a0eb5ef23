import { createEffect, For, Show, type JSX } from 'solid-js';
import { designWords } from '../words/design/index.ts';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import styles from './Page.module.css';
import { Rehearsal } from './Rehearsal.tsx';
import { SizeSwitch } from './SizeSwitch.tsx';

export interface NavigationEntry {
  readonly href: string;
  readonly label: string;
  readonly current?: boolean;
  /** The pages of this part; those of the current one stand in a row of their own. */
  readonly within?: readonly NavigationEntry[];
}

interface PageProps {
  /** Title of the browser's tab, before the name of the body. */
  readonly title: string;
  /** Name of the body or of the meeting, in the header. */
  readonly body: string;
  /** Said in place of the body's name, where the name must not draw the eye: 🔒 无记名投票. */
  readonly heading?: JSX.Element;
  /** A second, quieter part of the name. */
  readonly tagline?: string;
  /** Where the name leads. */
  readonly home?: string;
  readonly navigation?: readonly NavigationEntry[];
  /** Who is signed in, and the way out. */
  readonly account?: JSX.Element;
  /** Under the header, over everything: loss of network, a rehearsal. */
  readonly banner?: JSX.Element;
  readonly footer?: JSX.Element;
  /** A shared tablet: no link leads away from the page, so that it has no footer. */
  readonly closed?: boolean;
  /** Where in the help this page's reader begins: `/help#deputies`. */
  readonly help?: string;
  /** A bar that stays at the bottom of the screen with the one action. */
  readonly dock?: JSX.Element;
  /** `plain`: white, for reading. `desk`: grey with panels, for staff. `paper`: one narrow column, for deputies on phone and tablet. */
  readonly variant?: 'plain' | 'desk' | 'paper';
  readonly rehearsal?: boolean;
  readonly children: JSX.Element;
}

/** The frame of every page: skip link, emblem line, header, navigation, switches, content, footer. */
export function Page(props: PageProps): JSX.Element {
  createEffect(() => {
    document.title = props.title === props.body ? props.title : `${props.title} · ${props.body}`;
  });
  const part = (): NavigationEntry | undefined =>
    props.navigation?.find(({ current, within }) => current === true && (within?.length ?? 0) > 1);
  const name = (): JSX.Element => (
    <>
      <b>{props.heading ?? props.body}</b>
      <Show when={props.tagline}>
        <span>{props.tagline}</span>
      </Show>
    </>
  );
  return (
    <div class={`${styles['page']} ${styles[props.variant ?? 'plain']}`}>
      <a class={styles['skip']} href="#content">
        {designWords().skipToContent}
      </a>
      <header class={styles['header']}>
        <div class={styles['bar']}>
          <Show when={props.home} fallback={<p class={styles['name']}>{name()}</p>}>
            {(home) => (
              <a class={styles['name']} href={home()}>
                {name()}
              </a>
            )}
          </Show>
          <Show when={props.navigation}>
            <nav class={styles['navigation']} aria-label={designWords().navigation}>
              <For each={props.navigation}>
                {(entry) => (
                  <a href={entry.href} aria-current={currency(entry)}>
                    {entry.label}
                  </a>
                )}
              </For>
            </nav>
          </Show>
          <div class={styles['tools']} role="group" aria-label={designWords().tools}>
            <SizeSwitch />
            <LanguageSwitch />
          </div>
          <Show when={props.account}>
            <div class={styles['account']}>{props.account}</div>
          </Show>
        </div>
        <Show when={part()}>
          {(open) => (
            <nav class={styles['within']} aria-label={open().label}>
              <For each={open().within}>
                {(entry) => (
                  <a href={entry.href} aria-current={currency(entry)}>
                    {entry.label}
                  </a>
                )}
              </For>
            </nav>
          )}
        </Show>
      </header>
      {props.banner}
      <main class={styles['content']} id="content" tabindex="-1">
        {props.children}
        <Show when={props.rehearsal}>
          <Rehearsal />
        </Show>
      </main>
      <Show when={props.closed !== true}>
        <footer class={styles['footer']}>
          <div>
            {props.footer}
            <p>
              <a class={styles['help']} href={props.help ?? '/help'}>
                {designWords().help}
              </a>
            </p>
          </div>
        </footer>
      </Show>
      <Show when={props.dock}>
        <div class={styles['dock']}>
          <div>{props.dock}</div>
        </div>
      </Show>
    </div>
  );
}

/** A part of several pages is current, but is not itself the page. */
function currency({ current, within }: NavigationEntry): 'page' | 'true' | undefined {
  if (current !== true) return undefined;
  return (within?.length ?? 0) > 1 ? 'true' : 'page';
}
