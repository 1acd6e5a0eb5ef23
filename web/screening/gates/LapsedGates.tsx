import { For, Show, type JSX } from 'solid-js';
import type { GateSaid } from '../../../shared/screening/gates-model.ts';
import type { CardChange } from '../../../shared/screening/voted-card.ts';
import { formatDate, formatMoneyInFull, formatNumber } from '../../platform/language-formats.ts';
import { gateWords } from '../../words/screening/gates/index.ts';
import styles from './Gates.module.css';

/** The passes of a lead that count no longer. */
export function lapsedOf(said: readonly GateSaid[]): readonly GateSaid[] {
  return said.filter(({ outcome, lapsed }) => outcome === 'passed' && lapsed !== null);
}

/** Which gates must decide again on a lead, why, and what has changed on its card since. */
export function LapsedGates(props: { readonly said: readonly GateSaid[] }): JSX.Element {
  const words = (): ReturnType<typeof gateWords>['lapsed'] => gateWords().lapsed;
  return (
    <ul class={styles['lapses']} role="list">
      <For each={lapsedOf(props.said)}>
        {(one) => (
          <li>
            <Show when={one.lapsed}>
              {(why) => words().whys[why()](gateWords().gates[one.gate], formatDate(one.on))}
            </Show>
            <Show when={one.changes.length > 0}>
              <ul>
                <For each={one.changes}>{(change) => <li>{changeSaid(change)}</li>}</For>
              </ul>
            </Show>
          </li>
        )}
      </For>
    </ul>
  );
}

/** So much of a text is shown. */
const MOST_SHOWN = 80;

function changeSaid({ field, before, after }: CardChange): string {
  const words = gateWords().lapsed;
  const shown = (value: string | number): string => {
    if (field === 'totalYuan' || field === 'yearYuan') return formatMoneyInFull(Number(value));
    if (typeof value === 'number') return formatNumber(value);
    if (value === '') return words.empty;
    if (field === 'startsOn' || field === 'endsOn') return formatDate(value);
    const letters = Array.from(value);
    return letters.length > MOST_SHOWN ? `${letters.slice(0, MOST_SHOWN).join('')}…` : value;
  };
  return words.change(gateWords().fields[field], shown(before), shown(after));
}
