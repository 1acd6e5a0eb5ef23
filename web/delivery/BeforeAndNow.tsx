import { For, Show, type JSX } from 'solid-js';
import { PHOTO_MOMENTS, type PhotoMoment } from '../../shared/delivery/model.ts';
import type { Timeline, TimelinePhoto } from '../../shared/delivery/report-model.ts';
import { formatDate } from '../platform/language-formats.ts';
import { reportWords } from '../words/delivery/report/index.ts';
import styles from './Timeline.module.css';

/** Of each moment the photo that shows it best: of the time before the first, of now and after the last. */
function chosen(timeline: Timeline, moment: PhotoMoment): TimelinePhoto | undefined {
  // The latest period comes first.
  const photos = timeline.entries
    .toReversed()
    .flatMap((entry) => entry.photos.filter((photo) => photo.moment === moment));
  return moment === 'before' ? photos[0] : photos.at(-1);
}

/** Photos of a project before, now and when finished, side by side; nothing while there are none. */
export function BeforeAndNow(props: {
  readonly timeline: Timeline;
  /** Address of a photo. */
  readonly addressOf: (file: string) => string;
}): JSX.Element {
  const photos = (): readonly TimelinePhoto[] =>
    PHOTO_MOMENTS.flatMap((moment) => chosen(props.timeline, moment) ?? []);
  return (
    <Show when={photos().length > 0}>
      <div class={styles['sides']}>
        <For each={photos()}>
          {(photo) => (
            <figure>
              <a href={props.addressOf(photo.file)} target="_blank">
                <img
                  src={props.addressOf(photo.file)}
                  alt={photo.words === '' ? reportWords().moments[photo.moment] : photo.words}
                  loading="lazy"
                  decoding="async"
                />
              </a>
              <figcaption>
                <b>{reportWords().moments[photo.moment]}</b> {formatDate(photo.sentOn)}
                <Show when={photo.words !== ''}>
                  <span>{photo.words}</span>
                </Show>
              </figcaption>
            </figure>
          )}
        </For>
      </div>
    </Show>
  );
}
