import { useLocation } from '@solidjs/router';
import { onMount, Show, type JSX } from 'solid-js';
import { entranceOf } from '../../../shared/entrances.ts';
import { Button } from '../../design/Button.tsx';
import { PageHead } from '../../design/PageHead.tsx';
import { staffWords } from '../../words/staff/index.ts';

/** An address that is no page of the staff: another entrance, which is then loaded, or nothing. */
export function Elsewhere(): JSX.Element {
  const address = useLocation();
  const isOther = (): boolean => {
    const page = entranceOf(address.pathname);
    return page !== undefined && page !== 'staff';
  };
  // The router writes the new address a moment after it shows the page: a reload would load the old one.
  onMount(() => {
    if (isOther()) location.assign(`${address.pathname}${address.search}${address.hash}`);
  });
  return (
    <Show when={!isOther()}>
      <PageHead
        variant="compact"
        title={staffWords().notFound}
        lede={staffWords().notFoundHelp}
        aside={<Button href="/staff">{staffWords().toWorkbench}</Button>}
      />
    </Show>
  );
}
