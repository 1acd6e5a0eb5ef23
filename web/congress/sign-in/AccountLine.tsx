import { createSignal, Show, type JSX } from 'solid-js';
import type { Failure } from '../../../shared/result.ts';
import { Button } from '../../design/Button.tsx';
import { Hidden } from '../../design/Hidden.tsx';
import { problemWords } from '../../platform/language-problems.ts';
import { signInWords as words } from '../../words/congress/sign-in/index.ts';
import type { Account } from './account.ts';
import styles from './SignIn.module.css';

/** Who is signed in, and the way out, for the header of a page. */
export function AccountLine(props: {
  readonly account: Account;
  readonly name: string;
  /** Page of the own account, where this entrance has one. */
  readonly href?: string;
}): JSX.Element {
  const [failure, setFailure] = createSignal<Failure>();
  const leave = async (): Promise<void> => {
    setFailure(await props.account.signOut());
  };
  return (
    <div class={styles['account']}>
      <Show when={props.href} fallback={<Who name={props.name} />}>
        {(href) => (
          <a class={styles['own']} href={href()}>
            <Who name={props.name} />
          </a>
        )}
      </Show>
      <Button kind="quiet" onPress={() => void leave()}>
        {words().signOut}
      </Button>
      <span role="status">
        <Show when={failure()}>{(problem) => problemWords(problem())}</Show>
      </span>
    </div>
  );
}

function Who(props: { readonly name: string }): JSX.Element {
  return (
    <span>
      <span aria-hidden="true">{props.name}</span>
      <Hidden>{words().signedInAs(props.name)}</Hidden>
    </span>
  );
}
