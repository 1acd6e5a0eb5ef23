import { For, Show, type JSX } from 'solid-js';
import { Button } from '../../design/Button.tsx';
import { Icon } from '../../design/Icon.tsx';
import { PageHead } from '../../design/PageHead.tsx';
import { Progress } from '../../design/Progress.tsx';
import { ProjectCard } from '../../design/ProjectCard.tsx';
import { formatNumber } from '../../platform/language-formats.ts';
import { voteWords as words } from '../../words/ballot/vote/index.ts';
import { cardFields } from './card-fields.ts';
import { Frame } from './Frame.tsx';
import type { Voting } from './voting.ts';
import styles from './Vote.module.css';

/** Signed in: nothing to do but to read what will be decided. */
export function Waiting(props: {
  readonly voting: Voting;
  /** What else can be looked at, under everything. */
  readonly besides: JSX.Element;
}): JSX.Element {
  const session = () => props.voting.kept()?.standing.session;
  const cards = () => props.voting.kept()?.cards ?? [];
  return (
    <Frame voting={props.voting} screen="waiting">
      <PageHead
        title={session() === null ? words().noSession : words().waitTitle}
        lede={session() === null ? words().noSessionText : words().waitLede}
        variant="compact"
      />
      <Show when={props.voting.round()?.paper?.state === 'prepared'}>
        <p class={styles['note']}>
          <Icon name="check" class={styles['well'] ?? ''} />
          <span>{words().prepared}</span>
        </p>
      </Show>
      <Show when={cards().length > 0}>
        <section class={styles['reading']}>
          <h2>{words().readFirst(formatNumber(cards().length))}</h2>
          <For each={cards()}>
            {(card) => (
              <ProjectCard number={card.position} project={cardFields(card)} heading="h3" />
            )}
          </For>
        </section>
      </Show>
      {props.besides}
    </Frame>
  );
}

/** The few seconds in which the paper comes, or unused paper goes. */
export function Working(props: {
  readonly voting: Voting;
  readonly screen: 'taking' | 'returning' | 'connecting';
}): JSX.Element {
  const why = (): string | undefined => props.voting.trouble()?.code;
  const atDesk = (): boolean => props.screen === 'taking' && why() === 'waiting-for-tellers';
  const title = (): string => {
    if (props.screen === 'connecting') return words().loading;
    if (atDesk()) return words().toDesk;
    return props.screen === 'taking' ? words().taking : words().returning;
  };
  const lede = (): string | undefined => {
    if (props.screen === 'connecting') return undefined;
    if (atDesk()) return words().toDeskText;
    return props.screen === 'taking' ? words().takingText : words().returningText;
  };
  return (
    <Frame voting={props.voting} screen={props.screen}>
      <PageHead title={title()} lede={lede()} variant="compact" />
      <Progress label={title()} />
      <Show when={why() === 'refused-by-tellers'}>
        <Button size="large" onPress={() => props.voting.hurry()}>
          {words().tryAgain}
        </Button>
      </Show>
    </Frame>
  );
}
