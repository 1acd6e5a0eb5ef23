import { Show, type JSX } from 'solid-js';
import { Icon } from './Icon.tsx';
import styles from './Person.module.css';

interface PersonProps {
  readonly name: string;
  /** 总监票人, 执行主席, 代表. */
  readonly role?: string;
  /** Delegation, office, seat. */
  readonly place?: string;
  /** What this person has done or is doing, with its sign: 已确认, 正在核对. */
  readonly state?: { readonly done: boolean; readonly words: string };
  /** `large`: who am I, at sign-in. */
  readonly variant?: 'line' | 'large';
}

/** A person, by name and office; never a picture. */
export function Person(props: PersonProps): JSX.Element {
  return (
    <div class={`${styles['person']} ${styles[props.variant ?? 'line']}`}>
      <Show when={props.role}>
        <span class={styles['role']}>{props.role}</span>
      </Show>
      <b class={styles['name']}>{props.name}</b>
      <Show when={props.place}>
        <span class={styles['place']}>{props.place}</span>
      </Show>
      <Show when={props.state}>
        {(state) => (
          <span class={`${styles['state']} ${state().done ? styles['done'] : ''}`}>
            <Icon name={state().done ? 'check' : 'ring'} />
            {state().words}
          </span>
        )}
      </Show>
    </div>
  );
}
