import { createMemo, For, Show, type JSX } from 'solid-js';
import { flagsIn, type FlagKind } from '../../../shared/collection/flags.ts';
import type { Proposal } from '../../../shared/collection/model.ts';
import { Hidden } from '../../design/Hidden.tsx';
import { reviewWords as words } from '../../words/collection/review/index.ts';
import styles from './Review.module.css';

interface Piece {
  readonly text: string;
  readonly kind: FlagKind | undefined;
}

/** A text with what is personal in it marked, and said what it is. */
export function FlaggedText(props: {
  readonly text: string;
  readonly proposer: Pick<Proposal, 'byName' | 'origin'>;
}): JSX.Element {
  const pieces = createMemo((): readonly Piece[] => {
    const found: Piece[] = [];
    let from = 0;
    for (const { kind, start, end } of flagsIn(props.text, props.proposer)) {
      found.push({ text: props.text.slice(from, start), kind: undefined });
      found.push({ text: props.text.slice(start, end), kind });
      from = end;
    }
    return [...found, { text: props.text.slice(from), kind: undefined }];
  });
  return (
    <For each={pieces()}>
      {({ text, kind }) => (
        <Show when={kind} fallback={text}>
          {(known) => (
            <mark class={styles['mark']} title={words().kinds[known()]}>
              {text}
              <Hidden> ({words().kinds[known()]}) </Hidden>
            </mark>
          )}
        </Show>
      )}
    </For>
  );
}
