import { createEffect, createSignal, on, onCleanup, onMount, Show, type JSX } from 'solid-js';
import type { StationView } from '../../../shared/ballot/desk/model.ts';
import { Scanner, scannerIsThere } from '../../congress/desk/Scanner.tsx';
import { Button } from '../../design/Button.tsx';
import { Fact, Facts } from '../../design/Facts.tsx';
import { Notice } from '../../design/Notice.tsx';
import { PageHead } from '../../design/PageHead.tsx';
import { TextField } from '../../design/TextField.tsx';
import { formatNumber } from '../../platform/language-formats.ts';
import { problemWords } from '../../platform/language-problems.ts';
import { kioskWords as words } from '../../words/ballot/kiosk/index.ts';
import styles from './Kiosk.module.css';
import { KioskFrame } from './KioskFrame.tsx';
import type { Scene } from './kiosk.ts';

type IdleScene = Extract<Scene, { readonly at: 'idle' }>;

/** Once switched on, the camera is on for every deputy after. */
const [scanning, setScanning] = createSignal(false);

/** Waiting for the next deputy: which tablet this is, how the round stands, and where to show the card. */
export function Idle(props: {
  readonly view: StationView;
  readonly offline: boolean;
  readonly scene: IdleScene;
  readonly onCard: (text: string) => void;
}): JSX.Element {
  const state = () => props.view.round?.state ?? 'none';
  const open = (): boolean => state() === 'open';
  const when = () => (['none', 'draft', 'ready'].includes(state()) ? 'before' : 'after');
  return (
    <KioskFrame view={props.view} offline={props.offline}>
      <Show
        when={open() && !props.view.closed}
        fallback={
          <PageHead
            title={props.view.closed ? words().closed : words().notOpenTitle[when()]}
            lede={props.view.closed ? words().closedText : words().notOpenText[when()]}
          />
        }
      >
        <PageHead
          title={words().ask}
          lede={scannerIsThere() ? words().askLede : words().askTyped}
        />
        <Show when={props.scene.failure}>
          {(failure) => (
            <Notice tone="problem" live>
              {problemWords(failure())}
            </Notice>
          )}
        </Show>
        <CardField scene={props.scene} onCard={props.onCard} />
        <p class={styles['quiet']}>{words().forWhom}</p>
      </Show>
      <div class={styles['place']}>
        <Facts>
          <Fact label={words().station} value={props.view.name} />
          <Fact
            label={props.view.round === null ? words().round : roundName(props.view.round.number)}
            value={words().states[state()]}
          />
        </Facts>
      </div>
    </KioskFrame>
  );
}

function roundName(number: number): string {
  return number > 1 ? words().roundNumber(formatNumber(number)) : words().round;
}

/** The card's code, typed or from a hand scanner, which types like a keyboard wherever the focus is. */
function CardField(props: {
  readonly scene: IdleScene;
  readonly onCard: (text: string) => void;
}): JSX.Element {
  const [code, setCode] = createSignal('');
  let field: HTMLElement | undefined;
  const listen = (event: KeyboardEvent): void => {
    if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey) return;
    // A button under the focus keeps its own key.
    if (event.key !== ' ' && document.activeElement !== field) field?.focus();
  };
  createEffect(
    on(
      () => props.scene,
      () => setCode(''),
      { defer: true },
    ),
  );
  onMount(() => addEventListener('keydown', listen));
  onCleanup(() => removeEventListener('keydown', listen));
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    props.onCard(code());
  };
  return (
    <>
      <Show when={scannerIsThere()}>
        <div class={styles['scan']}>
          <Show when={scanning()}>
            <Scanner
              onCard={props.onCard}
              onStop={() => setScanning(false)}
              label={words().camera}
              refusal={words().noCamera}
              facing="user"
            />
          </Show>
          <Button
            icon="scan"
            kind={scanning() ? 'secondary' : 'primary'}
            size="large"
            onPress={() => setScanning((on) => !on)}
          >
            {scanning() ? words().scanStop : words().scan}
          </Button>
        </div>
      </Show>
      <form class={styles['form']} autocomplete="off" onSubmit={submit}>
        <TextField
          label={words().code}
          hint={words().codeHint}
          value={code()}
          onInput={setCode}
          autocomplete="off"
          maxLength={300}
          ref={(control) => {
            field = control;
          }}
        />
        <Button size="large" submits wide kind={scannerIsThere() ? 'secondary' : 'primary'}>
          {words().go}
        </Button>
      </form>
    </>
  );
}
