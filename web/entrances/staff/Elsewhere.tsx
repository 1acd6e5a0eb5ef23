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
  onMount(() => {
    if (isOther()) location.reload();
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
