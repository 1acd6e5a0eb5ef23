/**
 * The entrances: which page answers which path. A page is one small bundle
 * for one audience; paths below an entrance are the page's own business.
 */
export const ENTRANCES = [
  { path: '/vote', page: 'vote' },
  { path: '/staff/session', page: 'session' },
  { path: '/staff', page: 'staff' },
  { path: '/hall', page: 'hall' },
  { path: '/kiosk', page: 'kiosk' },
  { path: '/scrutineer', page: 'scrutineer' },
  { path: '/teller', page: 'teller' },
  { path: '/deputy', page: 'deputy' },
  { path: '/raise', page: 'raise' },
  { path: '/department', page: 'department' },
  { path: '/station', page: 'station' },
  { path: '/results', page: 'results' },
  { path: '/projects', page: 'projects' },
  { path: '/help', page: 'help' },
  { path: '/demo', page: 'demo' },
  { path: '/design', page: 'design' },
  { path: '/', page: 'portal' },
] as const;

export type EntrancePage = (typeof ENTRANCES)[number]['page'];

/** The page that answers this path, or nothing: the longest entrance that the path lies in. */
export function entranceOf(path: string): EntrancePage | undefined {
  return ENTRANCES.find(
    (entrance) =>
      path === entrance.path || (entrance.path !== '/' && path.startsWith(`${entrance.path}/`)),
  )?.page;
}
