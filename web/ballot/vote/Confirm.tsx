import { createSignal, Show, type JSX } from 'solid-js';
import type { Failure } from '../../../shared/result.ts';
import { Button, type Blocked } from '../../design/Button.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { Fact, Facts } from '../../design/Facts.tsx';
import { Icon } from '../../design/Icon.tsx';
import { Notice } from '../../design/Notice.tsx';
import { Person } from '../../design/Person.tsx';
import { formatDate } from '../../platform/language-formats.ts';
import { problemWords } from '../../platform/language-problems.ts';
import { voteWords as words } from '../../words/ballot/vote/index.ts';
import { Frame } from './Frame.tsx';
import type { Voting } from './voting.ts';
import styles from './Vote.module.css';

/** Who the card says I am, and signing in (签到). */
export function Confirm(props: {
  readonly voting: Voting;
  /** What else can be looked at, under everything. */
  readonly besides: JSX.Element;
}): JSX.Element {
  const [busy, setBusy] = createSignal(false);
  const [asking, setAsking] = createSignal(false);
  const [failure, setFailure] = createSignal<Failure>();
  const standing = () => props.voting.kept()?.standing;
  const deputy = () => props.voting.device()?.deputy;
  const blocked = (): readonly Blocked[] =>
    standing()?.session?.state === 'sitting'
      ? []
      : [{ reason: words().notSitting, lift: words().notSittingLift }];
  const signIn = async (): Promise<void> => {
    setBusy(true);
    const done = await props.voting.signIn();
    setBusy(false);
    setFailure(done.ok ? undefined : done.failure);
  };
  return (
    <Frame
      voting={props.voting}
      screen="confirm"
      dock={
        <div class={styles['stacked']}>
          <Button
            kind="primary"
            size="large"
            wide
            busy={busy()}
            blocked={blocked()}
            onPress={() => void signIn()}
          >
            {standing()?.signedIn === true ? words().itsMe : words().signIn}
          </Button>
          <Button kind="quiet" wide onPress={() => setAsking(true)}>
            {words().notMe}
          </Button>
        </div>
      }
    >
      <div>
        <p class={styles['recognised']}>
          <Icon name="check" /> {words().recognised}
        </p>
        <h1 class={styles['who']}>
          <Person name={deputy()?.name ?? ''} role={words().deputy} variant="large" />
        </h1>
        <Facts>
          <Fact label={words().delegation} value={deputy()?.delegation} />
          <Show when={standing()?.session}>
            {(session) => <Fact label={words().session} value={session().title} />}
          </Show>
          <Show when={props.voting.kept()?.hall?.session.opensOn}>
            {(day) => <Fact label={words().date} value={formatDate(day())} />}
          </Show>
        </Facts>
      </div>
      <p class={styles['note']}>
        <Icon name="lock" />
        <span>{words().signInNote}</span>
      </p>
      <Show when={props.voting.device()?.typed === true}>
        <Notice tone="caution" title={words().typedKey}>
          <p>{words().typedKeyText}</p>
          <code>{groups(props.voting.device()?.thumbprint ?? '')}</code>
        </Notice>
      </Show>
      <Show when={standing()?.round?.state === 'open' && standing()?.signedIn === false}>
        <Notice title={words().roundRuns}>{words().roundRunsText}</Notice>
      </Show>
      <Show when={failure()}>
        {(problem) => (
          <Notice tone="problem" live>
            {problemWords(problem())}
          </Notice>
        )}
      </Show>
      {props.besides}
      <Dialog
        open={asking()}
        title={words().notMeTitle}
        onClose={() => setAsking(false)}
        actions={
          <Button kind="primary" onPress={() => void props.voting.forget()}>
            {words().forget}
          </Button>
        }
      >
        <p>{words().notMeText}</p>
      </Dialog>
    </Frame>
  );
}

/** The first 16 characters in four groups, as they can be compared by eye. */
export function groups(thumbprint: string): string {
  return (thumbprint.slice(0, 16).match(/.{1,4}/g) ?? []).join(' ');
}
