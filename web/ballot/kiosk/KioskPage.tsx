import { createSignal, Match, onMount, Show, Switch, type JSX } from 'solid-js';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { PageHead } from '../../design/PageHead.tsx';
import { Progress } from '../../design/Progress.tsx';
import { browser } from '../../platform/chance.ts';
import { problemWords } from '../../platform/language-problems.ts';
import { kioskWords as words } from '../../words/ballot/kiosk/index.ts';
import { missingRequirements, type Requirement } from '../vote/requirements.ts';
import { KioskFrame } from './KioskFrame.tsx';
import { kioskWire } from './kiosk-wire.ts';
import { Screens } from './Screens.tsx';
import { takeStationLink } from './station-link.ts';
import { openStationVault } from './station-vault.ts';
import { openStation, type StationState } from './station.ts';

/** A shared tablet (公用平板): opened once by the staff, then one deputy after the other. */
export function KioskPage(): JSX.Element {
  const [missing, setMissing] = createSignal<readonly Requirement[]>(missingRequirements(window));
  const [state, setState] = createSignal<StationState>();
  let link = takeStationLink();

  onMount(async () => {
    if (missing().length > 0) return;
    const vault = await openStationVault();
    if (!vault.ok) {
      setMissing(['storage']);
      return;
    }
    const opened = await openStation(vault.value, kioskWire, browser.clock);
    setState(opened);
    if (link !== undefined) void opened.take(link);
    addEventListener('hashchange', () => {
      link = takeStationLink() ?? link;
      if (link !== undefined) void opened.take(link);
    });
  });

  return (
    <Switch
      fallback={
        <KioskFrame>
          <PageHead title={words().loading} variant="compact" />
          <Progress label={words().loading} />
        </KioskFrame>
      }
    >
      <Match when={missing()[0]}>
        {(requirement) => (
          <KioskFrame>
            <PageHead title={words().cannot} variant="compact" />
            <Notice tone="problem">{words().missing[requirement()]}</Notice>
          </KioskFrame>
        )}
      </Match>
      <Match when={state()}>
        {(opened) => <Station state={opened()} again={() => link && void opened().take(link)} />}
      </Match>
    </Switch>
  );
}

function Station(props: { readonly state: StationState; readonly again: () => void }): JSX.Element {
  const ready = () => {
    const [station, view] = [props.state.station(), props.state.view()];
    if (props.state.enrolling() || props.state.failure() !== undefined) return undefined;
    return station === undefined || view === undefined || view.kind !== 'kiosk'
      ? undefined
      : { station, view };
  };
  return (
    <Switch fallback={<NotSetUp state={props.state} />}>
      <Match when={props.state.enrolling()}>
        <KioskFrame>
          <PageHead title={words().enrolling} variant="compact" />
          <Progress label={words().enrolling} />
        </KioskFrame>
      </Match>
      <Match when={props.state.failure()}>
        {(failure) => (
          <KioskFrame>
            <PageHead title={words().cannot} variant="compact" />
            <Notice
              tone="problem"
              live
              action={<Button onPress={props.again}>{words().tryAgain}</Button>}
            >
              {problemWords(failure())}
            </Notice>
          </KioskFrame>
        )}
      </Match>
      <Match when={ready()?.station} keyed>
        {(station) => (
          <Screens
            station={station}
            view={() => props.state.view() ?? ready()?.view}
            online={props.state.online}
          />
        )}
      </Match>
    </Switch>
  );
}

/** Not opened, or opened with a link that is not for tablets. */
function NotSetUp(props: { readonly state: StationState }): JSX.Element {
  const what = (): readonly [string, string] => {
    const view = props.state.view();
    if (props.state.station() === undefined || view === undefined)
      return [words().notSetUp, words().notSetUpText];
    return [words().wrongKind, words().wrongKindText];
  };
  const waiting = (): boolean =>
    props.state.station() !== undefined && props.state.view() === undefined;
  return (
    <KioskFrame offline={!props.state.online()}>
      <Show
        when={!waiting()}
        fallback={
          <>
            <PageHead title={words().loading} variant="compact" />
            <Progress label={words().loading} />
          </>
        }
      >
        <PageHead title={what()[0]} lede={what()[1]} variant="compact" />
      </Show>
    </KioskFrame>
  );
}
