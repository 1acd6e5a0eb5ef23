import { Route, Router } from '@solidjs/router';
import { lazyPage, startPage } from '../platform/page.tsx';
import { Nowhere } from './unit/Nowhere.tsx';
import { UnitFrame } from './unit/UnitFrame.tsx';

const pages = {
  account: lazyPage(() => import('../supervision/digest/AccountPage.tsx')),
  duties: lazyPage(() => import('../supervision/duties/DepartmentDutiesPage.tsx')),
  tasks: lazyPage(() => import('../screening/department/TasksPage.tsx')),
  task: lazyPage(() => import('../screening/department/TaskPage.tsx')),
  questions: lazyPage(() => import('../screening/department/QuestionsPage.tsx')),
  projects: lazyPage(() => import('../delivery/plan/ProjectsPage.tsx')),
  plan: lazyPage(() => import('../delivery/plan/PlanPage.tsx')),
  change: lazyPage(() => import('../delivery/changes/ChangePage.tsx')),
  reports: lazyPage(() => import('../delivery/report/ReportsPage.tsx')),
  findings: lazyPage(() => import('../supervision/finding/DepartmentFindingsPage.tsx')),
  inquiries: lazyPage(() => import('../supervision/inquiry/DepartmentInquiriesPage.tsx')),
  notices: lazyPage(() => import('../supervision/notice/DepartmentNoticesPage.tsx')),
  notice: lazyPage(() => import('../supervision/notice/DepartmentNoticePage.tsx')),
  proposals: lazyPage(() => import('../collection/unit/ProposalsPage.tsx')),
};

const PAGES = [
  { href: '/department', name: 'duties' },
  { href: '/department/appraisals', name: 'tasks' },
  { href: '/department/projects', name: 'projects' },
  { href: '/department/questions', name: 'questions' },
  { href: '/department/reports', name: 'reports' },
  { href: '/department/findings', name: 'findings' },
  { href: '/department/notices', name: 'notices' },
  { href: '/department/inquiries', name: 'inquiries' },
  { href: '/department/proposals', name: 'proposals' },
] as const;

/** The pages of the departments. */
void startPage(() => (
  <Router
    root={(props) => (
      <UnitFrame kind="department" pages={PAGES}>
        {props.children}
      </UnitFrame>
    )}
  >
    <Route path="/department" component={pages.duties} />
    <Route path="/department/appraisals" component={pages.tasks} />
    <Route path="/department/appraisals/:appraisal" component={pages.task} />
    <Route path="/department/projects" component={pages.projects} />
    <Route path="/department/projects/:project/plan" component={pages.plan} />
    <Route path="/department/questions" component={pages.questions} />
    <Route path="/department/reports" component={pages.reports} />
    <Route path="/department/findings" component={pages.findings} />
    <Route path="/department/inquiries" component={pages.inquiries} />
    <Route path="/department/notices" component={pages.notices} />
    <Route path="/department/notices/:notice" component={pages.notice} />
    <Route path="/department/proposals" component={pages.proposals} />
    <Route path="/department/projects/:project/change" component={pages.change} />
    <Route path="/department/account" component={pages.account} />
    <Route path="*" component={() => <Nowhere kind="department" />} />
  </Router>
));
