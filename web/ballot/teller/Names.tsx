import { createResource, createSignal, For, Show, type JSX } from 'solid-js';
import type { DeskName, DeskView } from '../../../shared/ballot/desk/model.ts';
import { Button } from '../../design/Button.tsx';
import { ConfirmDialog } from '../../design/ConfirmDialog.tsx';
import { Notice } from '../../design/Notice.tsx';
import { Panel } from '../../design/Panel.tsx';
import { TextField } from '../../design/TextField.tsx';
import { ask, createApi } from '../../platform/api.ts';
import { deskWords as words } from '../../words/ballot/desk/index.ts';
import type { DeskWork } from './desk-work.ts';
import type { TerminalWork } from './terminal-work.ts';
import styles from './Teller.module.css';

/** As many names as a list shows before more letters are asked for. */
const MOST = 8;

type NameState = keyof ReturnType<typeof words>['names']['states'];

interface NamesProps {
  readonly desk: DeskWork;
  readonly view: DeskView;
  readonly terminal: TerminalWork;
  readonly body: string;
}

/** Papers by name: a paper ballot at the terminal, or a second device where the first is dead. */
export function Names(props: NamesProps): JSX.Element {
  const api = createApi('teller').bodies[':body'].rounds[':round'].names;
  const [typed, setTyped] = createSignal('');
  const [replacing, setReplacing] = createSignal<DeskName>();
  const isOpen = (): boolean => props.view.round?.state === 'open' && !props.view.round.closing;
  // Asked again whenever the desk has changed: a paper may have been issued elsewhere.
  const [names] = createResource(
    () =>
      isOpen()
        ? { round: props.view.round?.id ?? '', view: JSON.stringify(props.view) }
        : undefined,
    async ({ round }) => {
      const answer = await ask(api.$get({ param: { body: props.body, round } }));
      return answer.ok ? answer.value : [];
    },
  );
  const found = (): readonly DeskName[] => {
    const text = typed().trim();
    if (text === '') return [];
    return (names.latest ?? []).filter(
      ({ name, number }) => name.includes(text) || number.includes(text),
    );
  };
  const isTerminal = (): boolean => {
    const own = props.terminal.station()?.id;
    return props.view.stations.some(({ id, inRound, closed }) => id === own && inRound && !closed);
  };
  const replace = async (reason: string): Promise<void> => {
    const name = replacing();
    if (name !== undefined && (await props.desk.allowReplacement(name.deputy, reason)))
      setReplacing(undefined);
  };
  return (
    <Panel title={words().names.title}>
      <Show when={isOpen()} fallback={<p class={styles['quiet']}>{words().names.closed}</p>}>
        <div class={styles['stack']}>
          <TextField
            label={words().names.search}
            hint={words().names.searchHint}
            value={typed()}
            onInput={setTyped}
            autocomplete="off"
            maxLength={40}
          />
          <Show when={!isTerminal()}>
            <Notice tone="info">{words().names.notTerminal}</Notice>
          </Show>
          <Show when={typed().trim() !== '' && found().length === 0 && !names.loading}>
            <p role="status">{words().names.notFound}</p>
          </Show>
          <ul class={styles['requests']}>
            <For each={found().slice(0, MOST)}>
              {(name) => (
                <Name {...props} name={name} isTerminal={isTerminal()} onReplace={setReplacing} />
              )}
            </For>
          </ul>
          <Show when={found().length > MOST}>
            <p class={styles['quiet']}>{words().names.more(found().length - MOST)}</p>
          </Show>
        </div>
      </Show>
      <ConfirmDialog
        open={replacing() !== undefined}
        title={words().names.replaceTitle(replacing()?.name ?? '')}
        consequence={words().names.replaceText}
        confirm={words().names.replaceConfirm}
        withReason
        busy={props.desk.busy()}
        onConfirm={(reason) => void replace(reason)}
        onClose={() => setReplacing(undefined)}
      />
    </Panel>
  );
}

function Name(
  props: NamesProps & {
    readonly name: DeskName;
    readonly isTerminal: boolean;
    readonly onReplace: (name: DeskName) => void;
  },
): JSX.Element {
  const state = (): NameState => {
    const { deputy, via, replaced } = props.name;
    if (replaced) return 'replaced';
    if (props.view.replacements.some((one) => one.deputy === deputy)) return 'allowed';
    if (via !== null) return via;
    return props.terminal.pending().some((one) => one.deputy === deputy) ? 'pending' : 'free';
  };
  const mayReplace = (): boolean => state() === 'device' || state() === 'kiosk';
  return (
    <li>
      <div>
        <b class={styles['name']}>{props.name.name}</b>
        <span class={styles['quiet']}>
          {[props.name.delegation, props.name.number, words().names.states[state()]].join(' · ')}
        </span>
      </div>
      <div class={styles['buttons']}>
        <Show when={state() === 'free' && props.isTerminal}>
          <Button
            kind="primary"
            busy={props.desk.busy()}
            onPress={() => void props.terminal.issue(props.name.deputy, props.name.name)}
          >
            {words().names.paperFor(props.name.name)}
          </Button>
        </Show>
        <Show when={mayReplace()}>
          <Button onPress={() => props.onReplace(props.name)}>
            {words().names.replaceFor(props.name.name)}
          </Button>
        </Show>
      </div>
    </li>
  );
}
