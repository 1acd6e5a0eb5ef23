import type { JSX } from 'solid-js';
import type { UnitKind } from '../../../shared/congress/model.ts';
import { Button } from '../../design/Button.tsx';
import { PageHead } from '../../design/PageHead.tsx';
import { unitsWords as words } from '../../words/units/index.ts';

/** An address that is no page of this entrance. */
export function Nowhere(props: { readonly kind: UnitKind }): JSX.Element {
  return (
    <PageHead
      variant="compact"
      title={words().notFound}
      lede={words().notFoundHelp}
      aside={<Button href={`/${props.kind}`}>{words().toFirst}</Button>}
    />
  );
}
