import { createSignal, Match, onMount, Switch, type JSX } from 'solid-js';
import type { DemoView } from '../../shared/portal/demo.ts';
import type { Failure } from '../../shared/result.ts';
import { Button } from '../design/Button.tsx';
import { Notice } from '../design/Notice.tsx';
import { Page } from '../design/Page.tsx';
import { PageHead } from '../design/PageHead.tsx';
import { Progress } from '../design/Progress.tsx';
import { browser } from '../platform/chance.ts';
import { problemWords } from '../platform/language-problems.ts';
import { demoWords as words } from '../words/demo/index.ts';
import { fetchDemo } from './demonstration.ts';
import { Stage } from './Stage.tsx';

/** Milliseconds between two questions whether the demonstration has begun. */
const PAUSE = 1000;

/** The page that `npm run demo` opens: the parts to play, how far the session is, and what to do next. */
export function DemoPage(): JSX.Element {
  const [demo, setDemo] = createSignal<DemoView>();
  const [failure, setFailure] = createSignal<Failure>();
  const ask = async (): Promise<void> => {
    setFailure(undefined);
    let answer = await fetchDemo();
    // The house answers before its deputies have come.
    while (!answer.ok && answer.failure.code === 'try-again') {
      await browser.clock.wait(PAUSE);
      answer = await fetchDemo();
    }
    if (answer.ok) setDemo(answer.value);
    else setFailure(answer.failure);
  };
  onMount(() => void ask());
  return (
    <Page
      title={words().title}
      body={words().system}
      tagline={words().tagline}
      home="/demo"
      navigation={[
        { href: '/', label: words().look },
        { href: '/help', label: words().learn },
      ]}
    >
      <Switch fallback={<Progress label={words().loading} />}>
        <Match when={demo()}>{(played) => <Stage demo={played()} />}</Match>
        <Match when={failure()?.code === 'not-found'}>
          <PageHead title={words().notDemoTitle} />
          <Notice>
            <p>{words().notDemo}</p>
            <p>
              <code>{words().notDemoCommand}</code>
            </p>
          </Notice>
        </Match>
        <Match when={failure()}>
          {(problem) => (
            <>
              <PageHead title={words().title} />
              <Notice
                tone="problem"
                live
                action={<Button onPress={() => void ask()}>{words().again}</Button>}
              >
                {problemWords(problem())}
              </Notice>
            </>
          )}
        </Match>
      </Switch>
    </Page>
  );
}
