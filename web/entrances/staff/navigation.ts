import type { Permission } from '../../../shared/roles.ts';
import type { StaffSeat } from '../../congress/seat.tsx';
import type { NavigationEntry } from '../../design/Page.tsx';
import { staffWords } from '../../words/staff/index.ts';

/** The pages of the staff in the order of the work, with the permission without which a page has nothing to show. */
const PAGES = [
  { href: '/staff', name: 'workbench' },
  { href: '/staff/body', name: 'body', permission: 'set-up-body' },
  { href: '/staff/roll', name: 'roll', permission: 'manage-roll' },
  { href: '/staff/candidates', name: 'candidates', permission: 'watch-session' },
  { href: '/staff/ballot', name: 'ballot', permission: 'prepare-ballot' },
  { href: '/staff/people', name: 'people', permission: 'manage-staff' },
  { href: '/staff/cards', name: 'cards', permission: 'issue-cards' },
  { href: '/staff/sign-in-desk', name: 'desk', permission: 'sign-in-deputies' },
  { href: '/staff/session', name: 'session', permission: 'run-session' },
  { href: '/staff/acts', name: 'acts', permission: 'read-acts' },
] as const satisfies readonly {
  readonly href: string;
  readonly name: string;
  readonly permission?: Permission;
}[];

/** The pages that this person has something to do on. */
export function navigationOf(seat: StaffSeat, path: string): readonly NavigationEntry[] {
  return PAGES.filter((page) => !('permission' in page) || seat.may(page.permission)).map(
    ({ href, name }) => ({ href, label: staffWords().pages[name], current: href === path }),
  );
}

/** The title of the page at this path, for the browser's tab. */
export function titleOf(path: string): string {
  const page = PAGES.find(({ href }) => href === path);
  return page === undefined ? staffWords().title : staffWords().pages[page.name];
}
