import { Match, Show, Switch, type JSX } from 'solid-js';
import type { HallView, RoundView } from '../../../shared/ballot/round.ts';
import { HallScreen } from '../../design/HallScreen.tsx';
import { hallWords as words } from '../../words/ballot/hall/index.ts';
import { counted } from '../round/result.ts';
import { Codes } from './Codes.tsx';
import { CountedScene, OpenCountedScene } from './CountedScene.tsx';
import { PaperList } from './PaperList.tsx';
import { ResultAside, ResultFoot, ResultScene } from './ResultScene.tsx';
import { sceneOn, stagesOf, type Scene, type Screen } from './scene.ts';
import { hallLede, hallTitle } from './titles.ts';
import { AnnouncedScene, ReadyScene, SignInScene, VotingScene } from './EarlyScenes.tsx';
import { AttendanceStrip, ReadOutFoot, VoidScene } from './HallParts.tsx';

interface HallPictureProps {
  readonly view: HallView;
  /** What this screen shows; whatever is due unless told otherwise. */
  readonly screen?: Screen;
  /** `preview`: small, on the console. */
  readonly variant?: 'screen' | 'preview';
}

/** The picture of the big screen for the present state. Never a vote before the announcement. */
export function HallPicture(props: HallPictureProps): JSX.Element {
  const screen = (): Screen => props.screen ?? 'auto';
  const scene = (): Scene => sceneOn(props.view, screen());
  const round = (): RoundView | null => props.view.round;
  const result = () => (scene() === 'result' ? counted(round()) : undefined);
  return (
    <HallScreen
      variant={props.variant ?? 'screen'}
      body={props.view.session.title}
      stages={stagesOf(props.view)}
      stagesLabel={words().process}
      title={hallTitle(props.view, screen())}
      lede={hallLede(props.view, screen()) ?? ''}
      dense={result() !== undefined || LISTS.includes(scene())}
      rehearsal={props.view.session.rehearsal && props.variant !== 'preview'}
      aside={<Show when={result()}>{(of) => <ResultAside view={props.view} of={of()} />}</Show>}
      foot={FOOTLESS.includes(scene()) ? undefined : <Foot view={props.view} scene={scene()} />}
    >
      <Switch>
        <Match when={scene() === 'sign-in'}>
          <SignInScene view={props.view} />
        </Match>
        <Match when={(scene() === 'prepared' || scene() === 'candidates') && round()}>
          {(of) => <PaperList candidates={of().candidates} label={words().standingNow} />}
        </Match>
        <Match when={scene() === 'chosen-before'}>
          <PaperList candidates={props.view.electedBefore} label={words().chosenBefore.label} />
        </Match>
        <Match when={scene() === 'announced' && round()}>
          {(of) => <AnnouncedScene round={of()} />}
        </Match>
        <Match when={scene() === 'ready'}>
          <ReadyScene />
        </Match>
        <Match when={(scene() === 'voting' || scene() === 'sealing') && round()}>
          {(of) => <VotingScene round={of()} />}
        </Match>
        <Match when={scene() === 'open-vote' && round()}>
          {(of) => <PaperList candidates={of().candidates} label={words().standingNow} />}
        </Match>
        <Match when={scene() === 'open-counted' && round()}>
          {(of) => <OpenCountedScene round={of()} />}
        </Match>
        <Match when={SEALED.includes(scene()) && round()}>
          {(of) => <CountedScene round={of()} />}
        </Match>
        <Match when={result()}>{(of) => <ResultScene of={of()} />}</Match>
        <Match when={scene() === 'void' && round()}>{(of) => <VoidScene round={of()} />}</Match>
      </Switch>
      <Show when={(scene() === 'ready' || scene() === 'voting') && round()?.code}>
        {(code) => <Codes round={code()} />}
      </Show>
    </HallScreen>
  );
}

const FOOTLESS: readonly Scene[] = ['planned', 'void'];
/** Scenes that are a list of names. */
const LISTS: readonly Scene[] = ['prepared', 'candidates', 'chosen-before', 'open-vote'];
const SEALED: readonly Scene[] = ['sealed', 'counted', 'certified'];

/** At the bottom: who is there, the code of the sealed box, or the rule of the result. */
function Foot(props: { readonly view: HallView; readonly scene: Scene }): JSX.Element {
  return (
    <Switch fallback={<AttendanceStrip view={props.view} />}>
      <Match when={props.scene === 'result' && counted(props.view.round)}>
        {(of) => <ResultFoot view={props.view} of={of()} />}
      </Match>
      <Match when={SEALED.includes(props.scene) && props.view.round?.readOut}>
        {(code) => <ReadOutFoot code={code()} />}
      </Match>
    </Switch>
  );
}
