import { For, Show, type JSX } from 'solid-js';
import type { RoundPayload } from '../../../shared/ballot/protocol/records.ts';
import { Button } from '../../design/Button.tsx';
import { Fact, Facts } from '../../design/Facts.tsx';
import { formatNumber } from '../../platform/language-formats.ts';
import { deskWords as words } from '../../words/ballot/desk/index.ts';
import type { KeptEntry } from './teller-vault.ts';
import type { TerminalWork } from './terminal-work.ts';
import styles from './Teller.module.css';

/** Reasons in the order in which they are printed. */
const REASONS = [
  'illegible',
  'signed',
  'written-on',
  'not-our-sheet',
  'against-the-rules',
] as const;

/**
 * The record of keying in, for the tellers and the scrutineer to sign: sheets and
 * invalid ones by reason. No figure for any candidate: paper has no subtotal.
 */
export function EntryRecord(props: {
  readonly entry: KeptEntry;
  readonly round: RoundPayload;
  readonly terminal: TerminalWork;
}): JSX.Element {
  const lines = () => words().entry.recordLines;
  const issued = (): number => props.terminal.papers().length;
  const invalid = (): readonly (typeof REASONS)[number][] =>
    REASONS.filter((reason) => (props.entry.invalid[reason] ?? 0) > 0);
  return (
    <section class={styles['record']}>
      <h3>{words().entry.recordTitle}</h3>
      <Facts>
        <Fact label={lines().ballot} value={props.round.ballot.title} />
        <Fact label={lines().round} value={formatNumber(props.round.number)} />
        <Fact label={lines().terminal} value={props.terminal.station()?.name ?? ''} />
        <Fact label={lines().issued} value={formatNumber(issued())} />
        <Fact label={lines().sheets} value={formatNumber(props.entry.sheets)} />
        <Fact label={lines().unused} value={formatNumber(issued() - props.entry.sheets)} />
        <For each={invalid()}>
          {(reason) => (
            <Fact
              label={`${words().entry.invalidTitle} · ${words().entry.invalidOf[reason]}`}
              value={formatNumber(props.entry.invalid[reason] ?? 0)}
            />
          )}
        </For>
        <Fact label={lines().first} value={props.entry.hands.first} />
        <Show when={props.entry.hands.second}>
          {(second) => <Fact label={lines().second} value={second()} />}
        </Show>
        <Fact label={lines().scrutineer} value={props.entry.hands.scrutineer ?? lines().none} />
      </Facts>
      <div class={styles['signatures']}>
        <For
          each={[props.entry.hands.first, props.entry.hands.second, props.entry.hands.scrutineer]}
        >
          {(name) => (
            <Show when={name}>
              <span>
                {name} {lines().signature}
              </span>
            </Show>
          )}
        </For>
      </div>
      <Button icon="print" onPress={() => print()}>
        {words().entry.record}
      </Button>
    </section>
  );
}
