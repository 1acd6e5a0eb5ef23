import { createUniqueId, For, Show, type JSX } from 'solid-js';
import { designWords } from '../words/design/index.ts';
import { Hidden } from './Hidden.tsx';
import { Icon, type IconName } from './Icon.tsx';
import styles from './Button.module.css';

/** Why a button cannot be used now, and what would lift it. */
export interface Blocked {
  readonly reason: string;
  readonly lift?: string;
  /** Leads to where it can be lifted on this page. */
  readonly way?: { readonly label: string; readonly onPress: () => void };
}

interface ButtonProps {
  /** Verb and object: 封箱, 公布结果. */
  readonly children: JSX.Element;
  readonly onPress?: () => void;
  /** A link that looks like a button. */
  readonly href?: string;
  readonly kind?: 'primary' | 'secondary' | 'quiet';
  /** `large`: the one action of a screen. */
  readonly size?: 'normal' | 'large';
  /** As wide as its place. */
  readonly wide?: boolean;
  readonly icon?: IconName;
  readonly submits?: boolean;
  /** The act is under way: the button says so and does nothing more. */
  readonly busy?: boolean;
  /** Not empty: the button is locked and shows every reason; it stays in the order of focus. */
  readonly blocked?: readonly Blocked[];
  /** What will happen, beside the button, while it can be used. */
  readonly consequence?: JSX.Element;
}

/** Does one thing. When it may not, it says why instead of hiding or dying. */
export function Button(props: ButtonProps): JSX.Element {
  const id = createUniqueId();
  const blocked = (): readonly Blocked[] => props.blocked ?? [];
  const idle = (): boolean => blocked().length > 0 || props.busy === true;
  const described = (): boolean => blocked().length > 0 || props.consequence !== undefined;
  const look = (): string =>
    [
      styles['button'],
      styles[props.kind ?? 'secondary'],
      styles[props.size ?? 'normal'],
      props.wide === true ? styles['wide'] : '',
      blocked().length > 0 ? styles['blocked'] : '',
    ].join(' ');
  let pressed = false;
  const press = (event: MouseEvent): void => {
    // The second half of a double click was meant for the button that stood here before.
    const isMeant = event.detail <= 1 || pressed;
    pressed = isMeant;
    if (idle() || !isMeant) event.preventDefault();
    else props.onPress?.();
  };
  const face = (): JSX.Element => (
    <>
      <Show
        when={blocked().length > 0}
        fallback={<Show when={props.icon}>{(icon) => <Icon name={icon()} />}</Show>}
      >
        <Icon name="lock" />
      </Show>
      <span>{props.children}</span>
      <Show when={props.busy}>
        <span class={styles['busy']} aria-hidden="true" />
        <Hidden>{designWords().busy}</Hidden>
      </Show>
    </>
  );
  // The button keeps its place in the document when reasons come and go, so that focus is never lost.
  return (
    <div
      class={`${styles[described() ? 'explained' : 'alone']} ${props.wide === true ? styles['below'] : ''}`}
    >
      <Show
        when={props.href}
        fallback={
          <button
            type={props.submits === true ? 'submit' : 'button'}
            class={look()}
            aria-disabled={idle() ? 'true' : undefined}
            aria-describedby={described() ? id : undefined}
            onClick={press}
          >
            {face()}
          </button>
        }
      >
        {(href) => (
          <a
            class={look()}
            href={blocked().length > 0 ? undefined : href()}
            role={blocked().length > 0 ? 'link' : undefined}
            tabindex={blocked().length > 0 ? 0 : undefined}
            aria-disabled={blocked().length > 0 ? 'true' : undefined}
            aria-describedby={described() ? id : undefined}
          >
            {face()}
          </a>
        )}
      </Show>
      <Show when={described()}>
        <div class={styles['why']} id={id}>
          <Show when={blocked().length > 0} fallback={props.consequence}>
            <Hidden>{designWords().blocked}</Hidden>
            <For each={blocked()}>
              {(one) => (
                <div>
                  <b>{one.reason}</b>
                  <Show when={one.lift}>
                    <p>{one.lift}</p>
                  </Show>
                  <Show when={one.way}>
                    {(way) => (
                      <button type="button" class={styles['way']} onClick={() => way().onPress()}>
                        {way().label}
                      </button>
                    )}
                  </Show>
                </div>
              )}
            </For>
          </Show>
        </div>
      </Show>
    </div>
  );
}
