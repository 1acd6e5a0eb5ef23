import { createSignal, For, Match, Show, Switch, type JSX } from 'solid-js';
import type { ResultView } from '../../../../shared/ballot/round.ts';
import { Button } from '../../../design/Button.tsx';
import { Notice } from '../../../design/Notice.tsx';
import { Progress } from '../../../design/Progress.tsx';
import { SelectField } from '../../../design/SelectField.tsx';
import { formatNumber } from '../../../platform/language-formats.ts';
import { problemWords } from '../../../platform/language-problems.ts';
import { checkWords as words } from '../../../words/ballot/results/check/index.ts';
import { roundName } from '../Rounds.tsx';
import { countedRounds, winningMargin, type CountedRound } from '../standing.ts';
import { createChecker, type Checking } from './checking.ts';
import styles from './Check.module.css';
import { CheckReport } from './CheckReport.tsx';
import { HeldFile } from './HeldFile.tsx';

type At<Name extends Checking['at']> = Extract<Checking, { readonly at: Name }>;

/** 核验: everybody checks the published bundle in their own browser, a deputy also what their device kept. */
export function CheckPanel(props: { readonly view: ResultView }): JSX.Element {
  const checker = createChecker();
  const rounds = (): readonly CountedRound[] =>
    countedRounds(props.view).filter(({ id }) =>
      props.view.bundles.some((bundle) => bundle.round === id),
    );
  const [chosen, setChosen] = createSignal<string>();
  const round = (): CountedRound | undefined =>
    rounds().find(({ id }) => id === chosen()) ?? rounds()[0];
  const when = <Name extends Checking['at']>(name: Name): At<Name> | undefined => {
    const state = checker.state();
    return isAt(state, name) ? state : undefined;
  };
  const busy = (): boolean => when('fetching') !== undefined || when('checking') !== undefined;
  const check = (held?: string): void => {
    const one = round();
    if (one !== undefined) void checker.check(one, held);
  };
  return (
    <Show when={round()}>
      {(one) => (
        <section class={styles['panel']} id="check" aria-labelledby="check-title">
          <div class={styles['head']}>
            <h2 id="check-title">{words().title}</h2>
            <p>{words().deck}</p>
            <Show when={rounds().length > 1}>
              <SelectField
                label={words().round}
                value={one().id}
                options={rounds().map((round) => ({ value: round.id, label: roundName(round) }))}
                onChoose={(id) => {
                  setChosen(id);
                  checker.reset();
                }}
              />
            </Show>
            <Missing round={one()} />
          </div>
          <Switch>
            <Match when={when('done')}>
              {(done) => <CheckReport done={done()} round={one()} />}
            </Match>
            <Match when={busy()}>
              <div class={styles['state']}>
                <Progress
                  label={stageWords(when('checking')?.progress?.stage)}
                  {...progressOf(checker.state())}
                  onStop={() => checker.stop()}
                />
              </div>
            </Match>
            <Match when={when('stopped')}>
              <p class={styles['state']} role="status">
                {words().stopped}
              </p>
            </Match>
            <Match when={when('failed')}>
              {(failed) => (
                <div class={styles['state']}>
                  <Notice tone="problem" live>
                    {problemWords(failed().failure)}
                  </Notice>
                </div>
              )}
            </Match>
          </Switch>
          <div class={styles['foot']}>
            <Show when={!busy()}>
              <Button kind="primary" wide onPress={() => check()}>
                {when('idle') === undefined ? words().again : words().start}
              </Button>
            </Show>
            <HeldFile busy={busy()} onRead={check} />
          </div>
          <div class={styles['limits']}>
            <h3>{words().limitsTitle}</h3>
            <ul>
              <For each={words().limits}>{(limit) => <li>{limit}</li>}</For>
            </ul>
          </div>
        </section>
      )}
    </Show>
  );
}

function isAt<Name extends Checking['at']>(state: Checking, name: Name): state is At<Name> {
  return state.at === name;
}

function stageWords(stage: keyof ReturnType<typeof words>['stages'] | undefined): string {
  return stage === undefined ? words().fetching : words().stages[stage];
}

function progressOf(state: Checking): { done?: number; total?: number } {
  return state.at === 'checking' && state.progress !== undefined
    ? { done: state.progress.done, total: state.progress.total }
    : {};
}

/** How many papers nobody has seen again, beside the number of votes that decided the round. */
function Missing(props: { readonly round: CountedRound }): JSX.Element {
  const margin = (): number | undefined => winningMargin(props.round);
  const missing = (): number => props.round.tally.missing;
  const meaning = (): string => {
    const lead = margin();
    if (missing() === 0) return words().missingNone;
    if (lead === undefined) return words().missingNobody(formatNumber(missing()));
    return missing() < lead
      ? words().missingLess(formatNumber(missing()))
      : words().missingEnough(formatNumber(missing()));
  };
  return (
    <div class={styles['missing']}>
      <dl>
        <div>
          <dt>{words().missing}</dt>
          <dd>{formatNumber(missing())}</dd>
        </div>
        <div>
          <dt>{words().margin}</dt>
          <dd>{formatNumber(margin() ?? 0)}</dd>
        </div>
      </dl>
      <p>{meaning()}</p>
    </div>
  );
}
