/**
 * Registers the service worker that keeps the deputies' page open without
 * network. A browser without service workers (some web views) shows the page
 * all the same; it then needs the network to be opened.
 */
export async function keepPagesOffline(): Promise<void> {
  if (import.meta.env.MODE === 'development' || !('serviceWorker' in navigator)) return;
  try {
    await navigator.serviceWorker.register('/vote-worker.js', { scope: '/vote' });
  } catch {
    // Refused by the browser's settings: nothing else depends on it.
  }
}
