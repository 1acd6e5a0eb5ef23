/** What the link of a place at the issue desk says after `#`. */
export interface StationLink {
  /** The one-time code of the place. */
  readonly code: string;
  /** The session for which the tablet's key is signed. */
  readonly session: string;
}

/** Reads `#station=…&session=…`; nothing when the address carries none. */
export function readStationLink(fragment: string): StationLink | undefined {
  const said = new URLSearchParams(fragment.replace(/^#/, ''));
  const [code, session] = [said.get('station'), said.get('session')];
  return code === null || session === null ? undefined : { code, session };
}

/** Takes the code out of the address bar and the history at once. */
export function takeStationLink(): StationLink | undefined {
  const link = readStationLink(location.hash);
  if (link !== undefined)
    history.replaceState(history.state, '', location.pathname + location.search);
  return link;
}
