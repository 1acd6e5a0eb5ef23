import { createAccount } from '../congress/sign-in/account.ts';
import { SignedIn } from '../congress/sign-in/SignedIn.tsx';
import { startPage } from '../platform/page.tsx';
import { TellerPage } from '../ballot/teller/TellerPage.tsx';

void startPage(() => {
  const account = createAccount('teller');
  return (
    <SignedIn seat="teller" account={account}>
      {(me) => <TellerPage account={account} me={me()} />}
    </SignedIn>
  );
});
