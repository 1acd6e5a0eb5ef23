import { Show, type JSX } from 'solid-js';
import { Icon } from '../../design/Icon.tsx';
import { formatTime } from '../../platform/language-formats.ts';
import { visitWords as words } from '../../words/supervision/visit/index.ts';
import type { KeptVisit } from './kept-visit.ts';
import { useSupervision } from './supervision-desk.tsx';
import styles from './Visit.module.css';

/** That every touch is kept on this device, since when, and whether there is network. */
export function SavedBanner(props: { readonly kept: KeptVisit }): JSX.Element {
  const desk = useSupervision();
  const time = (): string => formatTime(props.kept.savedAt());
  const saved = (): boolean => props.kept.savedAt() !== '';
  return (
    <div
      class={`${styles['banner']} ${desk.online() ? '' : styles['away']}`}
      role="status"
      aria-live="polite"
    >
      <Icon name={desk.online() ? 'done' : 'offline'} />
      <div>
        <Show
          when={props.kept.where() === 'device'}
          fallback={
            <>
              <b>{words().keptMemory}</b>
              {words().keptMemorySays}
            </>
          }
        >
          <b>{desk.online() ? words().kept : words().keptOffline}</b>
          <Show when={saved()} fallback={words().notYet}>
            {desk.online() ? words().savedAt(time()) : words().offlineSays(time())}
          </Show>
        </Show>
      </div>
    </div>
  );
}
