import { Show } from 'solid-js';
import { ConsolePage } from '../ballot/console/ConsolePage.tsx';
import { DocumentPage } from '../ballot/console/DocumentPage.tsx';
import { documentOf } from '../ballot/console/document-address.ts';
import { createAccount } from '../congress/sign-in/account.ts';
import { SignedIn } from '../congress/sign-in/SignedIn.tsx';
import { startPage } from '../platform/page.tsx';

void startPage(() => {
  const account = createAccount('staff');
  return (
    <SignedIn seat="staff" account={account}>
      {(me) => (
        <Show
          when={documentOf(location.pathname)}
          fallback={<ConsolePage account={account} me={me()} />}
        >
          {(name) => <DocumentPage account={account} me={me()} name={name()} />}
        </Show>
      )}
    </SignedIn>
  );
});
