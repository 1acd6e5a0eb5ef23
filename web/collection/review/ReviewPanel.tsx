import { createEffect, createSignal, on, Show, type JSX } from 'solid-js';
import { flagsOf, masked, publicText, sameText } from '../../../shared/collection/flags.ts';
import type { ReviewedState } from '../../../shared/collection/lifecycle.ts';
import type { PublishedText } from '../../../shared/collection/model.ts';
import type { ReviewedProposal } from '../../../shared/collection/review.ts';
import type { Result } from '../../../shared/result.ts';
import { staffApi } from '../../congress/api.ts';
import { createDeed } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { placedIn } from '../../congress/form/placed.ts';
import { useSeat } from '../../congress/seat.tsx';
import { Button, type Blocked } from '../../design/Button.tsx';
import { ConfirmDialog } from '../../design/ConfirmDialog.tsx';
import { ask } from '../../platform/api.ts';
import { formatDay, formatNumber } from '../../platform/language-formats.ts';
import { reviewWords as words } from '../../words/collection/review/index.ts';
import { FlaggedText } from './FlaggedText.tsx';
import { PublicText } from './PublicText.tsx';
import { ReviewFacts } from './ReviewFacts.tsx';
import { ReviewHistory } from './ReviewHistory.tsx';
import { originSaid } from './ReviewList.tsx';
import { ReviewPhotos } from './ReviewPhotos.tsx';
import styles from './Review.module.css';

interface ReviewPanelProps {
  readonly proposal: ReviewedProposal;
  /** The proposal as it now stands, what was done, and whether its state has changed. */
  readonly onDone: (proposal: ReviewedProposal, said: string, decided: boolean) => void;
  /** Reads it again, after somebody else has changed it. */
  readonly onAgain: () => void;
}

/** One proposal under review: what came in, what the public is to read, and the decision. */
export function ReviewPanel(props: ReviewPanelProps): JSX.Element {
  const seat = useSeat();
  const mine = (): boolean => seat.may('manage-collection');
  const proposal = (): ReviewedProposal => props.proposal;
  const standing = (): PublishedText => publicText(proposal());
  const [draft, setDraft] = createSignal<PublishedText>(standing());
  const [editing, setEditing] = createSignal(false);
  const [anyway, setAnyway] = createSignal(false);
  const [withholding, setWithholding] = createSignal(false);
  // With each version one begins anew, with everything personal covered.
  createEffect(
    on(
      () => proposal().version,
      () => {
        const flags = flagsOf(standing(), proposal());
        const waits = proposal().state === 'received' && mine();
        setDraft(waits && flags > 0 ? masked(standing(), proposal()) : standing());
        setEditing(waits && flags > 0);
        setAnyway(false);
      },
    ),
  );
  const isChanged = (): boolean => !sameText(draft(), standing());
  const path = () => ({ body: seat.body().id, proposal: proposal().id });
  const review = createDeed(({ to, reason }: { to: ReviewedState; reason: string }) =>
    ask(
      staffApi.bodies[':body'].collection.proposals[':proposal'].review.$post({
        param: path(),
        json: {
          to,
          version: proposal().version,
          publishAnyway: anyway(),
          reason,
          ...(isChanged() ? { published: draft() } : {}),
        },
      }),
    ),
  );
  const save = createDeed(() =>
    ask(
      staffApi.bodies[':body'].collection.proposals[':proposal'].published.$put({
        param: path(),
        json: { version: proposal().version, published: draft(), publishAnyway: anyway() },
      }),
    ),
  );
  const failure = () => review.failure() ?? save.failure();
  const placed = placedIn(failure, {
    name: ['name-missing'],
    reason: [],
    content: ['content-missing'],
    site: [],
  });
  const decide = async (to: ReviewedState, reason: string): Promise<void> => {
    const done: Result<ReviewedProposal> = await review.run({ to, reason });
    if (!done.ok) return;
    setWithholding(false);
    props.onDone(done.value, words().done[to](done.value.number), true);
  };
  const keep = async (): Promise<void> => {
    const done: Result<ReviewedProposal> = await save.run(undefined);
    if (done.ok) props.onDone(done.value, words().done.text(done.value.number), false);
  };
  const blocked = (): readonly Blocked[] => {
    const left = flagsOf(draft(), proposal());
    if (left === 0 || anyway()) return [];
    return [{ reason: words().stillFlagged(formatNumber(left)), lift: words().stillFlaggedLift }];
  };
  return (
    <article class={styles['panel']} aria-labelledby="reviewed">
      <div class={styles['reading']}>
        <p class={styles['meta']}>
          <span>{proposal().number}</span>
          <span>{originSaid(proposal())}</span>
          <span>{words().receivedOn(formatDay(proposal().receivedAt))}</span>
          <span>{words().states[proposal().state]}</span>
        </p>
        <h2 id="reviewed" tabindex="-1">
          <FlaggedText text={proposal().name} proposer={proposal()} />
        </h2>
        <PublicText
          proposal={proposal()}
          draft={draft()}
          editing={editing()}
          anyway={anyway()}
          mine={mine()}
          placed={placed}
          onDraft={setDraft}
          onEdit={() => setEditing(true)}
          onAnyway={setAnyway}
        />
        <ReviewPhotos
          proposal={proposal()}
          mine={mine()}
          onDone={(after, said) => props.onDone(after, said, false)}
        />
        <ReviewFacts proposal={proposal()} />
        <ReviewHistory proposal={proposal()} />
      </div>
      <div class={styles['decision']}>
        <Failed
          failure={withholding() ? undefined : placed.rest()}
          {...(placed.rest()?.code === 'proposal-changed' ? { onAgain: props.onAgain } : {})}
        />
        <Show when={mine()} fallback={<p>{words().notAllowed}</p>}>
          <div class={styles['doing']}>
            <Show
              when={proposal().state === 'accepted'}
              fallback={
                <Button
                  kind="primary"
                  busy={review.busy()}
                  blocked={blocked()}
                  onPress={() => void decide('accepted', '')}
                >
                  {proposal().state === 'received' ? words().accept : words().acceptAgain}
                </Button>
              }
            >
              <Show when={isChanged()}>
                <Button
                  kind="primary"
                  busy={save.busy()}
                  blocked={blocked()}
                  onPress={() => void keep()}
                >
                  {words().saveText}
                </Button>
              </Show>
            </Show>
            <Show when={proposal().state !== 'withheld'}>
              <Button onPress={() => setWithholding(true)}>{words().withhold}</Button>
            </Show>
          </div>
        </Show>
      </div>
      <ConfirmDialog
        open={withholding()}
        title={words().withholdTitle}
        consequence={
          <>
            <p>
              <b>{proposal().number}</b> {proposal().name}
            </p>
            <p>{words().withholdConsequence}</p>
          </>
        }
        withReason
        confirm={words().withhold}
        busy={review.busy()}
        error={<Failed failure={review.failure()} />}
        onConfirm={(reason) => void decide('withheld', reason)}
        onClose={() => {
          review.forget();
          setWithholding(false);
        }}
      />
    </article>
  );
}
