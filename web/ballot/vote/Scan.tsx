import { createSignal, Show, type JSX } from 'solid-js';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { PageHead } from '../../design/PageHead.tsx';
import { Progress } from '../../design/Progress.tsx';
import { TextField } from '../../design/TextField.tsx';
import { problemWords } from '../../platform/language-problems.ts';
import { voteWords as words } from '../../words/ballot/vote/index.ts';
import type { Enrolling } from './enrolling.ts';
import { Frame } from './Frame.tsx';
import type { Voting } from './voting.ts';
import styles from './Vote.module.css';

/** Scan the card, or type its short code. */
export function Scan(props: {
  readonly voting: Voting;
  readonly enrolling: Enrolling;
  /** The device was enrolled and no longer is. */
  readonly replaced: boolean;
}): JSX.Element {
  const [code, setCode] = createSignal('');
  const pending = (): boolean => props.voting.device()?.card !== undefined;
  const failure = (): string | undefined => {
    const found = props.enrolling.failure();
    return found === undefined ? undefined : problemWords(found);
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    void props.enrolling.take({ card: code(), thumbprint: undefined });
  };
  return (
    <Frame voting={props.voting} screen="scan">
      <Show when={!props.enrolling.busy()} fallback={<Progress label={words().enrolling} />}>
        <Show when={props.replaced}>
          <Notice tone="caution" title={words().replaced}>
            {words().replacedText}
          </Notice>
        </Show>
        <PageHead title={words().scanTitle} lede={words().scanLede} variant="compact" />
        <Show when={failure()}>
          {(text) => (
            <Notice
              tone="problem"
              live
              action={
                <Show when={pending()}>
                  <Button onPress={() => void props.enrolling.again()}>{words().tryAgain}</Button>
                </Show>
              }
            >
              {text()}
            </Notice>
          )}
        </Show>
        <form class={styles['form']} onSubmit={submit}>
          <h2>{words().orType}</h2>
          <TextField
            label={words().code}
            hint={words().codeHint}
            value={code()}
            onInput={setCode}
            autocomplete="off"
            maxLength={40}
          />
          <Button size="large" submits wide>
            {words().enrol}
          </Button>
        </form>
      </Show>
    </Frame>
  );
}
