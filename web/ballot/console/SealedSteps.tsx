import { Show, type JSX } from 'solid-js';
import { Button, type Blocked } from '../../design/Button.tsx';
import { Fact, Facts } from '../../design/Facts.tsx';
import { Icon } from '../../design/Icon.tsx';
import { Notice } from '../../design/Notice.tsx';
import { Progress } from '../../design/Progress.tsx';
import { formatNumber } from '../../platform/language-formats.ts';
import { consoleWords as words } from '../../words/ballot/console/index.ts';
import { roundWords } from '../../words/ballot/round/index.ts';
import { blockedBy } from './blocked.ts';
import styles from './Console.module.css';
import { CustodyState } from './CustodyState.tsx';
import { scriptFor } from './script.ts';
import { StepFrame } from './StepFrame.tsx';
import { NOBODY, type RoundStepProps } from './step-props.ts';

interface SealStepProps extends RoundStepProps {
  readonly onReadOut: () => void;
}

/** Step 6: the box is sealed; its digits are read out while unused papers come in. */
export function SealStep(props: SealStepProps): JSX.Element {
  return (
    <StepFrame
      console={props.console}
      step="seal"
      script={scriptFor('seal', props.view, NOBODY)}
      action={
        <Button
          kind="primary"
          size="large"
          blocked={stillReturning(props)}
          consequence={
            <>
              <b>
                {outOf(props) === 0 ? words().seal.allIn : words().consequences.readOutDone.title}
              </b>
              <p>{words().consequences.readOutDone.text}</p>
            </>
          }
          onPress={props.onReadOut}
        >
          {words().actions.readOutDone}
        </Button>
      }
    >
      <ReadOut code={props.round.readOut ?? ''} />
      <Papers {...props} />
    </StepFrame>
  );
}

/** Whoever only watches may read on as well: it changes nothing. */
function stillReturning(props: RoundStepProps): readonly Blocked[] {
  const failures = props.view.acts.count;
  if (!props.console.lost() && !failures.some(({ code }) => code === 'papers-still-returning'))
    return [];
  return blockedBy(props.console, 'count').filter(
    (_, index) => props.console.lost() || failures[index]?.code === 'papers-still-returning',
  );
}

function outOf({ round }: RoundStepProps): number {
  const { issued, returned, unused } = round.figures;
  return Math.max(0, issued - returned - unused);
}

function ReadOut(props: { readonly code: string }): JSX.Element {
  return (
    <div class={styles['readOut']}>
      <p class={styles['small']}>{words().seal.readOut}</p>
      <p class={styles['code']}>{props.code}</p>
      <p class={styles['plain']}>{words().seal.note}</p>
    </div>
  );
}

/** 发出, 收回, 交回未用 and what is still out. */
function Papers(props: RoundStepProps): JSX.Element {
  const figures = () => props.round.figures;
  const sound = (): boolean => figures().returned <= figures().issued;
  return (
    <>
      <Facts variant="strip" label={words().vote.figures}>
        <Fact
          label={roundWords().issued}
          value={formatNumber(figures().issued)}
          unit={roundWords().papers}
        />
        <Fact
          label={roundWords().returned}
          value={formatNumber(figures().returned)}
          unit={roundWords().papers}
        />
        <Fact
          label={roundWords().unused}
          value={formatNumber(figures().unused)}
          unit={roundWords().papers}
        />
        <Fact
          label={words().seal.out}
          value={formatNumber(outOf(props))}
          unit={roundWords().papers}
        />
      </Facts>
      <Show when={sound()} fallback={<Notice tone="problem">{words().seal.unsound}</Notice>}>
        <p class={styles['sound']}>
          <Icon name="check" />
          {words().seal.sound}
        </p>
      </Show>
    </>
  );
}

/** Step 7: every ballot is checked, opened and counted. */
export function CountStep(props: RoundStepProps): JSX.Element {
  const counting = (): boolean => props.console.busy() === 'count';
  /** The scrutineers have been asked to count, each alone. */
  const begun = (): boolean => (props.round.custody?.countBegunAt ?? null) !== null;
  return (
    <StepFrame
      console={props.console}
      step="count"
      script={scriptFor('count', props.view, NOBODY)}
      action={
        <Button
          kind="primary"
          size="large"
          blocked={blockedBy(props.console, 'count')}
          busy={counting()}
          consequence={
            <>
              <b>{words().consequences.count.title}</b>
              <p>{words().consequences.count.text}</p>
            </>
          }
          onPress={() => void props.console.act({ act: 'count' })}
        >
          {words().actions.count}
        </Button>
      }
    >
      <Papers {...props} />
      <Show
        when={counting()}
        fallback={
          <Notice title={words().count.unopened}>
            {words().count.unopenedText} {roundWords().readOut} <b>{props.round.readOut}</b>
          </Notice>
        }
      >
        <Progress label={words().count.running} />
      </Show>
      <Show when={begun()}>
        <CustodyState round={props.round} />
      </Show>
    </StepFrame>
  );
}
