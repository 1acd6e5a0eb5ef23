import { createSignal, For, Show, type JSX } from 'solid-js';
import type { DeskView, Station } from '../../../shared/ballot/desk/model.ts';
import { Button } from '../../design/Button.tsx';
import { Panel } from '../../design/Panel.tsx';
import { QrCode } from '../../design/QrCode.tsx';
import { TextField } from '../../design/TextField.tsx';
import { deskWords as words } from '../../words/ballot/desk/index.ts';
import type { DeskWork } from './desk-work.ts';
import type { TerminalWork } from './terminal-work.ts';
import styles from './Teller.module.css';

interface StationsProps {
  readonly desk: DeskWork;
  readonly view: DeskView;
  readonly terminal: TerminalWork;
  readonly onPrint: () => void;
}

/** Shared tablets and the terminal of the paper ballots: opened before the vote, each taken by one device. */
export function Stations(props: StationsProps): JSX.Element {
  const [name, setName] = createSignal('');
  const [opened, setOpened] = createSignal<{ readonly name: string; readonly link: string }>();
  const isTerminal = (): boolean => {
    const own = props.terminal.station()?.id;
    return props.view.stations.some(({ id, closed }) => id === own && !closed);
  };
  const open = (): Promise<boolean> =>
    props.desk.doing(async () => {
      const station = await props.desk.openStation('kiosk', name().trim());
      if (!station.ok) return station;
      const fragment = new URLSearchParams({
        station: station.value.code,
        session: props.view.session.id,
      });
      setOpened({ name: name().trim(), link: `${location.origin}/kiosk#${fragment}` });
      setName('');
      return station;
    });
  return (
    <Panel title={words().stations.title}>
      <div class={styles['stack']}>
        <p class={styles['quiet']}>{words().stations.lede}</p>
        <ul class={styles['stations']}>
          <For each={props.view.stations.filter(({ closed }) => !closed)}>
            {(station) => (
              <li>
                <div>
                  <b>{station.name}</b>
                  <span class={styles['quiet']}>
                    {words().stations.kinds[station.kind]} ·{' '}
                    {words().stations.states[stateOf(station)]}
                  </span>
                </div>
                <Button
                  kind="quiet"
                  busy={props.desk.busy()}
                  onPress={() => void props.desk.closeStation(station.id)}
                >
                  {words().stations.closeFor(station.name)}
                </Button>
              </li>
            )}
          </For>
        </ul>
        <Show when={!isTerminal()}>
          <Button
            busy={props.desk.busy()}
            onPress={() => void props.terminal.become(words().stations.terminalName)}
          >
            {words().stations.become}
          </Button>
        </Show>
        <Button icon="print" onPress={props.onPrint}>
          {words().print.open}
        </Button>
        <form
          class={styles['stack']}
          onSubmit={(event) => {
            event.preventDefault();
            if (name().trim() !== '') void open();
          }}
        >
          <TextField
            label={words().stations.nameLabel}
            hint={words().stations.nameHint}
            value={name()}
            onInput={setName}
            maxLength={40}
            autocomplete="off"
          />
          <Button submits busy={props.desk.busy()}>
            {words().stations.open}
          </Button>
        </form>
        <Show when={opened()}>
          {(place) => (
            <div class={styles['link']} role="status">
              <h3>{words().stations.linkTitle(place().name)}</h3>
              <div class={styles['code']}>
                <QrCode text={place().link} label={words().stations.linkLabel} />
              </div>
              <p>{words().stations.linkText}</p>
              <code>{place().link}</code>
              <Button kind="quiet" onPress={() => setOpened(undefined)}>
                {words().stations.hide}
              </Button>
            </div>
          )}
        </Show>
      </div>
    </Panel>
  );
}

function stateOf({ inRound, enrolled }: Station): 'open' | 'enrolled' | 'inRound' {
  if (inRound) return 'inRound';
  return enrolled ? 'enrolled' : 'open';
}
