import { entranceOf, type EntrancePage } from '../../shared/entrances.ts';

/**
 * Leaves links to other entrances (rostrum, help, what the public reads) to the
 * browser: the router would take them for pages of the own one, of which it
 * knows none by that name. Answers how to stop.
 */
export function leaveOtherEntrances(own: EntrancePage): () => void {
  const mark = (event: MouseEvent): void => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (link === null || link.origin !== location.origin) return;
    const page = entranceOf(link.pathname);
    if (page !== undefined && page !== own) link.relList.add('external');
  };
  // Before the router, which listens at the document on the way up.
  addEventListener('click', mark, { capture: true });
  return () => removeEventListener('click', mark, { capture: true });
}
