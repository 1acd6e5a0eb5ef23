/** Live topics that change with who is there. */
export function attendanceTopics(session: string, deputy: string): readonly string[] {
  return [`attendance/${session}`, `hall/${session}`, `console/${session}`, `deputy/${deputy}`];
}

/** Live topics that change with a session itself. */
export function sessionTopics(session: string): readonly string[] {
  return [`attendance/${session}`, `hall/${session}`, `console/${session}`];
}
