import { Match, onMount, Switch, type JSX } from 'solid-js';
import type { Me } from '../../../shared/congress/model.ts';
import type { Failure } from '../../../shared/result.ts';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { Page } from '../../design/Page.tsx';
import { PageHead } from '../../design/PageHead.tsx';
import { Panel } from '../../design/Panel.tsx';
import { Progress } from '../../design/Progress.tsx';
import { problemWords } from '../../platform/language-problems.ts';
import { signInWords as words } from '../../words/congress/sign-in/index.ts';
import type { Account, StaffSeat } from './account.ts';
import { SignInForm } from './SignInForm.tsx';
import styles from './SignIn.module.css';

interface SignedInProps {
  readonly seat: StaffSeat;
  readonly account: Account;
  /** The pages of whoever is signed in. */
  readonly children: (me: () => Me) => JSX.Element;
}

/** Shows its pages to whoever is signed in at this seat, and otherwise asks for name and password. */
export function SignedIn(props: SignedInProps): JSX.Element {
  onMount(() => void props.account.ask());
  const me = (): Me | undefined => {
    const seated = props.account.seated();
    return seated.at === 'in' ? seated.me : undefined;
  };
  const lost = (): Failure | undefined => {
    const seated = props.account.seated();
    return seated.at === 'unknown' ? seated.failure : undefined;
  };
  return (
    <Switch
      fallback={
        <Door door={props.seat}>
          <Progress label={words().asking} />
        </Door>
      }
    >
      <Match when={me()}>{(person) => props.children(person)}</Match>
      <Match when={props.account.seated().at === 'out'}>
        <Door door={props.seat}>
          <Panel>
            <SignInForm account={props.account} />
          </Panel>
        </Door>
      </Match>
      <Match when={lost()}>
        {(failure) => (
          <Door door={props.seat}>
            <Notice
              tone="problem"
              live
              title={words().notReached}
              action={<Button onPress={() => void props.account.ask()}>{words().again}</Button>}
            >
              {problemWords(failure())}
            </Notice>
          </Door>
        )}
      </Match>
    </Switch>
  );
}

/** The page before signing in. */
function Door(props: { readonly door: StaffSeat; readonly children: JSX.Element }): JSX.Element {
  return (
    <Page
      variant="desk"
      title={words().titles[props.door]}
      body={words().system}
      tagline={words().tagline}
      home="/"
    >
      <div class={styles['place']}>
        <PageHead
          variant="compact"
          title={words().titles[props.door]}
          lede={words().ledes[props.door]}
        />
        {props.children}
      </div>
    </Page>
  );
}
