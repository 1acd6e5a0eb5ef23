import { createSignal, Show, type JSX } from 'solid-js';
import type { ChecklistItem } from '../../../shared/supervision/model.ts';
import type { Result } from '../../../shared/result.ts';
import { createDeed } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { Buttons } from '../../congress/form/Form.tsx';
import { Button, type Blocked } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { formatNumber } from '../../platform/language-formats.ts';
import { editorWords as words } from '../../words/supervision/checklists/editor/index.ts';
import { itemName } from '../deputy/item-words.ts';
import {
  editedItems,
  isChanged,
  unfinished,
  wantedItems,
  type EditedItem,
} from './edited-items.ts';
import { ItemsEditor } from './ItemsEditor.tsx';

/** A list as the server has it; `stamp` or `version` says which. */
export interface Listed {
  readonly items: readonly ChecklistItem[];
  readonly stamp: string;
}

export type WantedList = ReturnType<typeof wantedItems> & { readonly stamp: string };

interface ChecklistEditorProps {
  readonly list: Listed;
  readonly ofProject: boolean;
  readonly save: (wanted: WantedList) => Promise<Result<Listed>>;
  /** The newest, when somebody else was faster. */
  readonly onNewest: () => void;
  readonly onSaved?: () => void;
}

/** Changes a list and saves it whole; what others have changed meanwhile is never written over unseen. */
export function ChecklistEditor(props: ChecklistEditorProps): JSX.Element {
  // A list that was read again is another editor.
  // oxlint-disable-next-line solid/reactivity
  const [list, setList] = createSignal<Listed>(props.list);
  const [items, setItems] = createSignal<readonly EditedItem[]>(editedItems(list().items));
  const [said, setSaid] = createSignal('');
  const deed = createDeed(() => props.save({ ...wantedItems(items()), stamp: list().stamp }));
  const change = (changed: readonly EditedItem[]): void => {
    setSaid('');
    setItems(changed);
  };
  const press = async (): Promise<void> => {
    const saved = await deed.run(undefined);
    if (!saved.ok) return;
    setList(saved.value);
    setItems(editedItems(saved.value.items));
    setSaid(words().saved);
    props.onSaved?.();
  };
  const stale = (): boolean =>
    ['checklist-changed', 'template-changed'].includes(deed.failure()?.code ?? '');
  const blocked = (): readonly Blocked[] => {
    if (!isChanged(list().items, items())) return [{ reason: words().nothing }];
    const { unnamed, unexplained } = unfinished(items(), props.ofProject);
    return [
      ...(unnamed > 0 ? [{ reason: words().unnamedLeft(formatNumber(unnamed)) }] : []),
      ...unexplained.map((item) => ({ reason: words().unexplained(itemName(item)) })),
    ];
  };
  return (
    <>
      <ItemsEditor items={items()} ofProject={props.ofProject} onChange={change} />
      <Failed failure={deed.failure()} />
      <Show when={stale()}>
        <Button onPress={() => props.onNewest()}>{words().newest}</Button>
      </Show>
      <div role="status">
        <Show when={said()}>
          <Notice tone="done">{said()}</Notice>
        </Show>
      </div>
      <Buttons>
        <Button kind="primary" busy={deed.busy()} blocked={blocked()} onPress={() => void press()}>
          {words().save}
        </Button>
      </Buttons>
    </>
  );
}
