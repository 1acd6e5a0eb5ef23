import type { JSX } from 'solid-js';
import { QrCode } from '../../design/QrCode.tsx';
import { custodyWords as words } from '../../words/ballot/custody/index.ts';
import styles from './Custody.module.css';

interface ShareSheetProps {
  readonly body: string;
  readonly ballot: string;
  readonly round: string;
  readonly holder: string;
  /** What the code carries. */
  readonly text: string;
}

/** A share of the count key on paper: for the day when the browser has lost it. Kept closed until the count. */
export function ShareSheet(props: ShareSheetProps): JSX.Element {
  return (
    <article class={styles['sheet']}>
      <p>{props.body}</p>
      <h1>{words().sheet.title}</h1>
      <p>
        {props.ballot} · {props.round}
      </p>
      <div class={styles['qr']}>
        <QrCode text={props.text} label={words().sheet.title} />
      </div>
      <p class={styles['text']}>{props.text}</p>
      <p>{words().sheet.note}</p>
      <p class={styles['sign']}>
        {words().sheet.holder(props.holder)} <span>{words().sheet.signature}</span>
      </p>
    </article>
  );
}
