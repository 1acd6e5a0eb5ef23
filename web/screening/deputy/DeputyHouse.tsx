import { useLocation, type RouteSectionProps } from '@solidjs/router';
import { createEffect, Match, on, onCleanup, onMount, Suspense, Switch, type JSX } from 'solid-js';
import type { Failure } from '../../../shared/result.ts';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { PageHead } from '../../design/PageHead.tsx';
import { Progress } from '../../design/Progress.tsx';
import { problemWords } from '../../platform/language-problems.ts';
import { deputyWords as words } from '../../words/screening/deputy/index.ts';
import { createDesk, DeskProvider, type DeputyDesk } from './desk.tsx';
import { Frame } from './Frame.tsx';

interface DeputyHouseProps extends RouteSectionProps {
  /** What can be done all the same while the server is not reached. */
  readonly unreached?: JSX.Element;
}

/** Around every page of a deputy: who sits at this device, or the way to enrol it. */
export function DeputyHouse(props: DeputyHouseProps): JSX.Element {
  const desk = createDesk();
  const address = useLocation();
  // What others have asked meanwhile; the page stays as it is when there is no network.
  createEffect(
    on(
      () => address.pathname,
      () => {
        document.getElementById('content')?.focus({ preventScroll: true });
        scrollTo({ top: 0 });
        void desk.review.again();
      },
      { defer: true },
    ),
  );
  const lookAgain = (): void => void desk.review.again();
  onMount(() => addEventListener('online', lookAgain));
  onCleanup(() => removeEventListener('online', lookAgain));
  return (
    <Switch
      fallback={
        <Frame title={words().title}>
          <Progress label={words().loading} />
        </Frame>
      }
    >
      <Match when={isStranger(desk.review.failure()) ? desk.review.failure() : undefined}>
        {(failure) => <NotEnrolled code={failure().code} />}
      </Match>
      <Match when={desk.review.value()}>
        {(review) => (
          <DeskProvider value={{ desk, review }}>
            <Suspense>{props.children}</Suspense>
          </DeskProvider>
        )}
      </Match>
      <Match when={desk.review.failure()}>
        {(failure) => <NotReached desk={desk} failure={failure()} besides={props.unreached} />}
      </Match>
    </Switch>
  );
}

function isStranger(failure: Failure | undefined): boolean {
  return failure?.code === 'not-enrolled' || failure?.code === 'not-on-roll';
}

/** This device belongs to no deputy: what to do first. */
function NotEnrolled(props: { readonly code: string }): JSX.Element {
  const isLeft = (): boolean => props.code === 'not-on-roll';
  return (
    <Frame title={words().title}>
      <PageHead
        variant="compact"
        title={isLeft() ? words().notOnRoll : words().notEnrolled}
        lede={isLeft() ? words().notOnRollSays : words().notEnrolledSays}
      />
      <Button kind="primary" size="large" wide icon="scan" href="/vote">
        {words().enrol}
      </Button>
    </Frame>
  );
}

function NotReached(props: {
  readonly desk: DeputyDesk;
  readonly failure: Failure;
  readonly besides: JSX.Element;
}): JSX.Element {
  return (
    <Frame title={words().title}>
      <PageHead variant="compact" title={words().notReached} />
      <Notice
        tone="problem"
        live
        action={
          <Button busy={props.desk.review.asking()} onPress={() => void props.desk.review.again()}>
            {words().again}
          </Button>
        }
      >
        {problemWords(props.failure)}
      </Notice>
      {props.besides}
    </Frame>
  );
}
