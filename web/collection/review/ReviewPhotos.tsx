import { createSignal, Show, type JSX } from 'solid-js';
import type { ReviewedProposal } from '../../../shared/collection/review.ts';
import { staffApi } from '../../congress/api.ts';
import { createDeed } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { useSeat } from '../../congress/seat.tsx';
import { Button } from '../../design/Button.tsx';
import { ConfirmDialog } from '../../design/ConfirmDialog.tsx';
import { PhotoStrip, type ShownPhoto } from '../../design/PhotoStrip.tsx';
import { ask } from '../../platform/api.ts';
import { formatNumber } from '../../platform/language-formats.ts';
import { reviewWords as words } from '../../words/collection/review/index.ts';
import styles from './Review.module.css';

interface ReviewPhotosProps {
  readonly proposal: ReviewedProposal;
  readonly mine: boolean;
  readonly onDone: (proposal: ReviewedProposal, said: string) => void;
}

/** The photos of a proposal; one that must not be shown is taken off the public page and kept. */
export function ReviewPhotos(props: ReviewPhotosProps): JSX.Element {
  const seat = useSeat();
  const [taking, setTaking] = createSignal<string>();
  const show = createDeed(
    ({ photo, shown, reason }: { photo: string; shown: boolean; reason: string }) =>
      ask(
        staffApi.bodies[':body'].collection.proposals[':proposal'].photos[':photo'].$put({
          param: { body: seat.body().id, proposal: props.proposal.id, photo },
          json: { shown, reason },
        }),
      ),
  );
  const press = async (photo: string, shown: boolean, reason: string): Promise<void> => {
    const done = await show.run({ photo, shown, reason });
    if (!done.ok) return;
    setTaking(undefined);
    props.onDone(done.value, words().photoDone[shown ? 'on' : 'off']);
  };
  const isShown = (id: string): boolean =>
    props.proposal.photos.find((photo) => photo.id === id)?.shown === true;
  const off = (): number => props.proposal.photos.filter(({ shown }) => !shown).length;
  const photos = (): readonly ShownPhoto[] =>
    props.proposal.photos.map(({ id }, index) => {
      const address = `/api/bodies/${seat.body().id}/collection/proposals/${props.proposal.id}/photos/${id}`;
      return {
        id,
        small: `${address}?form=small`,
        whole: address,
        alt: words().photoAlt(props.proposal.name, formatNumber(index + 1)),
      };
    });
  return (
    <Show when={props.proposal.photos.length > 0}>
      <section class={styles['part']}>
        <h3>{words().photoStrip}</h3>
        <PhotoStrip
          label={words().photoStrip}
          photos={photos()}
          aside={({ id }) => (
            <>
              <Show when={!isShown(id)}>
                <b>{words().photoIsOff}</b>
              </Show>
              <Show when={props.mine}>
                <Button
                  busy={show.busy()}
                  onPress={() => {
                    if (isShown(id)) setTaking(id);
                    else void press(id, true, '');
                  }}
                >
                  {isShown(id) ? words().photoOff : words().photoOn}
                </Button>
              </Show>
            </>
          )}
        />
        <Show when={off() > 0}>
          <p class={styles['off']}>{words().photosOff(formatNumber(off()))}</p>
        </Show>
        <Failed failure={show.failure()} />
        <Show when={taking()}>
          {(photo) => (
            <ConfirmDialog
              open
              title={words().photoOffTitle}
              consequence={words().photoOffConsequence}
              withReason
              confirm={words().photoOff}
              busy={show.busy()}
              error={<Failed failure={show.failure()} />}
              onConfirm={(reason) => void press(photo(), false, reason)}
              onClose={() => {
                show.forget();
                setTaking(undefined);
              }}
            />
          )}
        </Show>
      </section>
    </Show>
  );
}
