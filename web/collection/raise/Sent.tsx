import { createSignal, Show, type JSX } from 'solid-js';
import { Button } from '../../design/Button.tsx';
import { Icon } from '../../design/Icon.tsx';
import { QrCode } from '../../design/QrCode.tsx';
import { formatNumber } from '../../platform/language-formats.ts';
import { raiseWords as words } from '../../words/collection/raise/index.ts';
import print from '../../congress/print.module.css';
import { trackPath } from './address.ts';
import { Next } from './Next.tsx';
import type { Raised } from './raised.ts';
import { Slip } from './Slip.tsx';
import styles from './After.module.css';

/** A proposal that was taken: its number, as large as can be, and what to do with it. */
export function Sent(props: {
  readonly raised: Raised;
  readonly onAnother: () => void;
}): JSX.Element {
  const [copied, setCopied] = createSignal<boolean>();
  const address = (): string => location.origin + trackPath(props.raised.number);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(props.raised.number);
      setCopied(true);
    } catch {
      setCopied(false);
    }
  };
  return (
    <>
      <div class={print['screen']}>
        <div class={styles['sent']}>
          <section class={styles['taken']}>
            <h1>
              <Icon name="check" /> {words().sentTitle}
            </h1>
            <p class={styles['name']}>{props.raised.name}</p>
            <p class={styles['label']}>{words().numberLabel}</p>
            <p class={styles['number']}>{props.raised.number}</p>
            <Show when={props.raised.voices > 1}>
              <p>{words().sentJoined(formatNumber(props.raised.voices))}</p>
            </Show>
          </section>
          <figure class={styles['code']}>
            <QrCode text={address()} label={words().codeOf(props.raised.number)} />
            <figcaption>{words().codeSays}</figcaption>
          </figure>
          <div class={styles['keep']}>
            <p>{words().keepIt}</p>
            <div class={styles['buttons']}>
              <Button kind="primary" href={trackPath(props.raised.number)}>
                {words().follow}
              </Button>
              <Button icon="print" onPress={() => window.print()}>
                {words().slip}
              </Button>
              <Button onPress={() => void copy()}>{words().copy}</Button>
              <Button icon="plus" onPress={props.onAnother}>
                {words().another}
              </Button>
            </div>
            <p role="status">
              {copied() === undefined ? '' : copied() ? words().copied : words().notCopied}
            </p>
          </div>
          <Next />
        </div>
      </div>
      <div class={print['paper']}>
        <Slip
          number={props.raised.number}
          name={props.raised.name}
          place={props.raised.place}
          at={props.raised.at}
          drive={props.raised.drive}
          body={props.raised.body}
        />
      </div>
    </>
  );
}
