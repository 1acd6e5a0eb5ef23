import { Show, type JSX } from 'solid-js';
import type { StationView } from '../../../shared/ballot/desk/model.ts';
import { Button } from '../../design/Button.tsx';
import { Icon } from '../../design/Icon.tsx';
import { Notice } from '../../design/Notice.tsx';
import { PageHead } from '../../design/PageHead.tsx';
import { Progress } from '../../design/Progress.tsx';
import { problemWords } from '../../platform/language-problems.ts';
import { kioskWords as words } from '../../words/ballot/kiosk/index.ts';
import { groups } from '../vote/Confirm.tsx';
import styles from './Kiosk.module.css';
import { KioskFrame } from './KioskFrame.tsx';
import type { Scene } from './kiosk.ts';

/** Who the card says this is, before anything else. */
export function Who(props: {
  readonly view: StationView;
  readonly scene: Extract<Scene, { readonly at: 'who' }>;
  readonly onYes: () => void;
  readonly onNo: () => void;
}): JSX.Element {
  const visit = () => props.scene.visit;
  return (
    <KioskFrame
      view={props.view}
      dock={
        <div class={styles['pair']}>
          <Button size="large" onPress={props.onNo}>
            {words().notMe}
          </Button>
          <Button kind="primary" size="large" wide onPress={props.onYes}>
            {words().itsMe}
          </Button>
        </div>
      }
    >
      <p class={styles['recognised']}>
        <Icon name="check" /> {words().recognised}
      </p>
      <PageHead
        title={words().areYou(visit().who.name)}
        lede={visit().who.delegation}
        variant="full"
      />
      <p class={styles['note']}>
        <Icon name="lock" />
        <span>{words().privacy}</span>
      </p>
      <Show when={visit().typed}>
        <Notice tone="caution" title={words().typedKey}>
          <p>{words().typedKeyText}</p>
          <code>{groups(visit().thumbprint)}</code>
        </Notice>
      </Show>
      <Show when={props.scene.failure}>
        {(failure) => (
          <Notice tone="problem" live>
            {problemWords(failure())}
          </Notice>
        )}
      </Show>
    </KioskFrame>
  );
}

/** A moment in which the server is asked. */
export function Busy(props: { readonly view: StationView; readonly label: string }): JSX.Element {
  return (
    <KioskFrame view={props.view}>
      <PageHead title={props.label} variant="compact" />
      <Progress label={props.label} />
    </KioskFrame>
  );
}
