import { createSignal, For, Show, type JSX } from 'solid-js';
import { differingSheets, type SheetEntry } from '../../../shared/ballot/desk/entry.ts';
import type { RoundPayload } from '../../../shared/ballot/protocol/records.ts';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { formatNumber } from '../../platform/language-formats.ts';
import { deskWords as words } from '../../words/ballot/desk/index.ts';
import { Login } from './Login.tsx';
import { readingWords, SheetForm } from './SheetForm.tsx';
import type { KeptEntry } from './teller-vault.ts';
import type { TerminalWork } from './terminal-work.ts';
import styles from './Teller.module.css';

/** Where the two readings differ: each sheet is settled before a scrutineer, by looking at it. */
export function Differences(props: {
  readonly entry: KeptEntry;
  readonly round: RoundPayload;
  readonly terminal: TerminalWork;
  readonly busy: boolean;
}): JSX.Element {
  const places = (): readonly number[] => differingSheets(props.entry.first, props.entry.second);
  const settle = (place: number, sheet: SheetEntry): Promise<void> =>
    props.terminal.keep({
      ...props.entry,
      settled: { ...props.entry.settled, [place]: sheet },
    });
  const scrutineerCame = async (login: Parameters<TerminalWork['witness']>[1]): Promise<void> => {
    const name = await props.terminal.witness('scrutineer', login);
    if (name === undefined) return;
    const hands = { ...props.entry.hands, scrutineer: name };
    await props.terminal.keep({ ...props.entry, hands });
  };
  return (
    <Show
      when={places().length > 0}
      fallback={
        <Notice tone="done" title={words().entry.compareSame(formatNumber(props.entry.sheets))} />
      }
    >
      <Notice tone="caution" title={words().entry.compareTitle(formatNumber(places().length))}>
        {words().entry.compareText}
      </Notice>
      <Show
        when={props.entry.hands.scrutineer !== undefined}
        fallback={
          <Login action={words().entry.scrutineerHere} busy={props.busy} onGiven={scrutineerCame} />
        }
      >
        <ul class={styles['requests']}>
          <For each={places()}>
            {(place) => <Difference {...props} place={place} onSettle={settle} />}
          </For>
        </ul>
      </Show>
    </Show>
  );
}

function Difference(props: {
  readonly entry: KeptEntry;
  readonly round: RoundPayload;
  readonly place: number;
  readonly busy: boolean;
  readonly onSettle: (place: number, sheet: SheetEntry) => Promise<void>;
}): JSX.Element {
  const [own, setOwn] = createSignal<SheetEntry>();
  const settled = (): SheetEntry | undefined => props.entry.settled[props.place];
  const take = (sheet: SheetEntry | undefined): void => {
    if (sheet === undefined) return;
    setOwn(undefined);
    void props.onSettle(props.place, sheet);
  };
  return (
    <li class={styles['difference']}>
      <h4>{words().entry.differing(formatNumber(props.place + 1))}</h4>
      <dl class={styles['readings']}>
        <dt>{words().entry.firstSays}</dt>
        <dd>{readingWords(props.entry.first[props.place], props.round)}</dd>
        <dt>{words().entry.secondSays}</dt>
        <dd>{readingWords(props.entry.second[props.place], props.round)}</dd>
        <Show when={settled()}>
          {(sheet) => (
            <>
              <dt>{words().entry.settledAs}</dt>
              <dd>
                <b>{readingWords(sheet(), props.round)}</b>
              </dd>
            </>
          )}
        </Show>
      </dl>
      <div class={styles['buttons']}>
        <Button busy={props.busy} onPress={() => take(props.entry.first[props.place])}>
          {words().entry.takeFirst}
        </Button>
        <Button busy={props.busy} onPress={() => take(props.entry.second[props.place])}>
          {words().entry.takeSecond}
        </Button>
        <Button kind="quiet" onPress={() => setOwn({ marks: {} })}>
          {words().entry.keyAgain}
        </Button>
      </div>
      <Show when={own()}>
        {(sheet) => (
          <>
            <SheetForm
              round={props.round}
              entry={sheet()}
              onChange={setOwn}
              onDone={() => take(own())}
            />
            <Button kind="primary" busy={props.busy} onPress={() => take(own())}>
              {words().entry.keep}
            </Button>
          </>
        )}
      </Show>
    </li>
  );
}
