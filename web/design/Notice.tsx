import { Show, type JSX } from 'solid-js';
import { designWords } from '../words/design/index.ts';
import { Hidden } from './Hidden.tsx';
import { Icon, type IconName } from './Icon.tsx';
import styles from './Notice.module.css';

export type NoticeTone = 'info' | 'done' | 'caution' | 'problem';

const ICONS: Readonly<Record<NoticeTone, IconName>> = {
  info: 'info',
  done: 'done',
  caution: 'warn',
  problem: 'problem',
};

interface NoticeProps {
  readonly tone?: NoticeTone;
  readonly title?: string;
  /** What to do next. */
  readonly action?: JSX.Element;
  /** It appeared because of something just done: screen readers say it at once (`problem`) or in turn. */
  readonly live?: boolean;
  readonly children?: JSX.Element;
}

/** Something the reader should know: what happened, why, what to do next. */
export function Notice(props: NoticeProps): JSX.Element {
  const tone = (): NoticeTone => props.tone ?? 'info';
  const role = (): 'alert' | 'status' | undefined => {
    if (props.live !== true) return undefined;
    return tone() === 'problem' ? 'alert' : 'status';
  };
  return (
    <div class={`${styles['notice']} ${styles[tone()]}`} role={role()}>
      <Icon name={ICONS[tone()]} class={styles['icon'] ?? ''} />
      <div class={styles['text']}>
        <Hidden>{designWords().noticeTones[tone()]}</Hidden>
        <Show when={props.title}>
          <b>{props.title}</b>
        </Show>
        <Show when={props.children}>
          <div>{props.children}</div>
        </Show>
        <Show when={props.action}>
          <div class={styles['action']}>{props.action}</div>
        </Show>
      </div>
    </div>
  );
}
