import { createMemo, onCleanup, Show, type JSX } from 'solid-js';
import type { Place } from '../../shared/files.ts';
import { photoWords } from '../words/design/photos/index.ts';
import { Button } from './Button.tsx';
import { CheckField } from './CheckField.tsx';
import { Hidden } from './Hidden.tsx';
import { Icon } from './Icon.tsx';
import styles from './PhotoField.module.css';

/** How far a photo is on its way to the server. */
export type PhotoState = 'waiting' | 'sending' | 'sent';

interface PhotoRowProps {
  readonly number: number;
  readonly blob: Blob;
  /** Present when the person may offer it. */
  readonly place: Place | undefined;
  readonly sendPlace: boolean;
  readonly state: PhotoState | undefined;
  /** Nothing can be changed now. */
  readonly locked: boolean;
  readonly onSendPlace: (sendPlace: boolean) => void;
  readonly onRemove: () => void;
}

/** One chosen photo: how it looks, where it was taken, how to be rid of it. */
export function PhotoRow(props: PhotoRowProps): JSX.Element {
  const address = createMemo(() => {
    const made = URL.createObjectURL(props.blob);
    onCleanup(() => URL.revokeObjectURL(made));
    return made;
  });
  const name = (): string => photoWords().photo(props.number);
  return (
    <li class={styles['photo']}>
      <img src={address()} alt={name()} />
      <div class={styles['beside']}>
        <span class={styles['name']} aria-hidden="true">
          {name()}
        </span>
        <Show
          when={props.locked}
          fallback={
            <Button kind="quiet" onPress={props.onRemove}>
              {photoWords().remove} <Hidden>{name()}</Hidden>
            </Button>
          }
        >
          <span class={styles['state']} role="status">
            <Show when={props.state === 'sent'}>
              <Icon name="check" /> {photoWords().sent}
            </Show>
            <Show when={props.state === 'sending'}>
              <span class={styles['turning']} aria-hidden="true" /> {photoWords().sending}
            </Show>
          </span>
        </Show>
      </div>
      <Show when={props.place !== undefined && !props.locked}>
        <div class={styles['place']}>
          <CheckField
            label={photoWords().sendPlaceOf(props.number)}
            checked={props.sendPlace}
            onCheck={props.onSendPlace}
          />
        </div>
      </Show>
    </li>
  );
}
