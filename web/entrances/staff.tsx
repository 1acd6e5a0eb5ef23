import { Route, Router } from '@solidjs/router';
import { MarginNote } from '../ballot/prepare/MarginNote.tsx';
import { lazyPage, startPage } from '../platform/page.tsx';
import { StaffFrame } from './staff/StaffFrame.tsx';
import { Elsewhere } from './staff/Elsewhere.tsx';

const pages = {
  setup: lazyPage(() => import('../congress/setup/SetupPage.tsx')),
  body: lazyPage(() => import('../congress/body/BodyPage.tsx')),
  roll: lazyPage(() => import('../congress/roll/RollPage.tsx')),
  cards: lazyPage(() => import('../congress/cards/CardsPage.tsx')),
  desk: lazyPage(() => import('../congress/desk/DeskPage.tsx')),
  account: lazyPage(() => import('../supervision/digest/AccountPage.tsx')),
  mails: lazyPage(() => import('../supervision/digest/SentDigests.tsx')),
  people: lazyPage(() => import('../congress/people/PeoplePage.tsx')),
  acts: lazyPage(() => import('../congress/acts/ActsPage.tsx')),
  drives: lazyPage(() => import('../collection/drives/DrivesPage.tsx')),
  review: lazyPage(() => import('../collection/review/ReviewPage.tsx')),
  entry: lazyPage(() => import('../collection/entry/EntryPage.tsx')),
  sheet: lazyPage(() => import('../collection/sheet/SheetPage.tsx')),
  poster: lazyPage(() => import('../collection/drives/PosterPage.tsx')),
  towns: lazyPage(() => import('../collection/drives/TownsPage.tsx')),
  report: lazyPage(() => import('../collection/report/ReportPage.tsx')),
  answers: lazyPage(() => import('../collection/answers/AnswersPage.tsx')),
  screening: lazyPage(() => import('../screening/leads/ScreeningPage.tsx')),
  preReview: lazyPage(() => import('../screening/pre-review/PreReviewPage.tsx')),
  polls: lazyPage(() => import('../screening/polls/PollsPage.tsx')),
  screeningSettings: lazyPage(() => import('../screening/settings/SettingsPage.tsx')),
  appraisals: lazyPage(() => import('../screening/appraisals/AppraisalsPage.tsx')),
  leadAppraisals: lazyPage(() => import('../screening/appraisals/LeadAppraisalsPage.tsx')),
  reminders: lazyPage(() => import('../screening/appraisals/RemindersPage.tsx')),
  gates: lazyPage(() => import('../screening/gates/GatesPage.tsx')),
  reserve: lazyPage(() => import('../screening/reserve/ReservePage.tsx')),
  candidates: lazyPage(() => import('../screening/CandidatesPage.tsx')),
  ballot: lazyPage(() => import('../ballot/prepare/BallotPage.tsx')),
  documents: lazyPage(() => import('../ballot/papers/DocumentsPage.tsx')),
  document: lazyPage(() => import('../ballot/papers/ShownDocument.tsx')),
  documentTemplate: lazyPage(() => import('../ballot/papers/TemplatePage.tsx')),
  delivery: lazyPage(() => import('../delivery/plan/DeliveryPage.tsx')),
  planTable: lazyPage(() => import('../delivery/plan/PlanTablePage.tsx')),
  changes: lazyPage(() => import('../delivery/changes/QueuePage.tsx')),
  change: lazyPage(() => import('../delivery/changes/DecidePage.tsx')),
  officeChange: lazyPage(() => import('../delivery/changes/OfficeChangePage.tsx')),
  changesTold: lazyPage(() => import('../delivery/changes/NextSessionPage.tsx')),
  planReview: lazyPage(() => import('../delivery/plan/ReviewPage.tsx')),
  checklists: lazyPage(() => import('../supervision/checklists/ChecklistsPage.tsx')),
  checklist: lazyPage(() => import('../supervision/checklists/EditPage.tsx')),
  templates: lazyPage(() => import('../supervision/checklists/TemplatesPage.tsx')),
  tasks: lazyPage(() => import('../supervision/tasks/TasksPage.tsx')),
  supervisionSettings: lazyPage(() => import('../supervision/settings/SettingsPage.tsx')),
  paperVisit: lazyPage(() => import('../supervision/paper/PaperVisitPage.tsx')),
  groups: lazyPage(() => import('../supervision/groups/GroupsPage.tsx')),
  board: lazyPage(() => import('../supervision/board/BoardPage.tsx')),
  inquiries: lazyPage(() => import('../supervision/inquiry/InquiriesPage.tsx')),
  inquiry: lazyPage(() => import('../supervision/inquiry/InquiryPage.tsx')),
  notices: lazyPage(() => import('../supervision/notice/StaffNoticesPage.tsx')),
  notice: lazyPage(() => import('../supervision/notice/StaffNoticePage.tsx')),
  findings: lazyPage(() => import('../supervision/finding/StaffFindingsPage.tsx')),
  projectReports: lazyPage(() => import('../delivery/report/ProjectReportsPage.tsx')),
  duties: lazyPage(() => import('../supervision/duties/StaffDuties.tsx')),
  workbench: lazyPage(() => import('../ballot/prepare/Workbench.tsx')),
};

/** The pages of the congress staff. */
void startPage(() => (
  <Router root={StaffFrame}>
    <Route path="/staff" component={() => <pages.workbench duties={pages.duties} />} />
    <Route path="/staff/setup" component={pages.setup} />
    <Route path="/staff/body" component={pages.body} />
    <Route path="/staff/roll" component={pages.roll} />
    <Route path="/staff/cards" component={pages.cards} />
    <Route path="/staff/sign-in-desk" component={pages.desk} />
    <Route path="/staff/collection" component={pages.drives} />
    <Route path="/staff/collection/review" component={pages.review} />
    <Route path="/staff/collection/entry" component={pages.entry} />
    <Route path="/staff/collection/sheet" component={pages.sheet} />
    <Route path="/staff/collection/poster/:drive" component={pages.poster} />
    <Route path="/staff/collection/towns" component={pages.towns} />
    <Route path="/staff/collection/answers" component={pages.answers} />
    <Route path="/staff/collection/report" component={pages.report} />
    <Route path="/staff/screening" component={pages.screening} />
    <Route path="/staff/screening/pre-review" component={pages.preReview} />
    <Route path="/staff/screening/polls" component={pages.polls} />
    <Route path="/staff/screening/settings" component={pages.screeningSettings} />
    <Route path="/staff/screening/appraisals" component={pages.appraisals} />
    <Route path="/staff/screening/appraisals/reminders" component={pages.reminders} />
    <Route path="/staff/screening/appraisals/:lead" component={pages.leadAppraisals} />
    <Route path="/staff/screening/gates" component={pages.gates} />
    <Route path="/staff/screening/reserve" component={pages.reserve} />
    <Route path="/staff/candidates" component={() => <pages.candidates margin={MarginNote} />} />
    <Route path="/staff/ballot" component={pages.ballot} />
    <Route path="/staff/documents" component={pages.documents} />
    <Route path="/staff/documents/:document" component={pages.document} />
    <Route path="/staff/documents/:document/template" component={pages.documentTemplate} />
    <Route path="/staff/delivery" component={pages.delivery} />
    <Route path="/staff/delivery/plan-table" component={pages.planTable} />
    <Route path="/staff/delivery/changes" component={pages.changes} />
    <Route path="/staff/delivery/changes/next-session" component={pages.changesTold} />
    <Route path="/staff/delivery/changes/:change" component={pages.change} />
    <Route path="/staff/delivery/plans/:project" component={pages.planReview} />
    <Route path="/staff/delivery/projects/:project/change" component={pages.officeChange} />
    <Route path="/staff/supervision" component={pages.board} />
    <Route path="/staff/supervision/findings" component={pages.findings} />
    <Route path="/staff/supervision/inquiries" component={pages.inquiries} />
    <Route path="/staff/supervision/inquiries/:inquiry" component={pages.inquiry} />
    <Route path="/staff/supervision/notices" component={pages.notices} />
    <Route path="/staff/supervision/notices/:notice" component={pages.notice} />
    <Route path="/staff/supervision/checklists" component={pages.checklists} />
    <Route path="/staff/supervision/checklists/templates" component={pages.templates} />
    <Route path="/staff/supervision/checklists/:project" component={pages.checklist} />
    <Route path="/staff/supervision/tasks" component={pages.tasks} />
    <Route path="/staff/supervision/settings" component={pages.supervisionSettings} />
    <Route path="/staff/supervision/visits" component={pages.paperVisit} />
    <Route path="/staff/supervision/groups" component={pages.groups} />
    <Route path="/staff/delivery/projects/:project/reports" component={pages.projectReports} />
    <Route path="/staff/people" component={() => <pages.people mails={pages.mails} />} />
    <Route path="/staff/account" component={pages.account} />
    <Route path="/staff/acts" component={pages.acts} />
    <Route path="*" component={Elsewhere} />
  </Router>
));
