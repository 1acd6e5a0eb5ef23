import { createSignal, onCleanup, onMount, Show, type JSX } from 'solid-js';
import { readCardText } from '../../../shared/congress/card-text.ts';
import { Notice } from '../../design/Notice.tsx';
import { browserClock } from '../../platform/chance.ts';
import styles from './Scanner.module.css';

/** Finds codes in a picture (WICG Shape Detection); browsers without it have no such class. */
interface Detector {
  detect(picture: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>;
}
type DetectorClass = new (options: { readonly formats: readonly string[] }) => Detector;

function isDetectorClass(thing: unknown): thing is DetectorClass {
  return typeof thing === 'function';
}

function detectorClass(): DetectorClass | undefined {
  const found: unknown = Reflect.get(globalThis, 'BarcodeDetector');
  return isDetectorClass(found) ? found : undefined;
}

/** Whether this browser can read a QR code from its camera. */
export function scannerIsThere(): boolean {
  return detectorClass() !== undefined && 'mediaDevices' in navigator;
}

/** Between two looks at the picture. */
const LOOK = 200;
/** A card that stays before the camera is read again after so many looks. */
const SAME_AGAIN = 20;

/** The camera, reading one credential card after the other. */
export function Scanner(props: {
  readonly onCard: (text: string) => void;
  readonly onStop: () => void;
  /** What the picture is, and what to say when there is none. */
  readonly label: string;
  readonly refusal: string;
  /** The camera beside the screen, or the one at its back. */
  readonly facing?: 'user' | 'environment';
}): JSX.Element {
  const [refused, setRefused] = createSignal(false);
  let video: HTMLVideoElement | undefined;
  let stream: MediaStream | undefined;
  let stopped = false;
  const look = async (detector: Detector, picture: HTMLVideoElement): Promise<void> => {
    let last = '';
    let since = 0;
    while (!stopped) {
      await browserClock.wait(LOOK);
      if (stopped || picture.readyState < picture.HAVE_CURRENT_DATA) continue;
      const codes = await detector.detect(picture);
      const text = codes.find(({ rawValue }) => readCardText(rawValue) !== undefined)?.rawValue;
      since += 1;
      if (text === undefined || (text === last && since < SAME_AGAIN)) continue;
      last = text;
      since = 0;
      props.onCard(text);
    }
  };
  onMount(async () => {
    const Found = detectorClass();
    if (Found === undefined || video === undefined) return;
    try {
      stream = await navigator.mediaDevices.getUserMedia({
        video: { facingMode: props.facing ?? 'environment' },
      });
      if (stopped) return release();
      video.srcObject = stream;
      await video.play();
      await look(new Found({ formats: ['qr_code'] }), video);
    } catch {
      // No camera, or its use was not allowed: the field and its scanner still work.
      setRefused(true);
    }
    return undefined;
  });
  const release = (): void => {
    for (const track of stream?.getTracks() ?? []) track.stop();
  };
  onCleanup(() => {
    stopped = true;
    release();
  });
  return (
    <Show
      when={!refused()}
      fallback={
        <Notice tone="caution" live>
          {props.refusal}
        </Notice>
      }
    >
      <video
        ref={(element) => {
          video = element;
        }}
        class={styles['camera']}
        aria-label={props.label}
        muted
        playsinline
      />
    </Show>
  );
}
