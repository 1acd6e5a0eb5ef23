import { For, Show, type JSX } from 'solid-js';
import type { CongressSession } from '../../shared/congress/model.ts';
import type { PortalView } from '../../shared/portal/model.ts';
import { Gauge } from '../design/Gauge.tsx';
import { Panel } from '../design/Panel.tsx';
import { formatDate, formatDay, formatNumber } from '../platform/language-formats.ts';
import { portalWords as words } from '../words/portal/index.ts';
import { originsOf, type Project } from './portal.ts';
import styles from './Portal.module.css';

/** The session that is sitting, or the next one. */
export function Session(props: { readonly session: CongressSession | null }): JSX.Element {
  return (
    <Panel variant="open" title={words().sessionTitle[props.session?.state ?? 'planned']} level={3}>
      <Show when={props.session} fallback={<p>{words().sessionNone}</p>}>
        {(session) => (
          <>
            <p>
              <b>{session().title}</b>
            </p>
            <p class={styles['deck']}>{words().sessionOpens(formatDate(session().opensOn))}</p>
            <Show when={session().state === 'sitting'}>
              <p>
                <a class={styles['onward']} href={`/hall/${session().id}`}>
                  {words().sessionScreen}
                </a>
              </p>
            </Show>
          </>
        )}
      </Show>
    </Panel>
  );
}

/** Who asked for the projects of the year: the share of each origin. */
export function Origins(props: { readonly projects: readonly Project[] }): JSX.Element {
  const all = (): number => props.projects.length;
  return (
    <Panel variant="open" title={words().originsTitle} level={3}>
      <ul class={styles['origins']}>
        <For each={originsOf(props.projects)}>
          {(one) => (
            <li>
              <span>{words().origins[one.origin]}</span>
              <b>{words().originCount(formatNumber(one.projects))}</b>
              <Gauge
                variant="thin"
                label={words().originsLabel(
                  words().origins[one.origin],
                  formatNumber(one.projects),
                  formatNumber(all()),
                )}
                value={one.projects}
                total={all()}
              />
            </li>
          )}
        </For>
      </ul>
    </Panel>
  );
}

/** The ballots before the last one. */
export function Earlier(props: { readonly earlier: PortalView['earlier'] }): JSX.Element {
  return (
    <Panel variant="open" title={words().earlierTitle} level={3}>
      <Show when={props.earlier.length > 0} fallback={<p>{words().earlierNone}</p>}>
        <ul class={styles['earlier']}>
          <For each={props.earlier}>
            {(one) => (
              <li>
                <a href={`/results/${one.ballot}`}>{one.title}</a>
                <small>{words().announcedOn(formatDay(one.announcedAt))}</small>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </Panel>
  );
}
