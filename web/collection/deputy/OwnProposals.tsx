import { For, Show, type JSX } from 'solid-js';
import { Button } from '../../design/Button.tsx';
import { formatDay, formatNumber } from '../../platform/language-formats.ts';
import { deputyProposalWords as words } from '../../words/collection/deputy/index.ts';
import { trackWords } from '../../words/collection/track/index.ts';
import { trackPath } from '../raise/address.ts';
import { standingOf } from '../track/standing.ts';
import type { OwnProposal } from './own-proposals.ts';
import styles from './Own.module.css';

/** What a deputy has proposed, each with where it stands and the reason that was given. */
export function OwnProposals(props: {
  readonly proposals: readonly OwnProposal[];
  /** Where one proposes. */
  readonly propose: string;
}): JSX.Element {
  return (
    <>
      <Show when={props.proposals.length === 0}>
        <p>{words().none}</p>
      </Show>
      <ul class={styles['list']} role="list">
        <For each={props.proposals}>{(proposal) => <Line {...proposal} />}</For>
      </ul>
      <Button wide icon="plus" href={props.propose}>
        {words().another}
      </Button>
    </>
  );
}

function Line(proposal: OwnProposal): JSX.Element {
  const standing = (): string => trackWords().titles[standingOf(proposal)];
  return (
    <li>
      <b>{proposal.name}</b>
      <span class={styles['standing']}>{standing()}</span>
      <Show when={proposal.lead.reason}>{(reason) => <p>{words().because(reason())}</p>}</Show>
      <Show when={proposal.lead.size > 1}>
        <p>{words().voices(formatNumber(proposal.lead.size))}</p>
      </Show>
      <p class={styles['foot']}>
        <a href={trackPath(proposal.number)}>{words().follow(proposal.number)}</a>
        <span>{words().received(formatDay(proposal.receivedAt))}</span>
      </p>
    </li>
  );
}
