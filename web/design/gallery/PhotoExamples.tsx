import { createSignal, onCleanup, type JSX } from 'solid-js';
import { exampleWords as words } from '../../words/design/examples/index.ts';
import { Panel } from '../Panel.tsx';
import { PhotoField, type ChosenPhoto } from '../PhotoField.tsx';
import { PhotoStrip, type ShownPhoto } from '../PhotoStrip.tsx';
import { WaitingForms, type WaitingForm } from '../WaitingForms.tsx';
import styles from './Gallery.module.css';
import road from './road.svg?raw';
import square from './square.svg?raw';

function pictureOf(text: string): Blob {
  return new Blob([text], { type: 'image/svg+xml' });
}

const CHOSEN: readonly ChosenPhoto[] = [
  {
    key: 'road',
    name: 'road.jpg',
    blob: pictureOf(road),
    place: { latitude: 30.281_2, longitude: 120.153_4 },
    sendPlace: false,
  },
  {
    key: 'square',
    name: 'square.jpg',
    blob: pictureOf(square),
    place: undefined,
    sendPlace: false,
  },
];

/** Choosing photos: some chosen, on their way, full with an error; stored photos; forms that wait. */
export function PhotoExamples(): JSX.Element {
  const [photos, setPhotos] = createSignal(CHOSEN);
  const [full, setFull] = createSignal(CHOSEN.slice(1));
  const [unsent, setUnsent] = createSignal<readonly WaitingForm[]>(
    words().unsentTitles.map((title, index) => ({
      key: String(index),
      title,
      madeAt: `2026-01-19T0${index + 1}:05:00.000Z`,
    })),
  );
  const addresses = [road, square, road].map((text) => URL.createObjectURL(pictureOf(text)));
  onCleanup(() => {
    for (const address of addresses) URL.revokeObjectURL(address);
  });
  const shown = (): readonly ShownPhoto[] =>
    addresses.map((address, index) => ({
      id: String(index),
      small: address,
      whole: address,
      alt: words().photoOf(index + 1),
    }));
  return (
    <>
      <Panel title={words().photos}>
        <div class={styles['pair']}>
          <PhotoField
            label={words().sitePhotos}
            hint={words().sitePhotosHint}
            most={6}
            photos={photos()}
            onChange={setPhotos}
            offersPlace
          />
          <div class={styles['stack']}>
            <PhotoField
              label={words().fullPhotos}
              error={words().photosError}
              most={1}
              photos={full()}
              onChange={setFull}
            />
            <PhotoField
              label={words().sendingPhotos}
              most={6}
              photos={CHOSEN}
              onChange={() => {}}
              state={(key) => (key === 'road' ? 'sent' : 'sending')}
            />
          </div>
        </div>
      </Panel>
      <Panel title={words().storedPhotos}>
        <PhotoStrip label={words().storedPhotos} photos={shown()} />
      </Panel>
      <Panel title={words().unsent}>
        <WaitingForms
          forms={unsent()}
          sending={undefined}
          failed={(key) => (key === '1' ? { code: 'no-connection', facts: {} } : undefined)}
          onSendNow={() => {}}
          onDrop={(key) => setUnsent(unsent().filter((form) => form.key !== key))}
        />
      </Panel>
    </>
  );
}
