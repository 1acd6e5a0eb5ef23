import { createEffect, For, Match, on, Show, Switch, type JSX } from 'solid-js';
import { Button, type Blocked } from '../../design/Button.tsx';
import { CheckField } from '../../design/CheckField.tsx';
import { Notice } from '../../design/Notice.tsx';
import { Progress } from '../../design/Progress.tsx';
import { SelectField } from '../../design/SelectField.tsx';
import { problemWords } from '../../platform/language-problems.ts';
import { consoleWords as words } from '../../words/ballot/console/index.ts';
import { blockedBy } from './blocked.ts';
import styles from './Console.module.css';
import { scriptFor, type Proposed } from './script.ts';
import { createScrutineerChoice } from './scrutineer-choice.ts';
import { StepFrame } from './StepFrame.tsx';
import { TakeBack } from './TakeBack.tsx';
import type { RoundStepProps } from './step-props.ts';

interface ScrutineersStepProps extends RoundStepProps {
  /** Called once they are passed, also again. */
  readonly onPassed: () => void;
}

/** Step 2: the deputies pass the scrutineers by show of hands; one of them is the chief. */
export function ScrutineersStep(props: ScrutineersStepProps): JSX.Element {
  const choice = createScrutineerChoice(props.console.body, props.view.session.id, props.round);
  // The list follows the staff: asked again whenever the console has changed.
  createEffect(
    on(
      () => props.console.log.head(),
      () => void choice.fetchPeople(),
    ),
  );
  const needed = (): number => props.round.scrutineersToPass;
  const blocked = (): readonly Blocked[] => {
    const missing = needed() - choice.chosen().length;
    const { tooFew, tooFewLift, noChief, noChiefLift } = words().scrutineers;
    return [
      ...blockedBy(props.console, 'pass-scrutineers'),
      ...(missing > 0 ? [{ reason: tooFew(missing), lift: tooFewLift }] : []),
      ...(choice.chief() === undefined ? [{ reason: noChief, lift: noChiefLift }] : []),
    ];
  };
  const proposed = (): Proposed => {
    const nameOf = (account: string): string | undefined =>
      choice.people()?.find((one) => one.account === account)?.name;
    const chief = choice.chief();
    return {
      chief: chief === undefined ? undefined : nameOf(chief),
      others: choice
        .chosen()
        .filter((account) => account !== chief)
        .flatMap((account) => nameOf(account) ?? []),
      byDelegations: (choice.people() ?? [])
        .filter(({ account }) => choice.chosen().includes(account))
        .every(({ nomination }) => (nomination?.by ?? '') !== ''),
    };
  };
  const pass = async (): Promise<void> => {
    const done = await props.console.act({ act: 'pass-scrutineers', scrutineers: choice.named() });
    if (!done) return;
    choice.forget();
    props.onPassed();
  };
  const asked = () => words().consequences.passScrutineers(choice.chosen().length);
  return (
    <StepFrame
      console={props.console}
      step="scrutineers"
      script={scriptFor('scrutineers', props.view, proposed())}
      action={
        <Button
          kind="primary"
          size="large"
          blocked={blocked()}
          busy={props.console.busy() === 'pass-scrutineers'}
          consequence={
            <>
              <b>{asked().title}</b>
              <p>{asked().text}</p>
            </>
          }
          onPress={() => void pass()}
        >
          {words().actions.passScrutineers}
        </Button>
      }
      beside={
        <Show when={props.round.scrutineersPassedAt === null}>
          <TakeBack console={props.console} act="take-back-quorum" />
        </Show>
      }
    >
      <Switch fallback={<Progress label={words().scrutineers.loading} />}>
        <Match when={choice.failure()}>
          {(failure) => (
            <Notice
              tone="problem"
              live
              action={<Button onPress={() => void choice.fetchPeople()}>{words().again}</Button>}
            >
              {problemWords(failure())}
            </Notice>
          )}
        </Match>
        <Match when={choice.people()?.length === 0}>
          <Notice
            tone="caution"
            title={words().scrutineers.none}
            action={<Button href="/staff/people">{words().scrutineers.accounts}</Button>}
          >
            {words().scrutineers.noneWhat}
          </Notice>
        </Match>
        <Match when={choice.people()}>
          {(people) => (
            <div class={styles['choose']}>
              <fieldset>
                <legend class={styles['small']}>
                  {words().scrutineers.choose} · {words().scrutineers.needed(needed())}
                </legend>
                <ul class={styles['people']}>
                  <For each={people()}>
                    {(one) => (
                      <li>
                        <CheckField
                          label={one.name}
                          {...(one.nomination === null
                            ? {}
                            : { hint: words().scrutineers.proposed(one.nomination) })}
                          checked={choice.chosen().includes(one.account)}
                          onCheck={(on) => choice.tick(one.account, on)}
                        />
                      </li>
                    )}
                  </For>
                </ul>
              </fieldset>
              <SelectField
                label={words().scrutineers.chief}
                value={choice.chief() ?? ''}
                options={[
                  { value: '', label: words().scrutineers.nobody },
                  ...people()
                    .filter((one) => choice.chosen().includes(one.account))
                    .map((one) => ({ value: one.account, label: one.name })),
                ]}
                onChoose={choice.makeChief}
              />
            </div>
          )}
        </Match>
      </Switch>
    </StepFrame>
  );
}
