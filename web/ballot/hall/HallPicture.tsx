import { Match, Show, Switch, type JSX } from 'solid-js';
import type { HallView, RoundView } from '../../../shared/ballot/round.ts';
import { exhaustive } from '../../../shared/result.ts';
import { HallScreen } from '../../design/HallScreen.tsx';
import { hallWords as words } from '../../words/ballot/hall/index.ts';
import { counted } from '../round/result.ts';
import { roundTitle, standingWords } from '../round/titles.ts';
import { formatDate } from '../../platform/language-formats.ts';
import { Codes } from './Codes.tsx';
import { CountedScene } from './CountedScene.tsx';
import { PaperList } from './PaperList.tsx';
import { resultTitle, ResultAside, ResultFoot, ResultScene } from './ResultScene.tsx';
import { sceneOf, stagesOf, type Scene } from './scene.ts';
import { ReadyScene, SignInScene, VotingScene } from './EarlyScenes.tsx';
import { AttendanceStrip, ReadOutFoot, VoidScene } from './HallParts.tsx';

interface HallPictureProps {
  readonly view: HallView;
  /** `preview`: small, on the console. */
  readonly variant?: 'screen' | 'preview';
}

/** The picture of the big screen for the present state. Never a vote before the announcement. */
export function HallPicture(props: HallPictureProps): JSX.Element {
  const scene = (): Scene => sceneOf(props.view);
  const round = (): RoundView | null => props.view.round;
  const result = () => (scene() === 'result' ? counted(round()) : undefined);
  return (
    <HallScreen
      variant={props.variant ?? 'screen'}
      body={props.view.session.title}
      stages={stagesOf(scene())}
      stagesLabel={words().process}
      title={hallTitle(props.view)}
      lede={hallLede(props.view) ?? ''}
      dense={result() !== undefined || scene() === 'prepared'}
      rehearsal={props.view.session.rehearsal && props.variant !== 'preview'}
      aside={<Show when={result()}>{(of) => <ResultAside view={props.view} of={of()} />}</Show>}
      foot={FOOTLESS.includes(scene()) ? undefined : <Foot view={props.view} scene={scene()} />}
    >
      <Switch>
        <Match when={scene() === 'sign-in'}>
          <SignInScene view={props.view} />
        </Match>
        <Match when={scene() === 'prepared' && round()}>
          {(of) => <PaperList candidates={of().candidates} />}
        </Match>
        <Match when={scene() === 'ready'}>
          <ReadyScene />
        </Match>
        <Match when={(scene() === 'voting' || scene() === 'sealing') && round()}>
          {(of) => <VotingScene round={of()} />}
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

/** The title of the picture now shown. */
export function hallTitle(view: HallView): string {
  const { round } = view;
  const scene = sceneOf(view);
  switch (scene) {
    case 'planned':
      return words().planned.title;
    case 'sign-in':
      return words().signIn.title;
    case 'prepared':
      return round === null ? '' : roundTitle(round);
    case 'void':
      return round === null ? '' : words().voided.title(roundTitle(round));
    case 'result':
      return resultTitle(view);
    case 'ready':
    case 'voting':
    case 'sealing':
    case 'sealed':
    case 'counted':
    case 'certified':
      return words()[scene].title;
    default:
      return exhaustive(scene);
  }
}

function hallLede(view: HallView): string | undefined {
  const { round } = view;
  const scene = sceneOf(view);
  switch (scene) {
    case 'planned':
      return words().planned.lede(formatDate(view.session.opensOn));
    case 'sign-in':
      return words().signIn.lede;
    case 'prepared':
      return round === null ? undefined : standingWords(null, round);
    case 'voting':
      return round === null
        ? undefined
        : standingWords(round.number === 1 ? view.ballotTitle : roundTitle(round), round);
    case 'void':
      return words().voided.lede;
    case 'result':
      return undefined;
    case 'ready':
    case 'sealing':
    case 'sealed':
    case 'counted':
    case 'certified':
      return words()[scene].lede;
    default:
      return exhaustive(scene);
  }
}
