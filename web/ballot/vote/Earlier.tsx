import { Show, type JSX } from 'solid-js';
import { Button } from '../../design/Button.tsx';
import { voteWords as words } from '../../words/ballot/vote/index.ts';
import { earlierRound } from './earlier-round.ts';
import styles from './Vote.module.css';
import type { Voting } from './voting.ts';

/** The way to the result of the vote before this one, and to what this device kept of it. */
export function Earlier(props: {
  readonly voting: Voting;
  readonly onOpen: () => void;
}): JSX.Element {
  return (
    <Show when={earlierRound(props.voting)}>
      {(round) => (
        <section class={styles['earlier']}>
          <p>{round().payload.ballot.session}</p>
          <Button onPress={props.onOpen}>{words().earlier}</Button>
        </section>
      )}
    </Show>
  );
}
