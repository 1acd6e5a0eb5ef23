/** The documents of the rostrum that are printed. */
export const DOCUMENTS = ['report', 'announcement'] as const;
export type DocumentName = (typeof DOCUMENTS)[number];

/** Where the console of a session stands. */
export function consoleAddress(body: string, session: string): string {
  return `/staff/session?${new URLSearchParams({ body, session }).toString()}`;
}

/** The tally report of a round. */
export function reportAddress(body: string, session: string, round: string): string {
  return `/staff/session/report?${new URLSearchParams({ body, session, round }).toString()}`;
}

/** Announcement and decision on the result of the session's ballot. */
export function announcementAddress(body: string, session: string): string {
  return `/staff/session/announcement?${new URLSearchParams({ body, session }).toString()}`;
}

/** The document that a path names, or nothing. */
export function documentOf(path: string): DocumentName | undefined {
  const name = /^\/staff\/session\/([^/]+)\/?$/.exec(path)?.[1];
  return DOCUMENTS.find((one) => one === name);
}
