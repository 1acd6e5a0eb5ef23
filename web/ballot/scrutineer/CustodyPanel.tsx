import { createSignal, For, Match, Show, Switch, type JSX } from 'solid-js';
import type { Custodian, CustodyView } from '../../../shared/ballot/custody.ts';
import type { RoundView } from '../../../shared/ballot/round.ts';
import { writeShare } from '../../../shared/ballot/protocol/shares.ts';
import { knownBase64url } from '../../../shared/ballot/protocol/bytes.ts';
import { download } from '../../congress/sheet/download.ts';
import { Button } from '../../design/Button.tsx';
import { Notice, type NoticeTone } from '../../design/Notice.tsx';
import { Panel } from '../../design/Panel.tsx';
import { Person } from '../../design/Person.tsx';
import { TextField } from '../../design/TextField.tsx';
import { Progress } from '../../design/Progress.tsx';
import { formatNumber } from '../../platform/language-formats.ts';
import { problemWords } from '../../platform/language-problems.ts';
import { roundWords } from '../../words/ballot/round/index.ts';
import { custodyWords as words } from '../../words/ballot/custody/index.ts';
import { custodianState } from '../round/custodian-state.ts';
import { custodyTask, type CustodyTask } from './custody-task.ts';
import type { CustodyWork } from './custody-work.ts';
import { Readings } from './Readings.tsx';
import styles from './Custody.module.css';

interface CustodyPanelProps {
  readonly round: RoundView;
  readonly custody: CustodyView;
  readonly account: string;
  readonly work: CustodyWork;
}

/** Tasks in which something has gone wrong; all others are the ordinary course. */
const TONES: Readonly<Partial<Record<CustodyTask, NoticeTone>>> = {
  'storage-blocked': 'problem',
  'enrol-again': 'caution',
  'keys-elsewhere': 'caution',
  'share-unreadable': 'problem',
  'share-missing': 'caution',
  differs: 'problem',
  guard: 'done',
  counted: 'done',
};

/** The keys in this scrutineer's hands: the one thing to do now, and how far everybody is. */
export function CustodyPanel(props: CustodyPanelProps): JSX.Element {
  const task = (): CustodyTask =>
    custodyTask({
      round: props.round,
      custody: props.custody,
      account: props.account,
      keysHere: props.work.keysHere(),
      hasShare: props.work.share() !== undefined,
      canCount: props.work.canCount(),
      hasCounted: props.work.reading() !== undefined,
    });
  return (
    <Panel title={words().title}>
      <div class={styles['task']}>
        <Notice tone={TONES[task()] ?? 'info'} title={words().tasks[task()].title}>
          {words().tasks[task()].text}
        </Notice>
        <TaskAction {...props} task={task()} />
        <Show when={props.work.failure()}>
          {(failure) => (
            <Notice tone="problem" live>
              {problemWords(failure())}
            </Notice>
          )}
        </Show>
      </div>
      <Custodians {...props} />
      <Show when={props.work.reading()}>
        <Readings work={props.work} round={props.round} account={props.account} />
      </Show>
    </Panel>
  );
}

function TaskAction(props: CustodyPanelProps & { readonly task: CustodyTask }): JSX.Element {
  const primary = (label: string, onPress: () => void): JSX.Element => (
    <Button kind="primary" size="large" busy={props.work.busy()} onPress={onPress}>
      {label}
    </Button>
  );
  const actions = () => words().actions;
  return (
    <div class={styles['actions']}>
      <Switch>
        <Match when={props.task === 'enrol' || props.task === 'enrol-again'}>
          {primary(actions().enrol, () => void props.work.enrol())}
        </Match>
        <Match when={props.task === 'deal'}>
          {primary(actions().deal, () => void props.work.deal())}
        </Match>
        <Match when={props.task === 'keep'}>
          {primary(actions().keep, () => void saveAndKeep(props))}
        </Match>
        <Match when={props.task === 'release'}>
          {primary(actions().release, () => void props.work.release())}
        </Match>
        <Match when={props.task === 'count' && props.work.progress() === undefined}>
          {primary(actions().count, () => void props.work.count())}
        </Match>
        <Match when={props.task === 'differs' && props.work.progress() === undefined}>
          {primary(actions().recount, () => void props.work.count())}
        </Match>
      </Switch>
      <Show when={props.work.progress()}>
        {(progress) => (
          <Progress label={actions().counting} done={progress().counted} total={progress().all} />
        )}
      </Show>
      <Show when={props.task === 'share-missing' || props.task === 'release'}>
        <ShareFileField work={props.work} />
      </Show>
      <Show when={isChief(props) && props.custody.dealt && props.round.state === 'draft'}>
        <Button kind="quiet" busy={props.work.busy()} onPress={() => void props.work.deal()}>
          {actions().dealAgain}
        </Button>
      </Show>
      <Show when={props.work.share() !== undefined && SAVED_IN.has(props.round.state)}>
        <div class={styles['beside']}>
          <Button icon="download" onPress={() => saveShare(props)}>
            {actions().saveAgain}
          </Button>
          <Button icon="print" onPress={() => print()}>
            {actions().print}
          </Button>
        </div>
      </Show>
    </div>
  );
}

/** While the share is worth keeping. */
const SAVED_IN: ReadonlySet<RoundView['state']> = new Set(['draft', 'ready', 'open', 'sealed']);

function isChief({ custody, account }: CustodyPanelProps): boolean {
  return custody.custodians.some((one) => one.account === account && one.chief);
}

/** The share as text: what the file and the printed code carry. */
export function shareText({ work, custody, account, round }: CustodyPanelProps): string {
  const share = work.share();
  const countKey = work.desk()?.countKey ?? '';
  if (share === undefined || countKey === '') return '';
  const holder = holderOf({ custody, account });
  return writeShare({ round: round.id, holder }, knownBase64url(countKey), share);
}

function holderOf({ custody, account }: Pick<CustodyPanelProps, 'custody' | 'account'>): string {
  return custody.custodians.find((one) => one.account === account)?.name ?? '';
}

function saveShare(props: CustodyPanelProps): void {
  const text = new Blob([shareText(props)], { type: 'application/json' });
  download(text, words().fileName(props.round.number, holderOf(props)));
}

async function saveAndKeep(props: CustodyPanelProps): Promise<void> {
  if (await props.work.keep()) saveShare(props);
}

/** Reads a share back from the file it was saved to, or from the text of its printed code. */
function ShareFileField(props: { readonly work: CustodyWork }): JSX.Element {
  const [pasted, setPasted] = createSignal('');
  const read = async (file: File | undefined): Promise<void> => {
    if (file !== undefined) await props.work.readFile(await file.text());
  };
  return (
    <>
      <label class={styles['file']}>
        <span>{words().actions.readFile}</span>
        <input
          type="file"
          accept="application/json,.json"
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            void read(file);
            event.currentTarget.value = '';
          }}
        />
      </label>
      <TextField
        label={words().actions.paste}
        value={pasted()}
        onInput={setPasted}
        maxLength={1000}
      />
      <Show when={pasted().trim() !== ''}>
        <Button busy={props.work.busy()} onPress={() => void props.work.readFile(pasted())}>
          {words().actions.takePasted}
        </Button>
      </Show>
    </>
  );
}

/** Everybody's keys, shares and counts, by name; the keys are compared aloud before shares are dealt. */
function Custodians(props: CustodyPanelProps): JSX.Element {
  const role = (one: Custodian): string =>
    (one.chief ? roundWords().chief : roundWords().scrutineer) +
    (one.account === props.account ? words().you : '');
  return (
    <section class={styles['people']}>
      <h3>{words().people}</h3>
      <Show when={props.round.state === 'draft'}>
        <p class={styles['note']}>{words().compare}</p>
      </Show>
      <ul>
        <For each={props.custody.custodians}>
          {(one) => (
            <li>
              <Person
                name={one.name}
                role={role(one)}
                state={custodianState(props.custody, props.round, one)}
              />
              <Show when={props.round.state === 'draft' && one.keys}>
                {(keys) => <code>{keys()}</code>}
              </Show>
            </li>
          )}
        </For>
      </ul>
      <p class={styles['note']}>{words().twoOfThree(formatNumber(2), formatNumber(3))}</p>
    </section>
  );
}
