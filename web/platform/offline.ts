/**
 * Registers the service worker that keeps the page at this path open without
 * network. A browser without service workers (some web views) shows the page
 * all the same; it then needs the network to be opened.
 */
export async function keepPageOffline(path: '/vote' | '/raise' | '/deputy'): Promise<void> {
  if (import.meta.env.MODE === 'development' || !('serviceWorker' in navigator)) return;
  try {
    await navigator.serviceWorker.register(`${path}-worker.js`, { scope: path });
  } catch {
    // Refused by the browser's settings: nothing else depends on it.
  }
}
