import { Show, type JSX } from 'solid-js';
import { isStandard, SUPERVISION_LENGTHS } from '../../../shared/supervision/rules.ts';
import { IconButton } from '../../congress/form/IconButton.tsx';
import { Named } from '../../congress/form/Named.tsx';
import { Button } from '../../design/Button.tsx';
import { TextField } from '../../design/TextField.tsx';
import { formatDate } from '../../platform/language-formats.ts';
import { editorWords as words } from '../../words/supervision/checklists/editor/index.ts';
import { supervisionWords } from '../../words/supervision/index.ts';
import { itemHint, itemName } from '../deputy/item-words.ts';
import type { EditedItem } from './edited-items.ts';
import styles from './Editor.module.css';

interface ItemRowProps {
  readonly item: EditedItem;
  /** From 0. */
  readonly place: number;
  readonly last: number;
  readonly open: boolean;
  readonly ofProject: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly onChange: (changes: Partial<EditedItem>) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onDrop: () => void;
}

/** One item: as it reads on the list, its fields when it is open, or why it goes. */
export function ItemRow(props: ItemRowProps): JSX.Element {
  const item = () => props.item;
  const name = (): string =>
    isStandard(item().code) || item().words !== '' ? itemName(item()) : words().unnamed;
  return (
    <li id={`edit-${item().key}`}>
      <div class={styles['line']}>
        <i>{props.place + 1}</i>
        <span class={styles['what']}>
          <Show when={item().gone} fallback={<b>{name()}</b>}>
            <s>{name()}</s>
          </Show>
          <small>
            {itemHint(item())}
            <Show when={item().dueOn !== ''}> {words().due(formatDate(item().dueOn))}</Show>
          </small>
        </span>
        <span class={styles['tools']}>
          <Show
            when={!item().gone}
            fallback={
              <Button kind="quiet" onPress={() => props.onChange({ gone: false, reason: '' })}>
                <Named act={words().keep} of={name()} />
              </Button>
            }
          >
            <Button kind="quiet" onPress={() => props.onOpen(!props.open)}>
              <Named act={props.open ? words().fold : words().edit} of={name()} />
            </Button>
            <IconButton
              icon="up"
              label={words().up(name())}
              {...(props.place === 0 ? { blocked: words().first } : {})}
              onPress={() => props.onMove(-1)}
            />
            <IconButton
              icon="down"
              label={words().down(name())}
              {...(props.place === props.last ? { blocked: words().lastOne } : {})}
              onPress={() => props.onMove(1)}
            />
            <IconButton icon="cross" label={words().drop(name())} onPress={props.onDrop} />
          </Show>
        </span>
      </div>
      <Show when={item().gone}>
        <div class={styles['fields']}>
          <TextField
            label={words().reason(name())}
            hint={words().reasonHint}
            autocomplete="off"
            maxLength={SUPERVISION_LENGTHS.reason}
            value={item().reason}
            onInput={(reason) => props.onChange({ reason })}
          />
        </div>
      </Show>
      <Show when={props.open && !item().gone}>
        <div class={styles['fields']}>
          <TextField
            label={words().name}
            hint={standardHint(item())}
            autocomplete="off"
            maxLength={SUPERVISION_LENGTHS.words}
            value={item().words}
            onInput={(typed) => props.onChange({ words: typed })}
          />
          <TextField
            label={words().hint}
            hint={words().hintHint}
            autocomplete="off"
            maxLength={SUPERVISION_LENGTHS.hint}
            value={item().hint}
            onInput={(hint) => props.onChange({ hint })}
          />
          <Show when={props.ofProject}>
            <TextField
              label={words().dueOn}
              hint={words().dueHint}
              type="date"
              value={item().dueOn}
              onInput={(dueOn) => props.onChange({ dueOn })}
            />
          </Show>
        </div>
      </Show>
    </li>
  );
}

function standardHint({ code }: EditedItem): string | undefined {
  return isStandard(code) ? words().standard(supervisionWords().checks[code]) : undefined;
}
