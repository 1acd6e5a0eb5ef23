import type { JSX } from 'solid-js';
import { formatMoney, formatMoneyInFull } from '../platform/language-formats.ts';
import { Hidden } from './Hidden.tsx';

/** Whole yuan in 万元; the full amount on hover and for screen readers. */
export function Money(props: { readonly yuan: number }): JSX.Element {
  return (
    <span title={formatMoneyInFull(props.yuan)}>
      <span aria-hidden="true">{formatMoney(props.yuan)}</span>
      <Hidden>{formatMoneyInFull(props.yuan)}</Hidden>
    </span>
  );
}
