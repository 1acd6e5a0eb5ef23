import { For, Match, Switch, type JSX } from 'solid-js';
import { Notice } from '../../design/Notice.tsx';
import { Page } from '../../design/Page.tsx';
import { PageHead } from '../../design/PageHead.tsx';
import { Progress } from '../../design/Progress.tsx';
import { problemWords } from '../../platform/language-problems.ts';
import { checkWords } from '../../words/ballot/results/check/index.ts';
import { verifierWords as words } from '../../words/ballot/verifier/index.ts';
import { FileDrop } from '../results/check/FileDrop.tsx';
import { Checked } from './Checked.tsx';
import { createFileChecker, type FileChecking } from './file-check.ts';
import styles from './Verifier.module.css';

type At<Name extends FileChecking['at']> = Extract<FileChecking, { readonly at: Name }>;

/** The verifier that is taken home: one page in one file, which checks a bundle without any server. */
export function VerifierPage(): JSX.Element {
  const checker = createFileChecker();
  const when = <Name extends FileChecking['at']>(name: Name): At<Name> | undefined => {
    const state = checker.state();
    return isAt(state, name) ? state : undefined;
  };
  const busy = (): boolean => when('reading') !== undefined || when('checking') !== undefined;
  return (
    <Page title={words().title} body={words().name} tagline={words().tagline} closed>
      <PageHead title={words().title} lede={words().lede} />
      <section class={styles['offer']} aria-labelledby="offer-title">
        <h2 id="offer-title">{words().offer}</h2>
        <FileDrop
          hint={words().offerHint}
          choose={when('waiting') === undefined ? words().chooseOther : words().choose}
          busy={busy()}
          onFile={(file) => void checker.check(file)}
        />
      </section>
      <Switch>
        <Match when={when('reading')}>
          {(reading) => <Progress label={words().reading(reading().name)} />}
        </Match>
        <Match when={when('checking')}>
          {(checking) => (
            <Progress
              label={stageWords(checking().progress?.stage)}
              {...progressOf(checking())}
              onStop={() => checker.stop()}
            />
          )}
        </Match>
        <Match when={when('stopped')}>
          <p role="status">{words().stopped}</p>
        </Match>
        <Match when={when('failed')}>
          {(failed) => (
            <Notice tone="problem" live>
              {problemWords(failed().failure)}
            </Notice>
          )}
        </Match>
        <Match when={when('checked')}>
          {(checked) => (
            <Checked checked={checked()} onHeld={(text) => void checker.checkHeld(text)} />
          )}
        </Match>
      </Switch>
      <section class={styles['limits']}>
        <h2>{words().limits}</h2>
        <ul>
          <For each={checkWords().limits}>{(limit) => <li>{limit}</li>}</For>
          <li>{words().itself}</li>
        </ul>
      </section>
    </Page>
  );
}

function isAt<Name extends FileChecking['at']>(state: FileChecking, name: Name): state is At<Name> {
  return state.at === name;
}

function stageWords(stage: keyof ReturnType<typeof words>['stages'] | undefined): string {
  return stage === undefined ? words().checking : words().stages[stage];
}

function progressOf({ progress }: At<'checking'>): { done?: number; total?: number } {
  return progress === undefined ? {} : { done: progress.done, total: progress.total };
}
