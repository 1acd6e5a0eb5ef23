import { createUniqueId, Show, type JSX } from 'solid-js';
import { Icon } from '../../design/Icon.tsx';
import { consoleWords as words } from '../../words/ballot/console/index.ts';
import { HallPicture } from '../hall/HallPicture.tsx';
import type { StepProps } from './step-props.ts';
import styles from './Console.module.css';

/** What the hall will show once the result is announced, for the chair alone and marked as such. */
export function Preview(props: StepProps): JSX.Element {
  const id = createUniqueId();
  return (
    <Show when={props.view.preview}>
      {(hall) => (
        <section class={styles['preview']} aria-labelledby={id}>
          <h2 id={id} class={styles['previewHead']}>
            <Icon name="lock" />
            {words().preview.title}
          </h2>
          <p class={styles['plain']}>{words().preview.text}</p>
          <HallPicture view={hall()} variant="preview" />
        </section>
      )}
    </Show>
  );
}
