import { createSignal, onMount, Show, type JSX } from 'solid-js';
import type { Failure } from '../../../shared/result.ts';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { TextField } from '../../design/TextField.tsx';
import { problemWords } from '../../platform/language-problems.ts';
import { signInWords as words } from '../../words/congress/sign-in/index.ts';
import type { Account } from './account.ts';
import styles from './SignIn.module.css';

/** Name and password. What was typed stays after a refusal; the password is only cleared by success. */
export function SignInForm(props: { readonly account: Account }): JSX.Element {
  const [username, setUsername] = createSignal('');
  const [password, setPassword] = createSignal('');
  const [tried, setTried] = createSignal(false);
  const [busy, setBusy] = createSignal(false);
  const [failure, setFailure] = createSignal<Failure>();
  let first: HTMLInputElement | HTMLTextAreaElement | undefined;
  let second: HTMLInputElement | HTMLTextAreaElement | undefined;
  onMount(() => first?.focus());

  const missing = (value: string, said: string): string | undefined =>
    tried() && value === '' ? said : undefined;
  const send = async (): Promise<void> => {
    setTried(true);
    if (username().trim() === '') return first?.focus();
    if (password() === '') return second?.focus();
    setBusy(true);
    setFailure(await props.account.signIn(username().trim(), password()));
    setBusy(false);
    if (failure() !== undefined) second?.focus();
    return undefined;
  };
  return (
    <form
      class={styles['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy()) void send();
      }}
    >
      <TextField
        label={words().username}
        value={username()}
        onInput={setUsername}
        name="username"
        autocomplete="username"
        error={missing(username().trim(), words().usernameMissing)}
        ref={(control) => {
          first = control;
        }}
      />
      <TextField
        label={words().password}
        type="password"
        value={password()}
        onInput={setPassword}
        name="password"
        autocomplete="current-password"
        error={missing(password(), words().passwordMissing)}
        ref={(control) => {
          second = control;
        }}
      />
      <Show when={failure()}>
        {(problem) => (
          <Notice tone="problem" live>
            {problemWords(problem())}
          </Notice>
        )}
      </Show>
      <Button kind="primary" size="large" submits wide busy={busy()}>
        {words().signIn}
      </Button>
      <p class={styles['note']}>{words().forgotten}</p>
    </form>
  );
}
