import { For, Show, type JSX } from 'solid-js';
import { Button } from '../../design/Button.tsx';
import { Fact, Facts } from '../../design/Facts.tsx';
import { Notice } from '../../design/Notice.tsx';
import { formatNumber } from '../../platform/language-formats.ts';
import { consoleWords as words } from '../../words/ballot/console/index.ts';
import { roundWords } from '../../words/ballot/round/index.ts';
import { isEqualNumber, baseOf } from '../../../shared/ballot/threshold.ts';
import { ChangeManner } from '../open/ChangeManner.tsx';
import { AskedAct } from './AskedAct.tsx';
import styles from './Console.module.css';
import { CustodyState } from './CustodyState.tsx';
import { scriptFor } from './script.ts';
import { StepFrame } from './StepFrame.tsx';
import { TakeBack } from './TakeBack.tsx';
import { NOBODY, type RoundStepProps } from './step-props.ts';

interface BoxStepProps extends RoundStepProps {
  /** Back to the choice of scrutineers, while nothing is frozen yet. */
  readonly onChangeScrutineers: () => void;
}

/** Step 3: the empty box. Confirming it freezes and signs what is voted on, and by which rules. */
export function BoxStep(props: BoxStepProps): JSX.Element {
  return (
    <StepFrame
      console={props.console}
      step="box"
      script={scriptFor('box', props.view, NOBODY)}
      action={
        <AskedAct
          console={props.console}
          act="make-ready"
          label={words().actions.makeReady}
          consequence={words().consequences.makeReady}
          question={words().ask.makeReady}
        />
      }
      beside={
        <>
          <Button kind="quiet" onPress={props.onChangeScrutineers}>
            {words().actions.changeScrutineers}
          </Button>
          <TakeBack console={props.console} act="take-back-scrutineers" />
          <ChangeManner {...props} />
        </>
      }
    >
      <Frozen {...props} />
      <CustodyState round={props.round} />
    </StepFrame>
  );
}

/** What the round is about, as it is or will be frozen. */
function Frozen(props: RoundStepProps): JSX.Element {
  const rules = () => props.round.rules;
  const all = (): number => props.round.allDeputies ?? props.view.attendance.allDeputies;
  const whole = (): string =>
    formatNumber(
      baseOf(rules().threshold.base, {
        allDeputies: all(),
        present: props.view.attendance.present,
        valid: 0,
      }),
    );
  const chief = () => props.round.scrutineers.find((one) => one.chief);
  const others = () => props.round.scrutineers.filter((one) => !one.chief);
  return (
    <div class={styles['frozen']}>
      <Facts label={words().box.frozen}>
        <Fact label={words().box.ballot} value={props.view.ballot?.title} />
        <Fact
          label={words().box.standing}
          value={roundWords().standing(props.round.candidates.length, rules().seats)}
        />
        <Fact
          label={words().box.rule}
          value={roundWords().method(
            rules().threshold.base,
            rules().threshold.fraction,
            rules().threshold.base === 'valid-ballots' ? '' : whole(),
            rules().seats,
            { equal: isEqualNumber(rules().seats, props.round.candidates.length) },
          )}
        />
        <Fact label={words().box.limit} value={roundWords().limit(rules().limit, rules().seats)} />
        <Fact
          label={words().box.scrutineers}
          value={words().box.peopleOf(
            chief()?.name ?? '',
            others().map((one) => one.name),
          )}
        />
      </Facts>
      <div>
        <h2 class={styles['small']}>{words().box.candidates}</h2>
        <ol class={styles['candidates']}>
          <For each={props.round.candidates}>
            {(candidate, index) => (
              <li>
                <span>{index() + 1}</span>
                {candidate.name}
              </li>
            )}
          </For>
        </ol>
      </div>
    </div>
  );
}

/** Step 4: the zero report stands, and the papers are issued. */
export function IssueStep(props: RoundStepProps): JSX.Element {
  const asked = () => words().consequences.open(formatNumber(props.view.attendance.present));
  return (
    <StepFrame
      console={props.console}
      step="issue"
      script={scriptFor('issue', props.view, NOBODY)}
      action={
        <AskedAct
          console={props.console}
          act="open"
          label={words().actions.open}
          consequence={asked()}
          question={words().ask.open}
        />
      }
    >
      <Facts variant="strip" label={words().vote.figures}>
        <Fact label={roundWords().issued} value={formatNumber(0)} unit={roundWords().papers} />
        <Fact label={roundWords().returned} value={formatNumber(0)} unit={roundWords().papers} />
        <Fact
          label={roundWords().present}
          value={formatNumber(props.view.attendance.present)}
          unit={roundWords().people}
        />
        <Show when={props.round.allDeputies}>
          {(all) => (
            <Fact
              label={roundWords().allDeputies}
              value={formatNumber(all())}
              unit={roundWords().people}
            />
          )}
        </Show>
      </Facts>
      <Notice tone="done" title={words().box.empty}>
        {words().box.emptyText}
      </Notice>
    </StepFrame>
  );
}
