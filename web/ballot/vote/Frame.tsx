import { Show, type JSX } from 'solid-js';
import { Icon } from '../../design/Icon.tsx';
import { Notice } from '../../design/Notice.tsx';
import { Page } from '../../design/Page.tsx';
import { StageLine, type Stage } from '../../design/StageLine.tsx';
import { problemWords } from '../../platform/language-problems.ts';
import { voteWords as words } from '../../words/ballot/vote/index.ts';
import { clockOf, createCountdown } from '../round/countdown.ts';
import type { FrameHost } from './paper-host.ts';
import { isPassing } from './passing.ts';
import { STAGE_OF, type Screen } from './screen.ts';

interface FrameProps {
  readonly voting?: FrameHost;
  /** Which of the five stages is marked; the paper and its review have none, like paper. */
  readonly screen?: Screen | undefined;
  /** Where something else is shown than the present session. */
  readonly rehearsal?: boolean | undefined;
  /** The paper and its review: no name, nothing that names a session to a neighbour. */
  readonly secret?: boolean;
  readonly dock?: JSX.Element;
  readonly children: JSX.Element;
}

/** The frame of every screen of a deputy: where we are, what is wrong with the line, the one action. */
export function Frame(props: FrameProps): JSX.Element {
  // Kept from before a loss of the line it would be wrong.
  const left = createCountdown(() =>
    props.voting?.line() === 'up' ? props.voting.kept()?.standing.round?.votingTime : undefined,
  );
  const session = (): string | undefined => props.voting?.kept()?.standing.session?.title;
  return (
    <Page
      title={words().title}
      body={session() ?? words().title}
      heading={
        props.secret === true ? (
          <>
            <Icon name="lock" /> {words().secret}
          </>
        ) : undefined
      }
      variant="paper"
      closed={props.voting?.shared !== undefined}
      rehearsal={props.rehearsal ?? props.voting?.kept()?.hall?.session.rehearsal === true}
      dock={props.dock}
    >
      <Show when={props.screen}>
        {(screen) => <StageLine label={words().steps} stages={stages(STAGE_OF[screen()])} />}
      </Show>
      <Show when={props.voting}>{(voting) => <Line voting={voting()} />}</Show>
      <Show when={props.secret === true && left() !== undefined}>
        <p role="timer">
          {left() === 0 ? words().timeOver : words().timeLeft(clockOf(left() ?? 0))}
        </p>
      </Show>
      {props.children}
    </Page>
  );
}

function stages(now: number): readonly Stage[] {
  return words().stages.map((label, at) => {
    if (at === now) return { label, state: 'now' };
    return { label, state: at < now ? 'done' : 'todo' };
  });
}

/** What keeps the device waiting: usually the network, said without alarm. */
function Line(props: { readonly voting: FrameHost }): JSX.Element {
  const refused = (): boolean => {
    const code = props.voting.trouble()?.code;
    return code !== undefined && !isPassing(code);
  };
  const away = (): boolean =>
    props.voting.line() === 'down' || props.voting.trouble()?.code === 'no-connection';
  return (
    <Show
      when={refused() ? props.voting.trouble() : undefined}
      fallback={
        <Show when={away()}>
          <Notice tone="caution" title={words().offline} live>
            {words().offlineText}
          </Notice>
        </Show>
      }
    >
      {(trouble) => (
        <Notice tone="problem" title={words().trouble} live>
          <p>{problemWords(trouble())}</p>
          <p>{words().askPaper}</p>
        </Notice>
      )}
    </Show>
  );
}
