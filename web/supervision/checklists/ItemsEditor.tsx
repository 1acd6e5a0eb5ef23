import { createSignal, For, Show, type JSX } from 'solid-js';
import { MOST_OWN_ITEMS } from '../../../shared/supervision/rules.ts';
import { isStandard } from '../../../shared/supervision/rules.ts';
import { moved } from '../../congress/form/order.ts';
import { Button } from '../../design/Button.tsx';
import { SelectField } from '../../design/SelectField.tsx';
import { formatNumber } from '../../platform/language-formats.ts';
import { editorWords as words } from '../../words/supervision/checklists/editor/index.ts';
import { supervisionWords } from '../../words/supervision/index.ts';
import { missingChecks, newItem, type EditedItem } from './edited-items.ts';
import { ItemRow } from './ItemRow.tsx';
import styles from './Editor.module.css';

interface ItemsEditorProps {
  readonly items: readonly EditedItem[];
  readonly onChange: (items: readonly EditedItem[]) => void;
  /** Items have days of their own, and whoever drops one says why: so at a project, not in a template. */
  readonly ofProject: boolean;
}

/** The items of a list in their order: reworded, moved, dropped and added in place. */
export function ItemsEditor(props: ItemsEditorProps): JSX.Element {
  const [open, setOpen] = createSignal('');
  const keys = (): readonly string[] => props.items.map(({ key }) => key);
  const change = (key: string, changes: Partial<EditedItem>): void =>
    props.onChange(props.items.map((item) => (item.key === key ? { ...item, ...changes } : item)));
  const add = (item: EditedItem): void => {
    props.onChange([...props.items, item]);
    setOpen(item.key);
    queueMicrotask(() =>
      document.getElementById(`edit-${item.key}`)?.querySelector('input')?.focus(),
    );
  };
  const drop = (item: EditedItem): void => {
    if (props.ofProject && item.id !== '') change(item.key, { gone: true });
    else props.onChange(props.items.filter(({ key }) => key !== item.key));
  };
  const own = (): number => props.items.filter(({ code }) => !isStandard(code)).length;
  return (
    <>
      <ol class={styles['items']} role="list">
        <For each={keys()}>
          {(key, at) => (
            <Show when={props.items.find((item) => item.key === key)}>
              {(item) => (
                <ItemRow
                  item={item()}
                  place={at()}
                  last={props.items.length - 1}
                  open={open() === key}
                  ofProject={props.ofProject}
                  onOpen={(shown) => setOpen(shown ? key : '')}
                  onChange={(changes) => change(key, changes)}
                  onMove={(by) => props.onChange(moved(props.items, at(), by))}
                  onDrop={() => drop(item())}
                />
              )}
            </Show>
          )}
        </For>
      </ol>
      <div class={styles['add']}>
        <Show when={missingChecks(props.items).length > 0}>
          <SelectField
            label={words().addStandard}
            value=""
            options={[
              { value: '', label: words().choose },
              ...missingChecks(props.items).map((code) => ({
                value: code,
                label: supervisionWords().checks[code],
              })),
            ]}
            onChoose={(code) => {
              if (code !== '') add(newItem(code));
            }}
          />
        </Show>
        <Button
          icon="plus"
          blocked={
            own() >= MOST_OWN_ITEMS ? [{ reason: words().full(formatNumber(MOST_OWN_ITEMS)) }] : []
          }
          onPress={() => add(newItem('own'))}
        >
          {words().addOwn}
        </Button>
      </div>
    </>
  );
}
