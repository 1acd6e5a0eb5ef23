import { Show, type JSX } from 'solid-js';
import styles from './HallScreen.module.css';
import { Rehearsal } from './Rehearsal.tsx';
import { StageLine, type Stage } from './StageLine.tsx';

interface HallScreenProps {
  /** The meeting, in the header. */
  readonly body: string;
  readonly stages: readonly Stage[];
  readonly stagesLabel: string;
  readonly title: string;
  readonly lede?: string;
  /** At the right of the title: the figures of the round beside a result. */
  readonly aside?: JSX.Element;
  readonly foot?: JSX.Element;
  readonly rehearsal?: boolean;
  /** `screen` fills the display; `preview` is the same picture in the width of its place, 16 : 9, for the rostrum. */
  readonly variant?: 'screen' | 'preview';
  /** Less air, for a long table. */
  readonly dense?: boolean;
  readonly children: JSX.Element;
}

/**
 * The big screen: drawn on 1920 × 1080 and scaled to whatever it is shown on;
 * no text below 32 of those pixels, so that the last row can read it.
 */
export function HallScreen(props: HallScreenProps): JSX.Element {
  const inside = (): JSX.Element => (
    <div class={`${styles['picture']} ${props.dense === true ? styles['dense'] : ''}`}>
      <div class={styles['head']}>
        <p>{props.body}</p>
        <StageLine label={props.stagesLabel} stages={props.stages} variant="inline" />
      </div>
      <div class={styles['main']}>
        <div class={styles['title']}>
          <div>
            <Show
              when={props.variant !== 'preview'}
              fallback={<p class={styles['h1']}>{props.title}</p>}
            >
              <h1 class={styles['h1']}>{props.title}</h1>
            </Show>
            <Show when={props.lede}>
              <p class={styles['lede']}>{props.lede}</p>
            </Show>
          </div>
          {props.aside}
        </div>
        <div class={styles['middle']}>{props.children}</div>
        <Show when={props.foot}>
          <div class={styles['foot']}>{props.foot}</div>
        </Show>
      </div>
      <Show when={props.rehearsal}>
        <Rehearsal />
      </Show>
    </div>
  );
  return (
    <Show
      when={props.variant === 'preview'}
      fallback={<main class={`${styles['frame']} ${styles['screen']}`}>{inside()}</main>}
    >
      <div class={`${styles['frame']} ${styles['preview']}`}>{inside()}</div>
    </Show>
  );
}
