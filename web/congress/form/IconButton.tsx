import type { JSX } from 'solid-js';
import { Icon, type IconName } from '../../design/Icon.tsx';
import styles from './IconButton.module.css';

interface IconButtonProps {
  readonly icon: IconName | 'up';
  /** Verb and object, said to screen readers and on hover. */
  readonly label: string;
  /** Why it cannot be used here; it stays in place and says so. */
  readonly blocked?: string;
  readonly onPress: () => void;
}

/** A small button in a row of a list, where its words stand in the row itself. */
export function IconButton(props: IconButtonProps): JSX.Element {
  const name = (): string =>
    props.blocked === undefined ? props.label : `${props.label}: ${props.blocked}`;
  return (
    <button
      type="button"
      class={`${styles['button']} ${props.icon === 'up' ? styles['up'] : ''}`}
      aria-label={name()}
      title={name()}
      aria-disabled={props.blocked === undefined ? undefined : 'true'}
      onClick={() => {
        if (props.blocked === undefined) props.onPress();
      }}
    >
      <Icon name={props.icon === 'up' ? 'down' : props.icon} />
    </button>
  );
}
