import { For, Show, type JSX } from 'solid-js';
import type { HelpTopic } from './content.ts';
import { Download } from './Download.tsx';
import styles from './Help.module.css';
import { VotePicture } from './Pictures.tsx';
import { WorkPicture } from './WorkPictures.tsx';

/** One topic of the help, open to read. */
export function Topic(props: { readonly topic: HelpTopic }): JSX.Element {
  const pictured = (): boolean =>
    props.topic.pictured === true ||
    (props.topic.steps ?? []).some(({ picture }) => picture !== undefined);
  return (
    <section class={styles['topic']} id={props.topic.id}>
      <h3>
        <a href={`#${props.topic.id}`}>{props.topic.title}</a>
      </h3>
      <Show when={props.topic.steps}>
        {(steps) => (
          <ol class={pictured() ? styles['pictures'] : styles['steps']}>
            <For each={steps()}>
              {(step, index) => (
                <li>
                  <Show when={props.topic.pictured}>
                    <VotePicture step={index()} />
                  </Show>
                  <Show when={step.picture}>{(name) => <WorkPicture name={name()} />}</Show>
                  <b>{step.title}</b>
                  <p>{step.text}</p>
                </li>
              )}
            </For>
          </ol>
        )}
      </Show>
      <Show when={props.topic.points}>
        {(points) => (
          <ul class={styles['points']}>
            <For each={points()}>{(point) => <li>{point}</li>}</For>
          </ul>
        )}
      </Show>
      <Show when={props.topic.download}>{(file) => <Download {...file()} />}</Show>
      <For each={props.topic.paragraphs ?? []}>{(paragraph) => <p>{paragraph}</p>}</For>
      <Show when={props.topic.command}>
        {(lines) => (
          <pre class={styles['command']}>
            <code>{lines().join('\n')}</code>
          </pre>
        )}
      </Show>
    </section>
  );
}
