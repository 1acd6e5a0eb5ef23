import { createSignal, onCleanup, onMount, Show, type JSX } from 'solid-js';
import type { StationView } from '../../../shared/ballot/desk/model.ts';
import { Button } from '../../design/Button.tsx';
import { FullScreen } from '../../design/FullScreen.tsx';
import { Rehearsal } from '../../design/Rehearsal.tsx';
import { browser } from '../../platform/chance.ts';
import { formatNumber } from '../../platform/language-formats.ts';
import { kioskWords as words } from '../../words/ballot/kiosk/index.ts';
import { BoxArt } from '../vote/BoxArt.tsx';
import styles from './Kiosk.module.css';

/** How long 已入箱 stands before the tablet is free again. */
const SHOWN = 8;

/** 已入箱: it wipes itself, so that nobody finds who voted last. */
export function Boxed(props: {
  readonly view: StationView;
  readonly onDone: () => void;
}): JSX.Element {
  const [left, setLeft] = createSignal(SHOWN);
  let gone = false;
  onMount(async () => {
    while (left() > 0) {
      await browser.clock.wait(1000);
      if (gone) return;
      setLeft((seconds) => seconds - 1);
    }
    props.onDone();
  });
  onCleanup(() => {
    gone = true;
  });
  return (
    <FullScreen
      title={words().boxed}
      tone="done"
      foot={
        <div class={styles['foot']}>
          <p>{words().boxedFoot(formatNumber(left()))}</p>
          <Button size="large" onPress={props.onDone}>
            {words().done}
          </Button>
        </div>
      }
    >
      <BoxArt />
      <h1>{words().boxed}</h1>
      <p>{words().boxedText}</p>
      <Show when={props.view.session.rehearsal}>
        <Rehearsal />
      </Show>
    </FullScreen>
  );
}
