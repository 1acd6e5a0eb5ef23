import { createMemo, createSignal, For, onCleanup, Show, type JSX } from 'solid-js';
import { newUnorderedId } from '../../../shared/chance.ts';
import { Icon } from '../../design/Icon.tsx';
import { Notice } from '../../design/Notice.tsx';
import type { ChosenPhoto } from '../../design/PhotoField.tsx';
import { browserChance } from '../../platform/chance.ts';
import { formatNumber } from '../../platform/language-formats.ts';
import { problemWords } from '../../platform/language-problems.ts';
import { preparePhoto } from '../../platform/photos.ts';
import { photoWords } from '../../words/design/photos/index.ts';
import { visitWords as words } from '../../words/supervision/visit/index.ts';
import styles from './Visit.module.css';

interface PhotoSlotsProps {
  readonly most: number;
  readonly photos: readonly ChosenPhoto[];
  /** Called for each photo once it is small. */
  readonly onAdd: (photo: ChosenPhoto) => void;
  readonly onRemove: (key: string) => void;
  /** Photos are on their way into the form. */
  readonly onBusy?: (busy: boolean) => void;
}

/** Photos of one thing side by side, as they are taken on site, and the place for the next. */
export function PhotoSlots(props: PhotoSlotsProps): JSX.Element {
  const [preparing, setPreparing] = createSignal(0);
  const [problems, setProblems] = createSignal<readonly string[]>([]);
  const left = (): number => props.most - props.photos.length - preparing();
  const add = async (files: readonly File[]): Promise<void> => {
    const taken = files.slice(0, Math.max(0, left()));
    setProblems(taken.length < files.length ? [photoWords().tooMany(taken.length)] : []);
    setPreparing((count) => count + taken.length);
    props.onBusy?.(true);
    // One after the other: a phone has memory for one large picture.
    for (const file of taken) {
      const prepared = await preparePhoto(file);
      setPreparing((count) => count - 1);
      if (prepared.ok) {
        const key = newUnorderedId(browserChance);
        const { blob } = prepared.value;
        props.onAdd({ key, name: file.name, blob, place: undefined, sendPlace: false });
      } else {
        const why = problemWords(prepared.failure);
        setProblems([...problems(), photoWords().failedFile(file.name, why)]);
      }
    }
    props.onBusy?.(false);
  };
  return (
    <div class={styles['photos']}>
      <b>{words().photos}</b>
      <small>{words().photosHint(formatNumber(props.most))}</small>
      <ul class={styles['slots']} aria-label={words().photos}>
        <For each={props.photos}>
          {(photo, at) => (
            <li>
              <Picture blob={photo.blob} alt={words().photo(at() + 1)} />
              <em aria-hidden="true">{words().photo(at() + 1)}</em>
              <button
                type="button"
                aria-label={words().removePhoto(at() + 1)}
                onClick={() => props.onRemove(photo.key)}
              >
                <Icon name="cross" />
              </button>
            </li>
          )}
        </For>
        <For each={Array.from({ length: preparing() })}>
          {() => (
            <li class={styles['add']}>
              <em>{words().preparing}</em>
            </li>
          )}
        </For>
        <Show when={left() > 0}>
          <li class={styles['add']}>
            <label>
              <input
                type="file"
                accept="image/*"
                multiple
                onChange={(event) => {
                  const files = [...(event.currentTarget.files ?? [])];
                  // The same photo may be chosen again after it was removed.
                  event.currentTarget.value = '';
                  void add(files);
                }}
              />
              <Icon name="camera" />
              {words().take}
            </label>
          </li>
        </Show>
      </ul>
      <div aria-live="polite">
        <For each={problems()}>{(problem) => <Notice tone="caution">{problem}</Notice>}</For>
      </div>
    </div>
  );
}

function Picture(props: { readonly blob: Blob; readonly alt: string }): JSX.Element {
  const address = createMemo(() => {
    const made = URL.createObjectURL(props.blob);
    onCleanup(() => URL.revokeObjectURL(made));
    return made;
  });
  return <img src={address()} alt={props.alt} />;
}
