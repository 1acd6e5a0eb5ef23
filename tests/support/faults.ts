import type { Page, Response } from 'playwright-core';

/**
 * Collects everything that goes wrong on a page from now on, in words. `home`
 * is where the page comes from: any port of that host is its own, since the
 * box answers on a port of its own.
 */
export function watch(page: Page, home: URL): string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`error thrown: ${error.message}`));
  page.on('console', (message) => {
    // Failed answers are judged below, where their kind is known.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      faults.push(`error in the console: ${message.text()}`);
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    const web = ['http:', 'https:', 'ws:', 'wss:'].includes(url.protocol);
    if (web && url.hostname !== home.hostname)
      faults.push(`request to another host: ${request.url()}`);
  });
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? 'unknown';
    // A page that is left, or that closes its live connection, aborts what it no longer needs.
    if (reason !== 'net::ERR_ABORTED') faults.push(`request failed: ${request.url()} (${reason})`);
  });
  page.on('response', (response) => {
    if (!isExpected(response)) faults.push(`answer ${response.status()}: ${response.url()}`);
  });
  return faults;
}

/** A refusal with a named reason is part of the conversation; every other failure is a fault. */
function isExpected(response: Response): boolean {
  if (response.status() < 400) return true;
  const type = response.headers()['content-type'] ?? '';
  return response.status() < 500 && type.startsWith('application/problem+json');
}
