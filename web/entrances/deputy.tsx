import { Route, Router } from '@solidjs/router';
import { onCleanup } from 'solid-js';
import { lazyPage, startPage } from '../platform/page.tsx';
import { DeputyHouse } from '../screening/deputy/DeputyHouse.tsx';
import { HomePage } from '../screening/deputy/HomePage.tsx';
import { leaveOtherEntrances } from './other-entrances.ts';

const pages = {
  list: lazyPage(() => import('../screening/deputy/ListPage.tsx')),
  review: lazyPage(() => import('../screening/deputy/ReviewPage.tsx')),
  proposals: lazyPage(() => import('../screening/deputy/ProposalsPage.tsx')),
  findings: lazyPage(() => import('../supervision/finding/DeputyFindingsPage.tsx')),
  propose: lazyPage(() => import('../screening/deputy/ProposePage.tsx')),
};

/** The pages of a deputy outside of the session; whose they are, the card scanned at `/vote` has settled. */
void startPage(() => {
  onCleanup(leaveOtherEntrances('deputy'));
  return (
    <Router root={DeputyHouse}>
      <Route path="/deputy" component={HomePage} />
      <Route path="/deputy/review" component={pages.list} />
      <Route path="/deputy/review/:lead" component={pages.review} />
      <Route path="/deputy/proposals" component={pages.proposals} />
      <Route path="/deputy/findings" component={pages.findings} />
      <Route path="/deputy/propose" component={pages.propose} />
      <Route path="*" component={HomePage} />
    </Router>
  );
});
