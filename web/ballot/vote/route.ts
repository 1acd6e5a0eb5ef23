import { createSignal } from 'solid-js';

const HOME = '/vote';
/** The page that says what is and what is not protected. */
export const PROTECTION = '/vote/protection';

const [path, setPath] = createSignal(location.pathname);
addEventListener('popstate', () => setPath(location.pathname));

/** The path shown. Going elsewhere keeps the device at work and the paper as it is. */
export const shownPath = path;

export function goTo(to: typeof HOME | typeof PROTECTION): void {
  history.pushState(null, '', to);
  setPath(to);
  scrollTo(0, 0);
}

export function goHome(): void {
  goTo(HOME);
}
