import { createSignal, type JSX } from 'solid-js';
import { Button } from '../../design/Button.tsx';
import { TextField } from '../../design/TextField.tsx';
import { deskWords as words } from '../../words/ballot/desk/index.ts';
import styles from './Teller.module.css';

/** Somebody else at this computer says by name and password that they are here; nobody is signed in by it. */
export function Login(props: {
  readonly action: string;
  readonly busy: boolean;
  readonly onGiven: (login: {
    readonly username: string;
    readonly password: string;
  }) => Promise<void>;
}): JSX.Element {
  const [username, setUsername] = createSignal('');
  const [password, setPassword] = createSignal('');
  const give = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    await props.onGiven({ username: username().trim(), password: password() });
    setPassword('');
  };
  return (
    <form class={styles['stack']} onSubmit={(event) => void give(event)}>
      <TextField
        label={words().entry.username}
        value={username()}
        onInput={setUsername}
        autocomplete="off"
        maxLength={50}
      />
      <TextField
        label={words().entry.password}
        type="password"
        value={password()}
        onInput={setPassword}
        autocomplete="off"
        maxLength={200}
      />
      <Button kind="primary" submits busy={props.busy}>
        {props.action}
      </Button>
    </form>
  );
}
