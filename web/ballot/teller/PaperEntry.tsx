import { createSignal, Match, Show, Switch, type JSX } from 'solid-js';
import type { DeskView } from '../../../shared/ballot/desk/model.ts';
import type { RoundPayload } from '../../../shared/ballot/protocol/records.ts';
import type { Me } from '../../../shared/congress/model.ts';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { Panel } from '../../design/Panel.tsx';
import { Progress } from '../../design/Progress.tsx';
import { TextField } from '../../design/TextField.tsx';
import { formatNumber } from '../../platform/language-formats.ts';
import { deskWords as words } from '../../words/ballot/desk/index.ts';
import type { DeskWork } from './desk-work.ts';
import { Differences } from './Differences.tsx';
import { unsettled } from './entries.ts';
import { EntryRecord } from './EntryRecord.tsx';
import { Login } from './Login.tsx';
import { Reading } from './Reading.tsx';
import type { KeptEntry } from './teller-vault.ts';
import type { TerminalWork } from './terminal-work.ts';
import styles from './Teller.module.css';

interface PaperEntryProps {
  readonly desk: DeskWork;
  readonly view: DeskView;
  readonly terminal: TerminalWork;
  readonly me: Me;
}

/** Keying in the paper ballots: two tellers, blind to each other; differences before a scrutineer; then into the box. */
export function PaperEntry(props: PaperEntryProps): JSX.Element {
  const held = (): number => props.terminal.papers().length;
  return (
    <Panel title={words().entry.title}>
      <Show when={held() > 0} fallback={<p class={styles['quiet']}>{words().entry.noPaper}</p>}>
        <Show when={props.terminal.round()}>
          {(round) => (
            <div class={styles['stack']}>
              <Show when={props.terminal.entry()} fallback={<Begin {...props} held={held()} />}>
                {(entry) => <Stage {...props} entry={entry()} round={round()} />}
              </Show>
            </div>
          )}
        </Show>
      </Show>
    </Panel>
  );
}

/** The box is opened and its sheets are counted: never more than papers were issued here. */
function Begin(props: PaperEntryProps & { readonly held: number }): JSX.Element {
  const [typed, setTyped] = createSignal('');
  const [error, setError] = createSignal<string>();
  const begin = (event: SubmitEvent): void => {
    event.preventDefault();
    const text = typed().trim();
    const sheets = Number(text);
    if (text === '' || !Number.isInteger(sheets) || sheets < 0) setError(words().entry.notNumber);
    else if (sheets > props.held) setError(words().entry.tooMany(formatNumber(props.held)));
    else {
      setError(undefined);
      void props.terminal.begin(sheets, props.me.name);
    }
  };
  const open = (): boolean => props.view.round?.state === 'open';
  return (
    <>
      <p>{words().entry.lede(formatNumber(props.held))}</p>
      <Show when={open()} fallback={<Leftover {...props} />}>
        <form class={styles['stack']} onSubmit={begin}>
          <TextField
            label={words().entry.sheets}
            hint={words().entry.sheetsHint}
            error={error()}
            inputMode="numeric"
            value={typed()}
            onInput={setTyped}
            maxLength={4}
            autocomplete="off"
          />
          <Button kind="primary" submits busy={props.desk.busy()}>
            {words().entry.begin}
          </Button>
        </form>
      </Show>
    </>
  );
}

/** After sealing: what was returned by itself. */
function Leftover(props: PaperEntryProps): JSX.Element {
  const returned = (): number =>
    props.terminal.papers().filter(({ paper }) => paper.state === 'returned').length;
  return (
    <Show when={returned() > 0}>
      <p role="status">{words().entry.returned(formatNumber(returned()))}</p>
    </Show>
  );
}

type StageProps = PaperEntryProps & { readonly entry: KeptEntry; readonly round: RoundPayload };

function Stage(props: StageProps): JSX.Element {
  const stage = (): KeptEntry['stage'] => props.entry.stage;
  return (
    <Switch>
      <Match when={stage() === 'first' && props.entry.sheets > 0}>
        <h3>{words().entry.firstReading(props.entry.hands.first)}</h3>
        <Reading {...props} which="first" onKeep={props.terminal.keep} />
      </Match>
      <Match when={stage() === 'second'}>
        <Show when={props.entry.hands.second} fallback={<HandOver {...props} />}>
          {(name) => (
            <>
              <h3>{words().entry.secondReading(name())}</h3>
              <Reading {...props} which="second" onKeep={props.terminal.keep} />
            </>
          )}
        </Show>
      </Match>
      <Match when={stage() === 'compare' || stage() === 'first'}>
        <Differences {...props} busy={props.desk.busy()} />
        <Show when={unsettled(props.entry).length === 0}>
          <Cast {...props} label={words().entry.cast} />
        </Show>
      </Match>
      <Match when={stage() === 'casting'}>
        <Show
          when={props.desk.busy()}
          fallback={<Cast {...props} label={words().entry.castAgain} />}
        >
          <Progress
            label={words().entry.casting}
            done={count(props, 'received')}
            total={props.entry.sheets}
          />
        </Show>
      </Match>
      <Match when={stage() === 'done'}>
        <Notice tone="done" title={words().entry.castDone}>
          {words().entry.castDoneText(
            formatNumber(props.entry.sheets),
            formatNumber(props.terminal.papers().length - props.entry.sheets),
          )}
        </Notice>
        <Leftover {...props} />
        <EntryRecord {...props} />
      </Match>
    </Switch>
  );
}

function count({ terminal }: StageProps, state: 'received'): number {
  return terminal.papers().filter(({ paper }) => paper.state === state).length;
}

/** The first reading is put away; the other teller sits down. */
function HandOver(props: StageProps): JSX.Element {
  const came = async (login: Parameters<TerminalWork['witness']>[1]): Promise<void> => {
    const second = await props.terminal.witness('teller', login);
    if (second === undefined) return;
    await props.terminal.keep({ ...props.entry, hands: { ...props.entry.hands, second } });
  };
  return (
    <>
      <Notice tone="info" title={words().entry.handOver}>
        {words().entry.handOverText}
      </Notice>
      <Login action={words().entry.startSecond} busy={props.desk.busy()} onGiven={came} />
    </>
  );
}

function Cast(props: StageProps & { readonly label: string }): JSX.Element {
  return (
    <Button
      kind="primary"
      size="large"
      icon="box"
      busy={props.desk.busy()}
      onPress={() => void props.terminal.cast()}
      consequence={words().entry.castText}
    >
      {props.label}
    </Button>
  );
}
