import { Route, Router, useLocation, type RouteSectionProps } from '@solidjs/router';
import { onCleanup, Show, Suspense, type JSX } from 'solid-js';
import { keepPageOffline } from '../platform/offline.ts';
import { lazyPage, startPage } from '../platform/page.tsx';
import { DeputyHouse } from '../screening/deputy/DeputyHouse.tsx';
import { HomePage } from '../screening/deputy/HomePage.tsx';
import { DeputyDuties } from '../supervision/duties/DeputyDuties.tsx';
import { MyProjects } from '../supervision/deputy/MyProjects.tsx';
import { SupervisionProvider } from '../supervision/deputy/supervision-desk.tsx';
import { leaveOtherEntrances } from './other-entrances.ts';

const pages = {
  account: lazyPage(() => import('../supervision/digest/DeputyAccountPage.tsx')),
  list: lazyPage(() => import('../screening/deputy/ListPage.tsx')),
  review: lazyPage(() => import('../screening/deputy/ReviewPage.tsx')),
  proposals: lazyPage(() => import('../screening/deputy/ProposalsPage.tsx')),
  inquiries: lazyPage(() => import('../supervision/inquiry/DeputyInquiriesPage.tsx')),
  findings: lazyPage(() => import('../supervision/finding/DeputyFindingsPage.tsx')),
  propose: lazyPage(() => import('../screening/deputy/ProposePage.tsx')),
  project: lazyPage(() => import('../supervision/deputy/ProjectPage.tsx')),
  checklist: lazyPage(() => import('../supervision/deputy/ChecklistPage.tsx')),
  visit: lazyPage(() => import('../supervision/deputy/VisitPage.tsx')),
};

const SUPERVISION = /^\/deputy\/(projects|visit|checklist)\//;

/** Pages of supervision open without network; the others need to have asked the server. */
function House(props: RouteSectionProps): JSX.Element {
  const address = useLocation();
  return (
    <SupervisionProvider>
      <Show
        when={SUPERVISION.test(address.pathname)}
        fallback={<DeputyHouse {...props} unreached={<MyProjects />} />}
      >
        <Suspense>{props.children}</Suspense>
      </Show>
    </SupervisionProvider>
  );
}

const Home = (): JSX.Element => (
  <HomePage
    first={
      <>
        <DeputyDuties />
        <MyProjects />
      </>
    }
  />
);

/** The pages of a deputy outside of the session; whose they are, the card scanned at `/vote` has settled. */
void startPage(() => {
  onCleanup(leaveOtherEntrances('deputy'));
  return (
    <Router root={House}>
      <Route path="/deputy" component={Home} />
      <Route path="/deputy/review" component={pages.list} />
      <Route path="/deputy/review/:lead" component={pages.review} />
      <Route path="/deputy/proposals" component={pages.proposals} />
      <Route path="/deputy/findings" component={pages.findings} />
      <Route path="/deputy/inquiries" component={pages.inquiries} />
      <Route path="/deputy/propose" component={pages.propose} />
      <Route path="/deputy/projects/:project" component={pages.project} />
      <Route path="/deputy/checklist/:project" component={pages.checklist} />
      <Route path="/deputy/visit/:project" component={pages.visit} />
      <Route path="/deputy/account" component={pages.account} />
      <Route path="*" component={Home} />
    </Router>
  );
});
void keepPageOffline('/deputy');
