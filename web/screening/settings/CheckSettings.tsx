import { For, Index, Show, type JSX } from 'solid-js';
import { CHECK_LENGTHS, isStandard, STANDARD_CHECKS } from '../../../shared/screening/checklist.ts';
import type { CheckItem } from '../../../shared/screening/model.ts';
import { Group } from '../../congress/form/Form.tsx';
import { IconButton } from '../../congress/form/IconButton.tsx';
import { Button } from '../../design/Button.tsx';
import { CheckField } from '../../design/CheckField.tsx';
import { Panel } from '../../design/Panel.tsx';
import { TextField } from '../../design/TextField.tsx';
import { settingsWords } from '../../words/screening/settings/index.ts';
import styles from './Settings.module.css';

interface CheckSettingsProps {
  readonly checks: readonly CheckItem[];
  readonly mayWrite: boolean;
  readonly onChange: (checks: readonly CheckItem[]) => void;
}

const KINDS = ['positive', 'negative'] as const satisfies readonly CheckItem['kind'][];

/** The checklist of a body: which questions of the standard it asks, and its own. */
export function CheckSettings(props: CheckSettingsProps): JSX.Element {
  return (
    <Panel title={settingsWords().checkTitle}>
      <div class={styles['kinds']}>
        <For each={KINDS}>{(kind) => <Questions kind={kind} {...props} />}</For>
      </div>
    </Panel>
  );
}

function Questions(props: CheckSettingsProps & { readonly kind: CheckItem['kind'] }): JSX.Element {
  const words = (): ReturnType<typeof settingsWords> => settingsWords();
  const standard = (): readonly CheckItem[] =>
    STANDARD_CHECKS.filter(({ kind }) => kind === props.kind);
  const isOn = (code: string): boolean => props.checks.some((item) => item.code === code);
  const full = (code: string): string => {
    const known: Readonly<Record<string, { readonly full: string }>> = words().checks;
    return known[code]?.full ?? code;
  };
  /** The body's own of this kind, each with its place in the whole list. */
  const own = () =>
    props.checks
      .map((item, at) => ({ item, at }))
      .filter(({ item }) => item.kind === props.kind && !isStandard(item.code));
  const turn = (item: CheckItem, on: boolean): void =>
    props.onChange(
      on ? [...props.checks, item] : props.checks.filter(({ code }) => code !== item.code),
    );
  return (
    <Group title={words()[props.kind]} hint={words()[`${props.kind}Hint`]}>
      <For each={standard()}>
        {(item) => (
          <Show
            when={props.mayWrite}
            fallback={
              <Show when={isOn(item.code)}>
                <p>{full(item.code)}</p>
              </Show>
            }
          >
            <CheckField
              label={full(item.code)}
              checked={isOn(item.code)}
              onCheck={(on) => turn(item, on)}
            />
          </Show>
        )}
      </For>
      {/* By their place, so that whoever types keeps the field. */}
      <Index each={own()}>
        {(entry) => (
          <Show when={props.mayWrite} fallback={<p>{entry().item.words}</p>}>
            <div class={styles['own']}>
              <TextField
                label={words().words}
                hint={words().wordsHint}
                maxLength={CHECK_LENGTHS.words}
                value={entry().item.words}
                onInput={(text) =>
                  props.onChange(
                    props.checks.map((item, at) =>
                      at === entry().at ? { ...item, words: text } : item,
                    ),
                  )
                }
              />
              <IconButton
                icon="cross"
                label={
                  entry().item.words === '' ? words().removeNew : words().remove(entry().item.words)
                }
                onPress={() => props.onChange(props.checks.filter((_, at) => at !== entry().at))}
              />
            </div>
          </Show>
        )}
      </Index>
      <Show when={props.mayWrite}>
        <div>
          <Button
            icon="plus"
            onPress={() =>
              props.onChange([...props.checks, { code: '', kind: props.kind, words: '' }])
            }
          >
            {words().add[props.kind]}
          </Button>
        </div>
      </Show>
    </Group>
  );
}
