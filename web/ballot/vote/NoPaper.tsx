import { Show, type JSX } from 'solid-js';
import type { VoidReason } from '../../../shared/ballot/round.ts';
import { Fact, Facts } from '../../design/Facts.tsx';
import { Notice } from '../../design/Notice.tsx';
import { PageHead } from '../../design/PageHead.tsx';
import { voteWords as words } from '../../words/ballot/vote/index.ts';
import { Frame } from './Frame.tsx';
import type { Voting } from './voting.ts';
import type { Standing } from './wire.ts';

/** What a loss means is a matter for the scrutineers; the others are the order of the day. */
const ALARMING = ['paper-already-used', 'count-begun'];

/** A round in which this device has nothing to cast, and why. */
export function NoPaper(props: {
  readonly voting: Voting;
  readonly returned: boolean;
}): JSX.Element {
  const why = (): string => props.voting.round()?.without?.code ?? 'otherwise';
  const text = (): string => {
    const texts = words().withoutText;
    return texts[why()] ?? texts['otherwise'] ?? '';
  };
  return (
    <Frame voting={props.voting} screen={props.returned ? 'returned' : 'without'}>
      <Show
        when={!props.returned}
        fallback={
          <PageHead title={words().returned} lede={words().returnedText} variant="compact" />
        }
      >
        <PageHead title={words().without} variant="compact" />
        <Notice tone={ALARMING.includes(why()) ? 'problem' : 'info'}>{text()}</Notice>
      </Show>
    </Frame>
  );
}

/** The round decided nothing (作废); the next one follows by itself. */
export function Voided(props: { readonly voting: Voting }): JSX.Element {
  const reason = (): VoidReason | undefined => {
    const seen = props.voting.kept()?.hall?.round;
    return seen?.id === props.voting.kept()?.standing.round?.id ? seen?.voided?.reason : undefined;
  };
  return (
    <Frame voting={props.voting} screen="void">
      <PageHead title={words().voidTitle} lede={words().voidText} variant="compact" />
      <Show when={reason()}>
        {(code) => (
          <Facts>
            <Fact label={words().voidReason} value={words().voidReasons[code()]} />
          </Facts>
        )}
      </Show>
    </Frame>
  );
}

/** A round that is not secret is not voted on devices: what it is, and that nothing is to be done here. */
export function OpenVote(props: {
  readonly voting: Voting;
  readonly vote: NonNullable<Standing['openVote']>;
}): JSX.Element {
  const said = () => words().openVote;
  return (
    <Frame voting={props.voting} screen="open-vote">
      <Show
        when={props.vote.announced}
        fallback={
          <>
            <PageHead
              title={said().title[props.vote.secrecy]}
              lede={said().text}
              variant="compact"
            />
            <Notice tone="caution">
              <p>{said().note}</p>
              <Show when={props.vote.secrecy === 'named'}>
                <p>{said().named}</p>
              </Show>
            </Notice>
          </>
        }
      >
        <PageHead title={said().announced} variant="compact" />
        <p>
          <a href={`/results/${encodeURIComponent(props.vote.ballot)}`}>{said().result}</a>
        </p>
      </Show>
    </Frame>
  );
}
