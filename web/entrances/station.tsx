import { Route, Router } from '@solidjs/router';
import { lazyPage, startPage } from '../platform/page.tsx';
import { Nowhere } from './unit/Nowhere.tsx';
import { UnitFrame } from './unit/UnitFrame.tsx';

const pages = {
  receive: lazyPage(() => import('../collection/unit/ReceivePage.tsx')),
  ledger: lazyPage(() => import('../collection/unit/LedgerPage.tsx')),
  code: lazyPage(() => import('../collection/unit/CodePage.tsx')),
};

const PAGES = [
  { href: '/station', name: 'receive' },
  { href: '/station/ledger', name: 'ledger' },
  { href: '/station/code', name: 'code' },
] as const;

/** The pages of the liaison stations. */
void startPage(() => (
  <Router
    root={(props) => (
      <UnitFrame kind="station" pages={PAGES}>
        {props.children}
      </UnitFrame>
    )}
  >
    <Route path="/station" component={pages.receive} />
    <Route path="/station/ledger" component={pages.ledger} />
    <Route path="/station/code" component={pages.code} />
    <Route path="*" component={() => <Nowhere kind="station" />} />
  </Router>
));
