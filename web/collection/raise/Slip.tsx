import { Show, type JSX } from 'solid-js';
import { QrCode } from '../../design/QrCode.tsx';
import { formatDay } from '../../platform/language-formats.ts';
import { raiseWords as words } from '../../words/collection/raise/index.ts';
import { trackPath } from './address.ts';
import styles from './Slip.module.css';

interface SlipProps {
  readonly number: string;
  /** Where its page is, when whoever prints it came by another address than residents do. */
  readonly link?: string;
  /** '' where it is not public. */
  readonly name: string;
  readonly place: string;
  readonly at: string;
  readonly drive: string;
  readonly body: string;
  /** How it stands when the slip is printed. */
  readonly state?: string;
  /** What has happened so far, below the slip. */
  readonly children?: JSX.Element;
}

/** The slip (小票) of a proposal as it is printed, on A6 or the corner of an A4 sheet; nothing personal stands on it. */
export function Slip(props: SlipProps): JSX.Element {
  const address = (): string => props.link ?? location.origin + trackPath(props.number);
  const lines = () => [
    { label: words().slipName, value: props.name },
    { label: words().slipPlace, value: props.place },
    { label: words().slipDay, value: formatDay(props.at) },
    { label: words().slipDrive, value: props.drive },
    { label: words().slipState, value: props.state ?? '' },
  ];
  return (
    <article class={styles['slip']}>
      <p class={styles['body']}>{props.body}</p>
      <h2>{words().slipTitle}</h2>
      <p class={styles['label']}>{words().slipNumber}</p>
      <p class={styles['number']}>{props.number}</p>
      <dl>
        {lines().map(({ label, value }) => (
          <Show when={value}>
            <div>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          </Show>
        ))}
      </dl>
      <div class={styles['foot']}>
        <div class={styles['code']}>
          <QrCode text={address()} label={words().codeOf(props.number)} />
        </div>
        <div>
          <p>{words().slipHow}</p>
          <p class={styles['address']}>{new URL(address()).origin + trackPath()}</p>
          <p>{words().slipPrivate}</p>
        </div>
      </div>
      {props.children}
    </article>
  );
}
