import type { JSX } from 'solid-js';
import { Hidden } from '../../design/Hidden.tsx';

/** A short verb in a row of a list; whom or what it is about stands in the row, and is said to screen readers. */
export function Named(props: { readonly act: string; readonly of: string }): JSX.Element {
  return (
    <>
      {props.act}
      <Hidden> {props.of}</Hidden>
    </>
  );
}
