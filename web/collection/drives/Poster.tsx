import { For, type JSX } from 'solid-js';
import type { StaffDrive } from '../../../shared/collection/review.ts';
import { QrCode } from '../../design/QrCode.tsx';
import { driveWords } from '../../words/collection/drives/index.ts';
import { daysSaid } from './drive-said.ts';
import styles from './Poster.module.css';

/** One A4 sheet: what is asked for, until when, the code, and how to follow what becomes of it. */
export function Poster(props: { readonly drive: StaffDrive; readonly body: string }): JSX.Element {
  const words = (): ReturnType<typeof driveWords>['posterPage'] => driveWords().posterPage;
  const tracking = (): string => new URL('/raise/track', props.drive.link).href;
  return (
    <article class={styles['poster']} aria-label={words().title}>
      <p class={styles['body']}>{props.body}</p>
      <h2>{props.drive.title}</h2>
      <p class={styles['intro']}>{props.drive.intro}</p>
      <div class={styles['middle']}>
        <div class={styles['code']}>
          <QrCode text={props.drive.link} label={words().qr(props.drive.title)} />
        </div>
        <div class={styles['how']}>
          <p class={styles['scan']}>{words().scan}</p>
          <p>{words().noAccount}</p>
          <ol>
            <For each={words().steps}>{(step) => <li>{step}</li>}</For>
          </ol>
        </div>
      </div>
      <dl>
        <div>
          <dt>{words().days}</dt>
          <dd>{daysSaid(props.drive)}</dd>
        </div>
        <div>
          <dt>{words().track}</dt>
          <dd>{words().trackHow(tracking())}</dd>
        </div>
      </dl>
      <p class={styles['promise']}>{words().promise}</p>
    </article>
  );
}
