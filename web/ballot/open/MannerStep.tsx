import { Show, type JSX } from 'solid-js';
import { isOpen, type Manner } from '../../../shared/ballot/model.ts';
import type { RoundView } from '../../../shared/ballot/round.ts';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { formatTime } from '../../platform/language-formats.ts';
import { openWords as words } from '../../words/ballot/open/index.ts';
import { blockedBy } from '../console/blocked.ts';
import { scriptFor } from '../console/script.ts';
import { StepFrame } from '../console/StepFrame.tsx';
import { NOBODY, type RoundStepProps } from '../console/step-props.ts';
import { ChangeManner } from './ChangeManner.tsx';

/** Step 3 of an open vote: the manner is minuted with who decided it and why; then the vote begins. */
export function MannerStep(props: RoundStepProps): JSX.Element {
  return (
    <StepFrame
      console={props.console}
      step="manner"
      script={scriptFor('manner', props.view, NOBODY)}
      action={
        <Show when={props.round.manner} fallback={<ChangeManner {...props} primary />}>
          <Button
            kind="primary"
            size="large"
            blocked={blockedBy(props.console, 'open')}
            busy={props.console.busy() === 'open'}
            consequence={
              <>
                <b>{words().manner.beginTitle}</b>
                <p>{words().manner.beginText}</p>
              </>
            }
            onPress={() => void props.console.act({ act: 'open' })}
          >
            {words().manner.begin}
          </Button>
        </Show>
      }
      beside={
        <Show when={props.round.manner}>
          <ChangeManner {...props} />
        </Show>
      }
    >
      <MannerNotice round={props.round} />
    </StepFrame>
  );
}

/** How the round is held, that it is not secret, and who decided so. */
export function MannerNotice(props: { readonly round: RoundView }): JSX.Element {
  const open = () => (isOpen(props.round.secrecy) ? props.round.secrecy : undefined);
  const minuted = ({ decidedBy, minutedAt }: Manner): string =>
    words().manner.minuted(
      words().manners[props.round.secrecy],
      words().deciders[decidedBy],
      formatTime(minutedAt),
    );
  return (
    <Show when={open()}>
      {(secrecy) => (
        <Notice tone="caution" title={words().manners[secrecy()]}>
          <p>{words().notSecret}</p>
          <p>{words().what[secrecy()]}</p>
          <Show when={props.round.manner}>
            {(manner) => (
              <>
                <p>{minuted(manner())}</p>
                <p>{words().manner.because(manner().reason)}</p>
              </>
            )}
          </Show>
        </Notice>
      )}
    </Show>
  );
}
