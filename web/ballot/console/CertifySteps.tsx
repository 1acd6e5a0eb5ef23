import { For, Show, type JSX } from 'solid-js';
import { Button, type Blocked } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { Person } from '../../design/Person.tsx';
import { formatNumber } from '../../platform/language-formats.ts';
import { consoleWords as words } from '../../words/ballot/console/index.ts';
import { roundWords } from '../../words/ballot/round/index.ts';
import { isOpen } from '../../../shared/ballot/model.ts';
import { CorrectEntry } from '../open/CorrectEntry.tsx';
import { MannerNotice } from '../open/MannerStep.tsx';
import { counted } from '../round/result.ts';
import { TallyBars, TallyTable } from '../round/Tally.tsx';
import { AskedAct } from './AskedAct.tsx';
import { explained, offline } from './blocked.ts';
import { ChairScript } from './ChairScript.tsx';
import styles from './Console.module.css';
import { DoubtNotice } from './DoubtNotice.tsx';
import { reportAddress } from './document-address.ts';
import { Preview } from './Preview.tsx';
import { scriptFor } from './script.ts';
import { StepFrame } from './StepFrame.tsx';
import { NOBODY, type RoundStepProps } from './step-props.ts';
import { VoidRound } from './VoidRound.tsx';

/** Step 8: the scrutineers confirm, each in their own page. A round with too many ballots can only be voided. */
export function ConfirmStep(props: RoundStepProps): JSX.Element {
  const isVoid = (): boolean => props.round.tally?.outcome === 'void';
  /** The rostrum waits for others here: of the reasons only those that concern them. */
  const blocked = (): readonly Blocked[] => {
    if (props.console.lost()) return [offline()];
    return props.view.acts.certify
      .filter(({ code }) => code !== 'not-allowed-for-role')
      .map((failure) => explained(props.console, failure));
  };
  return (
    <StepFrame
      console={props.console}
      step="confirm"
      voids={isVoid()}
      action={
        <Show when={!isVoid()} fallback={<VoidRound console={props.console} primary />}>
          <Button kind="primary" size="large" blocked={blocked()}>
            {words().actions.announce}
          </Button>
        </Show>
      }
      beside={
        <>
          <CorrectEntry {...props} />
          <Report {...props} />
        </>
      }
    >
      <Show
        when={!isVoid()}
        fallback={
          <Notice tone="problem" title={words().confirm.voidTitle}>
            {words().confirm.voidText(
              formatNumber(props.round.figures.returned),
              formatNumber(props.round.figures.issued),
            )}
          </Notice>
        }
      >
        <Confirmations {...props} />
        <MannerNotice round={props.round} />
        <Doubt {...props} />
        <ChairScript script={scriptFor('confirm', props.view, NOBODY)} />
      </Show>
      <Notice>{words().confirm.rostrumOnly}</Notice>
      <Votes {...props} />
    </StepFrame>
  );
}

/** What missing papers leave open; without papers nothing is missing. */
function Doubt(props: RoundStepProps): JSX.Element {
  return (
    <Show when={isOpen(props.round.secrecy) ? undefined : counted(props.round)}>
      {(of) => <DoubtNotice of={of()} />}
    </Show>
  );
}

/** Who has confirmed, and who not yet. */
function Confirmations(props: RoundStepProps): JSX.Element {
  return (
    <div>
      <h2 class={styles['small']}>{words().confirm.people}</h2>
      <ul class={styles['confirmations']}>
        <For each={props.round.scrutineers}>
          {(one) => (
            <li>
              <Person
                name={one.name}
                role={one.chief ? roundWords().chief : roundWords().scrutineer}
                state={{
                  done: one.confirmedAt !== null,
                  words: one.confirmedAt === null ? roundWords().checking : roundWords().confirmed,
                }}
              />
            </li>
          )}
        </For>
      </ul>
    </div>
  );
}

/** Bars and table of the counted round, for the rostrum. */
export function Votes(props: RoundStepProps): JSX.Element {
  return (
    <Show when={counted(props.round)}>
      {(of) => (
        <div class={styles['votes']}>
          <TallyBars of={of()} />
          <TallyTable of={of()} />
        </div>
      )}
    </Show>
  );
}

export function Report(props: RoundStepProps): JSX.Element {
  return (
    <Button
      href={reportAddress(props.console.body, props.console.session, props.round.id)}
      icon="print"
    >
      {words().actions.report}
    </Button>
  );
}

/** Step 9, before it is done: what the missing papers leave open, the result, and the one button. */
export function AnnounceStep(props: RoundStepProps): JSX.Element {
  return (
    <StepFrame
      console={props.console}
      step="announce"
      action={
        <AskedAct
          console={props.console}
          act="announce"
          label={words().actions.announce}
          consequence={words().consequences.announce}
          question={words().ask.announce}
        />
      }
      beside={
        <>
          <CorrectEntry {...props} />
          <Report {...props} />
        </>
      }
    >
      <Doubt {...props} />
      <ChairScript script={scriptFor('announce', props.view, NOBODY)} />
      <Preview {...props} />
      <Votes {...props} />
    </StepFrame>
  );
}
