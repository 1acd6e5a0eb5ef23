import { Match, Switch, type JSX } from 'solid-js';
import styles from './Help.module.css';

/** The six moments of voting as drawings; the words beside them say the same. */
export function VotePicture(props: { readonly step: number }): JSX.Element {
  return (
    <Switch>
      <Match when={props.step === 0}>
        <Frame>
          <path d="M12 20h44v40H12zM20 28h12v12H20zM38 28h10v4H38zM38 36h10v4H38zM20 48h28" />
          <path d="M66 14h32v54H66zM78 62h8" />
          <path d="M56 40h6" stroke-dasharray="2 3" />
          <path d="M72 24h20v20H72zM72 34h20" class={styles['accent']} />
        </Frame>
      </Match>
      <Match when={props.step === 1}>
        <Frame>
          <path d="M38 10h40v60H38zM53 64h10" />
          <circle cx="58" cy="25" r="6" />
          <path d="M46 42a12 10 0 0 1 24 0z" />
          <path d="M46 52h24v8H46z" class={styles['accent']} />
        </Frame>
      </Match>
      <Match when={props.step === 2}>
        <Frame>
          <path d="M22 14h52v52H22zM30 24h24M30 32h36M30 40h30M30 48h36" />
          <circle cx="76" cy="48" r="12" class={styles['accent']} />
          <path d="m85 57 9 9" class={styles['accent']} />
        </Frame>
      </Match>
      <Match when={props.step === 3}>
        <Frame>
          <path d="M14 26h88v28H14zM43 26v28M73 26v28" />
          <path d="m21 40 5 5 9-11" class={styles['accent']} />
          <path d="m53 35 10 10M63 35 53 45M82 40h11" />
        </Frame>
      </Match>
      <Match when={props.step === 4}>
        <Frame>
          <path d="M30 10h56v60H30zM50 24h26M50 36h26M50 48h26" />
          <path d="m37 23 3 3 5-6M37 35l3 3 5-6" class={styles['accent']} />
          <path d="M38 48h6" />
          <path d="M40 58h36v6H40z" />
        </Frame>
      </Match>
      <Match when={props.step === 5}>
        <Frame>
          <path d="M22 38h72v32H22zM22 38l8-8h14M94 38l-8-8H72" />
          <path d="M46 8h24v32H46z" />
          <path d="m51 22 5 5 9-11" class={styles['accent']} />
        </Frame>
      </Match>
    </Switch>
  );
}

function Frame(props: { readonly children: JSX.Element }): JSX.Element {
  return (
    <svg class={styles['picture']} viewBox="0 0 116 80" aria-hidden="true">
      {props.children}
    </svg>
  );
}
