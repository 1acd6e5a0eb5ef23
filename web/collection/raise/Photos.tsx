import { createEffect, createSignal, on, onMount, Show, type JSX } from 'solid-js';
import { MOST_PHOTOS } from '../../../shared/files.ts';
import { PhotoField, type ChosenPhoto } from '../../design/PhotoField.tsx';
import type { PhotoState } from '../../design/PhotoRow.tsx';
import { keepDraftPhotos, keptDraftPhotos } from './draft-photos.ts';

interface PhotosProps extends Record<string, unknown> {
  /** Under which they are kept: what tells this draft from others of this browser. */
  readonly draft: string;
  readonly label: string;
  readonly hint?: string;
  readonly photos: readonly ChosenPhoto[];
  readonly onChange: (photos: readonly ChosenPhoto[]) => void;
  /** How far each one is sent, by its key. */
  readonly state?: (key: string) => PhotoState | undefined;
}

/** The photos of a draft; this browser keeps them until the proposal is sent. */
export default function Photos(props: PhotosProps): JSX.Element {
  const [ready, setReady] = createSignal(false);
  onMount(() => void restore());
  const restore = async (): Promise<void> => {
    // What came back from a refused proposal stands before what was kept.
    if (props.photos.length === 0) {
      const kept = await keptDraftPhotos(props.draft);
      if (kept.length > 0) props.onChange(kept);
    }
    setReady(true);
  };
  createEffect(
    on(
      () => props.photos,
      (photos) => {
        if (ready()) void keepDraftPhotos(props.draft, photos);
      },
    ),
  );
  return (
    <Show when={ready()}>
      <PhotoField
        label={props.label}
        {...(props.hint === undefined ? {} : { hint: props.hint })}
        most={MOST_PHOTOS}
        photos={props.photos}
        onChange={props.onChange}
        offersPlace
        {...(props.state === undefined ? {} : { state: props.state })}
      />
    </Show>
  );
}
