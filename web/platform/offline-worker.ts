/**
 * Keeps a page open without network: its shell, never the API. What somebody
 * fills in lies in the page's own storage; here is only what everybody gets. The next version waits until no window of this one is open, so that a
 * page under way finds the files it was built with.
 */

/** Put here by the build: the path of the page, and the page with all its files. */
declare const PAGE: string;
declare const SHELL: readonly string[];

const OWN = `${PAGE.slice(1)} `;
const CACHE = OWN + SHELL.join(' ');
/** With a bad network the kept page is better than a long wait. */
const PATIENCE = 3000;

interface LifeEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface RequestEvent extends LifeEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

function isLifeEvent(event: Event): event is LifeEvent {
  return 'waitUntil' in event;
}

function isRequestEvent(event: Event): event is RequestEvent {
  return isLifeEvent(event) && 'request' in event;
}

addEventListener('install', (event) => {
  if (isLifeEvent(event)) event.waitUntil(keepShell());
});

addEventListener('activate', (event) => {
  if (isLifeEvent(event)) event.waitUntil(forgetOthers());
});

addEventListener('fetch', (event) => {
  if (!isRequestEvent(event) || event.request.method !== 'GET') return;
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== location.origin) return;
  if (request.mode === 'navigate') event.respondWith(page(request));
  else if (SHELL.includes(pathname)) event.respondWith(kept(pathname, request));
});

async function keepShell(): Promise<void> {
  const cache = await caches.open(CACHE);
  // Names in assets/ carry their hash: what the page has fetched already does not travel again.
  const fresh = (path: string): RequestCache =>
    path.startsWith('/assets/') ? 'default' : 'reload';
  await cache.addAll(SHELL.map((path) => new Request(path, { cache: fresh(path) })));
}

async function forgetOthers(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(
    names
      .filter((name) => name.startsWith(OWN) && name !== CACHE)
      .map((name) => caches.delete(name)),
  );
}

/** The page of the network, or the kept one when the network is away or slow. */
async function page(request: Request): Promise<Response> {
  try {
    const answer = await fetch(request.url, {
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (answer.ok) return answer;
  } catch {
    // The kept page is the answer.
  }
  return kept(PAGE, request);
}

async function kept(path: string, request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  return (await cache.match(path)) ?? fetch(request);
}
