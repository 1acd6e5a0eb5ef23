import { createEffect, createSignal, For, on, Show, type JSX } from 'solid-js';
import { designWords } from '../words/design/index.ts';
import { photoWords } from '../words/design/photos/index.ts';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import styles from './PhotoStrip.module.css';

/** A stored photo as pages show it. */
export interface ShownPhoto {
  readonly id: string;
  /** Address of the small form. */
  readonly small: string;
  /** Address of the whole photo. */
  readonly whole: string;
  /** What is to be seen, or what it belongs to: 村口危桥，照片 1. */
  readonly alt: string;
}

/** Stored photos side by side; pressing one shows it large. Nothing when there are none. */
export function PhotoStrip(props: {
  readonly label: string;
  readonly photos: readonly ShownPhoto[];
  /** Below the large photo: when it was taken, how to remove it. */
  readonly aside?: (photo: ShownPhoto) => JSX.Element;
}): JSX.Element {
  const [open, setOpen] = createSignal<number>();
  const [lost, setLost] = createSignal(false);
  const shown = (): ShownPhoto | undefined => props.photos[open() ?? -1];
  createEffect(on(open, () => setLost(false)));
  const move = (by: number): void => {
    setOpen(((open() ?? 0) + by + props.photos.length) % props.photos.length);
  };
  return (
    <Show when={props.photos.length > 0}>
      <ul class={styles['strip']} aria-label={props.label}>
        <For each={props.photos}>
          {(photo, index) => (
            <li>
              <button
                type="button"
                aria-label={photoWords().enlarge(photo.alt)}
                onClick={() => setOpen(index())}
              >
                <img src={photo.small} alt="" loading="lazy" decoding="async" />
              </button>
            </li>
          )}
        </For>
      </ul>
      <Dialog
        open={shown() !== undefined}
        title={props.label}
        wide
        cancel={designWords().close}
        onClose={() => setOpen(undefined)}
      >
        <Show when={shown()}>
          {(photo) => (
            <figure class={styles['large']}>
              <Show when={!lost()} fallback={<p role="alert">{photoWords().notShown}</p>}>
                <img src={photo().whole} alt={photo().alt} onError={() => setLost(true)} />
              </Show>
              <figcaption>
                <span>{photo().alt}</span>
                {props.aside?.(photo())}
              </figcaption>
              <Show when={props.photos.length > 1}>
                <div class={styles['turn']}>
                  <Button icon="back" onPress={() => move(-1)}>
                    {photoWords().previous}
                  </Button>
                  <span role="status">
                    {designWords().progressOf(
                      String((open() ?? 0) + 1),
                      String(props.photos.length),
                    )}
                  </span>
                  <Button icon="right" onPress={() => move(1)}>
                    {photoWords().next}
                  </Button>
                </div>
              </Show>
            </figure>
          )}
        </Show>
      </Dialog>
    </Show>
  );
}
