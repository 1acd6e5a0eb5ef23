import { createAccount } from '../congress/sign-in/account.ts';
import { SignedIn } from '../congress/sign-in/SignedIn.tsx';
import { startPage } from '../platform/page.tsx';
import { ScrutineerPage } from '../ballot/scrutineer/ScrutineerPage.tsx';

void startPage(() => {
  const account = createAccount('scrutineer');
  return (
    <SignedIn seat="scrutineer" account={account}>
      {(me) => <ScrutineerPage account={account} me={me()} />}
    </SignedIn>
  );
});
