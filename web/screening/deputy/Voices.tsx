import { For, Show, type JSX } from 'solid-js';
import type { AppraisedProposal } from '../../../shared/screening/appraisal-model.ts';
import type { PreReviewItem } from '../../../shared/screening/pre-review.ts';
import { PhotoStrip, type ShownPhoto } from '../../design/PhotoStrip.tsx';
import { formatDay, formatNumber } from '../../platform/language-formats.ts';
import { collectionWords } from '../../words/collection/index.ts';
import { deputyWords as words } from '../../words/screening/deputy/index.ts';
import styles from './Voices.module.css';

/** What the people who raised it have written, as everybody may read it. */
export function Voices(props: { readonly item: PreReviewItem }): JSX.Element {
  const rest = (): number => props.item.lead.size - props.item.proposals.length;
  return (
    <Show when={props.item.proposals.length > 0}>
      <div>
        <h3 class={styles['heading']}>{words().inTheirWords}</h3>
        <For each={props.item.proposals}>
          {(proposal, index) => <Voice proposal={proposal} open={index() === 0} />}
        </For>
        <Show when={rest() > 0}>
          <p class={styles['rest']}>{words().further(formatNumber(rest()))}</p>
        </Show>
      </div>
    </Show>
  );
}

function Voice(props: {
  readonly proposal: AppraisedProposal;
  readonly open: boolean;
}): JSX.Element {
  const place = (): string => {
    const { town, village, site } = props.proposal;
    return [town, village, site].filter((part) => part !== '').join(words().comma);
  };
  const photos = (): readonly ShownPhoto[] =>
    props.proposal.photos.map(({ id }, index) => {
      const address = `/api/proposals/${encodeURIComponent(props.proposal.number)}/photos/${id}`;
      return {
        id,
        small: `${address}?form=small`,
        whole: address,
        alt: words().photoOf(props.proposal.name, index + 1),
      };
    });
  return (
    <details class={styles['voice']} open={props.open}>
      <summary>
        <b>{props.proposal.name}</b>
        <small>
          <span>{collectionWords().origins[props.proposal.origin]}</span>
          <span>{props.proposal.number}</span>
          <span>{formatDay(props.proposal.receivedAt)}</span>
        </small>
      </summary>
      <div class={styles['said']}>
        <Show when={props.proposal.reason}>{(text) => <p>{text()}</p>}</Show>
        <Show when={props.proposal.content}>{(text) => <p>{text()}</p>}</Show>
        <Show when={place()}>{(text) => <p>{words().fromTown(text())}</p>}</Show>
        <PhotoStrip label={words().photos} photos={photos()} />
      </div>
    </details>
  );
}
