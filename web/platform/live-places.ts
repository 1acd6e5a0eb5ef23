/**
 * A browser opens at most six connections to one host, for all its windows
 * together (HTTP/1.1), and a live line takes one for as long as it is open. Six
 * windows of one session would leave none to press a button with. So this many
 * lines stay open in one browser; the other windows look in again and again.
 */
const PLACES = 3;

/**
 * Takes one of the browser's places for a line that stays open: answers how to
 * give it back, or undefined when other windows hold them all. A browser
 * without locks (no HTTPS) is trusted to have few windows.
 */
export async function livePlace(): Promise<(() => void) | undefined> {
  if (typeof navigator === 'undefined' || !('locks' in navigator)) return () => {};
  for (let place = 1; place <= PLACES; place += 1) {
    const leave = await takeIfFree(`piaojue-live-${place}`);
    if (leave !== undefined) return leave;
  }
  return undefined;
}

function takeIfFree(name: string): Promise<(() => void) | undefined> {
  return new Promise((resolve) => {
    const held = navigator.locks.request(name, { ifAvailable: true }, (lock) => {
      if (lock === null) return resolve(undefined);
      return new Promise<void>((leave) => resolve(leave));
    });
    held.catch(() => resolve(undefined));
  });
}
