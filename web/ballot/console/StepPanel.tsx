import { createSignal, Match, Show, Switch, type JSX } from 'solid-js';
import type { ConsoleView, RoundView } from '../../../shared/ballot/round.ts';
import { recall, remember } from '../../platform/storage.ts';
import { EntryStep } from '../open/EntryStep.tsx';
import { MannerStep } from '../open/MannerStep.tsx';
import { AnnouncedStep, VoidedStep } from './AnnouncedStep.tsx';
import { BoxStep, IssueStep } from './BoxSteps.tsx';
import { AnnounceStep, ConfirmStep } from './CertifySteps.tsx';
import type { Console } from './console-state.ts';
import { QuorumStep } from './QuorumStep.tsx';
import { CountStep, SealStep } from './SealedSteps.tsx';
import { ScrutineersStep } from './ScrutineersStep.tsx';
import { stepOf, type Step } from './steps.ts';
import { VoteStep } from './VoteStep.tsx';

/** Which step is shown: where the round stands, and what this console has been told besides. */
export interface Position {
  readonly step: () => Step | undefined;
  readonly readOut: () => void;
  readonly changeScrutineers: (changing: boolean) => void;
}

/** The digits once read out stay so over a reload; going back to the scrutineers does not. */
export function createPosition(view: () => ConsoleView | undefined): Position {
  const [readOuts, setReadOuts] = createSignal<readonly string[]>([]);
  const [changing, setChanging] = createSignal<string>();
  const round = (): RoundView | null => view()?.round ?? null;
  const key = (id: string): string => `console/read-out/${id}`;
  return {
    step() {
      const now = round();
      const done =
        now !== null && (readOuts().includes(now.id) || recall(key(now.id)) !== undefined);
      const step = stepOf(now, done);
      return step === 'box' && changing() === now?.id ? 'scrutineers' : step;
    },
    readOut() {
      const id = round()?.id ?? '';
      remember(key(id), 'done');
      setReadOuts([...readOuts(), id]);
    },
    changeScrutineers: (isChanging) => setChanging(isChanging ? round()?.id : undefined),
  };
}

interface StepPanelProps {
  readonly console: Console;
  readonly view: ConsoleView;
  readonly position: Position;
  readonly recommends: boolean;
}

/** The panel of the present step. */
export function StepPanel(props: StepPanelProps): JSX.Element {
  const round = () => props.view.round;
  const at = (step: Step): RoundView | undefined =>
    props.position.step() === step ? (round() ?? undefined) : undefined;
  /** By name, so that news of the same round does not begin the entry anew. */
  const entering = (): string | undefined => at('entry')?.id;
  const announced = (isSo: boolean): RoundView | undefined => {
    const now = at('announce');
    return now !== undefined && (now.state === 'announced') === isSo ? now : undefined;
  };
  return (
    <Switch fallback={<QuorumStep console={props.console} view={props.view} />}>
      <Match when={at('scrutineers')}>
        {(now) => (
          <ScrutineersStep
            {...props}
            round={now()}
            onPassed={() => props.position.changeScrutineers(false)}
          />
        )}
      </Match>
      <Match when={at('box')}>
        {(now) => (
          <BoxStep
            {...props}
            round={now()}
            onChangeScrutineers={() => props.position.changeScrutineers(true)}
          />
        )}
      </Match>
      <Match when={at('manner')}>{(now) => <MannerStep {...props} round={now()} />}</Match>
      <Match when={entering()} keyed>
        {(_round) => (
          <Show when={at('entry')}>{(now) => <EntryStep {...props} round={now()} />}</Show>
        )}
      </Match>
      <Match when={at('issue')}>{(now) => <IssueStep {...props} round={now()} />}</Match>
      <Match when={at('vote')}>{(now) => <VoteStep {...props} round={now()} />}</Match>
      <Match when={at('seal')}>
        {(now) => <SealStep {...props} round={now()} onReadOut={props.position.readOut} />}
      </Match>
      <Match when={at('count')}>{(now) => <CountStep {...props} round={now()} />}</Match>
      <Match when={at('confirm')}>{(now) => <ConfirmStep {...props} round={now()} />}</Match>
      <Match when={announced(false)}>{(now) => <AnnounceStep {...props} round={now()} />}</Match>
      <Match when={announced(true)}>{(now) => <AnnouncedStep {...props} round={now()} />}</Match>
      <Match when={round()?.state === 'void' && round()}>
        {(now) => <VoidedStep {...props} round={now()} />}
      </Match>
    </Switch>
  );
}
