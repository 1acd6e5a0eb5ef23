import { createSignal, type JSX } from 'solid-js';
import { Button } from '../../design/Button.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { formatNumber } from '../../platform/language-formats.ts';
import { kioskWords as words } from '../../words/ballot/kiosk/index.ts';
import styles from './Kiosk.module.css';

/** The last seconds before the screen is wiped; any touch goes on. */
export function Leaving(props: { readonly seconds: number | undefined }): JSX.Element {
  return (
    <Dialog
      open={props.seconds !== undefined}
      title={words().stillThere}
      cancel={words().goOn}
      // The touch itself is what goes on.
      onClose={() => {}}
    >
      <p role="timer" class={styles['timer']}>
        {words().wipeIn(formatNumber(props.seconds ?? 0))}
      </p>
    </Dialog>
  );
}

/** Under the paper: what becomes of the marks, and the way out before anything is issued. */
export function Leave(props: { readonly onLeave: () => void }): JSX.Element {
  const [asking, setAsking] = createSignal(false);
  return (
    <>
      <Button kind="quiet" onPress={() => setAsking(true)}>
        {words().leave}
      </Button>
      <p>{words().kept}</p>
      <Dialog
        open={asking()}
        title={words().leaveTitle}
        cancel={words().goOn}
        onClose={() => setAsking(false)}
        actions={
          <Button kind="primary" onPress={props.onLeave}>
            {words().leaveYes}
          </Button>
        }
      >
        <p>{words().leaveText}</p>
      </Dialog>
    </>
  );
}
