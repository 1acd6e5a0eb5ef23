import { Show, type JSX } from 'solid-js';
import type { StationView } from '../../../shared/ballot/desk/model.ts';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { PageHead } from '../../design/PageHead.tsx';
import { problemWords } from '../../platform/language-problems.ts';
import { kioskWords as words } from '../../words/ballot/kiosk/index.ts';
import styles from './Kiosk.module.css';
import { KioskFrame } from './KioskFrame.tsx';
import type { Scene } from './kiosk.ts';

/** Why this deputy has no paper here, and where to go. */
export function EndedScreen(props: {
  readonly view: StationView;
  readonly scene: Extract<Scene, { readonly at: 'ended' }>;
  readonly onDone: () => void;
}): JSX.Element {
  const said = () => words().ended[props.scene.why];
  return (
    <KioskFrame
      view={props.view}
      dock={
        <div class={styles['single']}>
          <Button size="large" wide onPress={props.onDone}>
            {words().back}
          </Button>
        </div>
      }
    >
      <PageHead title={said().title} lede={said().text} variant="compact" />
      <Show when={props.scene.failure}>
        {(failure) => (
          <Notice tone="problem" live>
            {problemWords(failure())}
          </Notice>
        )}
      </Show>
      <Notice tone="caution">{said().next}</Notice>
    </KioskFrame>
  );
}
