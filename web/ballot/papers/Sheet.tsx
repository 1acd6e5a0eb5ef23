import { createUniqueId, For, Show, type JSX } from 'solid-js';
import { blankOf, SIGNING_DAY } from '../../../shared/ballot/documents/blanks.ts';
import {
  STAMP_WORDS,
  type Block,
  type SessionDocument,
  type Text,
} from '../../../shared/ballot/documents/model.ts';
import styles from './Sheet.module.css';

interface SheetProps {
  readonly document: SessionDocument;
  /** For whoever writes a template: what is not known yet shows the name of its field. */
  readonly named?: boolean;
}

/** A document in the layout of official documents, on the screen as on paper. It is Chinese whoever reads it. */
export function Sheet(props: SheetProps): JSX.Element {
  const id = createUniqueId();
  const named = (): boolean => props.named === true;
  return (
    <article class={styles['sheet']} lang="zh-CN" aria-labelledby={id}>
      <Show when={props.document.stamp}>
        {(stamp) => (
          // Drawn, not written: it is pale on purpose, and the heading says it in words.
          <div class={styles['stamp']} data-stamp={STAMP_WORDS[stamp()]} aria-hidden="true" />
        )}
      </Show>
      <h2 id={id} class={styles['spoken']}>
        {props.document.name}
        <Show when={props.document.stamp}>{(stamp) => ` ${STAMP_WORDS[stamp()]}`}</Show>
      </h2>
      <For each={props.document.blocks}>
        {(block, at) => (
          <Part
            block={block}
            named={named()}
            turned={props.document.blocks[at() - 1]?.block === 'page'}
          />
        )}
      </For>
    </article>
  );
}

interface PartProps {
  readonly block: Block;
  readonly named: boolean;
  /** Begins a page. */
  readonly turned: boolean;
}

function Part(props: PartProps): JSX.Element {
  const turned = (): string => (props.turned ? (styles['turned'] ?? '') : '');
  const block = props.block;
  if (block.block === 'page') return <hr class={styles['page']} />;
  if (block.block === 'table') return <Cells table={block} named={props.named} turned={turned()} />;
  if (block.block === 'signatures')
    return (
      <div class={`${styles['signatures']} ${turned()}`}>
        <For each={block.rows}>
          {({ label, name }) => (
            <p>
              <span>
                <Said text={label} named={props.named} />
              </span>
              <span>
                <Said text={name} named={props.named} />
              </span>
              <i />
              <span>{SIGNING_DAY}</span>
            </p>
          )}
        </For>
      </div>
    );
  if (block.block === 'signed')
    return (
      <div class={`${styles['signed']} ${turned()}`}>
        <div>
          <For each={block.lines}>
            {(line) => (
              <p>
                <Said text={line} named={props.named} />
              </p>
            )}
          </For>
        </div>
      </div>
    );
  return (
    <p class={`${styles[block.block]} ${turned()}`}>
      <Said text={block.text} named={props.named} />
    </p>
  );
}

function Cells(props: {
  readonly table: Extract<Block, { block: 'table' }>;
  readonly named: boolean;
  readonly turned: string;
}): JSX.Element {
  return (
    <table
      class={`${styles['table']} ${props.table.written ? styles['written'] : ''} ${props.turned}`}
    >
      <colgroup>
        <For each={props.table.columns}>
          {({ width }) => <col style={{ width: `${width}%` }} />}
        </For>
      </colgroup>
      <thead>
        <tr>
          <For each={props.table.columns}>
            {({ head }) => (
              <th scope="col">
                <Said text={head} named={props.named} />
              </th>
            )}
          </For>
        </tr>
      </thead>
      <tbody>
        <For each={props.table.rows}>
          {(row) => (
            <tr>
              <For each={row}>
                {(cell, at) => (
                  <td class={styles[props.table.columns[at()]?.align ?? 'centre']}>
                    <Said text={cell} named={props.named} />
                  </td>
                )}
              </For>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  );
}

function Said(props: { readonly text: Text; readonly named: boolean }): JSX.Element {
  return (
    <For each={props.text}>
      {(piece) => {
        if (typeof piece === 'string') return piece;
        if (props.named) return <mark>{piece.blank}</mark>;
        const { words, ruled } = blankOf(piece.blank);
        return ruled ? <u>{words}</u> : words;
      }}
    </For>
  );
}
