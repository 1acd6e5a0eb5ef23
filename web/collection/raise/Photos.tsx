import { createEffect, createSignal, on, onMount, Show, type JSX } from 'solid-js';
import { MOST_PHOTOS } from '../../../shared/files.ts';
import { PhotoField, type ChosenPhoto } from '../../design/PhotoField.tsx';
import { raiseWords as words } from '../../words/collection/raise/index.ts';
import { keepDraftPhotos, keptDraftPhotos } from './draft-photos.ts';

interface PhotosProps extends Record<string, unknown> {
  readonly drive: string;
  readonly photos: readonly ChosenPhoto[];
  readonly onChange: (photos: readonly ChosenPhoto[]) => void;
}

/** The photos of a draft; this browser keeps them until the proposal is sent. */
export default function Photos(props: PhotosProps): JSX.Element {
  const [ready, setReady] = createSignal(false);
  onMount(() => void restore());
  const restore = async (): Promise<void> => {
    // What came back from a refused proposal stands before what was kept.
    if (props.photos.length === 0) {
      const kept = await keptDraftPhotos(props.drive);
      if (kept.length > 0) props.onChange(kept);
    }
    setReady(true);
  };
  createEffect(
    on(
      () => props.photos,
      (photos) => {
        if (ready()) void keepDraftPhotos(props.drive, photos);
      },
    ),
  );
  return (
    <Show when={ready()}>
      <PhotoField
        label={words().photosLabel}
        hint={words().photosHint}
        most={MOST_PHOTOS}
        photos={props.photos}
        onChange={props.onChange}
        offersPlace
      />
    </Show>
  );
}
