import type { Permission } from '../../../shared/roles.ts';
import type { StaffSeat } from '../../congress/seat.tsx';
import type { NavigationEntry } from '../../design/Page.tsx';
import { staffWords } from '../../words/staff/index.ts';

type Words = ReturnType<typeof staffWords>;
type Group = keyof Words['groups'];

/** The parts of the work in the order of the cycle; what serves all of them comes last. */
const GROUPS = [
  'bench',
  'collection',
  'screening',
  'session',
  'delivery',
  'supervision',
  'people',
] as const satisfies readonly Group[];

interface StaffPage {
  readonly href: string;
  readonly name: keyof Words['pages'];
  readonly group: Group;
  /** Without it the page has nothing to show. */
  readonly permission?: Permission;
}

/**
 * The pages of the staff, those of a group in the order of the work. A path
 * below a page's own belongs to that page.
 */
const PAGES: readonly StaffPage[] = [
  { href: '/staff', name: 'workbench', group: 'bench' },
  {
    href: '/staff/collection',
    name: 'drives',
    group: 'collection',
    permission: 'read-collection',
  },
  {
    href: '/staff/collection/review',
    name: 'review',
    group: 'collection',
    permission: 'read-collection',
  },
  {
    href: '/staff/collection/entry',
    name: 'entry',
    group: 'collection',
    permission: 'manage-collection',
  },
  {
    href: '/staff/collection/sheet',
    name: 'sheet',
    group: 'collection',
    permission: 'read-collection',
  },
  {
    href: '/staff/collection/towns',
    name: 'towns',
    group: 'collection',
    permission: 'manage-collection',
  },
  {
    href: '/staff/collection/answers',
    name: 'answers',
    group: 'collection',
    permission: 'read-collection',
  },
  {
    href: '/staff/collection/report',
    name: 'report',
    group: 'collection',
    permission: 'read-collection',
  },
  {
    href: '/staff/screening',
    name: 'screening',
    group: 'screening',
    permission: 'read-collection',
  },
  {
    href: '/staff/screening/appraisals',
    name: 'appraisals',
    group: 'screening',
    permission: 'read-collection',
  },
  {
    href: '/staff/screening/pre-review',
    name: 'preReview',
    group: 'screening',
    permission: 'read-collection',
  },
  {
    href: '/staff/screening/polls',
    name: 'polls',
    group: 'screening',
    permission: 'read-collection',
  },
  {
    href: '/staff/screening/gates',
    name: 'gates',
    group: 'screening',
    permission: 'read-collection',
  },
  {
    href: '/staff/candidates',
    name: 'candidates',
    group: 'screening',
    permission: 'watch-session',
  },
  {
    href: '/staff/screening/reserve',
    name: 'reserve',
    group: 'screening',
    permission: 'read-collection',
  },
  {
    href: '/staff/screening/settings',
    name: 'screeningSettings',
    group: 'screening',
    permission: 'set-up-screening',
  },
  { href: '/staff/ballot', name: 'ballot', group: 'session', permission: 'prepare-ballot' },
  { href: '/staff/documents', name: 'documents', group: 'session', permission: 'read-documents' },
  { href: '/staff/cards', name: 'cards', group: 'session', permission: 'issue-cards' },
  { href: '/staff/sign-in-desk', name: 'desk', group: 'session', permission: 'sign-in-deputies' },
  { href: '/staff/session', name: 'session', group: 'session', permission: 'run-session' },
  { href: '/staff/delivery', name: 'delivery', group: 'delivery', permission: 'read-delivery' },
  {
    href: '/staff/delivery/plan-table',
    name: 'planTable',
    group: 'delivery',
    permission: 'read-delivery',
  },
  {
    href: '/staff/delivery/changes',
    name: 'changes',
    group: 'delivery',
    permission: 'read-delivery',
  },
  {
    href: '/staff/delivery/changes/next-session',
    name: 'changesTold',
    group: 'delivery',
    permission: 'read-delivery',
  },
  {
    href: '/staff/supervision',
    name: 'board',
    group: 'supervision',
    permission: 'read-delivery',
  },
  {
    href: '/staff/supervision/findings',
    name: 'findings',
    group: 'supervision',
    permission: 'read-delivery',
  },
  {
    href: '/staff/supervision/notices',
    name: 'notices',
    group: 'supervision',
    permission: 'read-delivery',
  },
  {
    href: '/staff/supervision/inquiries',
    name: 'inquiries',
    group: 'supervision',
    permission: 'read-delivery',
  },
  {
    href: '/staff/supervision/groups',
    name: 'groups',
    group: 'supervision',
    permission: 'manage-supervision',
  },
  {
    href: '/staff/supervision/checklists',
    name: 'checklists',
    group: 'supervision',
    permission: 'read-delivery',
  },
  {
    href: '/staff/supervision/visits',
    name: 'paperVisit',
    group: 'supervision',
    permission: 'manage-supervision',
  },
  {
    href: '/staff/supervision/tasks',
    name: 'tasks',
    group: 'supervision',
    permission: 'read-delivery',
  },
  {
    href: '/staff/supervision/settings',
    name: 'supervisionSettings',
    group: 'supervision',
    permission: 'read-delivery',
  },
  { href: '/staff/roll', name: 'roll', group: 'people', permission: 'manage-roll' },
  { href: '/staff/people', name: 'people', group: 'people', permission: 'manage-staff' },
  { href: '/staff/body', name: 'body', group: 'people', permission: 'set-up-body' },
  { href: '/staff/acts', name: 'acts', group: 'people', permission: 'read-acts' },
];

/**
 * The parts of the work in which this person has something to do; each leads
 * to its first page, and the one that is shown names all of its pages.
 */
export function navigationOf(seat: StaffSeat, path: string): readonly NavigationEntry[] {
  const shown = pageAt(path);
  const mine = PAGES.filter(({ permission }) => permission === undefined || seat.may(permission));
  return GROUPS.flatMap((group) => {
    const pages = mine.filter((page) => page.group === group);
    const [first] = pages;
    if (first === undefined) return [];
    return {
      href: first.href,
      label: staffWords().groups[group],
      current: group === shown?.group,
      within: pages.map((page) => ({
        href: page.href,
        label: staffWords().pages[page.name],
        current: page === shown,
      })),
    };
  });
}

/** The title of the page at this path, for the browser's tab. */
export function titleOf(path: string): string {
  const page = pageAt(path);
  return page === undefined ? staffWords().title : staffWords().pages[page.name];
}

/** Pages that are about one session, and bear the mark of a rehearsal when that is one; the roll and its cards are not. */
const OF_SESSION: readonly StaffPage['name'][] = ['candidates', 'ballot', 'documents', 'desk'];

/** Whether the page at this path is about one session. */
export function isOfSession(path: string): boolean {
  const page = pageAt(path);
  return page !== undefined && OF_SESSION.includes(page.name);
}

/** The page that this path is or lies below. */
function pageAt(path: string): StaffPage | undefined {
  return PAGES.filter(
    ({ href }) => href === path || (href !== '/staff' && path.startsWith(`${href}/`)),
  ).toSorted((one, other) => other.href.length - one.href.length)[0];
}
