import { createSignal, createUniqueId, For, onCleanup, Show, type JSX } from 'solid-js';
import { newUnorderedId } from '../../shared/chance.ts';
import type { Place } from '../../shared/files.ts';
import { browserChance } from '../platform/chance.ts';
import { problemWords } from '../platform/language-problems.ts';
import { preparePhoto } from '../platform/photos.ts';
import { photoWords } from '../words/design/photos/index.ts';
import { Hidden } from './Hidden.tsx';
import { Icon } from './Icon.tsx';
import { Notice } from './Notice.tsx';
import { PhotoRow, type PhotoState } from './PhotoRow.tsx';
import styles from './PhotoField.module.css';

/** A photo that somebody has chosen, ready to send. */
export interface ChosenPhoto {
  /** The random key under which it is sent. */
  readonly key: string;
  readonly name: string;
  readonly blob: Blob;
  /** Where it was taken, when the photo says so. */
  readonly place: Place | undefined;
  /** The person offers the place: only then it is sent. */
  readonly sendPlace: boolean;
}

interface PhotoFieldProps {
  readonly label: string;
  readonly hint?: string;
  /** What is wrong with the chosen photos; they stay. */
  readonly error?: string | undefined;
  readonly most: number;
  readonly photos: readonly ChosenPhoto[];
  readonly onChange: (photos: readonly ChosenPhoto[]) => void;
  /** Offer to send where a photo was taken. */
  readonly offersPlace?: boolean;
  /** How far the photo with this key is on its way; while any is, nothing can be added or removed. */
  readonly state?: (key: string) => PhotoState | undefined;
}

/** Takes or chooses several photos, makes them small at once, and shows each with what can be done with it. */
export function PhotoField(props: PhotoFieldProps): JSX.Element {
  const id = createUniqueId();
  const [preparing, setPreparing] = createSignal(0);
  const [problems, setProblems] = createSignal<readonly string[]>([]);
  const [said, setSaid] = createSignal('');
  let input: HTMLInputElement | undefined;
  let gone = false;
  onCleanup(() => {
    gone = true;
  });
  const underWay = (): boolean => props.photos.some(({ key }) => props.state?.(key) !== undefined);
  const left = (): number => props.most - props.photos.length - preparing();
  const full = (): boolean => left() <= 0;
  const placed = (): boolean =>
    props.offersPlace === true && props.photos.some(({ place }) => place !== undefined);

  const add = async (files: readonly File[]): Promise<void> => {
    const taken = files.slice(0, Math.max(0, left()));
    setProblems(taken.length < files.length ? [photoWords().tooMany(taken.length)] : []);
    setPreparing((count) => count + taken.length);
    // One after the other: a phone has memory for one large picture.
    for (const file of taken) {
      const prepared = await preparePhoto(file);
      if (gone) return;
      setPreparing((count) => count - 1);
      if (prepared.ok) {
        const { blob, place } = prepared.value;
        const key = newUnorderedId(browserChance);
        props.onChange([...props.photos, { key, name: file.name, blob, place, sendPlace: false }]);
        setSaid(photoWords().count(props.photos.length, props.most));
      } else {
        const why = problemWords(prepared.failure);
        setProblems([...problems(), photoWords().failedFile(file.name, why)]);
      }
    }
  };

  const remove = (removed: ChosenPhoto): void => {
    const number = props.photos.findIndex(({ key }) => key === removed.key) + 1;
    props.onChange(props.photos.filter(({ key }) => key !== removed.key));
    setSaid(photoWords().removed(number));
    input?.focus();
  };

  const offer = (offered: ChosenPhoto, sendPlace: boolean): void =>
    props.onChange(
      props.photos.map((photo) => (photo.key === offered.key ? { ...photo, sendPlace } : photo)),
    );

  return (
    <fieldset class={styles['field']} aria-describedby={`${id}-hint`}>
      <legend>{props.label}</legend>
      <p class={styles['hint']} id={`${id}-hint`}>
        <Show when={props.hint}>
          <span>{props.hint}</span>
        </Show>
        <span>{photoWords().limit(props.most)}</span>
        <Show when={placed()}>
          <span>{photoWords().placeHint}</span>
        </Show>
      </p>
      <Show when={props.photos.length > 0 || preparing() > 0}>
        <ol class={styles['list']} aria-label={photoWords().list}>
          <For each={props.photos.map(({ key }) => key)}>
            {(key, index) => (
              <Show when={props.photos.find((photo) => photo.key === key)}>
                {(photo) => (
                  <PhotoRow
                    number={index() + 1}
                    blob={photo().blob}
                    place={props.offersPlace === true ? photo().place : undefined}
                    sendPlace={photo().sendPlace}
                    state={props.state?.(key)}
                    locked={underWay()}
                    onSendPlace={(sendPlace) => offer(photo(), sendPlace)}
                    onRemove={() => remove(photo())}
                  />
                )}
              </Show>
            )}
          </For>
          <For each={Array.from({ length: preparing() })}>
            {() => (
              <li class={styles['preparing']}>
                <span class={styles['turning']} aria-hidden="true" />
                <span>{photoWords().preparing}</span>
              </li>
            )}
          </For>
        </ol>
      </Show>
      <Show when={!underWay()}>
        <label class={`${styles['add']} ${full() ? styles['full'] : ''}`}>
          <input
            ref={(element) => {
              input = element;
            }}
            type="file"
            accept="image/*"
            multiple
            aria-disabled={full() ? 'true' : undefined}
            aria-invalid={props.error === undefined ? undefined : 'true'}
            aria-describedby={`${id}-hint ${id}-error`}
            onClick={(event) => {
              if (full()) event.preventDefault();
            }}
            onChange={(event) => {
              const files = [...(event.currentTarget.files ?? [])];
              // The same photo may be chosen again after it was removed.
              event.currentTarget.value = '';
              void add(files);
            }}
          />
          <Icon name={full() ? 'lock' : 'camera'} class={styles['symbol'] ?? ''} />
          <span>
            <b>
              {full()
                ? photoWords().full(props.most)
                : props.photos.length === 0
                  ? photoWords().add
                  : photoWords().addMore}
            </b>
            <small>
              {full() ? photoWords().fullLift : photoWords().count(props.photos.length, props.most)}
            </small>
          </span>
        </label>
      </Show>
      <div id={`${id}-error`} aria-live="polite">
        <Show when={props.error}>
          <p class={styles['error']}>
            <Icon name="warn" />
            <span>{props.error}</span>
          </p>
        </Show>
        <For each={problems()}>{(problem) => <Notice tone="caution">{problem}</Notice>}</For>
      </div>
      <div role="status">
        <Hidden>{said()}</Hidden>
      </div>
    </fieldset>
  );
}
