import { createSignal, For, Show, type JSX } from 'solid-js';
import { Button } from '../../design/Button.tsx';
import { Panel } from '../../design/Panel.tsx';
import { formatDay } from '../../platform/language-formats.ts';
import { raiseWords as words } from '../../words/collection/raise/index.ts';
import { trackPath } from './address.ts';
import { forgetRaised, raisedHere } from './raised.ts';
import styles from './Raise.module.css';

/** What was sent from this phone, so that no number has to be found again; nothing when nothing was. */
export function Mine(): JSX.Element {
  const [cleared, setCleared] = createSignal(false);
  const clear = (): void => {
    forgetRaised();
    setCleared(true);
  };
  return (
    <>
      <Show when={raisedHere().length > 0}>
        <Panel variant="open" level={3} title={words().mineTitle}>
          <ul class={styles['mine']}>
            <For each={raisedHere()}>
              {({ number, name, at }) => (
                <li>
                  <a href={trackPath(number)}>
                    <b>{number}</b> <span>{name}</span>
                  </a>
                  <small>{formatDay(at)}</small>
                </li>
              )}
            </For>
          </ul>
          <p class={styles['aside']}>{words().mineSays}</p>
          <Button kind="quiet" onPress={clear}>
            {words().mineClear}
          </Button>
        </Panel>
      </Show>
      <div role="status" class={styles['told']}>
        <Show when={cleared()}>
          <p>{words().mineCleared}</p>
        </Show>
      </div>
    </>
  );
}
