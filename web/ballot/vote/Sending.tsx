import { Show, type JSX } from 'solid-js';
import { Button } from '../../design/Button.tsx';
import { FullScreen } from '../../design/FullScreen.tsx';
import { Notice } from '../../design/Notice.tsx';
import { PageHead } from '../../design/PageHead.tsx';
import { Progress } from '../../design/Progress.tsx';
import { Rehearsal } from '../../design/Rehearsal.tsx';
import { voteWords as words } from '../../words/ballot/vote/index.ts';
import { BoxArt } from './BoxArt.tsx';
import { Frame } from './Frame.tsx';
import styles from './Vote.module.css';
import type { Voting } from './voting.ts';

/** The sealed ballot is on its way into the box; the same bytes, until the receipt is there. */
export function Sending(props: { readonly voting: Voting }): JSX.Element {
  return (
    <Frame
      voting={props.voting}
      screen="sending"
      dock={
        <Show when={props.voting.trouble()}>
          <div class={styles['stacked']}>
            <Button size="large" wide onPress={() => props.voting.hurry()}>
              {words().sendNow}
            </Button>
          </div>
        </Show>
      }
    >
      <PageHead title={words().sending} lede={words().sendingText} variant="compact" />
      <Progress label={words().sending} />
      <Show when={props.voting.trouble()}>
        <Notice tone="caution" title={words().sendingAgain} live>
          {words().sendingAgainText}
        </Notice>
      </Show>
    </Frame>
  );
}

/** 已入箱: one colour over the whole screen, to be seen from three metres. */
export function Boxed(props: { readonly voting: Voting }): JSX.Element {
  const foot = (): string => {
    const state = props.voting.kept()?.standing.round?.state;
    const all = words().boxedFoot;
    return state === 'sealed' || state === 'counted' || state === 'certified'
      ? all[state]
      : all.open;
  };
  return (
    <FullScreen title={words().boxed} tone="done" foot={<p class={styles['balanced']}>{foot()}</p>}>
      <BoxArt />
      <h1>{words().boxed}</h1>
      <p>{words().boxedText}</p>
      <Show when={props.voting.kept()?.hall?.session.rehearsal}>
        <Rehearsal />
      </Show>
    </FullScreen>
  );
}
