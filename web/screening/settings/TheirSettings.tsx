import { For, type JSX } from 'solid-js';
import type { CheckItem, ScreeningSettings } from '../../../shared/screening/model.ts';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { formatNumber } from '../../platform/language-formats.ts';
import { settingsWords } from '../../words/screening/settings/index.ts';

/** What somebody else has set meanwhile, beside what was typed, and the way to take it over. */
export function TheirSettings(props: {
  readonly settings: ScreeningSettings;
  /** The questions that were typed. */
  readonly mine: readonly CheckItem[];
  readonly onTake: () => void;
}): JSX.Element {
  const words = (): ReturnType<typeof settingsWords> => settingsWords();
  const full = ({ code, words: own }: CheckItem): string => {
    const known: Readonly<Record<string, { readonly full: string }>> = words().checks;
    return known[code]?.full ?? own;
  };
  /** What they ask and the typed list does not. */
  const others = (): readonly CheckItem[] =>
    props.settings.checks.filter(
      ({ code, words: own }) => !props.mine.some((one) => one.code === code && one.words === own),
    );
  return (
    <Notice
      tone="caution"
      title={words().changedTitle}
      action={<Button onPress={props.onTake}>{words().takeTheirs}</Button>}
    >
      <p>{words().changedGates(props.settings.gates.map((gate) => words().gates[gate]))}</p>
      <p>{words().changedChecks(formatNumber(props.settings.checks.length))}</p>
      <For each={others()}>{(item) => <p>{words().added(full(item))}</p>}</For>
    </Notice>
  );
}
